/// Where a log lies: a path suffix of whole components, at any depth, in any case, with `/` or `\` between the components.
///
/// The rotations of a log belong to it: `application.log.1`, `application.log.2.gz`, `application-2024-01-25.log.gz`.
public struct LogPath: Hashable, Sendable {
    /// The suffix as written in the product file, as `tomcat/application.log`.
    public var suffix: String

    public init(_ suffix: String) {
        self.suffix = suffix
    }

    /// The age of the file at `path` among its rotations, or nil where the path is not this log's.
    public func rotation(of path: String) -> Rotation? {
        nil
    }
}

/// Which of a log's rotations a file is. Ordered oldest first; the live log is the last.
public enum Rotation: Hashable, Sendable, Codable, Comparable {
    /// Dated, as `application-2024-01-25.log.gz` (an optional counter after the date: `application-2024-01-25-2.log`, higher is newer).
    case dated(String, counter: Int)
    /// Numbered, as `application.log.2.gz`: the higher, the older.
    case numbered(Int)
    /// The log that is being written.
    case live

    public static func < (one: Rotation, other: Rotation) -> Bool {
        switch (one, other) {
        case (.dated(let day, let counter), .dated(let otherDay, let otherCounter)): (day, counter) < (otherDay, otherCounter)
        case (.dated, _): other != one
        case (.numbered, .dated): false
        case (.numbered(let number), .numbered(let otherNumber)): number > otherNumber
        case (.numbered, .live): true
        case (.live, _): false
        }
    }
}
