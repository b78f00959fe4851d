import Diagnosis

/// The contract's object of `rules impact`, without the header.
struct ImpactReport: Encodable {
    struct Change: Encodable {
        var path: String
        var gained: [String]
        var lost: [String]
        var outcome: Outcome
        /// Whether another rule explains how a last try ended.
        var standsOtherwise: Bool
        var takenOver: [Pair]
    }

    struct Outcome: Encodable {
        var before: BundleDiagnosis.Outcome
        var after: BundleDiagnosis.Outcome
    }

    struct Pair: Encodable {
        var from: String
        var to: String
    }

    struct Rule: Encodable {
        var rule: String
        /// The bundles in which it speaks.
        var before: Int
        var after: Int
    }

    struct Collision: Encodable {
        var from: String
        var to: String
        var bundles: Int
    }

    var changed: [Change]
    var changedTotal: Int
    var unchanged: Int
    /// The bundles that were not read in full.
    var unread: Int
    var rules: [Rule]
    /// The records that one rule takes over from another.
    var takenOver: [Collision]
    /// Null if the run was completed.
    @Nullable var interrupted: Interruption?

    struct Interruption: Hashable, Encodable {
        var read: Int
        var found: Int
    }

    init(_ impact: RuleImpact, interrupted: RunInterruption?) {
        changed = impact.changes.map { change in
            Change(
                path: change.path, gained: change.gained, lost: change.lost, outcome: Outcome(before: change.before, after: change.after),
                standsOtherwise: change.standsOtherwise, takenOver: change.takenOver.map { Pair(from: $0.from, to: $0.to) })
        }
        changedTotal = impact.changed
        unchanged = impact.unchanged
        unread = impact.unread
        rules = impact.counts.sorted { $0.key < $1.key }.map { Rule(rule: $0.key, before: $0.value.before, after: $0.value.after) }
        takenOver = impact.takenOver.sorted { $0.key < $1.key }.map { Collision(from: $0.key.from, to: $0.key.to, bundles: $0.value) }
        self.interrupted = interrupted.map { Interruption(read: $0.read, found: $0.found) }
    }

    /// The rules that speak in another number of bundles than before.
    var movedRules: [Rule] { rules.filter { $0.before != $0.after } }
}
