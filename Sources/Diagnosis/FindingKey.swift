import LogScanning
import RuleTable

/// The properties that messages of one finding share.
struct FindingKey: Hashable, Comparable {
    var product: String
    var rule: String?
    /// The folded message; empty if the collector is full and only the rule distinguishes findings.
    var message: [String]
    /// The tree that contains the log.
    var tree: String
    /// The values of the product's parameters, each preceded by its id.
    var values: [String]

    init(_ said: LogEvent.Said, in setting: FindingCollector.Setting) {
        product = setting.product.id
        rule = said.rule
        message = said.message.wording(isKnown: said.rule != nil)
        tree = setting.tree
        values = setting.values.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    }

    /// The key without the values.
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
        // Findings that no rule knows come last.
        if (one.rule == nil) != (other.rule == nil) { return one.rule != nil }
        return (one.product, one.rule ?? "", (one.message + one.values + [one.tree]).joined(separator: "\0"))
            < (other.product, other.rule ?? "", (other.message + other.values + [other.tree]).joined(separator: "\0"))
    }
}

extension LogMessage {
    /// What distinguishes this message from others of the same rule: its id and arguments; if no rule knows it, also its text if it has no id, and the
    /// class of its logger, whose package is not always logged.
    func wording(isKnown: Bool) -> [String] {
        let arguments: [String] =
            switch arguments {
            case .list(let list): self.arguments.areNone ? [] : list
            case .none: []
            case .malformed(let text): ["malformed", text]
            case .cut(let list): ["cut"] + list
            }
        let origin = isKnown ? [id ?? ""] : [source.split { "./".contains($0) }.last.map(String.init) ?? "", id ?? text ?? ""]
        return (origin + arguments).map { part in FoldedText(part).key }
    }
}
