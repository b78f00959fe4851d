import LogScanning
import RuleTable

/// What makes two messages the same finding.
struct FindingKey: Hashable, Comparable {
    var product: String
    var rule: String?
    /// The message, folded; empty where the collector is full and only the rule tells findings apart.
    var message: [String]
    /// The tree that the log lies in.
    var tree: String
    /// The values of the product's parameters, each with its id before it.
    var values: [String]

    init(_ said: LogEvent.Said, in setting: FindingCollector.Setting) {
        product = setting.product.id
        rule = said.rule
        message = said.message.wording(isKnown: said.rule != nil)
        tree = setting.tree
        values = setting.values.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    }

    /// The same without the values.
    var withoutValues: FindingKey {
        var key = self
        key.values = []
        return key
    }

    var withRuleAlone: FindingKey {
        var key = self
        (key.message, key.tree, key.values) = ([], "", [])
        return key
    }

    static func < (one: FindingKey, other: FindingKey) -> Bool {
        // A finding that no rule knows stands behind those that one does.
        if (one.rule == nil) != (other.rule == nil) { return one.rule != nil }
        return (one.product, one.rule ?? "", (one.message + one.values + [one.tree]).joined(separator: "\0"))
            < (other.product, other.rule ?? "", (other.message + other.values + [other.tree]).joined(separator: "\0"))
    }
}

extension LogMessage {
    /// What tells this message from another of the same rule: its source, id and arguments; for one without an id that no rule knows, its text.
    func wording(isKnown: Bool) -> [String] {
        let arguments: [String] =
            switch arguments {
            case .list(let list): self.arguments.areNone ? [] : list
            case .none: []
            case .malformed(let text): ["malformed", text]
            case .cut(let list): ["cut"] + list
            }
        return ([source, id ?? (isKnown ? "" : text ?? "")] + arguments).map { part in FoldedText(part).key }
    }
}
