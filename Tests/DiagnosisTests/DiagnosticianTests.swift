import BundleArchive
import LogScanning
import RuleTable
import Terms
import Testing

@testable import Diagnosis

@Suite struct DiagnosticianTests {
    private let entry = EntryPath(layers: ["case.zip", "gate/gate.log"])

    /// The diagnosis of logs read in sequence, each with its rotation.
    private func diagnose(
        _ logs: [(Rotation, [LogRecord])], whole: Bool = true, form: LogForm = .known, clockWentBackAt: Int? = nil,
        notes: [ReadNote] = [], window: TimeWindow = TimeWindow()
    ) -> BundleDiagnosis {
        var diagnostician = Diagnostician(rules: SampleTable.rules, window: window)
        for (rotation, records) in logs {
            diagnostician.logBegan(
                entry, source: SampleTable.source, of: SampleTable.product,
                at: LogPlace(rotation: rotation, tree: "", kind: .usual))
            for record in records { diagnostician.add(record) }
            diagnostician.logEnded(whole: whole, outline: LogOutline(form: form, clockWentBackAt: clockWentBackAt))
        }
        var summary = ReadSummary()
        summary.notes = notes
        summary.entriesSeen = logs.count
        return diagnostician.diagnosis(of: "case.zip", summary)
    }

    @Test func aMessageBecomesTheFindingOfItsRule() throws {
        let diagnosis = diagnose([(.live, [SampleTable.record("G1", ["Key."], at: "10:00:00", line: 7)])])
        let finding = try #require(diagnosis.findings.first)
        #expect(diagnosis.findings.count == 1)
        #expect(finding.rule == "gate/key")
        #expect(finding.count == 1)
        #expect(finding.evidence.map(\.line) == [7])
        #expect(diagnosis.outcome == .findings && diagnosis.complete)
        #expect(diagnosis.products == ["gate"])
    }

    @Test func theSameMessageIsCountedAndItsEvidenceBounded() throws {
        let records = (1...1000).map { SampleTable.record("G1", ["key"], at: "10:00:00", line: $0) }
        let finding = try #require(diagnose([(.live, records)]).findings.first)
        #expect(finding.count == 1000)
        #expect(finding.evidence.map(\.line) == [1, 2, 3, 999, 1000])
    }

    @Test func rotationsReadNewestFirstGiveTheStoryOldestFirst() throws {
        let diagnosis = diagnose([
            (.live, [SampleTable.record("G1", ["key"], at: "12:00:00")]),
            (.numbered(1), [SampleTable.record("G1", ["lock"], at: "11:00:00")]),
            (.numbered(2), [SampleTable.record("G1", ["lock"], at: "10:00:00")]),
        ])
        #expect(diagnosis.attempts.kept.map(\.rule) == ["gate/lock", "gate/lock", "gate/key"])
        #expect(diagnosis.attempts.kept.map(\.number) == [1, 2, 3])
        #expect(diagnosis.attempts.changes == [3])
    }

    @Test func aClockSetBackDoesNotTurnTheStoryRound() {
        let diagnosis = diagnose(
            [
                (
                    .live,
                    [
                        SampleTable.record("G1", ["key"], at: "12:00:00", line: 1),
                        SampleTable.record("G1", ["lock"], at: "11:00:00", line: 2),
                    ]
                )
            ], clockWentBackAt: 2)
        #expect(diagnosis.attempts.kept.map(\.rule) == ["gate/key", "gate/lock"])
        #expect(diagnosis.notes.map(\.reason) == [.clockWentBack(line: 2)])
        #expect(diagnosis.complete)
    }

    @Test func whatTheCustomerTriedIsToldByTheRecord() {
        let diagnosis = diagnose([
            (
                .live,
                [
                    SampleTable.record("G1", ["key"], at: "10:00:00", line: 1),
                    SampleTable.record("G2", at: "10:01:00", line: 2, preamble: ""),
                    SampleTable.record("G9", at: "10:02:00", line: 3, preamble: ""),
                ]
            )
        ])
        #expect(diagnosis.attempts.kept.map(\.operation) == ["open", "close", nil])
    }

    @Test func anUnknownMessageIsAFindingWithoutARule() throws {
        let diagnosis = diagnose([(.live, [SampleTable.record("G9", ["x"], at: "10:00:00", text: "What now?", severity: "Critical")])])
        let finding = try #require(diagnosis.findings.first)
        #expect(finding.rule == nil)
        #expect(finding.severity == .critical)
        #expect(finding.message.text == "What now?")
        #expect(diagnosis.coverage.allSatisfy { $0.state == .absent })
    }

    @Test func anyNumberOfUnknownMessagesGivesABoundedNumberOfFindingsThatCountThemAll() {
        let records = (1...1000).map { SampleTable.record("G9", ["\($0)"], at: "10:00:00", line: $0) }
        let findings = diagnose([(.live, records)]).findings
        #expect(findings.count <= FindingCollector.bound + 1)
        #expect(findings.map(\.count).reduce(0, +) == 1000)
    }

    @Test func causesAreRankedByWhatElseStandsInTheBundle() throws {
        let torn = SampleTable.record("G2", at: "10:00:00", line: 1)
        let alone = try #require(diagnose([(.live, [torn])]).findings.first)
        #expect(alone.causes.map(\.cause) == ["wind", "rust", "cat"])

        let withLock = diagnose([(.live, [torn, SampleTable.record("G1", ["lock"], at: "10:01:00", line: 2)])])
        let finding = try #require(withLock.findings.first { $0.rule == "gate/torn" })
        #expect(finding.causes.map(\.cause) == ["rust", "wind", "cat"])
        #expect(finding.causes.map(\.supportedBy) == [["gate/lock"], [], []])
        #expect(finding.causes.map(\.contradictedBy) == [[], [], ["gate/lock"]])
    }

