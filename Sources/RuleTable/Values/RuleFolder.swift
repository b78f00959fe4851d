/// A folder whose rule files were laid over a table.
public struct RuleFolder: Hashable, Sendable, Encodable {
    /// As it was named.
    public var path: String
    /// SHA-256 of its rule files, with their names in the folder.
    public var digest: String
    /// The number of rules in it.
    public var count: Int

    public init(path: String, digest: String, count: Int) {
        self.path = path
        self.digest = digest
        self.count = count
    }
}
