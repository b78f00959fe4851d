import Spelling
import Terms

/// The products and rules that a rule may refer to. A product whose own file is invalid is nil; references to its parts are not checked.
struct RuleContext {
    var products: [String: Product?]
    var ruleIds: Set<String>
}

extension ValueDecoder {
    /// The rule in one file. In a product's own folder, `folder` is that folder's name.
    mutating func rule(_ node: YamlNode, fileName: String, folder: String?, in context: RuleContext) -> Rule {
        let product = node["product"]?.text.flatMap { context.products[$0] ?? nil }
        scope = RuleScope(product: product, ruleIds: context.ruleIds.sorted())
        let rule = value(of: node, as: Rule.shape)
        checkProduct(rule.product, at: node["product"], folder: folder, in: context)
        checkId(rule.id, at: node["id"], expected: "\(folder ?? rule.product)/\(fileName)", fileName: fileName)
        if let product {
            checkPlaceholders(of: rule.texts, product, at: node)
            checkValues(of: product)
            checkVariants(of: product)
        }
        checkTexts(at: node)
        return rule
    }

    private mutating func checkProduct(_ id: String, at node: YamlNode?, folder: String?, in context: RuleContext) {
        guard let node, !id.isEmpty else { return }
        if let folder, id != folder {
            report("expected the folder's name, '\(folder)', found '\(id)'", at: node)
        } else {
            check(id, at: node, "product", among: context.products.keys.sorted())
        }
    }

    private mutating func checkId(_ id: String, at node: YamlNode?, expected: String, fileName: String) {
        guard let node, !id.isEmpty else { return }
        if id != expected {
            report("expected the product and the file's name, '\(expected)', found '\(id)'", at: node)
        } else if !Self.isIdentifier(fileName) {
            report("expected a file name of lower-case letters, digits and hyphens", at: node)
        }
    }

    /// The vendor's texts, in the languages that have any; repeated ones are reported.
    mutating func screenTexts(_ node: YamlNode) -> [Rule.ScreenText] {
        let values = values(of: node, as: .screenTexts(in: languages))
        if case .mapping(let entries) = node.content, entries.isEmpty { report("expected the texts of a language", at: node) }
        return languages.flatMap { language in
            var seen: Set<String> = []
            return list(values[language.rawValue], atLeast: values[language.rawValue] == nil ? 0 : 1) { decoder, node in
                let text = decoder.text(node).trimmed
                if !text.isEmpty, !seen.insert(FoldedText(text).key).inserted {
                    decoder.report("'\(text)' occurs twice in this list", at: node)
                }
                return Rule.ScreenText(language: language, text: text)
            }
        }
    }

    /// An id that must be one of `ids`. Nil `ids` means that the valid ones are unknown, so nothing is checked.
    mutating func known(_ node: YamlNode, _ kind: String, among ids: [String]?) -> String {
        let id = text(node)
        if let ids, !id.isEmpty { check(id, at: node, kind, among: ids) }
        return id
    }

    /// Reports an id that is none of `ids`, with the nearest one, or all of a few.
    private mutating func check(_ id: String, at node: YamlNode, _ kind: String, among ids: [String]) {
        guard !ids.contains(id) else { return }
        if let meant = nearest(to: id, among: ids) {
            report("unknown \(kind) '\(id)'; did you mean '\(meant)'?", at: node)
        } else {
            let known = ids.isEmpty ? "there is none" : "expected one of \(ids.prefix(Self.namesListed).joined(separator: ", "))"
            report("unknown \(kind) '\(id)': \(known)\(ids.count > Self.namesListed ? ", …" : "")", at: node)
        }
    }

    private static let namesListed = 12
}
