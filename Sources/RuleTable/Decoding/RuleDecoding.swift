internal import LogScanning
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
        let values = values(of: node, as: .rule)
        let productId = product(of: values["product"], folder: folder, in: context)
        let product = context.products[productId] ?? nil
        let rule = Rule(
            id: ruleId(values["id"], expected: "\(folder ?? productId)/\(fileName)", fileName: fileName),
            product: productId,
            severity: choice(values["severity"], else: .info),
            basis: choice(values["basis"], else: .inferred),
            sources: list(values["sources"]) { decoder, node in
                decoder.known(node, "source", among: product?.sources.map(\.name))
            },
            match: values["match"].map { match($0, of: product) } ?? RuleMatch(),
            screenTexts: screenTexts(values["screenTexts"]),
            title: localized(values["title"]),
            diagnosis: localized(values["diagnosis"]),
            causes: uniqueList(values["causes"], atLeast: 1) { $0.cause($1, of: product, in: context) },
            references: list(values["references"]) { decoder, node in
                decoder.known(node, "reference", among: product?.references.map(\.id))
            },
            examples: values["examples"].map { examples($0) } ?? Rule.Examples(matching: [], quiet: []),
            falseFriends: falseFriends(values["falseFriends"], of: product),
            cannotTell: blindSpots(values["cannotTell"], sources: nil)
        )
        if let product {
            checkPlaceholders(of: rule.texts, product, at: node)
            checkValues(of: product)
            checkVariants(of: product)
        }
        return rule
    }

    private mutating func product(of node: YamlNode?, folder: String?, in context: RuleContext) -> String {
        guard let node, let folder, let id = node.text, !id.isEmpty, id != folder else {
            return known(node, "product", among: context.products.keys.sorted())
        }
        report("expected the folder's name, '\(folder)', found '\(id)'", at: node)
        return id
    }

    private mutating func ruleId(_ node: YamlNode?, expected: String, fileName: String) -> String {
        let id = text(node)
        if let node, !id.isEmpty, id != expected {
            report("expected the product and the file's name, '\(expected)', found '\(id)'", at: node)
        } else if let node, !Self.isIdentifier(fileName) {
            report("expected a file name of lower-case letters, digits and hyphens", at: node)
        }
        return id
    }

    private mutating func cause(_ node: YamlNode, of product: Product?, in context: RuleContext) -> Rule.Cause {
        let values = values(of: node, as: .cause)
        return Rule.Cause(
            id: identifier(values["id"]),
            title: localized(values["title"]),
            explanation: localized(values["explanation"]),
            decidedBy: localized(values["decidedBy"]),
            steps: list(values["steps"], atLeast: 1) { $0.localized($1) },
            requirement: values["requirement"].map { known($0, "requirement", among: product?.requirements.map(\.id)) },
            verifyCheck: values["verifyCheck"].map { identifier($0) },
            supportedBy: hints(values["supportedBy"], in: context),
            contradictedBy: hints(values["contradictedBy"], in: context)
        )
    }

    private mutating func hints(_ node: YamlNode?, in context: RuleContext) -> [Rule.Hint] {
        list(node) { decoder, node in
            let values = decoder.values(of: node, as: .hint)
            return Rule.Hint(
                rule: decoder.known(values["rule"], "rule", among: context.ruleIds.sorted()), text: decoder.localized(values["text"]))
        }
    }

    /// The vendor's texts, in the languages that have any; repeated ones are reported.
    private mutating func screenTexts(_ node: YamlNode?) -> [Rule.ScreenText] {
        guard let node else { return [] }
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

    private mutating func examples(_ node: YamlNode) -> Rule.Examples {
        let values = values(of: node, as: .examples)
        return Rule.Examples(
            matching: list(values["matching"], atLeast: 1) { $0.text($1) },
            quiet: list(values["quiet"], atLeast: 1) { $0.text($1) }
        )
    }

    /// An id that must be one of `ids`. Nil `ids` means that the valid ones are unknown, so nothing is checked.
    mutating func known(_ node: YamlNode?, _ kind: String, among ids: [String]?) -> String {
        let id = text(node)
        if let node, let ids, !id.isEmpty, !ids.contains(id) {
            let meant = nearest(to: id, among: ids).map { "; did you mean '\($0)'?" } ?? ""
            report("unknown \(kind) '\(id)'\(meant)", at: node)
        }
        return id
    }
}
