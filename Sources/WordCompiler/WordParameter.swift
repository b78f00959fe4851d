import Fluent
import SwiftLiterals

/// A value of a message, as the comment above the English message declares it: `# $count (Number): how often`.
struct WordParameter: Hashable {
    enum Kind: Hashable {
        case number
        /// A customer's or a product's own text.
        case quoted
        /// A text of this program's own.
        case own
        case phrase
        /// Customers' texts, one after the other.
        case list
        /// Numbers, one after the other.
        case numbers
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
                default: .choice(type: name)
                }
        }

        var swiftType: String {
            switch self {
            case .number: "some BinaryInteger"
            case .quoted, .own: "String"
            case .phrase: "Phrase"
            case .list: "[String]"
            case .numbers: "[Int]"
            case .choice(let type): type
            }
        }
    }

    var name: String
    var kind: Kind

    /// The parameters that a comment declares, and what else it says.
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

    /// The argument of a table's text that is made of it.
    var argument: String {
        switch kind {
        case .number: ".number(\(name))"
        case .quoted: ".quoted(\(name))"
        case .own: ".own(\(name))"
        case .phrase: ".phrase(\(name))"
        case .list, .numbers: ".list(\(name))"
        case .choice: ".choice(\(name)Choice)"
        }
    }
}
