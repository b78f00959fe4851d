/// Which of a log's rotations a file is. Ordered oldest first; the live log is the last.
public enum Rotation: Hashable, Sendable, Codable, Comparable {
    /// Dated, as `application-2024-01-25.log.gz` (an optional counter after the date: `application-2024-01-25-2.log`, higher is newer).
    /// The date is always written `2024-01-25` here.
    case dated(String, counter: Int)
    /// Numbered, as `application.log.2.gz`: the higher, the older. A packed log without a number (`application.log.gz`) is number 0.
    case numbered(Int)
    /// Under another name, in ASCII lower case: a copy, or a rotation in a form of its own.
    case other(String)
    /// The log that is being written.
    case live

    public static func < (one: Rotation, other: Rotation) -> Bool {
        switch (one, other) {
        case (.dated(let day, let counter), .dated(let otherDay, let otherCounter)): (day, counter) < (otherDay, otherCounter)
        case (.numbered(let number), .numbered(let otherNumber)): number > otherNumber
        case (.other(let name), .other(let otherName)): name < otherName
        default: one.rank < other.rank
        }
    }

    private var rank: Int {
        switch self {
        case .other: 0
        case .dated: 1
        case .numbered: 2
        case .live: 3
        }
    }
}
