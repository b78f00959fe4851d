import Foundation
import Terms

@testable import RuleTable

/// `Docs/Glossary.yaml`: the terms of the four languages, and forms that must not be used.
struct Glossary {
    struct Term {
        var concept: String
        /// The product whose texts it applies to; nil for all texts without a term of their own for the concept.
        var product: String?
        /// The accepted forms; the first is the term.
        var forms: [Language: [String]]
        var never: [Language: [String]]
    }

    var terms: [Term]
    /// Forms that must not be used in a language.
    var punctuation: [Language: [String]]
    /// What must not be next to a Japanese letter.
    var besideJapanese: [String]
    /// Korean particles that depend on the sound before them.
    var particles: [String]

    init(yaml: [UInt8]) throws {
        let root = try YamlTree.parse(yaml)
        terms = Self.elements(root["terms"]).map { term in
            Term(
                concept: term["concept"]?.text ?? "", product: term["product"]?.text, forms: Self.byLanguage(term),
                never: Self.byLanguage(term["never"]))
        }
        punctuation = Self.byLanguage(root["punctuation"])
        besideJapanese = Self.elements(root["besideJapanese"]).compactMap(\.text)
        particles = Self.elements(root["particles"]).compactMap(\.text)
    }

    /// The terms for the texts of a file: in `Rules/<product>/`, that product's terms take precedence.
    func terms(for file: String) -> [Term] {
        let folders = file.split(separator: "/")
        let product = folders.first == "Rules" && folders.count > 2 ? String(folders[1]) : nil
        let own = Set(terms.filter { $0.product != nil && $0.product == product }.map(\.concept))
        return terms.filter { $0.product == nil ? !own.contains($0.concept) : $0.product == product }
    }

    private static func elements(_ node: YamlNode?) -> [YamlNode] {
        guard case .sequence(let elements) = node?.content else { return [] }
        return elements
    }

    private static func byLanguage(_ node: YamlNode?) -> [Language: [String]] {
        var texts: [Language: [String]] = [:]
        for language in Language.written { texts[language] = elements(node?[language.rawValue]).compactMap(\.text) }
        return texts
    }
}

/// A problem in a text: `Rules/dell-ome/eku-missing.yaml:34: ja: …`.
struct WordFault: Hashable, CustomStringConvertible {
    var text: WrittenText
    /// The text as written, or the missing term.
    var term: String
    var reason: String

    var description: String { "\(text.file):\(text.line): \(text.language.rawValue): '\(term)' \(reason), in: \(text.text)" }
}