    @Test func theMostSevereFindingComesFirst() {
        let diagnosis = diagnose([
            (
                .live,
                [
                    SampleTable.record("G1", ["lock"], at: "12:00:00", line: 2), SampleTable.record("G1", ["key"], at: "10:00:00", line: 1),
                    SampleTable.record("G9", at: "13:00:00", line: 3),
                ]
            )
        ])
        #expect(diagnosis.findings.map(\.rule) == ["gate/key", nil, "gate/lock"])
    }

    @Test func onlyWhatWasReadInFullIsClean() {
        #expect(diagnose([(.live, [])]).outcome == .clean)
        #expect(diagnose([(.live, [])], whole: false).outcome == .incomplete)
        let note = ReadNote(.damaged, .checksumMismatch, at: entry, losesData: true)
        #expect(diagnose([(.live, [])], notes: [note]).outcome == .incomplete)
        let remark = ReadNote(.ambiguous, .duplicateName, at: entry, losesData: false)
        #expect(diagnose([(.live, [])], notes: [remark]).outcome == .clean)
    }

    @Test func aLogWithoutARecordOfItsFormIsNotClean() {
        let diagnosis = diagnose([(.live, [])], form: .unknown)
        #expect(diagnosis.outcome == .incomplete)
        #expect(diagnosis.notes.filter(\.losesData).map(\.reason) == [.noRecords(head: SampleTable.source.head.text)])
    }

    /// A product need not state the form of each of its logs.
    @Test func aLogWhoseFormIsNotStatedMayHaveAny() {
        var product = SampleTable.product
        product.sources[0].head = .unknown
        func diagnosis(isText: Bool) -> BundleDiagnosis {
            var diagnostician = Diagnostician(rules: RuleSet(products: [product], rules: []))
            diagnostician.logBegan(
                entry, source: product.sources[0], of: product, at: LogPlace(rotation: .live, tree: "", kind: .usual))
            let outside = LogOutline.OutsideLines(count: 1, first: 1)
            diagnostician.logEnded(whole: true, outline: LogOutline(form: .unknown, isText: isText, outsideForm: outside))
            return diagnostician.diagnosis(of: "case.zip", ReadSummary())
        }
        #expect(diagnosis(isText: true).outcome == .clean)
        #expect(diagnosis(isText: false).notes.map(\.reason) == [.noRecords(head: "{timestamp}")])
    }

    @Test func logsThatAreAllEmptyAreNotClean() {
        let diagnosis = diagnose([(.numbered(1), []), (.live, [])], form: .empty)
        #expect(diagnosis.outcome == .incomplete)
        #expect(diagnosis.notes.filter(\.losesData).map(\.reason) == [.noRecords(head: SampleTable.source.head.text)])
    }

    @Test func notesOfManyLogsAreBounded() {
        let diagnosis = diagnose(Array(repeating: (.live, []), count: 1_500), form: .unknown)
        #expect(diagnosis.notes.count == 1_000)
    }

    @Test func aBundleWithoutALogIsNotClean() {
        var summary = ReadSummary()
        summary.entriesSeen = 2
        summary.seen = [EntryPath(layers: ["case.zip", "a"]), EntryPath(layers: ["case.zip", "b"])]
        var diagnostician = Diagnostician(rules: SampleTable.rules)
        let diagnosis = diagnostician.diagnosis(of: "case.zip", summary)
        #expect(diagnosis.outcome == .incomplete)
        #expect(
            diagnosis.notes.map(\.reason) == [.noLog(expected: ["gate/gate.log"], seen: ["case.zip!/a", "case.zip!/b"], entriesSeen: 2)])
        #expect(diagnosis.coverage.allSatisfy { $0.state == .notEvaluable && $0.reason == .noLog })
    }

    @Test func coverageSaysWhatWasFoundWhatIsAbsentAndWhatCouldNotBeLookedFor() {
        let records = [SampleTable.record("G1", ["key"], at: "10:00:00")]
        #expect(diagnose([(.live, records)]).coverage.map(\.state) == [.matched, .absent, .absent])
        #expect(diagnose([(.live, records)], whole: false).coverage.map(\.state) == [.matched, .notEvaluable, .notEvaluable])
    }

    @Test func recordsOutsideTheWindowDoNotCount() {
        let records = [
            SampleTable.record("G1", ["key"], at: "10:00:00", line: 1), SampleTable.record("G1", ["lock"], at: "12:00:00", line: 2),
        ]
        let diagnosis = diagnose([(.live, records)], window: TimeWindow(since: "2024-01-25T11"))
        #expect(diagnosis.findings.map(\.rule) == ["gate/lock"])
        #expect(diagnosis.attempts.count == 1)
    }

    @Test func evidenceIsNamedByItsPlaceAndNotByTheBundlesName() {
        let other = EntryPath(layers: ["renamed.zip", "gate/gate.log"])
        #expect(Evidence.id(entry: entry, byteStart: 100) == Evidence.id(entry: other, byteStart: 100))
        #expect(Evidence.id(entry: entry, byteStart: 100) != Evidence.id(entry: entry, byteStart: 101))
        #expect(Evidence.id(entry: entry, byteStart: 100) != Evidence.id(entry: entry.appending("x"), byteStart: 100))
    }
}
