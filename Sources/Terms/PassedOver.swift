/// The files beside the bundles of a run that are not bundles.
public struct PassedOver: Hashable, Sendable, Codable {
    /// All of these files.
    public private(set) var files = PathTally()
    /// Those that this program wrote or that come with it.
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
