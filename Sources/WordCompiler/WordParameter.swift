import Fluent
import SwiftLiterals

/// A value of a message, as declared in the comment above the English message: `# $count (Number): how often`.
struct WordParameter: Hashable {
    enum Kind: Hashable {
        case number
        /// A customer's or product's own text.
        case quoted
        /// Text by this program itself.
        case own
        case phrase
        /// A list of customers' texts.
        case list
        /// A list of numbers.
        case numbers
        /// What the product in question calls the machine that its certificates are for, or several of them.
        case machine, machines
        /// A case of a Swift enumeration.
        case choice(type: String)

        init(_ name: String) {
            self =
                switch name {
                case "Number": .number
                case "Quoted": .quoted
                case "Own": .own
                case "Phrase": .phrase
                case "List": .list
                case "Numbers": .numbers
                case "Machine": .machine
                case "Machines": .machines
                default: .choice(type: name)
                }
        }

        var swiftType: String {
            switch self {
            case .number: "some BinaryInteger"
            case .quoted, .own: "String"
            case .phrase, .machine, .machines: "Phrase"
            case .list: "[String]"
            case .numbers: "[Int]"
            case .choice(let type): type
            }
        }
    }

    var name: String
    var kind: Kind

    /// Whether the caller gives it; the rest is known to the table.
    var isGiven: Bool { kind != .machine && kind != .machines }

    /// The parameters that a comment declares, and the rest of the comment.
    static func read(_ comment: String?) -> (parameters: [WordParameter], text: [String]) {
        var (parameters, text): ([WordParameter], [String]) = ([], [])
        for line in (comment ?? "").split(separator: "\n") {
            if let declared = line.wholeMatch(of: /\$([A-Za-z][A-Za-z0-9]*) \(([A-Za-z.?]+)\)(?::.*)?/) {
                parameters.append(WordParameter(name: String(declared.1), kind: Kind(String(declared.2))))
            } else {
                text.append(String(line))
            }
        }
        return (parameters, text)
    }

    /// The `WordArgument` expression for it in the generated source.
    var argument: String {
        switch kind {
        case .number: ".number(\(name))"
        case .quoted: ".quoted(\(name))"
        case .own: ".own(\(name))"
        case .phrase: ".phrase(\(name))"
        case .list, .numbers: ".list(\(name))"
        case .machine: ".phrase(self.table.machine.one)"
        case .machines: ".phrase(self.table.machine.many)"
        case .choice: ".choice(\(name)Choice)"
        }
    }
}
