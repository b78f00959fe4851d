import BundleFixtures
import Diagnosis
import LogScanning
import Survey
import Terms
import Testing

/// One log, from its bytes to its records, gaps and shapes.
@Suite struct LogSurveyorTests {
    private func survey(_ text: String, chunk: Int = .max, window: TimeWindow = TimeWindow()) -> LogSurveyor.Result {
        let surveyor = LogSurveyor(EntryPath(layers: ["bundle", "app/some.log"]), nil, window: window)
        let bytes = Array(text.utf8)
        var at = 0
        while at < bytes.count {
            let end = at + min(chunk, bytes.count - at)
            surveyor.read(bytes[at..<end].span)
            at = end
        }
        return surveyor.finish()
    }

    /// A log of made-up records: few kinds, many values, some over several lines, one with a payload.
    private func log(seed: UInt64, records: Int) -> String {
        var random = SplitMix(state: seed)
        var text = ""
        for number in 0..<records {
            let time =
                "2024-01-\(10 + number / 1440 % 10) \(10 + number / 60 % 14):\(10 + number % 50):10.\(100 + Int(random.next() % 900))"
            let thread = "exec-\(random.next() % 40)"
            switch random.next() % 6 {
            case 0: text += "[WARN] \(time) [\(thread)] PolicyEngine - Policy \(random.next() % 9000) matched, action queued\n"
            case 1:
                text += "[ERROR] \(time) [\(thread)] Connection - Connection to 10.0.0.\(random.next() % 250) refused\r\n"
                text += "\tat a.b.C(C.java:\(random.next() % 900))\r\nCaused by: java.io.IOException: x\n"
            case 2:
                text += "[ERROR] \(time) [\(thread)] Redfish - {\n\"error\": {\"@Message.ExtendedInfo\": [{\"MessageId\": \"ABC1\","
                text += " \"MessageArgs\": [\"port \(random.next() % 9)\"],\n \"Message\": \"No.\"}]}}\n"
            default: text += "[INFO] \(time) [\(thread)] Inventory - Inventory of \(random.next()) completed\n"
            }
        }
        return text
    }

