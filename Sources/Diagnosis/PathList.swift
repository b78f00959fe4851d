/// Bundles that have something in common: how many, and their paths.
public struct PathList: Hashable, Sendable, Codable {
    public private(set) var count = 0
    /// In the order of the run: all of them, unless the summary ran out of room.
    public private(set) var paths: [String] = []

    public init(_ paths: [String] = []) {
        count = paths.count
        self.paths = paths
    }

    /// - Parameter room: The number of names that may still be kept.
    public mutating func add(_ path: String, room: inout Int) {
        count += 1
        guard room > 0, paths.count == count - 1 else { return }
        room -= 1
        paths.append(path)
    }
}
