import BuiltInRules
import BundleArchive
import BundleFixtures
import Diagnosis
import RuleTable
import Terms
import Testing
import Triage

/// What product files can say of logs and operations: heads of several forms, names that count, runs without a beginning line, rollbacks.
@Suite struct DescribedLogTests {
    private static func text(_ text: String) -> String { InventedProductTests.text(text) }

    private static let product = """
        product: mill
        name: \(text("Mill"))
        sources:
          - id: manager
            paths: [mill/manager.log]
            head: "{timestamp:ms}{zone} ({level} )?manager "
            needed: true
          - id: daemon
            paths: ["daemon/daemon(-{number})?.log"]
            head:
              - "{timestamp}{zone} {level} daemon[{number}] [Originator sub={logger}( )?opID={thread}] "
              - "{timestamp}{zone} {level} daemon[{thread}] "
          - {id: service, paths: [service/service.log]}
        subject: {unit: store}
        operations:
          - id: replacement
            title: {en: "{store}", es: "{store}", ja: "{store}", ko: "{store}", without: {store: \(text("-"))}}
            includes: ["Generating cert*", "Error while replacing *"]
            fields:
              - id: store
                captures: ["{} certificate replaced*", "Performing rollback of {}...", "Previous {} names*", "Error while replacing {}, *"]
                spellings: [{name: MACHINE, spellings: [Machine Cert]}]
            succeeds: "*certificate replaced*"
            fails: "Rollback failed*"
            rollsBack: ["Performing rollback of *", "Performing rollback"]
            pauseSeconds: 600
        requirements: []
        references: []

        """

    private static func rule(_ id: String, _ match: String, example: String) -> String {
        """
        id: mill/\(id)
        product: mill
        severity: critical
        basis: inferred
        match: {\(match)}
        title: \(text(id))
        diagnosis: \(text(id))
        causes:
          - {id: only, title: \(text("t")), explanation: \(text("t")), decidedBy: \(text("t")), steps: [\(text("t"))]}
        references: []
        examples: {matching: ["\(example)"], quiet: ["none"]}

        """
    }

    private static let rules = [
        "names": rule(
            "names", "text: \"*names do not match*\", level: ERROR",
            example: "2024-01-25T10:00:00.1Z ERROR manager Previous A names do not match"),
        "token": rule(
            "token", "text: \"*token expired*\", log: [service, daemon]",
            example: "2024-01-25T10:00:00.100Z error daemon[1] token expired"),
        "fault": rule(
            "fault", "text: \"*org.mill.token.Fault*\", log: service", example: "2024-01-25T10:00:00.1Z ERROR org.mill.token.Fault"),
        "lookup": rule("lookup", "text: \"*lookup failed*refused*\"", example: "2024-01-25T10:00:00.1Z manager lookup failed, refused"),
    ]

    private func diagnose(_ entries: [FixtureEntry]) throws -> BundleDiagnosis {
        let folder = try TemporaryFolder()
        _ = try folder.write(Array(Self.product.utf8), to: "rules/mill/product.yaml")
        for (name, rule) in Self.rules { _ = try folder.write(Array(rule.utf8), to: "rules/mill/\(name).yaml") }
        let rules = try RuleSet.load(directories: [folder.path + "/rules"], over: .builtIn)
        #expect(rules.test() == [])
        return try BundleTriage(rules: rules).diagnose(LogBundle(try folder.write(FixtureArchive.tar(entries), to: "bundle.tar")))
    }

    /// `store outcome rule` of each try in a manager's log, whose lines are given without their date.
    private func tries(_ lines: String...) throws -> [String] {
        let log = lines.map { "2024-01-25T10:\($0)\n" }.joined()
        let diagnosis = try diagnose([FixtureEntry("vc/mill/manager.log", log)])
        #expect(diagnosis.complete)
        return diagnosis.attempts.kept.map { "\($0.fields["store"] ?? "-") \($0.outcome) \($0.rule ?? "-")" }
    }

    // MARK: Rollbacks

