import BundleArchive
import LogScanning
import RuleTable
import Terms
import Testing

@testable import Diagnosis

/// Operations that a log shows from beginning to end, and events that several records show.
@Suite struct OperationTests {
    private static let source: LogSource = {
        guard let head = try? RecordHead("{timestamp} ") else { preconditionFailure("the head is a template") }
        return LogSource(id: "mill/log", paths: [LogPath("log/*.log")], head: head, loggers: [], texts: [])
    }()

    private static func product(span: Int? = 2) -> Product {
        Product(
            id: "mill", name: SampleTable.text("Mill"), sources: [source],
            operations: [
                .init(
                    id: "grind", title: SampleTable.text("{grain}"), preamble: nil, messageId: nil,
                    course: OperationCourse(
                        begins: [TextPattern("begin")],
                        fields: [
                            .init(id: "grain", label: "grain:", urlEncoded: false), .init(id: "site", label: "site:", urlEncoded: false),
                        ],
                        succeeds: [TextPattern("good")], fails: [TextPattern("bad*")]))
            ],
            requirements: [], references: [],
            parameters: [.init(id: "grain", otherwise: SampleTable.text("grain"), captures: [], field: "grain", texts: [], values: [])],
            node: "site", sameEventSeconds: span)
    }

    private static let rule = Rule(
        id: "mill/stuck", product: "mill", severity: .critical, basis: .inferred, match: RuleMatch(text: [TextPattern("*stuck*")]),
        title: SampleTable.text("stuck"), diagnosis: SampleTable.text("stuck"), causes: [SampleTable.cause("only")], references: [],
        examples: .init(matching: [], quiet: []))

    /// The diagnosis of logs by their paths: records as second, thread and text.
    private func diagnosis(_ logs: [(path: String, records: [(second: Int, thread: String, text: String)])], span: Int? = 2)
        -> BundleDiagnosis
    {
        let product = Self.product(span: span)
        var diagnostician = Diagnostician(rules: RuleSet(products: [product], rules: [Self.rule]))
        for log in logs {
            let tree = log.path.split(separator: "/").dropLast().joined(separator: "/")
            diagnostician.logBegan(
                EntryPath(layers: ["b.zip", log.path]), source: Self.source, of: product,
                at: LogPlace(rotation: .live, tree: tree, kind: .usual))
            for (index, record) in log.records.enumerated() {
                let time = "2024-02-29T23:59:\(record.second < 10 ? "0" : "")\(record.second).000"
                diagnostician.add(
                    LogRecord(
                        level: "INFO", timestamp: LoggedTime(time), thread: record.thread, logger: "", line: index + 1,
                        byteStart: UInt64(index),
                        byteEnd: UInt64(index + 1), excerpt: record.text, preamble: record.text, messages: [],
                        candidates: [LogMessage(source: "", id: nil, arguments: .none, text: record.text)]))
            }
            diagnostician.logEnded(whole: true, outline: LogOutline(form: .known))
        }
        return diagnostician.diagnosis(of: "b.zip", ReadSummary())
    }

    @Test func interleavedOperationsAreToldApartByThread() {
        let diagnosis = diagnosis([
            (
                "log/a.log",
                [
                    (1, "x", "begin"), (2, "y", "begin"), (3, "x", "grain: rye"), (3, "y", "grain: oats"), (4, "y", "it is stuck"),
                    (5, "x", "good"), (6, "y", "good"), (7, "y", "good"),
                ]
            )
        ])
        #expect(diagnosis.attempts.kept.map(\.fields) == [["grain": "rye"], ["grain": "oats"]])
        #expect(diagnosis.attempts.kept.map(\.outcome) == [.succeeded, .failed])
        #expect(diagnosis.attempts.kept.map(\.rule) == [nil, "mill/stuck"])
        #expect(diagnosis.findings.map(\.values) == [["grain": "oats"]])
        #expect(diagnosis.stats.recordsMatched == 1)
    }

    @Test func anOperationThatIsBegunAgainOrNeverEndsIsUnknown() {
        let diagnosis = diagnosis([("log/a.log", [(1, "x", "begin"), (2, "x", "begin"), (3, "x", "good"), (4, "x", "begin")])])
        #expect(diagnosis.attempts.kept.map(\.outcome) == [.unknown, .succeeded, .unknown])
        #expect(diagnosis.attempts.kept.map { $0.timestamp?.clock.suffix(6) } == ["01.000", "02.000", "04.000"])
    }

    @Test func aBadEndThatNoRuleKnowsIsAFindingAndAGoodOneIsNone() {
        let diagnosis = diagnosis([("log/a.log", [(1, "x", "begin"), (2, "x", "bad luck"), (3, "z", "good"), (4, "z", "something else")])])
        #expect(diagnosis.findings.map(\.message.text) == ["bad luck"])
        #expect(diagnosis.attempts.kept.map(\.outcome) == [.failed])
    }

    @Test func operationsBeyondABoundAreGivenUp() {
        let records = (0..<EventReader.bound + 5).map { (second: $0 / 10, thread: "t\($0)", text: "begin") }
        let diagnosis = diagnosis([("log/a.log", records)])
        #expect(diagnosis.attempts.count == EventReader.bound + 5)
        #expect(diagnosis.attempts.kept.allSatisfy { $0.outcome == .unknown })
    }

    @Test(arguments: [(nil, 4), (0, 3), (2, 2), (60, 1)]) func recordsNearEachOtherAreOneEvent(span: Int?, count: Int) {
        let diagnosis = diagnosis(
            [("n/log/a.log", [(10, "x", "stuck"), (12, "x", "stuck again"), (50, "x", "stuck")]), ("n/log/b.log", [(10, "y", "Stuck!")])],
            span: span)
        #expect(diagnosis.findings.map(\.count) == [count])
        #expect(diagnosis.findings.map(\.records) == [4])
        #expect(diagnosis.findings.first?.evidence.count == 4)
    }

    @Test func logsOfOneTreeShareTheNodeAndLogsOfTwoDoNot() {
        let told: [(second: Int, thread: String, text: String)] = [(1, "x", "begin"), (2, "x", "site: north"), (3, "x", "good")]
        let diagnosis = diagnosis([
            ("n/log/a.log", told), ("n/log/b.log", [(20, "y", "stuck")]), ("s/log/a.log", [(21, "y", "stuck")]),
        ])
        #expect(diagnosis.findings.map(\.nodes).sorted { $0.count < $1.count } == [[], ["north"]])
    }

    @Test func whatALogLeavesOutIsTakenFromTheLogThatTellsIt() {
        func operation(_ second: Int, _ grain: String) -> [(second: Int, thread: String, text: String)] {
            [(second, "x", "begin"), (second, "x", "grain: \(grain)"), (second + 1, "x", "stuck"), (second + 1, "x", "bad")]
        }
        let main = operation(10, "rye") + operation(30, "oats")
        let both = diagnosis([("log/z.log", [(12, "w", "stuck"), (32, "w", "stuck")]), ("log/a.log", main)])
        #expect(Set(both.findings.map(\.values)) == [["grain": "rye"], ["grain": "oats"]])
        #expect(both.findings.map(\.records) == [2, 2])
        // One of its events is shown nowhere else, so it stays.
        let more = diagnosis([("log/z.log", [(12, "w", "stuck"), (50, "w", "stuck")]), ("log/a.log", main)])
        #expect(Set(more.findings.map(\.values)) == [["grain": "rye"], ["grain": "oats"], [:]])
    }
}
