import LogScanning
import RuleTable
import Terms

/// Collects messages into findings: one for each rule and wording of a message, its parameters and its tree of logs, with bounded evidence and
/// whole counts.
struct FindingCollector {
    /// What makes two messages the same finding.
    private struct Key: Hashable, Comparable {
        var product: String
        var rule: String?
        /// The message, folded; empty where the collector is full and only the rule tells findings apart.
        var message: [String]
        /// The tree that the log lies in, where a bundle may hold several nodes.
        var tree: String?
        /// The values of the product's parameters, each with its id before it.
        var values: [String]

        /// The same without the values.
        var withoutValues: Key {
            var key = self
            key.values = []
            return key
        }

        static func < (one: Key, other: Key) -> Bool {
            // A finding that no rule knows stands behind those that one does.
            if (one.rule == nil) != (other.rule == nil) { return one.rule != nil }
            return (one.product, one.rule ?? "", (one.message + one.values + [one.tree ?? ""]).joined(separator: "\0"))
                < (other.product, other.rule ?? "", (other.message + other.values + [other.tree ?? ""]).joined(separator: "\0"))
        }
    }

    private struct Group {
        var message: LogMessage
        var first: LogOrder
        var firstSeen: LoggedTime?
        var lastSeen: LoggedTime?
        var values: [String: String]
        var nodes: Set<String> = []
        var count = 0
        var records = 0
        var events: EventTimes
        var evidence = Extremes<LogOrder, Evidence>(first: 3, last: 2)
    }

    /// How many wordings are told apart. A log can hold any number of unknown messages, memory cannot.
    static let bound = 200

    private var groups: [Key: Group] = [:]

    /// What stands round a message: what its operation and its log tell of it.
    struct Setting {
        var product: Product
        var values: [String: String]
        /// What the product's logs of one node have in common in their paths; nil for a product whose bundles are of one node.
        var tree: String?
        var node: String?
    }

    /// The ids of the rules that have a finding.
    private(set) var matchedRules: Set<String> = []

    mutating func add(
        _ message: LogMessage, rule: Rule?, in setting: Setting, order: LogOrder, timestamp: LoggedTime?,
        evidence: @autoclosure () -> Evidence
    ) {
        if let rule { matchedRules.insert(rule.id) }
        var key = Key(
            product: setting.product.id, rule: rule?.id, message: message.wording(isKnown: rule != nil),
            tree: setting.tree, values: setting.values.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] })
        var message = message
        var setting = setting
        if groups[key] == nil, groups.count >= Self.bound {
            (key.message, key.tree, key.values) = ([], nil, [])
            setting.values = [:]
            message = LogMessage(source: message.source, id: rule?.match.messageId, arguments: .none)
        }
        var group =
            groups[key]
            ?? Group(
                message: message, first: order, values: setting.values, events: EventTimes(span: setting.product.sameEventSeconds))
        if order < group.first {
            group.first = order
            if !key.message.isEmpty { group.message = message }
        }
        if let timestamp {
            group.firstSeen = min(group.firstSeen ?? timestamp, timestamp)
            group.lastSeen = max(group.lastSeen ?? timestamp, timestamp)
        }
        if let node = setting.node, group.nodes.count < 100 { group.nodes.insert(node) }
        if group.events.insert(timestamp, node: setting.node) { group.count += 1 }
        group.records += 1
        group.evidence.insert(evidence(), at: order)
        groups[key] = group
    }

    /// Most severe first, then latest seen first. `nodes`: those that the logs of each tree tell of; a finding without a node of its own
    /// gets them.
    func findings(rules: RuleSet, nodes: [String: Set<String>]) -> [Finding] {
        groupsWithValues
            .map { key, group in (key, finding(key, group, rules, nodes)) }
            .sorted { one, other in
                let (oneSeverity, otherSeverity) = (one.1.severity.rank, other.1.severity.rank)
                if oneSeverity != otherSeverity { return oneSeverity < otherSeverity }
                let (oneSeen, otherSeen) = (one.1.lastSeen, other.1.lastSeen)
                if oneSeen == otherSeen { return one.0 < other.0 }
                guard let oneSeen, let otherSeen else { return oneSeen != nil }
                return oneSeen > otherSeen
            }
            .map(\.1)
    }

    /// The groups, without those that only tell again what groups with more values tell: a log may leave the values out that another one gives.
    private var groupsWithValues: [Key: Group] {
        var merged = groups
        for (key, group) in groups where key.values.isEmpty {
            let others = groups.keys.filter { $0 != key && $0.withoutValues == key }.sorted()
            func teller(of time: EventTimes.Event) -> Key? { others.first { groups[$0]?.events.contains(time) ?? false } }
            guard let events = group.events.all(count: group.count), events.allSatisfy({ teller(of: $0) != nil }) else { continue }
            merged[key] = nil
            for (order, evidence) in group.evidence.kept {
                guard let time = EventTimes.Event(evidence.timestamp, node: nil), let other = teller(of: time) else { continue }
                merged[other]?.evidence.insert(evidence, at: order)
                merged[other]?.records += 1
            }
        }
        return merged
    }

    private func finding(_ key: Key, _ group: Group, _ rules: RuleSet, _ nodes: [String: Set<String>]) -> Finding {
        let rule = key.rule.flatMap(rules.rule(id:))
        return Finding(
            rule: key.rule, product: key.product, severity: rule?.severity ?? .unknownMessage(group.message.severity),
            causes: rule.map { CauseRanking.rank($0.causes, matchedRules: matchedRules) } ?? [], message: group.message,
            values: group.values, nodes: (group.nodes.isEmpty ? key.tree.flatMap { nodes[$0] } ?? [] : group.nodes).sorted(),
            count: group.count, records: group.records, firstSeen: group.firstSeen, lastSeen: group.lastSeen,
            evidence: group.evidence.kept.map(\.element))
    }
}

extension LogMessage {
    /// What tells this message from another of the same rule: its source, id and arguments; for one without an id that no rule knows, its text.
    fileprivate func wording(isKnown: Bool) -> [String] {
        let arguments: [String] =
            switch arguments {
            case .list(let list): list
            case .none: []
            case .malformed(let text): ["malformed", text]
            case .cut(let list): ["cut"] + list
            }
        return ([source, id ?? (isKnown ? "" : text ?? "")] + arguments).map { part in FoldedText(part).key }
    }
}

extension Rule.Severity {
    /// For sorting: the most severe first.
    fileprivate var rank: Int {
        switch self {
        case .critical: 0
        case .warning: 1
        case .info: 2
        }
    }

    /// The severity of a message that no rule knows, from the product's own word for it. Without one it is a warning:
    /// it was an error to the product.
    fileprivate static func unknownMessage(_ word: String?) -> Rule.Severity {
        switch word?.lowercased() {
        case "critical": .critical
        case "informational", "info", "ok", "normal": .info
        default: .warning
        }
    }
}
