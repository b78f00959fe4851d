import BundleFixtures
import Diagnosis
import Foundation
import LogScanning
import RuleTable
import Terms
import Testing
import WrittenLogs

/// Random histories, written as logs of both products and judged, compared with a simple reference model.
@Suite struct ModelTests {
    /// The number of histories: `BUNDLESCOPE_HISTORIES=20000` for all of them.
    private static let histories = ProcessInfo.processInfo.environment["BUNDLESCOPE_HISTORIES"].flatMap(Int.init) ?? 200

    @Test func whatIsSaidOfAHistoryIsWhatHappened() {
        for seed in 0..<Self.histories {
            let history = History(seed: UInt64(seed))
            let logs = history.logs
            let expected = Reference(history.tries)
            let diagnosis = WrittenLog.diagnosis(of: logs)
            let found = Reference(diagnosis)
            guard found != expected else { continue }
            Issue.record("history \(seed): expected \(expected), found \(found)")
            return
        }
    }
}

/// What can be said about a history: for subjects, what stands; for findings, how often they occur and whether they stand.
private struct Reference: Equatable {
    var subjects: [String] = []
    var findings: [String] = []
    var attempts = 0
    var runs = 0
    var changes = 0

    init(_ tries: [History.Try]) {
        attempts = tries.count
        var counts: [String: Int] = [:]
        var statuses: [String: Set<String>] = [:]
        for (subject, tries) in Dictionary(grouping: tries, by: \.subject) {
            guard let last = tries.last else { continue }
            subjects.append("\(subject) \(last.outcome) \(last.rule ?? "-") \(tries.count)")
            for (index, one) in tries.enumerated() {
                let before = index == 0 ? nil : tries[index - 1]
                if before?.outcome != one.outcome || before?.rule != one.rule { runs += 1 }
                if let before, before.outcome == "failed", one.outcome == "failed", before.rule != one.rule { changes += 1 }
                guard let rule = one.rule else { continue }
                counts["\(rule) \(subject.tree) \(subject.purpose)", default: 0] += 1
            }
            for rule in Set(tries.compactMap(\.rule)) {
                let later = tries.reversed().prefix { $0.rule != rule }
                let status = later.isEmpty ? "standing" : later.allSatisfy { $0.outcome == "unknown" } ? "unknown" : "superseded"
                statuses["\(rule) \(subject.tree) \(subject.purpose)", default: []].insert(status)
            }
        }
        findings = counts.map { key, count in
            let status = ["standing", "unknown", "superseded"].first { statuses[key]?.contains($0) ?? false } ?? ""
            return "\(key) \(count) \(status)"
        }
        subjects.sort()
        findings.sort()
    }

    init(_ diagnosis: BundleDiagnosis) {
        attempts = diagnosis.attempts.count
        runs = diagnosis.attempts.runsTotal
        changes = diagnosis.attempts.changes.count
        subjects = diagnosis.standings.map { standing in
            let subject = standing.subject
            let name = History.Subject(
                tree: subject.log, operation: subject.fields["op"] ?? subject.operation ?? "", unit: subject.unit, node: subject.node)
            return "\(name) \(standing.last.outcome.rawValue) \(standing.last.rule ?? "-") \(standing.tries)"
        }.sorted()
        findings = diagnosis.findings.map { finding in
            let tree = finding.evidence[0].entry.layers[1].split(separator: "/")[0]
            return "\(finding.rule ?? "?") b.zip!/\(tree) \(finding.values["purpose"] ?? "-") \(finding.count) \(finding.status.rawValue)"
        }.sorted()
    }
}

/// A history of tries, and the logs that show it.
private struct History {
    struct Subject: Hashable, CustomStringConvertible {
        var tree: String
        var operation: String
        var unit: String?
        var node: String?

        var purpose: String { unit.map { $0.replacing("-trust", with: "") } ?? "-" }
        var description: String { [tree, operation, unit ?? "-", node ?? "-"].joined(separator: " ") }
    }

    struct Try {
        var subject: Subject
        var outcome: String
        var rule: String?
        /// Its records, by their times in milliseconds.
        var records: [(time: Int, line: String)]
    }

    private(set) var tries: [Try] = []
    private(set) var logs: [WrittenLog] = []
    private var generator: SplitMix

