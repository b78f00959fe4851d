/// A problem at one place in a rule table's files, described for the author of the file.
public struct RuleProblem: Hashable, Sendable, CustomStringConvertible {
    /// The file's path: the folder as given, and the path within it.
    public var file: String
    /// From 1.
    public var line: Int
    /// From 1, in characters.
    public var column: Int
    /// What was found and what was expected.
    public var message: String

    public init(file: String, line: Int, column: Int, message: String) {
        self.file = file
        self.line = line
        self.column = column
        self.message = message
    }

    init(file: String, place: TextPlace, message: String) {
        self.init(file: file, line: place.line, column: place.column, message: message)
    }

    /// `file:line:column: message`, as compilers write it.
    public var description: String { "\(file):\(line):\(column): \(message)" }
}

extension RuleProblem: Comparable {
    public static func < (one: RuleProblem, other: RuleProblem) -> Bool {
        (one.file, one.line, one.column, one.message) < (other.file, other.line, other.column, other.message)
    }
}

/// The reason why a rule table cannot be used.
public enum RuleTableError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Every problem in every file, sorted by place. A table is never loaded in part.
    case problems([RuleProblem])

    public var description: String {
        switch self {
        case .problems(let problems): problems.map(\.description).joined(separator: "\n")
        }
    }
}
