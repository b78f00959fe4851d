import Diagnosis
import LogScanning
import Terms
import Testing
import WrittenLogs

/// Events that look alike or are consecutive, but have nothing to do with each other.
@Suite struct ApartTests {
    typealias Manager = ManagerLog
    typealias Cucm = CertificateLog

    private func diagnosis(_ logs: [WrittenLog], window: TimeWindow = TimeWindow()) -> BundleDiagnosis {
        WrittenLog.diagnosis(of: logs, window: window)
    }

    private func outcomes(_ diagnosis: BundleDiagnosis) -> Set<String> {
        Set(diagnosis.standings.map { "\($0.subject.unit ?? "?")@\($0.subject.node ?? "?") \($0.last.outcome.rawValue) \($0.tries)" })
    }

    /// Two operations in one millisecond begin with equal records.
    @Test func operationsThatBeginAlikeAreNoCopies() {
        func operation(_ unit: String, on host: String = "pub", _ end: Cucm.End) -> [String] {
            Cucm.lines(Cucm.operation(Clock("10:00:00"), unit, on: host, end))
        }
        let first = WrittenLog.cucm(number: 1, operation("tomcat", .failure(0)))
        let others: [(lines: [String], expected: Set<String>)] = [
            (operation("ipsec", .failure(0)), ["tomcat@pub failed 1", "ipsec@pub failed 1"]),
            (operation("tomcat", on: "sub", .failure(0)), ["tomcat@pub failed 1", "tomcat@sub failed 1"]),
            (operation("tomcat", .failure(2)), ["tomcat@pub failed 2"]), (operation("tomcat", .success), ["tomcat@pub succeeded 2"]),
        ]
        for (lines, expected) in others {
            let diagnosis = diagnosis([first, .cucm(number: 2, lines)])
            #expect(outcomes(diagnosis) == expected)
            #expect(diagnosis.attempts.count == 2)
        }
        // A complete copy and a truncated one are copies.
        for lines in [operation("tomcat", .failure(0)), Array(operation("tomcat", .failure(0)).prefix(3))] {
            #expect(diagnosis([first, .cucm(number: 2, lines)]).attempts.count == 1)
        }
    }

    /// One record that is equal by chance, or was copied by hand, does not make two appliances one.
    @Test func appliancesThatShareOneRecordAreTwo() {
        func log(_ folder: String, _ tries: (String, Int)...) -> WrittenLog {
            .manager(in: folder, tries.map { Manager.record(Clock($0), Manager.causes[$1].argument) })
        }
        let diagnosis = diagnosis([
            log("source", ("10:00:00", 2), ("10:20:00", 1)), log("target", ("10:00:00", 2), ("10:30:00", 3)),
        ])
        #expect(diagnosis.standings.map(\.tries) == [2, 2])
        #expect(diagnosis.standings.map(\.last.rule) == ["dell-ome/chain-incomplete", "dell-ome/key-encipherment-missing"])
    }

    @Test func nodesThatLogInTheSameMillisecondAndNameNoHostAreTwo() {
        func log(_ folder: String, _ end: Cucm.End) -> WrittenLog {
            .cucm(in: folder, Cucm.lines(Cucm.operation(Clock("10:00:00"), "tomcat", on: nil, end)))
        }
        let diagnosis = diagnosis([log("pub", .failure(0)), log("sub", .success)])
        #expect(diagnosis.standings.map(\.last.outcome) == [.failed, .succeeded])
    }

    /// A refusal whose record is cut before its argument may be the same as the one before.
    @Test func aCutRefusalDoesNotSupersede() throws {
        let whole = [0, 1].map { Manager.record(Clock("10:0\($0):00"), Manager.causes[0].argument) }
        let cut = String(Manager.record(Clock("10:00:30"), "?").prefix { $0 != "?" }.dropLast(16))
        let last = diagnosis([.manager([whole[0], cut])])
        #expect(last.findings.first { $0.rule == Manager.causes[0].rule }?.status == .unknown)
        #expect(last.attempts.count == 2 && last.attempts.changes == [])
        let between = diagnosis([.manager([whole[0], cut, whole[1]])])
        #expect(between.findings.first { $0.rule == Manager.causes[0].rule }?.status == .standing)
        #expect(between.attempts.changes == [])
    }

    /// Tries of an unknown unit may be of two certificates: no change is known.
    @Test func ofUnknownUnitsNoCauseChanges() {
        let lines = Cucm.lines(
            Cucm.operation(Clock("10:00:00"), nil, on: nil, .failure(0)), Cucm.operation(Clock("10:20:00"), nil, on: nil, .failure(2)))
        #expect(diagnosis([.cucm(lines)]).attempts.changes == [])
    }

    /// A try on an unnamed node may be on any node.
    @Test(arguments: [(nil, "pub"), ("pub", nil)] as [(String?, String?)])
    func aSuccessOnANodeThatMayBeTheSameLeavesOpen(first: String?, second: String?) {
        let lines = Cucm.lines(
            Cucm.operation(Clock("10:00:00"), "tomcat", on: first, .failure(0)),
            Cucm.operation(Clock("10:20:00"), "tomcat", on: second, .success))
        #expect(diagnosis([.cucm(lines)]).findings.map(\.status) == [.unknown])
    }

    /// What is logged after the end of the window is unknown within it.
    @Test func anOperationThatEndsBehindTheAskedTimeIsOpen() throws {
        let failing = Cucm.lines(Cucm.operation(Clock("10:00:00"), "tomcat", .failure(0), step: 60_000))
        let cut = diagnosis([.cucm(failing)], window: TimeWindow(until: "2026-03-04T10:02"))
        #expect(cut.findings == [])
        #expect(outcomes(cut) == ["tomcat@pub unknown 1"])
        #expect(cut.window?.recordsOutside ?? 0 > 0)
        let lines = Cucm.lines(
            Cucm.operation(Clock("09:00:00"), "tomcat", .failure(0)),
            Cucm.operation(Clock("10:00:00"), "tomcat", .success, step: 60_000))
        let followed = diagnosis([.cucm(lines)], window: TimeWindow(until: "2026-03-04T10:02"))
        #expect(followed.findings.map(\.status) == [.unknown])
        #expect(outcomes(followed) == ["tomcat@pub unknown 2"])
        #expect(followed.window?.recordsOutside == 1)
        #expect(diagnosis([.cucm(lines)]).findings.map(\.status) == [.superseded])
    }
}
