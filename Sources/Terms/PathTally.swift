/// A count of paths, with the first few by name.
public struct PathTally: Hashable, Sendable, Codable {
    /// The number of paths kept by name.
    public static let bound = 5

    public private(set) var count = 0
    /// In the order in which they were added.
    public private(set) var first: [String] = []

    public init(_ paths: [String] = []) {
        for path in paths { add(path) }
    }

    public mutating func add(_ path: String) {
        count += 1
        if first.count < Self.bound { first.append(path) }
    }

    public mutating func add(_ other: PathTally) {
        count += other.count
        first += other.first.prefix(Self.bound - first.count)
    }
}
