import Terms
import Testing

@testable import LogScanning

/// Records whose head begins within a line, because no line end precedes it, or something that stands for one.
@Suite struct InnerHeadTests {
    private static let record = Line.head() + Line.payload()
    private static let earlier =
        Line.head("INFO", at: "11:10:30.000", thread: "other-thread-1", logger: "DeviceService") + "Session 17 is alive"
    private static let heads = [
        Line.head(), "2024-01-25 11:10:34,735 ERROR [ajp-nio-0:0:0:0:0:0:0:1-8009-exec-10] SSLController - ",
        "Jan 25, 2024 11:10:34 AM ERROR [ajp-nio-0:0:0:0:0:0:0:1-8009-exec-10] SSLController - ",
    ]

    private func records(of log: String) -> [LogRecord] {
        let bytes = Array(log.utf8)
        let records = LogSource.dell.records(of: bytes)
        for chunk in [1, 7] { #expect(LogSource.dell.records(of: bytes, chunks: [chunk], blockSize: 1 + chunk) == records) }
        return records
    }

    /// Two logs that were joined without a line end between them, and logs whose line ends were replaced or lost.
    @Test(
        arguments: [
            "", " ", "\t", "\u{FEFF}", "...", "\u{2028}", "\u{85}", "\u{1E}", #"\n"#, #"\r\n"#, "#012", "<br>", "</td></tr><tr><td>", "$ ",
            "↵",
        ], heads)
    func afterARecordOfAnotherLogger(joint: String, head: String) {
        let log = Self.earlier + joint + head + Line.payload() + joint + Line.other.dropLast()
        let records = records(of: Line.other + log + "\n")
        #expect(records.summary == ["CGEN1008 [Invalid CSR key.]"], "\(joint)")
        #expect(records.first?.line == 2)
        #expect(records.first?.level == "ERROR")
        #expect(records.first?.timestamp?.description.hasPrefix("2024-01-25T11:10:34") == true)
    }

    @Test func afterOneOfItsOwn() {
        let second = Line.head(at: "11:20:00.000") + Line.payload("CGEN1008", "Other.")
        let records = records(of: Self.record + second + "\n" + Self.record + " " + second)
        #expect(
            records.summary == ["CGEN1008 [Invalid CSR key.]", "CGEN1008 [Other.]", "CGEN1008 [Invalid CSR key.]", "CGEN1008 [Other.]"])
        #expect(records.map(\.line) == [1, 1, 2, 2])
    }

    /// Something is written before each head: a record of another logger ends the one before it, and what it carries is its own.
    @Test(arguments: ["oment tomcat[812]: ", "\"", "web-1 ~ "])
    func whereEachHeadBeginsWithinItsLine(prefix: String) {
        let harmless = Line.head("INFO", at: "11:10:30.000") + "getCertificateInfo(): issued"
        let others = Line.head(at: "11:10:31.000", logger: "BaselineController") + Line.payload("CGEN1008", "Other.")
        let log = [Line.other.dropLast() + "", harmless, others, Self.record, others].map { prefix + $0 + "\n" }.joined()
        #expect(records(of: log).summary == ["CGEN1008 [Invalid CSR key.]"], "\(prefix)")
    }

    /// What is within a payload is only its text.
    @Test func withinAPayloadNothingBegins() {
        let payload = Line.payload("CGEN1008", "Refused: \(Line.head())x")
        #expect(records(of: Line.head() + payload + "\n").map(\.messages.count) == [1])
    }

    /// The records of a log that is a single line, however long.
    @Test func allOfALogInOneLine() {
        let lines = (0..<200).flatMap { number in
            [
                Line.other.dropLast() + "",
                Line.head(at: "11:2\(number % 10):34.7\(10 + number % 90)") + Line.payload("CGEN1008", "\(number)"),
            ]
        }
        for joint in [#"\n"#, "#012", " "] {
            #expect(LogSource.dell.records(of: lines.joined(separator: joint)).summary == (0..<200).map { "CGEN1008 [\($0)]" }, "\(joint)")
        }
    }

    /// What precedes a head on its line is not the rest of another record.
    @Test(arguments: ["foo ", "admin@ome:~$ cat application.log ", "2024-01-25,ome,\"", "<td>"]) func theFirstRecordOfALog(before: String) {
        let outline = LogSource.dell.outline(of: before + Self.record + "\n" + Line.other)
        #expect(!outline.beginsWithinRecord)
        #expect(outline.form == .known)
    }

    @Test(arguments: [
        "query level=[ERROR] from=2024-01-25 11:10:33.000 logger=SSLController", "export range ERROR 2024-01-25 11:10:35 SSLController",
        "row|2024-01-25 11:10:35|ERROR|SSLController|0", "thread [ERROR-handler] 2024-01-25 11:10:35 SSLController - idle",
        "pattern [%level] e.g. ERROR 2024-01-25 11:10:35 [exec-1] SSLController - text", "seen: " + Self.record,
        "caller ERROR SSLController - retried", "the SSLController - at 11:10", "[exec-3] SSLController - failed",
        "ERROR SSLController - failed",
        "2024-01-25 11:10:34 SSLController - ",
        "[ERROR] 2024-01-25 11:10:34.735 [exec-3] MySSLController - " + Line.payload(),
    ])
    func noHeadWithinALine(text: String) {
        #expect(records(of: Line.other.dropLast() + text + "\n" + Line.other).isEmpty)
    }
}