    init(seed: UInt64) {
        generator = SplitMix(state: seed)
        for tree in ["one", "two"] {
            if Bool.random(using: &generator) { addManager(tree) } else { addCucm(tree) }
        }
        logs.shuffle(using: &generator)
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    private mutating func addManager(_ tree: String) {
        var time = number(0...100_000_000)
        var tries: [Try] = []
        for _ in 0..<number(0...12) {
            // A thread's next try is not an echo of this one.
            time += number(3...20_000_000)
            let cause = ManagerLog.causes[number(0...3)]
            let thread = "exec-\(number(1...3))"
            var records = [(time, ManagerLog.record(Clock(time), cause.argument, thread: thread))]
            if number(0...3) == 0 {
                let level = ["DEBUG", "TRACE", "WARN", "ERROR"][number(0...3)]
                let echo = ManagerLog.record(Clock(time + 1), cause.argument, thread: thread, level: level, preamble: "answered: ")
                records.append((time + 1, echo))
            }
            tries.append(
                Try(
                    subject: Subject(tree: "b.zip!/\(tree)", operation: "chain-upload"), outcome: "failed", rule: cause.rule,
                    records: records))
        }
        write(tries) { lines, age, isWhole, folder in
            .manager(in: folder.isEmpty ? tree : "\(tree)/\(folder)", age: age, isWhole: isWhole, lines)
        }
    }

    private mutating func addCucm(_ tree: String) {
        var free: [String: Int] = [:]
        var time = number(0...100_000_000)
        var tries: [Try] = []
        for _ in 0..<number(0...12) {
            time += number(1...3) == 1 ? number(1...40) : number(1...20_000_000)
            let thread = ["main", "pool-1", "pool-2"][number(0...2)]
            time = max(time, free[thread] ?? 0)
            let unit = ["tomcat", "tomcat-trust", "ipsec"][number(0...2)]
            let (node, operation) = (["\(tree)-pub", "\(tree)-sub"][number(0...1)], ["import", "import", "csr"][number(0...2)])
            let cause = number(0...4)
            let end: CertificateLog.End = cause < 3 ? .failure(cause) : cause == 3 ? .success : .none
            let records = CertificateLog.operation(
                Clock(time), unit, on: node, op: operation, end, thread: thread, step: number(1...30))
            free[thread] = (records.last?.time.milliseconds ?? time) + 1
            tries.append(
                Try(
                    subject: Subject(tree: "b.zip!/\(tree)", operation: operation, unit: unit, node: node),
                    outcome: cause < 3 ? "failed" : cause == 3 ? "succeeded" : "unknown",
                    rule: cause < 3 ? CertificateLog.errors[cause].rule : nil,
                    records: records.map { ($0.time.milliseconds, $0.line) }))
        }
        write(tries) { lines, age, isWhole, folder in
            var log = WrittenLog.cucm(in: folder.isEmpty ? tree : "\(tree)/\(folder)", isWhole: isWhole, lines)
            if age > 0 {
                log.rotation = .numbered(age)
                log.layers[1] += ".\(age)"
            }
            return log
        }
    }

    /// Writes the tries of a tree as rotations, damaged between two tries, with copies of some of them.
    private mutating func write(_ tries: [Try], as log: (_ lines: [String], _ age: Int, _ isWhole: Bool, _ folder: String) -> WrittenLog) {
        var kept = tries
        var parts: [[String]] = []
        var isCut = Set<Int>()
        if kept.count > 3, number(0...3) == 0, let loss = loss(in: kept) {
            // A log that lost its end, or is missing: its tries are unknown.
            let (before, after) = (lines(Array(kept[..<loss.lowerBound])), lines(Array(kept[loss.upperBound...])))
            kept.removeSubrange(loss)
            let older = rotations(of: before)
            isCut = [older.count - 1]
            parts = older + rotations(of: after)
        } else {
            parts = rotations(of: lines(kept))
        }
        self.tries += kept.sorted { $0.records[0].time < $1.records[0].time }
        for (index, part) in parts.enumerated() {
            let age = parts.count - 1 - index
            logs.append(log(part, age, !isCut.contains(index), ""))
            // Copies of a rotation, or of its beginning, beside it or from another collection: a common record makes it one appliance.
            if number(0...3) == 0, !isCut.contains(index) {
                logs.append(log(part, age, true, "copy\(index)"))
                logs[logs.count - 1].tree = logs[logs.count - 2].tree + (number(0...1) == 0 ? "" : "/copy\(index)")
            }
        }
    }

    /// A range of tries at whose ends no other one is open.
    private mutating func loss(in tries: [Try]) -> Range<Int>? {
        func isGap(_ index: Int) -> Bool {
            let latest = tries[..<index].flatMap(\.records).map(\.time).max() ?? 0
            return index == 0 || index == tries.count || tries[index...].allSatisfy { $0.records[0].time > latest }
        }
        // A try whose outcome is unknown would absorb what its thread does after the gap.
        let places = (1..<tries.count).filter(isGap)
        guard let first = places.randomElement(using: &generator), let last = places.filter({ $0 > first }).randomElement(using: &generator)
        else { return nil }
        return first..<last
    }

    private func lines(_ tries: [Try]) -> [String] {
        tries.flatMap(\.records).enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(\.element.line)
    }

    private mutating func rotations(of lines: [String]) -> [[String]] {
        guard lines.count > 1 else { return [lines] }
        let cuts = (0..<number(0...3)).map { _ in number(1...lines.count - 1) }.sorted()
        return zip([0] + cuts, cuts + [lines.count]).map { Array(lines[$0..<$1]) }
    }
}
