/// A file of words in the syntax of Project Fluent 1.0, as a list of entries: https://github.com/projectfluent/fluent/tree/v1.0.0/spec
package struct FluentResource: Sendable {
    package var entries: [FluentEntry] = []
    /// What could not be parsed; `entries` are those that could.
    package var problems: [FluentProblem] = []

    package var messages: [FluentMessage] {
        entries.compactMap { entry in
            if case .message(let message) = entry { message } else { nil }
        }
    }
}

package enum FluentEntry: Sendable {
    /// A message, or a term, whose name begins with a hyphen in the file.
    case message(FluentMessage)
    /// A comment that belongs to no message; `level` is the number of its signs, 1 for `#`.
    case comment(level: Int, text: String)
}

package struct FluentMessage: Sendable {
    package var id: FluentName
    package var isTerm: Bool
    package var value: FluentPattern?
    package var attributes: [FluentAttribute]
    package var comment: String?
}

package struct FluentAttribute: Sendable {
    package var id: FluentName
    package var value: FluentPattern
}

/// A name and its place.
package struct FluentName: Sendable {
    package var text: String
    package var place: FluentPlace
}

/// A place in a file: line and column, both counted from 1, the column in Unicode scalars.
package struct FluentPlace: Hashable, Sendable, Comparable {
    package var line: Int
    package var column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    package static func < (one: FluentPlace, other: FluentPlace) -> Bool {
        (one.line, one.column) < (other.line, other.column)
    }
}

/// A problem at a place.
package struct FluentProblem: Error, Hashable, Sendable {
    package var place: FluentPlace
    package var message: String
}
