import BuiltInRules
import BundleFixtures
import Comparison
import Diagnosis
import Foundation
import RuleTable
import Terms
import Testing
import WrittenLogs

/// Generated pairs of bundles of one history, cut at any moment: what is said of them is true, and does not depend on how they were packed.
@Suite struct PairTests {
    /// The number of pairs for each test, together a thousand; `BUNDLESCOPE_HISTORIES=20000` for more of them.
    private static let pairs = ProcessInfo.processInfo.environment["BUNDLESCOPE_HISTORIES"].flatMap(Int.init) ?? 250

    private func bundle(_ logs: [WrittenLog]) -> ComparedBundle { ComparedBundle(WrittenLog.diagnosis(of: logs)) }

    private func compare(_ before: [WrittenLog], _ after: [WrittenLog]) -> BundleComparison {
        BundleComparison(before: [bundle(before)], after: [bundle(after)], rules: .builtIn)
    }

    @Test func nothingIsFixedOrNewBetweenABundleAndItself() {
        for seed in 0..<Self.pairs {
            var history = PairHistory(seed: UInt64(seed))
            let logs = history.logs(until: history.moment())
            let comparison = compare(logs, logs)
            let told = comparison.changes.filter { $0.status != .unknown }
            #expect(told == [] && !comparison.isSwapped && comparison.identity.answer != .no, "history \(seed)")
        }
    }

    @Test func swappingIsTold() {
        for seed in 0..<Self.pairs {
            var history = PairHistory(seed: UInt64(seed))
            let cut = history.moment()
            let (before, after) = (history.logs(until: cut), history.logs())
            let last = history.tries.flatMap(\.records).filter { $0.time <= cut }.map(\.time).max()
            guard last != history.tries.map(\.end).max() else { continue }
            let comparison = compare(after, before)
            #expect(comparison.isSwapped && !comparison.isKnown, "history \(seed)")
            #expect(comparison.changes.allSatisfy { $0.status == .unknown }, "history \(seed)")
            #expect(!compare(before, after).isSwapped, "history \(seed)")
        }
    }

    /// A change without what only names its places.
    private func told(_ comparison: BundleComparison) -> [String] {
        comparison.changes.map { change in
            "\(change.status) \(change.reason) \(change.time?.clock ?? "-") \(Self.name(change.subject)) \(change.rule ?? "-")"
        }.sorted() + ["\(comparison.identity.answer)"]
    }

    private static func name(_ subject: Subject?) -> String {
        [subject?.fields["op"] ?? subject?.operation, subject?.unit, subject?.node].map { $0 ?? "-" }.joined(separator: " ")
    }

    @Test func containersRotationAndOtherLinesChangeNothing() {
        for seed in 0..<Self.pairs {
            var history = PairHistory(seed: UInt64(seed))
            let cut = history.moment()
            let start = history.number(0...1) == 0 ? 0 : history.pause()
            let plain = compare(history.logs(until: cut), history.logs(after: start))
            let dressed = compare(
                history.logs(until: cut, .init(folder: "monday/logs", rotations: history.number(0...3), others: history.number(0...5))),
                history.logs(after: start, .init(folder: "friday", rotations: history.number(0...3), others: history.number(0...5))))
            #expect(told(plain) == told(dressed), "history \(seed)")
        }
    }

    /// Compared with what happened: every claim holds, and what can be claimed is claimed.
    @Test func whatIsSaidIsWhatHappened() {
        var counts: [Change.Status: Int] = [:]
        for seed in 0..<Self.pairs {
            var history = PairHistory(seed: UInt64(seed))
            let cut = history.moment()
            let pause = history.pause()
            let start = history.number(0...1) == 0 || pause > cut ? 0 : pause
            let comparison = compare(history.logs(until: cut), history.logs(after: start))
            let truth = Truth(before: history.seen(until: cut), after: history.seen(after: start), cut: cut)
            // Logs that name different nodes are taken for different appliances', even if both are of one cluster.
            #expect((comparison.identity.answer == .no) == truth.namesOtherNodes, "history \(seed): \(comparison.identity)")
            if truth.namesOtherNodes { continue }
            for change in comparison.changes {
                counts[change.status, default: 0] += 1
                let isTrue = truth.allows(change.status, Self.name(change.subject), change.rule)
                let told = [truth.before, truth.after].map { $0[Self.name(change.subject)] ?? [] }
                #expect(
                    isTrue, "history \(seed): \(change.status) \(change.reason) \(change.rule ?? "-") cut \(cut) start \(start): \(told)")
            }
            let said = comparison.changes.map { Truth.Claim(status: $0.status, subject: Self.name($0.subject), rule: $0.rule) }
            for claim in truth.claims { #expect(said.contains(claim), "history \(seed): \(claim) is missing") }
        }
        #expect(counts.count == 4)
    }
}

