import LogScanning
import RuleTable
import Terms

/// Collects messages into findings: one for each combination of rule, wording, parameter values and tree of logs, with bounded evidence and
/// exact counts.
struct FindingCollector {
    fileprivate struct Group {
        var message: LogMessage
        var first: LogOrder
        var firstSeen: LoggedTime?
        var lastSeen: LoggedTime?
        var values: [String: String]
        var nodes: Set<String> = []
        var count = 0
        var records = 0
        var times = EventTimes()
        var evidence = Extremes<LogOrder, Evidence>(first: 3, last: 2)
        var endings: [Subject: Ending] = [:]
        /// Whether there are more subjects than are tracked.
        var hasFurtherSubjects = false
    }

    /// The effect of a subject's tries on a finding.
    enum Ending {
        /// The last try ended with it.
        case last
        case superseded(by: Attempt)
        /// Later tries leave it open.
        case unknown
    }

    /// The maximum number of findings. A log can contain any number of unknown messages; memory cannot.
    static let bound = 200
    /// The maximum number of nodes named, and of subjects tracked, per finding.
    private static let fewBound = 100

    private var groups: [FindingKey: Group] = [:]
    /// The nodes that the logs of each tree name.
    private var nodes: [String: Set<String>] = [:]
    /// The ids of the rules with a finding.
    private(set) var matchedRules: Set<String> = []

    /// The context of a message: what its operation and log say about it.
    struct Setting {
        var product: Product
        var values: [String: String]
        var tree: String
        var node: String?
    }

    mutating func note(node: String, of tree: String) {
        guard nodes[tree] != nil || nodes.count < 1000, nodes[tree, default: []].count < Self.fewBound else { return }
        nodes[tree, default: []].insert(node)
    }

    /// Adds a message of an event, and returns the key of its finding.
    mutating func add(_ said: LogEvent.Said, in setting: Setting, at order: LogOrder) -> FindingKey {
        var setting = setting
        var key = FindingKey(said, in: setting)
        var message = said.message
        if groups[key] == nil, groups.count >= Self.bound {
            key = key.withRuleAlone
            setting.values = [:]
            message = LogMessage(source: message.source, id: message.id, arguments: .none)
        }
        if let rule = said.rule { matchedRules.insert(rule) }
        var group = groups[key] ?? Group(message: message, first: order, values: setting.values)
        if order < group.first {
            group.first = order
            if !key.message.isEmpty { group.message = message }
        }
        group.count += 1
        if setting.product.sameEventSeconds != nil { group.times.append(said.firstSeen, said.lastSeen, node: setting.node) }
        group.add(said, node: setting.node)
        groups[key] = group
        return key
    }

    /// Adds a message to a known event nearby that it repeats; false if there is none.
    mutating func join(_ said: LogEvent.Said, in setting: Setting) -> Bool {
        guard let span = setting.product.sameEventSeconds, let time = said.firstSeen else { return false }
        let key = FindingKey(said, in: setting)
        // A log may omit values that another one gives.
        let near = groups.compactMap { other, group -> (distance: Int, key: FindingKey)? in
            guard other == key || key.values.isEmpty && other.withoutValues == key else { return nil }
            return group.times.distance(of: time, node: setting.node, within: span * 1000).map { ($0, other) }
        }
        guard let nearest = near.min(by: { ($0.distance, $0.key) < ($1.distance, $1.key) }) else { return false }
        groups[nearest.key]?.add(said, node: setting.node)
        return true
    }

    /// Records the effect of a subject's try on a finding.
    mutating func end(_ key: FindingKey, of subject: Subject, _ ending: Ending) {
        guard let group = groups[key] else { return }
        if group.endings[subject] == nil, group.endings.count >= Self.fewBound {
            groups[key]?.hasFurtherSubjects = true
        } else {
            groups[key]?.endings[subject] = ending
        }
    }

    /// Most severe first, then latest first. A finding without nodes gets the node of its tree's logs if they name exactly one.
    func findings(rules: RuleSet) -> [Finding] {
        groups
            .map { key, group in (key, finding(key, group, rules)) }
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

    private func onlyNode(of tree: String) -> Set<String> {
        let all = nodes[tree] ?? []
        return all.count == 1 ? all : []
    }

    private func finding(_ key: FindingKey, _ group: Group, _ rules: RuleSet) -> Finding {
        let rule = key.rule.flatMap(rules.rule(id:))
        let (status, supersededBy) = group.status
        return Finding(
            rule: key.rule, product: key.product, severity: rule?.severity ?? .unknownMessage(group.message.severity),
            causes: rule.map { CauseRanking.rank($0.causes, matchedRules: matchedRules) } ?? [], message: group.message,
            values: group.values, nodes: (group.nodes.isEmpty ? onlyNode(of: key.tree) : group.nodes).sorted(),
            count: group.count, records: group.records, firstSeen: group.firstSeen, lastSeen: group.lastSeen,
            evidence: group.evidence.kept.map(\.element), status: status, supersededBy: supersededBy, log: key.tree,
            subjects: group.subjects)
    }
}

extension FindingCollector.Group {
    fileprivate mutating func add(_ said: LogEvent.Said, node: String?) {
        firstSeen = [firstSeen, said.firstSeen].compactMap(\.self).min()
        lastSeen = [lastSeen, said.lastSeen].compactMap(\.self).max()
        if let node, nodes.count < 100 { nodes.insert(node) }
        records += said.records
        for (order, witness) in said.witnesses.kept { evidence.insert(witness.evidence, at: order) }
    }

    fileprivate var subjects: [Finding.SubjectStatus] {
        endings.map { Finding.SubjectStatus(subject: $0, status: $1.status) }.sorted { $0.subject < $1.subject }
    }

    /// The combined status: standing if it stands for any subject, superseded if it is superseded for all.
    fileprivate var status: (Finding.Status, supersededBy: Attempt?) {
        var latest: Attempt?
        var isUnknown = endings.isEmpty || hasFurtherSubjects
        for ending in endings.values {
            switch ending {
            case .last: return (.standing, nil)
            case .unknown: isUnknown = true
            case .superseded(let attempt): if latest.map({ $0.number < attempt.number }) ?? true { latest = attempt }
            }
        }
        return isUnknown ? (.unknown, nil) : (.superseded, latest)
    }
}

extension FindingCollector.Ending {
    fileprivate var status: Finding.Status {
        switch self {
        case .last: .standing
        case .superseded: .superseded
        case .unknown: .unknown
        }
    }
}

extension Rule.Severity {
    /// For sorting, most severe first.
    fileprivate var rank: Int {
        switch self {
        case .critical: 0
        case .warning: 1
        case .info: 2
        }
    }

    /// The severity of an unknown message, from the product's own word for it. Without one it is a warning, since the product logged it as an
    /// error.
    fileprivate static func unknownMessage(_ word: String?) -> Rule.Severity {
        switch word?.lowercased() {
        case "critical": .critical
        case "informational", "info", "ok", "normal": .info
        default: .warning
        }
    }
}
