import Fluent
import SwiftLiterals

/// Generates the compiled words as Swift source: a property or function for each message, grouped by the first word of its id, and a table per
/// language.
struct SwiftWords {
    private let compilation: WordCompilation
    private let imports: [String]

    init(_ compilation: WordCompilation, imports: [String]) {
        self.compilation = compilation
        self.imports = imports
    }

    var text: String {
        """
        // Written by WordCompiler from the files of Words/. Changes here are lost.

        \(imports.map { "\($0 == "Terms" ? "public " : "")import \($0)\n" }.joined())
        /// What the program says besides the texts of the rules, in one language.
        struct Words: Sendable {
            let table: WordTable

            static func of(_ language: Language) -> Words {
                switch language.rawValue {
        \(others.map { "        case \(swiftLiteral($0.code)): Words(table: \(name(of: $0)))\n" }.joined())\
                default: Words(table: \(name(of: compilation.languages[0])))
                }
            }

        \(groups.map(property).joined(separator: "\n"))
        }

        \(groups.map(group).joined(separator: "\n"))
        extension Language: CaseIterable {
            /// Those that the program has words in, English first.
            public static let allCases: [Language] = [\(compilation.languages.map { swiftLiteral($0.code) }.joined(separator: ", "))]
        }

        /// The places of the texts in a table.
        enum WordIndex {
        \(compilation.messages.enumerated().map { "    static let \(camelCase($1.id)) = \($0)\n" }.joined())}

        \(compilation.languages.map(table).joined(separator: "\n"))
        """
    }

    private var others: ArraySlice<WordCompilation.Language> { compilation.languages.dropFirst() }

    private func name(of language: WordCompilation.Language) -> String { camelCase("table-" + language.code) }

    // MARK: Groups

    private struct Group {
        var name: String
        var messages: [(index: Int, member: String, message: WordCompilation.Message)] = []
    }

    private var groups: [Group] {
        var groups: [Group] = []
        for (index, message) in compilation.messages.enumerated() {
            let parts = message.id.split(separator: "-", maxSplits: 1).map(String.init)
            let place = groups.firstIndex { $0.name == parts[0] } ?? groups.endIndex
            if place == groups.endIndex { groups.append(Group(name: parts[0])) }
            groups[place].messages.append((index, camelCase(parts.count > 1 ? parts[1] : parts[0]), message))
        }
        return groups
    }

    private func property(_ group: Group) -> String {
        "    var \(group.name): \(typeName(group)) { \(typeName(group))(table: table) }"
    }

    private func typeName(_ group: Group) -> String { group.name.prefix(1).uppercased() + group.name.dropFirst() }

    private func group(_ group: Group) -> String {
        """
        extension Words {
            struct \(typeName(group)): Sendable {
                let table: WordTable

        \(group.messages.map { member($0.member, $0.index, $0.message) }.joined(separator: "\n"))
            }
        }

        """
    }

    // MARK: Members

    private func member(_ name: String, _ index: Int, _ message: WordCompilation.Message) -> String {
        let comment = message.comment.map { "        /// \($0)\n" }.joined()
        let arguments = message.parameters.map { ", " + $0.argument }.joined()
        let given = message.parameters.filter(\.isGiven)
        if given.isEmpty { return comment + "        var `\(name)`: Phrase { table.phrase(\(index)\(arguments)) }" }
        let parameters = given.map { "\(given.count == 1 ? "_ " : "")\($0.name): \($0.kind.swiftType)" }.joined(separator: ", ")
        return """
            \(comment)        func `\(name)`(\(parameters)) -> Phrase {
            \(message.parameters.map { choice($0, of: message) }.joined())\
                        return self.table.phrase(\(index)\(arguments))
                    }
            """
    }

    /// The name of a choice's variant. A Swift case that the words lack, or the reverse, is reported at the message.
    private func choice(_ parameter: WordParameter, of message: WordCompilation.Message) -> String {
        guard case .choice = parameter.kind else { return "" }
        let cases = (message.choices[parameter.name] ?? []).map { "case .\($0): \(swiftLiteral($0))\n" }.joined()
        return """
            #sourceLocation(file: \(swiftLiteral(message.file)), line: \(message.place.line))
                        let \(parameter.name)Choice = switch \(parameter.name) {
            \(cases)}
            #sourceLocation()

            """
    }

    private func table(_ language: WordCompilation.Language) -> String {
        func text(_ id: String) -> String {
            swiftLiteral(compilation.messages.firstIndex { $0.id == id }.map { language.patterns[$0] } ?? "")
        }
        return """
            private let \(name(of: language)) = WordTable(
                language: \(swiftLiteral(language.code)), plural: \(swiftLiteral(language.plural)),
                digitSeparator: \(text(WordCompilation.digitSeparator)), listSeparator: \(text(WordCompilation.listSeparator)),
                machine: (one: Phrase(\(text(WordCompilation.machine))), many: Phrase(\(text(WordCompilation.machines)))),
                patterns: [
            \(language.patterns.map { "        \(swiftLiteral($0)),\n" }.joined())    ])

            """
    }

    private func camelCase(_ id: String) -> String {
        let words = id.split(separator: "-")
        return words.prefix(1).joined() + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}