/// What is true of a pair, told simply from its tries.
private struct Truth {
    struct Claim: Equatable {
        var status: Change.Status
        var subject: String
        var rule: String?
    }

    let before: [String: [PairHistory.Try]]
    let after: [String: [PairHistory.Try]]
    let cut: Int

    init(before: [PairHistory.Try], after: [PairHistory.Try], cut: Int) {
        self.before = Dictionary(grouping: before, by: \.subject)
        self.after = Dictionary(grouping: after, by: \.subject)
        self.cut = cut
    }

    /// Whether both sides name nodes, and none in common.
    var namesOtherNodes: Bool {
        func nodes(_ subjects: some Sequence<String>) -> Set<Substring> {
            Set(subjects.compactMap { $0.split(separator: " ").last }.filter { $0 != "-" })
        }
        let (first, second) = (nodes(before.keys), nodes(after.keys))
        return !first.isEmpty && !second.isEmpty && first.isDisjoint(with: second)
    }

    func allows(_ status: Change.Status, _ subject: String, _ rule: String?) -> Bool {
        let (before, after) = (before[subject] ?? [], after[subject] ?? [])
        let failed = before.last { $0.rule == rule }
        let last = after.last
        switch status {
        case .unknown: return true
        case .fixed:
            guard let failed, let success = after.last(where: { $0.outcome == .succeeded && $0.begin > failed.begin }) else { return false }
            return !after.contains { $0.begin > success.begin && $0.rule == rule }
        case .remaining: return failed != nil && last?.rule == rule && last?.begin ?? 0 > failed?.begin ?? 0
        case .new:
            // It stands, and did not stand at the cut, or has come back after a success since.
            let hasSucceeded = after.contains { $0.outcome == .succeeded && $0.begin > before.last?.begin ?? 0 }
            let stood = before.last?.rule == rule && before.last?.outcome != .unknown
            // A try of unknown outcome behind it leaves it open.
            let last = after.last { $0.outcome != .unknown }
            return last?.outcome == .failed && last?.rule == rule && (!stood || hasSucceeded)
        }
    }

    /// What must be said: of subjects whose tries are whole on both sides, and whose last ones failed or succeeded.
    var claims: [Claim] {
        after.keys.sorted().compactMap { subject in
            let (before, after) = (before[subject] ?? [], after[subject] ?? [])
            guard let last = after.last, last.outcome != .unknown, before.allSatisfy({ $0.outcome != .unknown }) else { return nil }
            // Only a common try shows that logs without nodes are of one appliance.
            guard let stood = before.last else {
                guard last.outcome == .failed, let first = series(after).first, first.begin > cut else { return nil }
                return Claim(status: .new, subject: subject, rule: last.rule)
            }
            guard last.begin > stood.begin else { return nil }
            switch (stood.outcome, last.outcome) {
            case (.failed, .succeeded): return Claim(status: .fixed, subject: subject, rule: stood.rule)
            case (.failed, .failed) where last.rule == stood.rule: return Claim(status: .remaining, subject: subject, rule: last.rule)
            case (_, .failed):
                guard let first = series(after).first, first.begin > cut else { return nil }
                return Claim(status: .new, subject: subject, rule: last.rule)
            default: return nil
            }
        }
    }

    /// The last tries that ended alike.
    private func series(_ tries: [PairHistory.Try]) -> [PairHistory.Try] {
        guard let last = tries.last else { return [] }
        return tries.reversed().prefix { $0.outcome == last.outcome && $0.rule == last.rule }.reversed()
    }
}
