public import RuleTable

/// What the rules of some folders change in the diagnoses of many bundles.
///
/// Memory depends on the number of rules; of the changed bundles, only the first ones are kept.
public struct RuleImpact: Hashable, Sendable {
    /// One bundle whose diagnosis changes.
    public struct Change: Hashable, Sendable {
        public var path: String
        /// The rules that speak only with the folders, and only without them; sorted.
        public var gained: [String]
        public var lost: [String]
        public var before: BundleDiagnosis.Outcome
        public var after: BundleDiagnosis.Outcome
        /// Whether another rule explains how a last try ended.
        public var standsOtherwise: Bool
        public var takenOver: [Baseline.TakeOver]
    }

    /// In how many bundles a rule speaks.
    public struct Count: Hashable, Sendable {
        public var before = 0
        public var after = 0
    }

    /// The number of changed bundles that are kept.
    public static let bound = 1_000

    /// The first changed bundles, in the order of the run.
    public private(set) var changes: [Change] = []
    public private(set) var changed = 0
    public private(set) var unchanged = 0
    /// The bundles that were not read in full.
    public private(set) var unread = 0
    /// By rule; one that speaks nowhere has zeros.
    public private(set) var counts: [String: Count]
    /// The number of bundles in which one rule takes a record over from another.
    public private(set) var takenOver: [Baseline.TakeOver: Int] = [:]

    /// - Parameters:
    ///   - before: The table without the folders.
    ///   - after: The table with them.
    public init(before: RuleSet, after: RuleSet) {
        counts = Dictionary((before.rules + after.rules).map { ($0.id, Count()) }) { first, _ in first }
    }

    /// Adds a diagnosis by the table with the folders, which carries its baseline, and returns what changes in it.
    @discardableResult
    public mutating func add(_ diagnosis: BundleDiagnosis) -> Change? {
        if !diagnosis.complete { unread += 1 }
        let now = diagnosis.spokenRules
        let before = diagnosis.baseline?.rules ?? now
        for rule in before { counts[rule, default: Count()].before += 1 }
        for rule in now { counts[rule, default: Count()].after += 1 }
        let baseline = diagnosis.baseline
        for pair in baseline?.takenOver ?? [] { takenOver[pair, default: 0] += 1 }
        let change = Change(
            path: diagnosis.path, gained: now.filter { !before.contains($0) }, lost: before.filter { !now.contains($0) },
            before: baseline?.outcome ?? diagnosis.outcome, after: diagnosis.outcome, standsOtherwise: baseline?.standsOtherwise ?? false,
            takenOver: baseline?.takenOver ?? [])
        guard change.isAny else {
            unchanged += 1
            return nil
        }
        changed += 1
        if changes.count < Self.bound { changes.append(change) }
        return change
    }
}

extension RuleImpact.Change {
    fileprivate var isAny: Bool { !gained.isEmpty || !lost.isEmpty || before != after || standsOtherwise || !takenOver.isEmpty }
}
