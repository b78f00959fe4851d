import Diagnosis
import LogScanning
import RuleTable
import Terms
import Testing
import WrittenLogs

/// The stories in logs, and what may be said about them: every statement about order and outcome is about one subject.
@Suite struct StoryTests {
    typealias Manager = ManagerLog
    typealias Cucm = CertificateLog

    private func diagnosis(_ logs: WrittenLog...) -> BundleDiagnosis {
        let diagnosis = WrittenLog.diagnosis(of: logs)
        // The order of the members in the archive does not matter.
        #expect(WrittenLog.diagnosis(of: logs.reversed()) == diagnosis)
        return diagnosis
    }

    /// The standings as `subject: outcome rule tries`.
    private func standings(_ diagnosis: BundleDiagnosis) -> [String] {
        diagnosis.standings.map { standing in
            let subject = standing.subject
            let name = [subject.unit, subject.node, subject.unit == nil ? subject.log : nil].compactMap(\.self).joined(separator: "@")
            return "\(name): \(standing.last.outcome.rawValue) \(standing.last.rule ?? "-") \(standing.tries)"
        }
    }

    private func statuses(_ diagnosis: BundleDiagnosis) -> [String: Finding.Status] {
        Dictionary(diagnosis.findings.map { ($0.rule ?? "", $0.status) }) { first, _ in first }
    }

    // MARK: Subjects

