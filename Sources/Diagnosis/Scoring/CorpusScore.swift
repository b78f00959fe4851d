public import RuleTable

/// How the diagnoses of a labelled corpus compare with what is right.
///
/// Memory depends on the number of rules; of the disagreements, only the first ones are kept.
public struct CorpusScore: Hashable, Sendable {
    /// The bundles in which a rule spoke rightly, did not although it must, and spoke although it must not.
    public struct Count: Hashable, Sendable {
        public var right = 0
        public var missed = 0
        public var wrong = 0
    }

    /// Something in which a report is not as it should be.
    public struct Disagreement: Hashable, Sendable {
        /// The field of `expected.json` or, of rules, the way in which one is wrong.
        public enum What: String, Hashable, Sendable, Encodable, CaseIterable {
            case wrongClean, outcome, complete, missed, wrong = "false", count, standing
        }

        public var bundle: String
        public var kind: String?
        public var what: What
        /// Nil for a message that no rule knows, and for what is about no rule.
        public var rule: String?
        public var expected: String
        public var reported: String
        /// Why the expectation is the truth.
        public var why: String?
    }

    /// The number of disagreements that are kept.
    public static let bound = 1_000

    public private(set) var bundles = 0
    /// The bundles without a disagreement.
    public private(set) var right = 0
    /// The bundles with a message that no rule knows.
    public private(set) var abstained = 0
    /// The bundles that a report calls clean although they are not.
    public private(set) var wrongClean = 0
    /// By rule; nil stands for messages that no rule knows.
    public private(set) var counts: [String?: Count]
    public private(set) var disagreements: [Disagreement] = []
    public private(set) var disagreementsTotal = 0

    public init(_ rules: RuleSet) {
        counts = Dictionary(rules.rules.map { ($0.id, Count()) } + [(nil, Count())]) { first, _ in first }
    }

    public mutating func add(_ diagnosis: BundleDiagnosis, expected: ExpectedBundle) {
        bundles += 1
        var found = comparison(of: diagnosis, with: expected)
        found += standings(of: diagnosis, with: expected)
        if diagnosis.findings.contains(where: { $0.rule == nil }) { abstained += 1 }
        if found.contains(where: { $0.what == .wrongClean }) { wrongClean += 1 }
        if found.isEmpty { right += 1 }
        disagreementsTotal += found.count
        disagreements += found.prefix(Self.bound - disagreements.count)
    }

    private mutating func comparison(of diagnosis: BundleDiagnosis, with expected: ExpectedBundle) -> [Disagreement] {
        var found: [Disagreement] = []
        func note(_ what: Disagreement.What, _ rule: String?, _ wanted: String, _ reported: String) {
            found.append(
                Disagreement(
                    bundle: expected.bundle, kind: expected.kind, what: what, rule: rule, expected: wanted, reported: reported,
                    why: expected.why))
        }
        if diagnosis.outcome == .clean, !expected.mayBeClean {
            let wanted = expected.outcomes ?? [(expected.findings ?? []).isEmpty ? .incomplete : .findings]
            note(.wrongClean, nil, wanted.map(\.rawValue).joined(separator: ", "), diagnosis.outcome.rawValue)
        } else if let outcomes = expected.outcomes, !outcomes.contains(diagnosis.outcome) {
            note(.outcome, nil, outcomes.map(\.rawValue).joined(separator: ", "), diagnosis.outcome.rawValue)
        }
        if let complete = expected.complete, complete != diagnosis.complete {
            note(.complete, nil, "\(complete)", "\(diagnosis.complete)")
        }
        guard let findings = expected.findings else { return found }
        let wanted = Set(findings.map(\.rule))
        let reported = Set(diagnosis.findings.map(\.rule))
        for rule in wanted.union(reported).sorted(by: { ($0 == nil ? 1 : 0, $0 ?? "") < ($1 == nil ? 1 : 0, $1 ?? "") }) {
            let events = diagnosis.findings.filter { $0.rule == rule }.reduce(0) { $0 + $1.count }
            if wanted.contains(rule), reported.contains(rule) {
                counts[rule, default: Count()].right += 1
                let said = findings.filter { $0.rule == rule }.compactMap(\.count)
                let sum = said.reduce(0, +)
                if !said.isEmpty, sum != events { note(.count, rule, "\(sum)", "\(events)") }
            } else if wanted.contains(rule) {
                counts[rule, default: Count()].missed += 1
                note(.missed, rule, rule ?? "null", "")
            } else if !expected.may.contains(rule) {
                counts[rule, default: Count()].wrong += 1
                note(.wrong, rule, "", rule ?? "null")
            }
        }
        return found
    }

    /// What stands, each element once: those that say most are assigned first.
    private func standings(of diagnosis: BundleDiagnosis, with expected: ExpectedBundle) -> [Disagreement] {
        guard let wanted = expected.standings else { return [] }
        var reported = diagnosis.standings
        var missing: [ExpectedBundle.Standing] = []
        for standing in wanted.sorted(by: { $0.fieldsSaid > $1.fieldsSaid }) {
            if let index = reported.firstIndex(where: standing.fits) { reported.remove(at: index) } else { missing.append(standing) }
        }
        guard !missing.isEmpty || !reported.isEmpty else { return [] }
        return [
            Disagreement(
                bundle: expected.bundle, kind: expected.kind, what: .standing, rule: nil,
                expected: missing.map(\.summary).joined(separator: "; "), reported: reported.map(\.summary).joined(separator: "; "),
                why: expected.why)
        ]
    }
}

extension ExpectedBundle.Standing {
    fileprivate func fits(_ standing: Standing) -> Bool {
        let subject = standing.subject
        return operation.allows(subject.operation) && unit.allows(subject.unit) && node.allows(subject.node) && log.allows(subject.log)
            && outcome.allows(standing.last.outcome.rawValue) && rule.allows(standing.last.rule) && tries.allows(standing.tries)
    }

    private var texts: [String?] {
        func text<Value>(_ name: String, _ field: ExpectedBundle.Said<Value>) -> String? {
            switch field {
            case .anything: nil
            case .value(let value): "\(name)=\(value.map { "\($0)" } ?? "null")"
            }
        }
        return [
            text("operation", operation), text("unit", unit), text("node", node), text("log", log), text("outcome", outcome),
            text("rule", rule), text("tries", tries),
        ]
    }

    fileprivate var fieldsSaid: Int { texts.count { $0 != nil } }

    fileprivate var summary: String { texts.compactMap(\.self).joined(separator: " ") }
}

extension Standing {
    fileprivate var summary: String {
        let fields = [
            ("operation", subject.operation), ("unit", subject.unit), ("node", subject.node), ("log", subject.log),
            ("outcome", last.outcome.rawValue), ("rule", last.rule), ("tries", "\(tries)"),
        ]
        return fields.map { "\($0)=\($1 ?? "null")" }.joined(separator: " ")
    }
}
