import Diagnosis
public import RuleTable
public import Terms

/// Two sides of bundles compared: what became of what stood in BEFORE, and what stands in AFTER besides.
///
/// A pure function of the diagnoses. Nothing is said to be fixed, remaining or new unless everything that could contradict it was read.
public struct BundleComparison: Hashable, Sendable {
    /// The bundles of each side, in order of time; never empty.
    public let before: [ComparedBundle]
    public let after: [ComparedBundle]
    public let identity: ApplianceIdentity
    /// Whether the logs of AFTER end before those of BEFORE, so that the two sides are probably swapped.
    public let isSwapped: Bool
    /// Fixed ones last; else in the order of the reports on the bundles.
    public let changes: [Change]

    /// - Parameter confirmed: The ids of the rules whose findings the customer says are gone. Counts only where no log can show it.
    public init(before: [ComparedBundle], after: [ComparedBundle], rules: RuleSet, confirmed: Set<String> = []) {
        self.before = before.inOrderOfTime
        self.after = after.inOrderOfTime
        let matching = ApplianceMatching(before: self.before, after: self.after)
        identity = matching.identity
        isSwapped = Chronology(Self.span(self.after).to, to: Self.span(self.before).to) == .earlier
        let judgement = ChangeJudgement(
            before: self.before, after: self.after, matching, isSwapped: isSwapped, rules: rules, confirmed: confirmed)
        changes = judgement.changes
    }

    public func bundles(on side: Side) -> [ComparedBundle] { side == .before ? before : after }

    /// The time that the logs of a side cover; nil where no record has a time.
    public func covered(_ side: Side) -> (from: LoggedTime?, to: LoggedTime?) { Self.span(bundles(on: side)) }

    private static func span(_ bundles: [ComparedBundle]) -> (from: LoggedTime?, to: LoggedTime?) {
        let spans = bundles.flatMap(\.diagnosis.spans)
        return (spans.compactMap(\.from).min(), spans.compactMap(\.to).max())
    }

    /// Whether everything that the rules need was read on both sides.
    public var isComplete: Bool { (before + after).allSatisfy(\.diagnosis.complete) }

    /// Whether something remains or is new.
    public var hasFailures: Bool { changes.contains { $0.status == .remaining || $0.status == .new } }

    /// Whether every change is known, of one appliance, from what was read in full.
    public var isKnown: Bool {
        isComplete && !isSwapped && identity.answer != .no && !changes.contains { $0.status == .unknown }
    }
}
