/// How far a run over several bundles had come when it was interrupted.
public struct RunInterruption: Hashable, Sendable, Codable {
    /// How many bundles were read and are in the report.
    public var read: Int
    /// How many there were to read.
    public var found: Int
    /// Whether there are not more of them than `found`: counting them may take longer than an interruption can wait.
    public var foundAll: Bool

    public init(read: Int, found: Int, foundAll: Bool = true) {
        self.read = read
        self.found = found
        self.foundAll = foundAll
    }
}
