import Foundation
import Terms

@testable import RuleTable

/// A text that a person reads, and where it stands. A value that is put into it is one `WrittenText.value`.
struct WrittenText: Hashable {
    /// Stands for `{purpose}` of a rule and for an interpolation of a phrasebook.
    static let value: Character = "\u{FFFC}"

    var language: Language
    var text: String
    var file: String
    var line: Int
}

/// What is said in one place: in all languages in a rule file, in one in a phrasebook.
struct Wording {
    var texts: [WrittenText]
    /// The title of somebody's article, which is quoted.
    var isQuoted = false

    subscript(language: Language) -> WrittenText? { texts.first { $0.language == language } }

    /// Every wording of a folder's rule files and Swift sources, in the order of their paths.
    static func all(in folder: String) throws -> [Wording] {
        let files = FileManager.default.enumerator(atPath: repository(folder))?.compactMap { $0 as? String } ?? []
        return try files.sorted().flatMap { name -> [Wording] in
            let file = "\(folder)/\(name)"
            switch name.split(separator: ".").last {
            case "yaml": return try rules(Array(Data(contentsOf: URL(filePath: repository(file)))), file: file)
            case "swift": return phrases(try String(contentsOfFile: repository(file), encoding: .utf8), file: file)
            default: return []
            }
        }
    }

    static func rules(_ yaml: [UInt8], file: String) throws -> [Wording] {
        wordings(try YamlTree.parse(yaml), file: file)
    }

    private static func wordings(_ node: YamlNode, file: String, isQuoted: Bool = false) -> [Wording] {
        switch node.content {
        case .scalar: return []
        case .sequence(let elements): return elements.flatMap { wordings($0, file: file, isQuoted: isQuoted) }
        case .mapping(let entries):
            let texts = entries.compactMap { entry -> WrittenText? in
                guard let language = Language(rawValue: entry.key), let text = entry.value.text else { return nil }
                return WrittenText(language: language, text: withoutNames(text), file: file, line: entry.value.place.line)
            }
            // A text's variants lie in it.
            let others = entries.flatMap { wordings($0.value, file: file, isQuoted: isQuoted || $0.key == "references") }
            return (texts.isEmpty ? [] : [Wording(texts: texts, isQuoted: isQuoted)]) + others
        }
    }

    /// `{purpose.restart}` of a rule, `{0}` of the page.
    private static func withoutNames(_ text: String) -> String {
        text.replacing(#/\{[\w.]+\}/#, with: String(WrittenText.value))
    }

    /// The literals of a Swift source that stand behind `static let english` or another language's name.
    static func phrases(_ source: String, file: String) -> [Wording] {
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        var language: Language?
        let languages = lines.map { line in
            if let name = line.firstMatch(of: #/static let (english|spanish|japanese|korean)\b/#)?.output.1 {
                language = Language.allCases.first { "\($0)" == name }
            }
            return language
        }
        return SwiftLiterals.read(source).compactMap { literal in
            languages[literal.line - 1].map { language in
                Wording(texts: [WrittenText(language: language, text: withoutNames(literal.text), file: file, line: literal.line)])
            }
        }
    }
}