    private func outline(_ result: LogSurveyor.Result) -> [String] {
        result.shapes.ordered.map {
            "\($0.id) \($0.level) \($0.logger) \($0.text) \($0.messageId ?? "") \($0.args) \($0.count) \($0.place.line) \($0.place.byteStart)"
        }
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func anyChunksGiveTheSame(seed: UInt64) {
        let text = log(seed: seed, records: 900)
        let whole = survey(text)
        #expect(!whole.shapes.shapes.isEmpty)
        var random = SplitMix(state: seed)
        for chunk in [1, 7, 4096, 65_535, 1 + Int(random.next() % 300_000)] where chunk > 1 || seed == 1 {
            let cut = survey(text, chunk: chunk)
            #expect(cut.log == whole.log)
            #expect(outline(cut) == outline(whole))
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func otherNumbersGiveTheSameShapes(seed: UInt64) {
        func ids(_ seed: UInt64) -> Set<String> { Set(survey(log(seed: seed, records: 300)).shapes.shapes.map(\.id)) }
        #expect(ids(seed) == ids(seed + 1000))
    }

    @Test func digitsAreNoPartOfAShape() {
        let text = log(seed: 3, records: 200)
        var random = SplitMix(state: 9)
        // Every digit behind the head becomes another.
        let other = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            guard let dash = line.firstRange(of: "- ") else { return String(line) }
            return line[..<dash.upperBound] + String(line[dash.upperBound...].map { $0.isNumber ? Character("\(random.next() % 10)") : $0 })
        }.joined(separator: "\n")
        func ids(_ text: String) -> Set<String> { Set(survey(text).shapes.shapes.map(\.id)) }
        #expect(ids(text) == ids(other))
    }

    @Test func recordsAreCountedByLevel() throws {
        let log = try #require(
            survey(
                """
                first line
                2024-01-25 11:10:34,735 INFO  [main] a.b.C - x
                2024-01-25 11:10:35,735 ERROR [main] a.b.C - y
                  z
                2024-01-25 11:10:36,735 ERROR [main] a.b.C - y

                """
            ).log)
        #expect(log.records == 3)
        #expect(log.levels == ["INFO": 1, "ERROR": 2])
        #expect(log.form == .guessed)
        #expect(log.firstTime?.description == "2024-01-25T11:10:34.735")
        #expect(log.lastTime?.description == "2024-01-25T11:10:36.735")
        #expect(log.outsideForm == LogOutline.OutsideLines(count: 1, first: 1))
    }

    /// A head as products write it: level, logger and text of the one record.
    @Test(arguments: [
        ("[ERROR] 2024-01-25 11:10:34.735 [exec-3] SSLController - it failed", "ERROR", "SSLController", "it failed"),
        ("2024-01-25 11:10:34,735 ERROR [exec-3] c.d.SSLController - it failed", "ERROR", "c.d.SSLController", "it failed"),
        ("2024-01-25 11:10:34.735 ERROR 4711 --- [exec-3] c.d.e.SSLController : it failed", "ERROR", "c.d.e.SSLController", "it failed"),
        (
            "25-Jan-2024 11:10:34.735 SEVERE [main] org.apache.catalina.core.X.start it failed", "SEVERE",
            "org.apache.catalina.core.X.start", "it failed"
        ),
        ("2024-01-25T11:10:34.735Z error vpxd[12345] [Originator@6876 sub=Default] it failed", "ERROR", "vpxd", "it failed"),
        ("2024-01-25T11:10:34.735+01:00 [main] WARN com.vmware.vim.Sso it failed", "WARN", "com.vmware.vim.Sso", "it failed"),
        ("Jan 25 11:10:34 host sshd[4711]: error: it failed", "ERROR", "sshd", "it failed"),
        ("2024-01-25 11:10:34 | ERROR | main | SSLController | it failed", "ERROR", "SSLController", "it failed"),
        ("2024-01-25T11:10:34.735Z warning hostd[32B8CB70][Originator@6876 sub=Hostsvc opID=a] it failed", "WARNING", "hostd", "it failed"),
        ("[Thu Jan 25 11:10:34 2024] [error] it failed", "ERROR", "", "it failed"),
        ("[2024-01-25T11:10:34.735+0900] [GlassFish 7] [SEVERE] [] [it failed]", "SEVERE", "", "it failed]"),
        ("ERROR: 2024-01-25 11:10:34 it failed", "ERROR", "", "it failed"),
        ("2024-01-25T11:10:34.735Z ERROR com.vmware.vapi.endpoint.cis.Fault", "ERROR", "", "com.vmware.vapi.endpoint.cis.Fault"),
        (#"10.0.0.1 - admin [25/Jan/2024:11:10:34 +0000] "GET /api HTTP/1.1" 503 12"#, "HTTP 5xx", "", "GET /api 503"),
        ("Jan 25, 2024 11:10:34 AM org.apache.catalina.X start\nSEVERE: it failed", "SEVERE", "org.apache.catalina.X", "it failed"),
    ])
    func headsOfManyForms(record: String, level: String, logger: String, text: String) throws {
        let result = survey(record + "\n")
        let shape = try #require(result.shapes.shapes.first, "\(String(describing: result.log))")
        #expect(shape.level == level)
        #expect(shape.logger == logger)
        #expect(shape.text == text)
    }

    @Test(arguments: [
        "The error of 2024-01-25 11:10:34 is known", "an error occurred", "\tat a.b.C(C.java:12)", "key=value", "<error>2024-01-25</error>",
        "",
        "{\"time\":\"2024-01-25 11:10:34\",\"level\":\"ERROR\"}",
    ])
    func proseIsNoRecord(line: String) {
        #expect(survey(line + "\n").log == nil)
    }

    @Test func aGapIsFarLongerThanUsual() throws {
        var text = ""
        for hour in [1, 2, 9, 10] {
            for minute in 10..<60 { text += "2024-01-25 \(hour < 10 ? "0" : "")\(hour):\(minute):00 INFO [main] a.b.C - x\n" }
        }
        let gaps = try #require(survey(text).log?.gaps)
        #expect(gaps.map { $0.from.time()?.wholeSecond } == ["2024-01-25 02:59:00"])
        #expect(gaps.map { $0.to.time()?.wholeSecond } == ["2024-01-25 09:10:00"])
    }

    /// What servers log when they have started, in the forms of their logs.
    @Test(arguments: [
        "25-Jan-2024 11:10:34.735 INFO [main] org.apache.catalina.startup.Catalina.start Server startup in [12345] milliseconds",
        "Jan 25, 2024 11:10:34 AM org.apache.catalina.startup.Catalina start\nINFO: Server startup in 12345 ms",
        "2024-01-25 11:10:34.735  INFO 4711 --- [main] com.example.Application : Started Application in 12.3 seconds (JVM running for 13.1)",
        "2024-01-25 11:10:34,735 INFO  [org.jboss.as] (Controller Boot Thread) WFLYSRV0025: WildFly Full 26.1.0 started in 12345ms",
        "2024-01-25 11:10:34.735 UTC [4711] LOG:  database system is ready to accept connections",
    ])
    func startsOfAServerAreTold(record: String) throws {
        let quiet = "2024-01-25 11:00:00.000 INFO [main] a.b.C - The server startup is planned, JVM running\n"
        let log = try #require(survey(quiet + record + "\n" + quiet + record + "\n").log)
        #expect(log.startsTotal == 2)
        #expect(log.starts.map(\.wholeSecond) == ["2024-01-25 11:10:34", "2024-01-25 11:10:34"])
        #expect(survey(quiet + quiet).log?.startsTotal == 0)
    }

    @Test func theLastStartsAreNamedAndAllAreCounted() throws {
        let text = (10..<60).map { "2024-01-25 11:\($0):00.000 INFO [main] a.b.C - Server startup in 5 ms\n" }.joined()
        let log = try #require(survey(text).log)
        #expect(log.startsTotal == 50)
        #expect(log.starts.count == 32)
        #expect(log.starts.last?.wholeSecond == "2024-01-25 11:59:00")
    }

    @Test func onlyTheAskedTimeCounts() throws {
        let text = (10..<20).map { "2024-01-25 11:\($0):00 ERROR [main] a.b.C - number \($0)\n" }.joined()
        let result = survey(text, window: TimeWindow(since: "2024-01-25T11:12", until: "2024-01-25T11:15"))
        #expect(result.log?.records == 4)
        #expect(result.shapes.shapes.map(\.count) == [4])
        #expect(result.recordsOutside == 6)
    }

    @Test func messagesOfAnyLoggerAndLevelAreKnownByIdAndArguments() throws {
        let payload =
            #"{"error":{"@Message.ExtendedInfo":[{"MessageId":"XYZ77","MessageArgs":["disk 12"],"Message":"A disk is missing."}]}}"#
        let result = survey("2024-01-25 11:10:34 INFO [main] Other - answered \(payload)\n")
        let shape = try #require(result.shapes.shapes.first)
        #expect(shape.messageId == "XYZ77" && shape.args == ["disk #"] && shape.level == "INFO" && shape.text == "A disk is missing.")
    }

    @Test func wordsThatDifferBecomeOneShape() throws {
        let names = ["alice", "bob", "carol"]
        let text = names.map { "2024-01-25 11:10:34 ERROR [main] Login - Login of \($0) was refused by server\n" }.joined()
        let shape = try #require(survey(text).shapes.shapes.first)
        #expect(shape.text == "Login of # was refused by server" && shape.count == 3)
    }

    @Test func theNumberOfShapesIsBounded() {
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        func word(_ number: Int) -> String { String([letters[number % 26], letters[number / 26 % 26], letters[number / 676 % 26]]) }
        let text = (0..<5000).map { "2024-01-25 11:10:34 ERROR [main] Login - \(word($0))\n" }.joined()
        let shapes = survey(text).shapes
        #expect(shapes.shapes.count == ShapeMiner.bound)
        #expect(shapes.further == 5000 - ShapeMiner.bound)
    }

    @Test func linesOfAnyLengthAreRead() throws {
        let long = String(repeating: "x", count: 300_000)
        let text = "2024-01-25 11:10:34 ERROR [main] A - \(long)\n2024-01-25 11:10:35 ERROR [main] B - short\n"
        for chunk in [1000, .max] {
            let shapes = survey(text, chunk: chunk).shapes.shapes
            #expect(shapes.map(\.logger) == ["A", "B"])
            #expect(shapes.map(\.place.line) == [1, 2])
        }
    }

    @Test func otherEncodingsAreRead() throws {
        let text = "2024-01-25 11:10:34 ERROR [main] A - é\n2024-01-25 11:10:35 ERROR [main] B - y\n"
        let surveyor = LogSurveyor(EntryPath(layers: ["bundle"]), nil)
        let bytes: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        surveyor.read(bytes.span)
        let shapes = surveyor.finish().shapes.shapes
        #expect(shapes.map(\.logger) == ["A", "B"])
        #expect(shapes.last?.place.byteStart == UInt64(2 + 2 * (text.utf16.count / 2)))
    }
}