    @Test func twoAppliancesAreTwoStories() {
        let diagnosis = diagnosis(
            .manager(in: "source", [Manager.record(Clock("10:00:00"), Manager.causes[2].argument)]),
            .manager(in: "target", [Manager.record(Clock("10:05:00"), Manager.causes[0].argument, thread: "exec-2")]))
        #expect(
            standings(diagnosis) == ["b.zip!/source: failed dell-ome/eku-missing 1", "b.zip!/target: failed dell-ome/csr-key-mismatch 1"])
        #expect(diagnosis.attempts.changes == [])
        #expect(diagnosis.findings.map(\.status) == [.standing, .standing])
    }

    @Test func theSameRefusalOnTwoAppliancesIsTwoFindings() {
        let diagnosis = diagnosis(
            .manager(in: "source", [Manager.record(Clock("10:00:00"), Manager.causes[0].argument)]),
            .manager(in: "target", [Manager.record(Clock("10:05:00"), Manager.causes[0].argument)]))
        #expect(diagnosis.findings.map(\.count) == [1, 1])
    }

    @Test func anApplianceThatWasCollectedTwiceIsOne() {
        let tries = ["10:00:00", "10:10:00", "11:00:00"].enumerated().map { Manager.record(Clock($1), Manager.causes[$0].argument) }
        let diagnosis = diagnosis(.manager(in: "friday", Array(tries[..<2])), .manager(in: "monday", tries))
        #expect(standings(diagnosis) == ["b.zip!/friday: failed dell-ome/eku-missing 3"])
        #expect(diagnosis.attempts.count == 3 && diagnosis.attempts.changes == [2, 3])
        #expect(diagnosis.stats.recordsMatched == 3)
    }

    @Test func unitsNodesAndOperationsAreToldApart() {
        let lines = Cucm.lines(
            Cucm.operation(Clock("10:00:00"), "tomcat", .failure(0)), Cucm.operation(Clock("10:20:00"), "ipsec", .success),
            Cucm.operation(Clock("10:30:00"), "tomcat-trust", .success), Cucm.operation(Clock("10:40:00"), "tomcat", on: "sub", .success),
            Cucm.operation(Clock("10:50:00"), "tomcat", op: "csr", .success))
        let diagnosis = diagnosis(.cucm(lines))
        #expect(
            Set(standings(diagnosis)) == [
                "tomcat@pub: failed cisco-cucm/csr-key-mismatch 1", "ipsec@pub: succeeded - 1", "tomcat-trust@pub: succeeded - 1",
                "tomcat@sub: succeeded - 1", "tomcat@pub: succeeded - 1",
            ])
        #expect(diagnosis.standings.first?.last.outcome == .failed)
        #expect(diagnosis.findings.map(\.status) == [.standing])
    }

    /// Root and intermediates are taken into a trust store one after the other: what becomes of one says nothing of another.
    @Test func certificatesOfATrustStoreAreToldApart() {
        func attempt(_ time: String, _ certificate: String?, _ end: Cucm.End) -> [(time: Clock, line: String)] {
            Cucm.operation(Clock(time), "tomcat-trust", certificate: certificate, end)
        }
        let others = diagnosis(.cucm(Cucm.lines(attempt("10:00:00", "RootCA", .failure(1)), attempt("10:05:00", "IssuingCA", .success))))
        #expect(others.standings.map(\.last.outcome) == [.failed, .succeeded])
        #expect(others.findings.map(\.status) == [.standing])
        let again = diagnosis(.cucm(Cucm.lines(attempt("10:00:00", "RootCA", .failure(1)), attempt("10:05:00", "RootCA", .success))))
        #expect(again.standings.map(\.last.outcome) == [.succeeded])
        #expect(again.findings.map(\.status) != [.standing] && again.standings.map(\.tries) == [2])
        // Which one it was is not logged.
        let unnamed = diagnosis(.cucm(Cucm.lines(attempt("10:00:00", nil, .failure(1)), attempt("10:05:00", nil, .success))))
        #expect(unnamed.findings.map(\.status) == [.unknown])
    }

    /// A record that repeats one of the same log is not a try, however its head is written.
    @Test(arguments: [
        "[INFO] 2026-03-04 11:00:00.000 [ship-1] LogShipper - sent: ", "[DEBUG] 2026-03-04 11:00:00.000 [ship-1] LogShipper - sent: ",
        "[INFO] 2026-03-04 11:00:00.000 [ship-1] LogShipper - sent:\n", "[INFO] 2026-03-04 11:00:00.000 [ship-1] LogShipper - sent:\n> ",
        "[INFO] 2026-03-04 11:00:00.000 [ship-1] LogShipper - sent:\n    ",
        "[INFO] 2026-03-04 11:00:00.000 [ship-1] LogShipper - sent:\n17: ",
        "[INFO] 2026-03-04 11:00:00.000 [ship-1] LogShipper - sent:\nMar  4 11:00:00 host tomcat[17]: ",
    ])
    func quotationsAreNoTries(before: String) {
        let tries = [
            Manager.record(Clock("09:00:00"), Manager.causes[0].argument), Manager.record(Clock("10:00:00"), Manager.causes[1].argument),
        ]
        for quoted in [tries[0], tries[0].replacing(" 09:00:00.000", with: "T09:00:00.000Z"), tries[0].replacing(":00.000", with: ":00")] {
            let diagnosis = diagnosis(.manager(tries + (before + quoted).split(separator: "\n").map(String.init)))
            #expect(standings(diagnosis) == ["b.zip!/: failed dell-ome/chain-incomplete 2"], "\(before)\(quoted)")
            #expect(diagnosis.findings.map(\.count) == [1, 1])
        }
    }

    /// The package of a logger, and spaces and quotation marks around an argument, do not make another cause.
    @Test func oneCauseSpelledInSeveralWays() {
        let first = Manager.record(Clock("10:00:00"), "Invalid CSR key.")
        for second in [
            Manager.record(Clock("10:10:00"), "Invalid CSR key.").replacing("SSLController", with: "com.dell.SSLController"),
            Manager.record(Clock("10:10:00"), " Invalid  CSR key"), Manager.record(Clock("10:10:00"), "“Invalid CSR key.”"),
        ] {
            let diagnosis = diagnosis(.manager([first, second]))
            #expect(diagnosis.findings.map(\.count) == [2])
            #expect(diagnosis.findings.map(\.status) == [.standing])
            #expect(diagnosis.attempts.changes == [] && diagnosis.attempts.runs.map(\.count) == [2])
        }
    }

    /// A second appender writes the same records in another layout.
    @Test func aCopyInAnotherLayoutIsACopy() {
        let tries = [
            Manager.record(Clock("10:00:00"), Manager.causes[0].argument), Manager.record(Clock("10:10:00"), Manager.causes[1].argument),
        ]
        let others = tries.map { line in
            "2026-03-04 " + line.dropFirst("[ERROR] 2026-03-04 ".count).prefix(12) + " | ERROR | [exec-1] | com.dell.SSLController | "
                + "uploadNew" + line.split(separator: "uploadNew")[1]
        }
        let diagnosis = diagnosis(.manager(tries), .manager(age: 1, others))
        #expect(diagnosis.attempts.count == 2)
        #expect(diagnosis.findings.map(\.count) == [1, 1])
    }

    /// Messages that no rule knows and that say different things are different causes.
    @Test func unknownTextsAreDifferentCauses() {
        let lines = ["getCertificates(): null", "exportTruststore(): I/O error"].enumerated().map { index, text in
            "[ERROR] \(Clock("1\(index):00:00").text(".")) [exec-1] SSLController - \(text)"
        }
        let diagnosis = diagnosis(.manager(lines))
        #expect(diagnosis.attempts.runs.map(\.count) == [1, 1])
    }

    @Test func nodesWhoseRecordsBearTheSameTimesStayTwo() {
        func log(_ host: String, _ end: Cucm.End) -> [String] { Cucm.lines(Cucm.operation(Clock("10:00:00"), "tomcat", on: host, end)) }
        let diagnosis = diagnosis(.cucm(in: "publisher", log("pub", .failure(0))), .cucm(in: "subscriber", log("sub", .failure(0))))
        #expect(diagnosis.findings.map(\.nodes) == [["pub"], ["sub"]])
        #expect(diagnosis.attempts.count == 2)
    }

    @Test func ofAnUnknownUnitNothingFollowsAnything() {
        let lines = Cucm.lines(
            Cucm.operation(Clock("10:00:00"), nil, .failure(0)), Cucm.operation(Clock("10:20:00"), nil, .success),
            Cucm.operation(Clock("11:00:00"), "tomcat", .failure(1)), Cucm.operation(Clock("11:20:00"), nil, .success))
        let diagnosis = diagnosis(.cucm(lines))
        #expect(statuses(diagnosis) == ["cisco-cucm/csr-key-mismatch": .unknown, "cisco-cucm/ca-not-in-trust-store": .standing])
    }

    // MARK: Order of tries

    @Test func aSuccessClosesTheFailureBeforeIt() throws {
        let diagnosis = diagnosis(
            .cucm(number: 1, Cucm.lines(Cucm.operation(Clock("10:00:00"), "tomcat", .failure(0)))),
            .cucm(number: 2, Cucm.lines(Cucm.operation(Clock("10:20:00"), "tomcat", .success))))
        #expect(standings(diagnosis) == ["tomcat@pub: succeeded - 2"])
        let finding = try #require(diagnosis.findings.first)
        #expect(finding.status == .superseded && finding.supersededBy?.number == 2 && finding.supersededBy?.outcome == .succeeded)
        #expect(diagnosis.standings.first?.showsSuccess == true)
    }

    @Test func aFailureAfterASuccessStands() {
        let diagnosis = diagnosis(
            .cucm(number: 1, Cucm.lines(Cucm.operation(Clock("10:00:00"), "tomcat", .success))),
            .cucm(number: 2, Cucm.lines(Cucm.operation(Clock("10:20:00"), "tomcat", .failure(0)))))
        #expect(standings(diagnosis) == ["tomcat@pub: failed cisco-cucm/csr-key-mismatch 2"])
        #expect(diagnosis.findings.map(\.status) == [.standing])
        #expect(diagnosis.attempts.changes == [])
    }

    @Test func aCauseThatComesBackStandsAgain() {
        let causes = [0, 1, 0, 0]
        let lines = causes.enumerated().map { Manager.record(Clock("10:0\($0):00"), Manager.causes[$1].argument) }
        let diagnosis = diagnosis(.manager(lines))
        #expect(statuses(diagnosis) == ["dell-ome/csr-key-mismatch": .standing, "dell-ome/chain-incomplete": .superseded])
        #expect(diagnosis.attempts.changes == [2, 3])
        #expect(diagnosis.attempts.runs.map(\.count) == [1, 1, 2])
        #expect(diagnosis.standings.map { $0.since?.clock.suffix(12) } == ["10:02:00.000"])
        #expect(diagnosis.standings.map(\.showsSuccess) == [false])
    }

    @Test func aTryWhoseEndIsNotKnownLeavesOpenWhatWasBefore() {
        let failed = Cucm.operation(Clock("10:00:00"), "tomcat", .failure(0))
        let unknown = Cucm.operation(Clock("10:20:00"), "tomcat", .none)
        let open = diagnosis(.cucm(Cucm.lines(failed, unknown)))
        #expect(standings(open) == ["tomcat@pub: unknown - 2"])
        #expect(open.findings.map(\.status) == [.unknown])
        let closed = diagnosis(.cucm(Cucm.lines(failed, unknown, Cucm.operation(Clock("10:40:00"), "tomcat", .success))))
        #expect(closed.findings.map(\.status) == [.superseded])
    }

    @Test func interleavedThreadsAreToldApart() {
        let lines = Cucm.lines(
            Cucm.operation(Clock("10:00:00.000"), "tomcat", .failure(0), thread: "a"),
            Cucm.operation(Clock("10:00:00.005"), "ipsec", .success, thread: "b"),
            Cucm.operation(Clock("10:00:00.007"), "CAPF", .failure(1), thread: "c"))
        #expect(
            Set(standings(diagnosis(.cucm(lines)))) == [
                "tomcat@pub: failed cisco-cucm/csr-key-mismatch 1", "ipsec@pub: succeeded - 1",
                "CAPF@pub: failed cisco-cucm/ca-not-in-trust-store 1",
            ])
    }

    // MARK: Rotations

    /// Wherever the rotation falls, there is one operation.
    @Test(arguments: 1..<6) func anOperationThatARotationCutsIsOne(place: Int) {
        let lines = Cucm.lines(Cucm.operation(Clock("10:00:00"), "tomcat", .failure(0)))
        let diagnosis = diagnosis(.cucm(number: 1, Array(lines[..<place])), .cucm(number: 2, Array(lines[place...])))
        #expect(standings(diagnosis) == ["tomcat@pub: failed cisco-cucm/csr-key-mismatch 1"])
        #expect(diagnosis.findings.map(\.count) == [1] && diagnosis.findings.map(\.records) == [2])
        #expect(diagnosis.findings.map(\.status) == [.standing])
    }

    @Test func anOperationThatIsCutTwiceIsOne() {
        let lines = Cucm.lines(Cucm.operation(Clock("10:00:00"), "tomcat", .success))
        let diagnosis = diagnosis(
            .cucm(number: 1, [lines[0]]), .cucm(number: 2, Array(lines[1...2])), .cucm(number: 3, Array(lines[3...])))
        #expect(standings(diagnosis) == ["tomcat@pub: succeeded - 1"])
    }

    @Test func whatACutLogLostIsNotBridged() {
        let lines = Cucm.lines(Cucm.operation(Clock("10:00:00"), "tomcat", .success))
        let diagnosis = diagnosis(.cucm(number: 1, isWhole: false, Array(lines[..<4])), .cucm(number: 2, Array(lines[4...])))
        #expect(standings(diagnosis) == ["tomcat@pub: unknown - 1"])
    }

    @Test func aGapBetweenRotationsIsNotBridged() {
        let lines = Cucm.lines(Cucm.operation(Clock("10:00:00"), "tomcat", .success))
        var (older, newer) = (WrittenLog.cucm(Array(lines[..<4])), WrittenLog.cucm(Array(lines[4...])))
        (older.layers[1], older.rotation) = ("platform/log/certMgmt.log.3", .numbered(3))
        (newer.layers[1], newer.rotation) = ("platform/log/certMgmt.log.1", .numbered(1))
        #expect(standings(diagnosis(older, newer)) == ["tomcat@pub: unknown - 1"])
        var between = WrittenLog.cucm([Cucm.line(Clock("10:00:00.035"), "nothing of note")])
        (between.layers[1], between.rotation) = ("platform/log/certMgmt.log.2", .numbered(2))
        #expect(standings(diagnosis(older, newer, between)) == ["tomcat@pub: succeeded - 1"])
    }

    @Test func aClockThatIsSetBackDoesNotTurnTheStoryRound() {
        let lines = [("10:50:00", 0), ("10:10:00", 1)].map { Manager.record(Clock($0), Manager.causes[$1].argument) }
        let diagnosis = diagnosis(.manager(lines))
        #expect(statuses(diagnosis) == ["dell-ome/csr-key-mismatch": .superseded, "dell-ome/chain-incomplete": .standing])
    }

    @Test func aClockThatIsSetBackWithARotationDoesNotEither() {
        let older = [("09:00:00", 2), ("10:50:00", 0)].map { Manager.record(Clock($0), Manager.causes[$1].argument) }
        let newer = [("10:10:00", 1), ("10:20:00", 3)].map { Manager.record(Clock($0), Manager.causes[$1].argument) }
        let diagnosis = diagnosis(.manager(age: 1, older), .manager(newer))
        #expect(diagnosis.attempts.kept.map(\.rule) == [2, 0, 1, 3].map { Manager.causes[$0].rule })
        // The log's first record shows when it began, whatever it contains.
        let quiet = "[INFO] \(Clock("08:00:00").text(".")) [main] Audit - done"
        let late = self.diagnosis(.manager(age: 1, [quiet, older[1]]), .manager([newer[0]]))
        #expect(late.attempts.kept.map(\.rule) == [0, 1].map { Manager.causes[$0].rule })
    }

    // MARK: One event

    @Test(arguments: ["DEBUG", "debug", "TRACE"]) func whatQuotesIsNoTry(level: String) {
        let argument = Manager.causes[0].argument
        let quoted = Manager.record(Clock("10:00:00.102"), argument, level: level, preamble: "sending response 400: ")
        #expect(diagnosis(.manager([quoted])).findings == [])
        let diagnosis = diagnosis(.manager([Manager.record(Clock("10:00:00.100"), argument), quoted]))
        #expect(diagnosis.findings.map(\.count) == [1] && diagnosis.findings.map(\.records) == [1])
        #expect(diagnosis.attempts.count == 1 && diagnosis.stats.recordsMatched == 1)
    }

    @Test(arguments: ["INFO", "WARN", "ERROR"]) func anEchoIsTheSameEvent(level: String) {
        let argument = Manager.causes[0].argument
        func echo(_ time: String, thread: String = "exec-1", _ argument: String = argument) -> String {
            Manager.record(Clock(time), argument, thread: thread, level: level, preamble: "returning error: ")
        }
        let first = Manager.record(Clock("10:00:00.100"), argument)
        func count(_ records: String...) -> [Int] { diagnosis(.manager(records)).findings.map(\.count) }
        #expect(count(first, echo("10:00:00.102")) == [1])
        // Another thread's record between them does not matter.
        #expect(count(first, Manager.record(Clock("10:00:00.101"), argument, thread: "exec-2"), echo("10:00:00.102")) == [2])
        #expect(count(first, echo("10:00:00.102"), echo("10:00:00.110")) == [1])
        // The same words at another level are also one event.
        let again = Manager.record(Clock("10:00:00.102"), argument, level: "FATAL")
        #expect(count(first, again) == [1])
        // Another thread, another message or another time: another event.
        #expect(count(first, echo("10:00:00.102", thread: "exec-2")) == [2])
        #expect(count(first, echo("10:00:00.102", Manager.causes[1].argument)) == [1, 1])
        #expect(count(first, echo("10:00:09.102")) == [2])
    }

    @Test func twoUploadsSecondsApartAreTwo() {
        let argument = Manager.causes[0].argument
        let uploads = ["10:00:00", "10:00:04", "10:00:05"].map { Manager.record(Clock($0), argument) }
        #expect(diagnosis(.manager(uploads)).attempts.count == 3)
        let operations = Cucm.lines(
            Cucm.operation(Clock("10:00:00"), "tomcat", .failure(0)), Cucm.operation(Clock("10:00:04"), "tomcat", .failure(0)))
        let two = diagnosis(.cucm(operations))
        #expect(two.attempts.count == 2 && two.findings.map(\.count) == [2] && two.findings.map(\.records) == [4])
        // What another log says about them is not a separate event.
        let told = [Cucm.line(Clock("10:00:05"), Cucm.errors[0].text, thread: "http-3", level: "ERROR")]
        let three = diagnosis(.cucm(operations), .web(told))
        #expect(three.findings.map(\.count) == [2] && three.findings.map(\.records) == [5])
    }

    @Test func whatNoOperationIsKnownOfCannotBeToldToStand() {
        let told = [Cucm.line(Clock("10:00:05"), Cucm.errors[0].text, thread: "http-3", level: "ERROR")]
        let diagnosis = diagnosis(.web(told))
        #expect(diagnosis.findings.map(\.status) == [.unknown])
        #expect(diagnosis.attempts.count == 0 && diagnosis.standings == [])
    }

    @Test func listsOfMessagesAreNoEvents() {
        let list = Cucm.errors.enumerated().map { Cucm.line(Clock(36_000_000 + $0 * 3), "key.\($0)=\($1.text)") }
        #expect(diagnosis(.cucm(list)).findings == [])
        let loaded = [Cucm.line(Clock("10:00:00"), "Loaded message CAA1015: \(Cucm.errors[0].text)")]
        #expect(diagnosis(.cucm(loaded)).findings == [])
        let manager = [
            "[INFO] \(Clock("09:00:00").text(".")) [main] MessageRegistry - Loaded message CMIG1: Unable to mutually authenticate and connect to the remote appliance.",
            Manager.record(Clock("09:00:00"), nil, level: "INFO", preamble: "Loaded message CGEN1008: "),
        ]
        #expect(diagnosis(.manager(manager)).findings == [])
        // As errors, or individually, they are not a list.
        let failed = [
            Cucm.line(Clock("10:00:00"), "\(Cucm.errors[0].text) (loaded message 12)", level: "ERROR"),
            Cucm.line(Clock("10:00:00"), "Loaded message: \(Cucm.errors[0].text)", level: "ERROR"),
        ]
        for line in failed { #expect(diagnosis(.cucm([line])).findings.count == 1) }
        let refused = Manager.record(Clock("09:00:00"), Manager.causes[0].argument, preamble: "Error while loading message: ")
        #expect(diagnosis(.manager([refused])).findings.count == 1)
        let errors = Cucm.errors.enumerated().map { Cucm.line(Clock(36_000_000 + $0 * 3), $1.text, level: "ERROR") }
        #expect(diagnosis(.cucm(errors)).findings.count == 3)
        let apart = Cucm.errors.enumerated().map { Cucm.line(Clock(36_000_000 + $0 * 30_000), $1.text) }
        #expect(diagnosis(.cucm(apart)).findings.count == 3)
    }

    // MARK: Copies

    @Test func theSameRecordInSeveralFilesIsOne() throws {
        let tries = ["10:00:00", "10:10:00"].enumerated().map { Manager.record(Clock($1), Manager.causes[$0].argument) }
        var packed = WrittenLog.manager(in: "ConsoleLogs", tries)
        packed.layers = ["b.zip", "ConsoleLogs.tar", "ConsoleLogs/tomcat/application.log"]
        packed.tree = "b.zip!/ConsoleLogs.tar!/ConsoleLogs"
        let old = WrittenLog.manager(in: "ConsoleLogs", age: 1, [tries[0]])
        let diagnosis = diagnosis(.manager(in: "ConsoleLogs", tries), packed, old)
        #expect(diagnosis.attempts.count == 2 && diagnosis.stats.recordsMatched == 2)
        #expect(diagnosis.findings.map(\.count) == [1, 1] && diagnosis.findings.map(\.records) == [1, 1])
        let places = try diagnosis.findings.map { try #require($0.evidence.first).alsoIn.map(\.line) }
        #expect(places == [[2], [1, 1]])
        #expect(diagnosis.standings.map(\.subject.log) == ["b.zip!/ConsoleLogs"])
    }

    /// Of a record that one file contains `k` times and another `m` times, there are as many events as in the file with more.
    @Test(arguments: [(1, 1), (2, 1), (1, 3), (2, 2)]) func equalRecordsOfOneFileAreSeveral(one: Int, other: Int) {
        let record = Manager.record(Clock("10:00:00"), Manager.causes[0].argument)
        func log(_ folder: String, _ count: Int) -> WrittenLog { .manager(in: folder, Array(repeating: record, count: count)) }
        let diagnosis = diagnosis(log("a", one), log("b", other))
        #expect(diagnosis.findings.map(\.count) == [max(one, other)])
        #expect(diagnosis.attempts.count == max(one, other) && diagnosis.stats.recordsMatched == max(one, other))
    }

    @Test func anOperationAndTheTailOfItsCopyAreOne() {
        let lines = Cucm.lines(
            Cucm.operation(Clock("10:00:00"), "tomcat", .failure(0)), Cucm.operation(Clock("10:20:00"), "tomcat", .failure(1)))
        let whole = diagnosis(.cucm(lines))
        let tail = diagnosis(.cucm(lines), .cucm(in: "copy", Array(lines[4...])), .cucm(in: "head", Array(lines[..<9])))
        #expect(tail.attempts == whole.attempts && tail.standings == whole.standings)
        #expect(tail.findings.map(\.count) == whole.findings.map(\.count) && tail.findings.map(\.records) == whole.findings.map(\.records))
    }
}
