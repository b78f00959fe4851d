import Diagnosis
import Terms
import Testing
import WrittenLogs

/// More tries than anyone reads, and more than memory holds.
@Suite struct ManyTriesTests {
    typealias Manager = ManagerLog

    /// Tries that fail for two causes alternately, every `step` milliseconds.
    private static func tries(_ numbers: Range<Int>, step: Int = 5_000) -> [String] {
        numbers.map { Manager.record(Clock(36_000_000 + $0 * step), Manager.causes[$0 % 2].argument) }
    }

    @Test func tenThousandEqualTriesAreOneRun() {
        let lines = (0..<10_000).map { Manager.record(Clock(36_000_000 + $0 * 10_000), Manager.causes[$0 == 0 ? 1 : 0].argument) }
        let diagnosis = WrittenLog.diagnosis(of: [.manager(lines)])
        #expect(diagnosis.attempts.count == 10_000 && diagnosis.attempts.runsTotal == 2)
        #expect(diagnosis.attempts.runs.map(\.count) == [1, 9_999] && diagnosis.attempts.runs.map(\.lastNumber) == [1, 10_000])
        #expect(diagnosis.attempts.kept.count == 200)
        #expect(diagnosis.findings.map(\.status) == [.standing, .superseded])
    }

    /// All are counted, and the last try is still the last.
    @Test func moreTriesThanAreHeldAtOnceAreAllCounted() {
        let diagnosis = WrittenLog.diagnosis(of: [.manager(Self.tries(0..<30_000))])
        #expect(diagnosis.attempts.count == 30_000 && diagnosis.attempts.runsTotal == 30_000)
        #expect(diagnosis.attempts.runs.count == 200)
        #expect(diagnosis.findings.map(\.count) == [15_000, 15_000])
        #expect(diagnosis.standings.map(\.tries) == [30_000] && diagnosis.standings.map(\.last.number) == [30_000])
        #expect(diagnosis.notes == [])
    }

    /// Copies and order are known among the tries that are held at once; beyond that the report says that they are not.
    @Test(arguments: [(2_000, false), (20_000, true)])
    func whatIsNotPutInOrderAtOnceIsTold(count: Int, isTold: Bool) {
        let half = count / 2
        let logs: [WrittenLog] = [.manager(Self.tries(half..<count)), .manager(age: 1, Self.tries(0..<half))]
        let diagnosis = WrittenLog.diagnosis(of: logs)
        #expect(diagnosis.notes.contains { $0.reason == .judgedInParts(8_000) } == isTold)
        #expect(diagnosis.notes.allSatisfy { !$0.losesData })
    }
}
