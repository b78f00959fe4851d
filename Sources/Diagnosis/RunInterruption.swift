/// The progress of a run over several bundles at the time of its interruption.
public struct RunInterruption: Hashable, Sendable, Codable {
    /// The number of bundles that were read and are in the report.
    public var read: Int
    /// The number of bundles found.
    public var found: Int
    /// Whether all bundles were found: searching for all may take longer than an interruption can wait.
    public var foundAll: Bool

    public init(read: Int, found: Int, foundAll: Bool = true) {
        self.read = read
        self.found = found
        self.foundAll = foundAll
    }
}
