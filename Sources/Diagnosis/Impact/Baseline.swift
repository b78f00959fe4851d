/// What another rule table made of the same bundle, for a diagnosis that is to be compared with it.
public struct Baseline: Hashable, Sendable, Codable {
    /// The ids of the rules that speak by the other table, sorted.
    public var rules: [String]
    public var outcome: BundleDiagnosis.Outcome
    /// The records that another rule explains now, as pairs of rules, sorted.
    public var takenOver: [TakeOver]
    /// Whether the last try of some subject is explained by another rule, or by one at all.
    public var standsOtherwise: Bool

    /// Two rules that explain the same record, one by each table.
    public struct TakeOver: Hashable, Sendable, Codable, Comparable {
        public var from: String
        public var to: String

        public init(from: String, to: String) {
            self.from = from
            self.to = to
        }

        public static func < (one: TakeOver, other: TakeOver) -> Bool { (one.from, one.to) < (other.from, other.to) }
    }

    /// Compares the diagnosis by the other table, `before`, with that by this one.
    public init(_ before: BundleDiagnosis, comparedTo after: BundleDiagnosis) {
        rules = before.spokenRules
        outcome = before.outcome
        let (old, new) = (before.rulesByEvidence, after.rulesByEvidence)
        takenOver = Set(
            old.flatMap { evidence, rules -> [TakeOver] in
                let now = new[evidence] ?? []
                return rules.subtracting(now).flatMap { from in now.subtracting(rules).map { TakeOver(from: from, to: $0) } }
            }
        ).sorted()
        standsOtherwise = before.standings.map(Explained.init) != after.standings.map(Explained.init)
    }

    /// How the last try of a subject ended, and by which rules.
    private struct Explained: Equatable {
        let subject: Subject
        let outcome: Attempt.Outcome
        let rules: [String]

        init(_ standing: Standing) {
            subject = standing.subject
            outcome = standing.last.outcome
            rules = standing.rules
        }
    }
}

extension BundleDiagnosis {
    /// The ids of the rules that speak in it, sorted.
    public var spokenRules: [String] { Set(findings.compactMap(\.rule)).sorted() }

    /// The rules that explain each record, as far as records are kept.
    fileprivate var rulesByEvidence: [String: Set<String>] {
        var rules: [String: Set<String>] = [:]
        for finding in findings {
            guard let rule = finding.rule else { continue }
            for evidence in finding.evidence { rules[evidence.id, default: []].insert(rule) }
        }
        return rules
    }
}
