/// Which of a log's rotations a file is. Ordered from oldest to newest; the current log is last.
public enum Rotation: Hashable, Sendable, Codable, Comparable {
    /// Dated, such as `application-2024-01-25.log.gz`, with an optional counter after the date: `application-2024-01-25-2.log`; higher is
    /// newer. The date is always written `2024-01-25` here.
    case dated(String, counter: Int)
    /// Counted up in the log's own name, such as `vpxd-126.log`; higher is newer.
    case counted(Int)
    /// Numbered, such as `application.log.2.gz`; higher is older. A compressed log without a number (`application.log.gz`) has number 0.
    case numbered(Int)
    /// Another name, in ASCII lower case: a copy, or a rotation in an unusual form.
    case other(String)
    /// The log that is being written.
    case live

    /// Its number, if its name has one.
    public var number: Int? {
        switch self {
        case .counted(let number), .numbered(let number): number
        case .dated, .other, .live: nil
        }
    }

    public static func < (one: Rotation, other: Rotation) -> Bool {
        switch (one, other) {
        case (.dated(let day, let counter), .dated(let otherDay, let otherCounter)): (day, counter) < (otherDay, otherCounter)
        case (.counted(let number), .counted(let otherNumber)): number < otherNumber
        case (.numbered(let number), .numbered(let otherNumber)): number > otherNumber
        case (.other(let name), .other(let otherName)): name < otherName
        default: one.rank < other.rank
        }
    }

    private var rank: Int {
        switch self {
        case .other: 0
        case .dated: 1
        case .counted: 2
        case .numbered: 3
        case .live: 4
        }
    }
}
