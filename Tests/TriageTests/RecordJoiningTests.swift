import BuiltInRules
import BundleFixtures
import Diagnosis
import LogScanning
import RuleTable
import Terms
import Testing

/// A record that a rotation has split is one record.
@Suite struct RecordJoiningTests {
    private static let lines = LogFamilyTests.quiet
    private static let refusal = LogFamilyTests.refusal

    private func cut(_ share: Int) -> (String, String) {
        let text = Array(Self.refusal.utf8)
        let payload = text.firstIndex(of: UInt8(ascii: "{")) ?? 0
        let place = payload + 1 + (text.count - payload - 3) * share / 100
        return (String(decoding: text[..<place], as: UTF8.self), String(decoding: text[place...], as: UTF8.self))
    }

    private func diagnose(_ files: [(name: String, text: String)]) throws -> BundleDiagnosis {
        try LogFamilyTests.diagnose(files.map { FixtureEntry("tomcat/" + $0.name, $0.text) })
    }

    private func isWhole(_ diagnosis: BundleDiagnosis) -> Bool {
        diagnosis.findings.map(\.rule) == ["dell-ome/csr-key-mismatch"] && diagnosis.findings.map(\.count) == [1]
            && diagnosis.findings.first?.message.complete == true && diagnosis.attempts.count == 1
    }

    @Test(arguments: Array(stride(from: 0, through: 100, by: 4)))
    func itIsJoinedWhereverInItsPayloadItIsCut(share: Int) throws {
        let (begin, rest) = cut(share)
        let diagnosis = try diagnose([("application.log.1", Self.lines + begin), ("application.log", rest + Self.lines)])
        #expect(isWhole(diagnosis))
        #expect(diagnosis.complete)
        let evidence = try #require(diagnosis.findings.first?.evidence.first)
        #expect(evidence.entry.innermost == "tomcat/application.log.1")
        #expect(evidence.line == 41)
        #expect(
            diagnosis.notes.map(\.reason) == [
                .recordJoined(line: 41, rest: EntryPath(layers: ["case.tar", "tomcat/application.log"]), restLine: 1)
            ])
    }

    @Test(arguments: ["application.log.1", "application-2025-03-03.log", "old/application.log.9", "application (1).log"])
    func theOrderInTheArchiveDoesNotMatter(name: String) throws {
        let (begin, rest) = cut(50)
        let files = [(name, Self.lines + begin), ("application.log", rest + Self.lines)]
        #expect(isWhole(try diagnose(files)))
        #expect(isWhole(try diagnose(files.reversed())))
    }

    @Test func theLineEndOfTheRotationIsNoPartOfIt() throws {
        let (begin, rest) = cut(50)
        #expect(isWhole(try diagnose([("application.log.1", Self.lines + begin + "\n"), ("application.log", rest + Self.lines)])))
    }

    @Test func aRestOfAnotherApplianceIsNotTaken() throws {
        let (begin, rest) = cut(50)
        let diagnosis = try LogFamilyTests.diagnose([
            FixtureEntry("source/tomcat/application.log.1", Self.lines + begin),
            FixtureEntry("target/tomcat/application.log", rest + Self.lines),
        ])
        #expect(diagnosis.findings.first?.message.complete == false)
    }

    @Test func withoutARestItIsCutAsBefore() throws {
        let (begin, _) = cut(90)
        let diagnosis = try diagnose([("application.log.1", Self.lines + begin), ("application.log", Self.lines)])
        #expect(diagnosis.findings.count == 1)
        #expect(diagnosis.findings.first?.message.complete == false)
        #expect(diagnosis.attempts.count == 1)
    }

    @Test func twoRotationsCutOneRecordEach() throws {
        let (begin, rest) = cut(40)
        let later = begin.replacing("11:10:34", with: "12:10:34")
        let diagnosis = try diagnose([
            ("application.log.2", Self.lines + begin), ("application.log.1", rest + Self.lines + later),
            ("application.log", rest + Self.lines),
        ])
        #expect(diagnosis.findings.map(\.count) == [2])
        #expect(diagnosis.attempts.count == 2)
    }

    @Test(arguments: [0, 30, 60, 90, 100])
    func aRestWithoutItsBeginningIsALoss(share: Int) throws {
        let (_, rest) = cut(share)
        func losses(_ older: [(name: String, text: String)]) throws -> [ReadNote.Reason] {
            let diagnosis = try diagnose(older + [("application.log", rest + Self.lines)])
            #expect(diagnosis.outcome == .incomplete)
            return diagnosis.notes.filter(\.losesData).map(\.reason)
        }
        #expect(try losses([]) == [.beginsWithinRecord])
        let missing = ReadNote.Reason.logPartsMissing(["case.tar!/tomcat/application.log.1"])
        #expect(try losses([("application.log.2", Self.lines)]) == [.beginsWithinRecord, missing])
    }

    /// The split record is another logger's, as its beginning shows.
    @Test func aRestOfAnotherLoggersRecordIsNone() throws {
        let record = #"[INFO] 2024-01-25 11:10:34.735 [t] DeviceService - polled {"a":[{"b":"c"}],"d":{"e":"f"}}"# + "\n"
        let cut = try #require(record.firstRange(of: "c\"}"))
        let (begin, rest) = (String(record[..<cut.lowerBound]), String(record[cut.lowerBound...]))
        let files = [("application.log.1", Self.lines + begin), ("application.log", rest + Self.lines)]
        #expect(try diagnose(files).outcome == .clean)
        #expect(try diagnose(files.reversed()).outcome == .clean)
        #expect(try diagnose([files[1]]).outcome == .incomplete)
    }
}
