public import Comparison
import Diagnosis
public import RuleTable
public import Terms
public import Wording

/// Two sides of bundles compared, in the words of one language: the contract of `compare --format json`.
public struct ComparisonReport: Hashable, Sendable, Encodable {
    /// The last bundle of each side.
    public var before: ComparedBundleReport
    public var after: ComparedBundleReport
    /// The other bundles of each side, in order of time.
    public var earlier: Earlier
    public var sameAppliance: ApplianceIdentity.Answer
    public var because: Phrase
    public var swapped: Bool
    public var covered: Covered
    public var changes: [ChangeReport]
    public var notes: [NoteReport]

    public struct Earlier: Hashable, Sendable, Encodable {
        public var before: [ComparedBundleReport]
        public var after: [ComparedBundleReport]
    }

    /// The time that the logs of each side cover.
    public struct Covered: Hashable, Sendable, Encodable {
        public var before: Span
        public var after: Span

        public struct Span: Hashable, Sendable, Encodable {
            @Nullable public var from: LoggedTime?
            @Nullable public var to: LoggedTime?
        }

        init(_ comparison: BundleComparison) {
            func span(_ side: Side) -> Span {
                let (from, to) = comparison.covered(side)
                return Span(from: from, to: to)
            }
            (before, after) = (span(.before), span(.after))
        }
    }

    public init(_ comparison: BundleComparison, rules: RuleSet, language: Language) {
        self.init(comparison, Wording(rules, language))
    }

    init(_ comparison: BundleComparison, _ wording: Wording) {
        let wording = wording.speaking(of: (comparison.before + comparison.after).flatMap(\.diagnosis.products))
        let (before, after) = (Self.bundles(comparison.before, wording), Self.bundles(comparison.after, wording))
        self.before = before[before.count - 1]
        self.after = after[after.count - 1]
        earlier = Earlier(before: Array(before.dropLast()), after: Array(after.dropLast()))
        sameAppliance = comparison.identity.answer
        because = wording.phrases.compare.appliance(
            reason: comparison.identity.reason, count: comparison.identity.count, names: comparison.identity.names)
        swapped = comparison.isSwapped
        covered = Covered(comparison)
        changes = comparison.changes.map { ChangeReport($0, of: comparison, wording) }
        notes = comparison.isSwapped ? [NoteReport(.ambiguous, wording.phrases.compare.swapped)] : []
    }

    private static func bundles(_ bundles: [ComparedBundle], _ wording: Wording) -> [ComparedBundleReport] {
        bundles.map { ComparedBundleReport(BundleReport($0.diagnosis, wording)) }
    }

    /// All bundles of a side, in order of time.
    func bundles(on side: Side) -> [BundleReport] {
        (side == .before ? earlier.before + [before] : earlier.after + [after]).map(\.report)
    }

    /// The number of changes with a status.
    func count(_ status: Change.Status) -> Int { changes.count { $0.status == status } }
}

/// The contract's bundle object without its findings, which are in the changes.
public struct ComparedBundleReport: Hashable, Sendable, Encodable {
    let report: BundleReport

    init(_ report: BundleReport) {
        self.report = report
    }

    private enum CodingKeys: CodingKey {
        case path, sha256, size, products, outcome, complete, standing, window, attempts, attemptsTotal, causeChangedAt, runs, runsTotal
        case coverage, falseFriends, cannotTell, notes, redacted, stats
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(report.path, forKey: .path)
        try container.encode(report.sha256, forKey: .sha256)
        try container.encode(report.size, forKey: .size)
        try container.encode(report.products, forKey: .products)
        try container.encode(report.outcome, forKey: .outcome)
        try container.encode(report.complete, forKey: .complete)
        try container.encode(report.standing, forKey: .standing)
        try container.encode(report.window, forKey: .window)
        try container.encode(report.attempts, forKey: .attempts)
        try container.encode(report.attemptsTotal, forKey: .attemptsTotal)
        try container.encode(report.causeChangedAt, forKey: .causeChangedAt)
        try container.encode(report.runs, forKey: .runs)
        try container.encode(report.runsTotal, forKey: .runsTotal)
        try container.encode(report.coverage, forKey: .coverage)
        try container.encode(report.falseFriends, forKey: .falseFriends)
        try container.encode(report.cannotTell, forKey: .cannotTell)
        try container.encode(report.notes, forKey: .notes)
        try container.encode(report.redacted, forKey: .redacted)
        try container.encode(report.stats, forKey: .stats)
    }
}
