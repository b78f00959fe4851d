/// What lies beside the bundles of a run and is none.
public struct PassedOver: Hashable, Sendable, Codable {
    /// All of it.
    public private(set) var files = PathTally()
    /// Those of them that this program wrote itself, or that come with it.
    public private(set) var ownDocuments = PathTally()

    public init() {}

    public mutating func add(_ path: String, isOwnDocument: Bool) {
        files.add(path)
        if isOwnDocument { ownDocuments.add(path) }
    }

    public mutating func add(ownDocuments others: PathTally) {
        files.add(others)
        ownDocuments.add(others)
    }
}
