public import LogScanning
public import RuleTable
public import Terms

/// All that the summary of many bundles needs of one, as values without words of any language.
///
/// They are small, so that bundles can be read on many machines and summarized on another one.
public struct BundleFacts: Hashable, Sendable, Codable {
    /// A finding of the bundle.
    public struct Item: Hashable, Sendable, Codable {
        /// Nil if no rule knows the message.
        public var rule: String?
        public var severity: Rule.Severity
        public var status: Finding.Status
        public var count: Int
        public var firstSeen: LoggedTime?
        public var lastSeen: LoggedTime?
        /// The evidence of a last try, or else the last evidence.
        public var place: TriageSummary.Place?
        /// Whether nothing in the bundle decides between its causes.
        public var isUndecided: Bool
        /// A message that no rule knows, and its shape; nil if a rule does.
        public var message: LogMessage?
        public var shape: MessageShape?
    }

    public var path: String
    public var outcome: BundleDiagnosis.Outcome
    public var complete: Bool
    /// Whether nothing of it could be read.
    public var failed: Bool
    public var verdict: BundleVerdict
    /// Nil if no time window was requested.
    public var window: WindowCoverage?
    public var findings: [Item]
    /// For each thing that was tried on with several standing rules, whatever was tried: those rules.
    public var contests: [[String]]
    /// Why no standard answer fits.
    public var reviewReasons: [ReviewCase.Reason]
    /// The first note about missing data.
    public var missing: ReadNote?
    /// Identifies its bytes, and each of its tries.
    public var story: StoryKeys

    public init(_ diagnosis: BundleDiagnosis) {
        path = diagnosis.path
        outcome = diagnosis.outcome
        complete = diagnosis.complete
        failed = diagnosis.failed
        verdict = diagnosis.verdict
        window = diagnosis.window
        findings = diagnosis.findings.map { finding in
            Item(
                rule: finding.rule, severity: finding.severity, status: finding.status, count: finding.count, firstSeen: finding.firstSeen,
                lastSeen: finding.lastSeen, place: diagnosis.place(of: finding), isUndecided: finding.isUndecided,
                message: finding.rule == nil ? finding.message : nil, shape: finding.unknownShape)
        }
        contests = diagnosis.contests
        reviewReasons = diagnosis.reasonsForReview(competing: BundleStanding.competing(contests))
        missing = diagnosis.complete ? nil : diagnosis.notes.first(where: \.losesData)
        story = StoryKeys(diagnosis)
    }
}

extension BundleDiagnosis {
    /// The evidence of a last try, or else the last evidence.
    fileprivate func place(of finding: Finding) -> TriageSummary.Place? {
        let tries = Set(standings.map(\.last.evidence))
        let shown = finding.evidence.first { tries.contains($0.id) } ?? finding.evidence.last
        return shown.map { .init(bundle: path, entry: $0.entry, line: $0.line, evidence: $0.id) }
    }

    /// For each unit of an appliance with several standing rules, these rules, any or all of which may explain the failure.
    fileprivate var contests: [[String]] {
        var rules: [Subject: [String]] = [:]
        var order: [Subject] = []
        for standing in standings {
            let subject = standing.subject
            let thing = Subject(product: subject.product, operation: nil, unit: subject.unit, node: subject.node, log: subject.log)
            if rules[thing] == nil { order.append(thing) }
            for rule in standing.rules where !rules[thing, default: []].contains(rule) { rules[thing, default: []].append(rule) }
        }
        return order.compactMap { rules[$0] }.filter { $0.count > 1 }
    }
}
