import Fluent
import Foundation
import Terms

@testable import RuleTable

/// A text for people, and its place. An inserted value is replaced by `WrittenText.value`.
struct WrittenText: Hashable {
    /// Replaces `{purpose}` in a rule and `{ $count }` in the words.
    static let value: Character = "\u{FFFC}"

    var language: Language
    var text: String
    var file: String
    var line: Int
}

/// The texts at one place: in all languages in a rule file, in one in a file of words.
struct Wording {
    var texts: [WrittenText]
    /// Whether it is quoted: the title of an article, the text of a screen, or what people say.
    var isQuoted = false

    subscript(language: Language) -> WrittenText? { texts.first { $0.language == language } }

    /// Every text in a folder's rule files and files of words, in the order of their paths.
    static func all(in folder: String) throws -> [Wording] {
        let files = FileManager.default.enumerator(atPath: repository(folder))?.compactMap { $0 as? String } ?? []
        return try files.sorted().flatMap { name -> [Wording] in
            let file = "\(folder)/\(name)"
            switch name.split(separator: ".").last {
            case "yaml": return try rules(Array(Data(contentsOf: URL(filePath: repository(file)))), file: file)
            case "ftl":
                let language = Language(rawValue: String(name.prefix { $0 != "/" }))
                return words(try String(contentsOfFile: repository(file), encoding: .utf8), language, file: file)
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
                guard let language = Language.written.first(where: { $0.rawValue == entry.key }), let text = entry.value.text else {
                    return nil
                }
                return WrittenText(language: language, text: withoutNames(text), file: file, line: entry.value.place.line)
            }
            // A text contains its variants.
            let others = entries.flatMap {
                wordings($0.value, file: file, isQuoted: isQuoted || ["references", "screenTexts"].contains($0.key))
            }
            return (texts.isEmpty ? [] : [Wording(texts: texts, isQuoted: isQuoted)]) + others
        }
    }

    /// `{purpose.restart}` of a rule.
    private static func withoutNames(_ text: String) -> String {
        text.replacing(#/\{[\w.]+\}/#, with: String(WrittenText.value))
    }

    /// The texts of a file of words, with each variant separately.
    static func words(_ source: String, _ language: Language, file: String) -> [Wording] {
        FluentParser.parse(source).messages.flatMap { message in
            texts(of: [message.value].compactMap(\.self) + message.attributes.map(\.value)).map { text in
                Wording(
                    texts: [WrittenText(language: language, text: text, file: file, line: message.id.place.line)],
                    isQuoted: message.id.text.hasPrefix("search-") || message.id.text == "locale-spellings")
            }
        }
    }

    private static func texts(of patterns: [FluentPattern]) -> [String] {
        patterns.flatMap { pattern in
            let whole = pattern.elements.map(text).joined()
            let variants = pattern.elements.flatMap { element -> [FluentPattern] in
                if case .placeable(.select(_, let variants)) = element { variants.map(\.value) } else { [] }
            }
            return (whole == String(WrittenText.value) ? [] : [whole]) + texts(of: variants)
        }
    }

    private static func text(_ element: FluentElement) -> String {
        switch element {
        case .text(let text), .placeable(.string(_, let text)): text
        case .placeable: String(WrittenText.value)
        }
    }
}

extension Language {
    /// The languages with a folder of words.
    static let written: [Language] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: repository("Words"))) ?? []
        return names.sorted().map { Language(rawValue: $0) }
    }()
}