    @Test func aSuccessThatIsTakenBackHasFailed() throws {
        let success = "00:26.132Z INFO manager MACHINE certificate replaced."
        #expect(try tries(success) == ["MACHINE succeeded -"])
        #expect(try tries(success, "00:26.545Z INFO manager Performing rollback of Machine Cert...") == ["MACHINE failed -"])
        #expect(
            try tries(
                success, "00:26.545Z ERROR manager Previous MACHINE names do not match",
                "00:26.545Z INFO manager Performing rollback of Machine Cert..."
            ) == ["MACHINE failed mill/names"])
        // What comes after a pause is of another try.
        #expect(
            try tries(success, "20:26.545Z INFO manager Performing rollback of Machine Cert...") == [
                "MACHINE succeeded -", "MACHINE failed -",
            ])
    }

    @Test func aFurtherSuccessIsAnotherTry() throws {
        let success = ["00:26.132Z manager A certificate replaced.", "01:26.132Z manager A certificate replaced."]
        #expect(try tries(success[0], success[1]) == ["A succeeded -", "A succeeded -"])
        #expect(try tries(success[0], success[1], "01:27.1Z manager Performing rollback of A...") == ["A succeeded -", "A failed -"])
    }

    @Test func aRollbackTakesBackTheUnitThatItNamesOrAll() throws {
        let run = [
            "00:01.5Z manager Generating cert...", "00:02.5Z manager A certificate replaced.", "00:03.5Z manager B certificate replaced.",
        ]
        #expect(try tries(run[0], run[1], run[2]) == ["A succeeded -", "B succeeded -"])
        #expect(try tries(run[0], run[1], run[2], "00:04.5Z manager Performing rollback of A...") == ["A failed -", "B succeeded -"])
        #expect(try tries(run[0], run[1], run[2], "00:04.5Z manager Performing rollback") == ["A failed -", "B failed -"])
    }

    @Test func aRunWithoutABeginningLine() throws {
        let begin = "00:01.5Z  manager Error while replacing Machine Cert, see this"
        #expect(try tries(begin) == ["MACHINE unknown -"])
        #expect(try tries(begin, "00:01.5Z ERROR manager lookup failed: 1\nrefused") == ["MACHINE failed mill/lookup"])
    }

    // MARK: Levels, logs, and texts over several lines

    @Test func aRuleAsksForALevelAndForALog() throws {
        let twins =
            "2024-01-25T10:00:00.1Z INFO manager Previous A names do not match\n2024-01-25T10:00:00.2Z ERROR manager Previous A names do not match\n"
        let diagnosis = try diagnose([
            FixtureEntry("mill/manager.log", twins + "2024-01-25T10:00:01Z ERROR manager token expired\n"),
            FixtureEntry("service/service.log", "- token expired\nbanner\n"),
        ])
        #expect(
            diagnosis.findings.map { "\($0.rule ?? "-") \($0.records) \($0.evidence.map(\.line))" }.sorted() == [
                "mill/names 1 [2]", "mill/token 1 [1]",
            ])
        #expect(diagnosis.complete)
    }

    /// In a log of unknown form, what looks like a head's part may be what a rule looks for.
    @Test(arguments: [
        "ERROR org.mill.token.Fault", "ERROR (org.mill.token.Fault) { cause = null, url = https://x/y }", "ERROR [org.mill.token.Fault]",
        "ERROR org.mill.token.Fault - none", "ERROR [main] org.mill.token.Fault: none", "error service[12] (org.mill.token.Fault) {",
        "(org.mill.token.Fault)", "ERROR - [main] [org.mill.token.Fault] {\"cause\": null}",
    ])
    func aTextInALogOfUnknownForm(line: String) throws {
        let log = "2024-01-25T10:00:00.1Z INFO none\n2024-01-25T10:00:01.1Z \(line)\n2024-01-25T10:00:02.1Z INFO none\n"
        let diagnosis = try diagnose([FixtureEntry("mill/service/service.log", log)])
        #expect(diagnosis.findings.map(\.rule) == ["mill/fault"])
        #expect(diagnosis.findings.flatMap { $0.evidence.map(\.line) } == [2])
    }

    @Test func aTextGoesOverSeveralLines() throws {
        let diagnosis = try diagnose([
            FixtureEntry(
                "mill/manager.log",
                "2024-01-25T10:00:00.1Z ERROR manager Command output :-\nlookup failed\nStatus : Failed\nreason = refused (1).\n")
        ])
        #expect(diagnosis.findings.map(\.rule) == ["mill/lookup"])
        #expect(diagnosis.findings.first?.firstSeen?.description == "2024-01-25T10:00:00.001Z")
    }

    // MARK: Names that count

    private static let quiet = FixtureEntry("mill/manager.log", "2024-01-25T10:00:00.1Z INFO manager none\n")

    private func daemon(_ number: String, _ second: Int, _ text: String) -> FixtureEntry {
        FixtureEntry(
            "vc/daemon/daemon\(number).log", "2024-01-25T10:00:\(second).500Z error daemon[7] [Originator sub=a b opID=o1] \(text)\n")
    }

    @Test func namesThatCountAreReadInOrderAndWithoutTheirNeighbours() throws {
        let diagnosis = try diagnose([
            Self.quiet, daemon("-19", 11, "token expired"), daemon("-20", 12, "none"), daemon("-21", 13, "token expired"),
            FixtureEntry("vc/daemon/daemon-profiler-126.log", "--> /x 5\n"), FixtureEntry("vc/daemon/daemon-alert.log", "alert\n"),
            FixtureEntry("vc/daemon/daemon.log", kind: .symbolicLink(target: "daemon-21.log")),
        ])
        #expect(diagnosis.outcome == .findings && diagnosis.complete, "\(diagnosis.notes)")
        #expect(diagnosis.findings.map(\.count) == [2])
        #expect(
            diagnosis.findings.first?.evidence.map { $0.entry.layers.last ?? "" } == ["vc/daemon/daemon-19.log", "vc/daemon/daemon-21.log"])
    }

    @Test func aNumberThatIsMissingIsReported() throws {
        let diagnosis = try diagnose([Self.quiet, daemon("-19", 11, "none"), daemon("-21", 13, "none"), daemon("", 14, "none")])
        #expect(diagnosis.outcome == .incomplete)
        guard case .logPartsMissing(let parts)? = diagnosis.notes.first?.reason else {
            Issue.record("no such note: \(diagnosis.notes)")
            return
        }
        #expect(parts.map { String($0.drop { $0 != "!" }) } == ["!/vc/daemon/daemon-20.log"])
    }

    @Test(arguments: ["daemon-21.log", "/var/log/daemon/daemon-21.log", "../daemon/daemon-21.log"])
    func aLinkToALogOfTheBundleLosesNothing(target: String) throws {
        let log = FixtureEntry("vc/var/log/daemon/daemon-21.log", "2024-01-25T10:00:01Z info daemon[7] none\n")
        let link = FixtureEntry("vc/var/log/daemon/daemon.log", kind: .symbolicLink(target: target))
        #expect(try diagnose([Self.quiet, log, link]).complete)
        #expect(try diagnose([Self.quiet, link]).complete == false)
    }
}
