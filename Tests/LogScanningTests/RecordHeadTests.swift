import Terms
import Testing

@testable import LogScanning

@Suite struct RecordHeadTests {
    private func fields(_ line: String, _ template: String = "[{level}] {timestamp} [{thread}] {logger} - ") throws -> [String]? {
        let bytes = Array(line.utf8)
        return try RecordHead(template).match(in: bytes, at: 0).map { match in
            [match.level, match.timestamp, match.thread, match.logger, match.end..<bytes.count].map {
                String(decoding: bytes[$0], as: UTF8.self)
            }
        }
    }

    @Test func fieldsOfAHead() throws {
        #expect(
            try fields("[ERROR] 2024-01-25 11:10:34.735 [a: b - c] x.Y - body - more") == [
                "ERROR", "2024-01-25 11:10:34.735", "a: b - c", "x.Y", "body - more",
            ])
        #expect(try fields("[ odd ]\t2024-13-45  25:61:61,5 [] Y\u{A0}-  body") == ["odd", "2024-13-45  25:61:61,5", "", "Y", "body"])
        #expect(try fields("[INFO ] 2024-01-25T11:10:34 [t] Y -") == ["INFO", "2024-01-25T11:10:34", "t", "Y", ""])
        #expect(try fields("\u{FEFF}\u{A0}[INFO] 2024-01-25 11:10:34 [t] Y - b")?.last == "b")
    }

    @Test(arguments: [
        "", "[", " [ERROR] 2024-01-25 11:10:34.735 [t] Y - b", "[] 2024-01-25 11:10:34.735 [t] Y - b",
        "[A B] 2024-01-25 11:10:34.735 [t] Y - b",
        "[ERROR] 2024-001-25 11:10:34.735 [t] Y - b", "[ERROR] 2024-01-25 11:10 [t] Y - b", "[ERROR] 2024-01-25 11:10:34.735 [t Y - b",
        "[ERROR] 2024-01-25 11:10:34.735 [t] Y z - b", "[ERROR] 2024-01-25 11:10:34.735 [t] Y -b",
        "[ERROR] 2024-01-25 11:10:34.735 [t\n] Y - b",
        "[ERROR] 2024-01-25 11:10:34.735 [t] Y", "\0\0",
    ])
    func noHead(line: String) throws {
        #expect(try fields(line) == nil)
    }

    @Test func longHeadIsNone() throws {
        #expect(try fields("[ERROR] 2024-01-25 11:10:34.735 [\(String(repeating: "t", count: 900))] Y - b") != nil)
        #expect(try fields("[ERROR] 2024-01-25 11:10:34.735 [\(String(repeating: "t", count: 1024))] Y - b") == nil)
    }

    @Test func otherTemplates() throws {
        #expect(
            try fields("2014-08-04 15:21:21,239 INFO [InsertThread --- 8] - IN -- x", "{timestamp} {level} [{thread}] - ") == [
                "INFO", "2014-08-04 15:21:21,239", "InsertThread --- 8", "", "IN -- x",
            ])
        #expect(try fields("2014-08-04 15:21:21 a.B: text", "{timestamp} {logger}: ") == ["", "2014-08-04 15:21:21", "", "a.B", "text"])
        #expect(try fields("2014-08-04 15:21:21 INFO\ntext", "{timestamp} {level}") == ["INFO", "2014-08-04 15:21:21", "", "", "\ntext"])
    }

    @Test(arguments: [
        "[{level}]", "{timestamp} {time}", "{timestamp} {level} {level}", "{timestamp}{level}", "{timestamp", "", "({timestamp})? ",
        "{timestamp} ({level}", "{timestamp} ({level} ({thread})?)?", "{level}({timestamp})", "{zone}{timestamp}",
        "{timestamp} {timestamp:ms}",
        "{timestamp} (a)?(b)?(c)?(d)?(e)?(f)?",
    ])
    func badTemplate(template: String) {
        #expect(throws: RecordHeadError.self) { try RecordHead(template) }
    }

    // MARK: Parts that may be missing, and several forms

    private static let virtualization = [
        "{timestamp}{zone} {level} vpxd[{number}] [Originator@6876 sub={logger}( )?opID={thread}] ",
        "{timestamp}{zone} {level} vpxd[{thread}] ([Originator@6876 sub={logger}] )?",
    ]

    private func read(_ line: String, _ templates: [String]) throws -> String? {
        let bytes = Array(line.utf8)
        return try HeadReader(head: RecordHead(templates), loggers: []).match(in: bytes, at: 0).map { match in
            let fields = [match.level, match.thread, match.logger, match.end..<bytes.count].map {
                String(decoding: bytes[$0], as: UTF8.self)
            }
            return ([match.time?.description ?? "-"] + fields).joined(separator: "|")
        }
    }

    @Test(arguments: [
        (
            "2020-10-07T08:27:51.547Z info vpxd[12853] [Originator@6876 sub=vpxCrypt opID=SWI-7203af8f] text",
            "2020-10-07T08:27:51.547Z|info|SWI-7203af8f|vpxCrypt|text"
        ),
        (
            "2020-10-07T08:27:51.547Z info vpxd[12853] [Originator@6876 sub=vpxCryptopID=SWI-7203af8f] text",
            "2020-10-07T08:27:51.547Z|info|SWI-7203af8f|vpxCrypt|text"
        ),
        (
            "2020-10-07T08:27:51.547Z info vpxd[12853] [Originator@6876 sub=Proxy Req 07995] see opID=x] text",
            "2020-10-07T08:27:51.547Z|info|12853|Proxy Req 07995|see opID=x] text"
        ),
        ("2020-10-07T08:27:51.547+02:00 info vpxd[12853] text", "2020-10-07T08:27:51.547+02:00|info|12853||text"),
        ("2020-1-7T8:27:51.5-0700 info vpxd[1] text", "2020-01-07T08:27:51.500-0700|info|1||text"),
    ])
    func partsThatMayBeMissing(line: String, fields: String) throws {
        #expect(try read(line, Self.virtualization) == fields)
    }

    @Test(arguments: [
        ("2019-04-01T09:38:53.83Z  certificate-manager text", "2019-04-01T09:38:53.083Z||||text"),
        ("2019-04-01T09:38:53.830Z ERROR certificate-manager text", "2019-04-01T09:38:53.830Z|ERROR|||text"),
        ("2019-04-01T09:38:53.5 INFO certificate-manager text", "2019-04-01T09:38:53.005|INFO|||text"),
        ("2019-04-01T09:38:53Z INFO certificate-manager text", "2019-04-01T09:38:53.000Z|INFO|||text"),
    ])
    func millisecondsWithoutLeadingZeros(line: String, fields: String) throws {
        #expect(try read(line, ["{timestamp:ms}({zone})? ({level} )?certificate-manager "]) == fields)
    }

    @Test func alternatives() throws {
        let template = #"{timestamp} {zone} (start|stop of) \({thread}\) "#
        #expect(try read("2019-04-01 09:38:53 CEST start (1) a", [template]) == "2019-04-01T09:38:53.000CEST||1||a")
        #expect(try read("2019-04-01 09:38:53 Z stop of (1) a", [template]) == "2019-04-01T09:38:53.000Z||1||a")
        #expect(try read("2019-04-01 09:38:53 Z (1) a", [template]) == nil)
    }

    @Test func unknownForm() throws {
        func read(_ line: String) throws -> String? {
            let bytes = Array(line.utf8)
            return HeadReader(head: .unknown, loggers: []).match(in: bytes, at: 0).map { match in
                let fields = [match.level, match.thread, match.end..<bytes.count].map { String(decoding: bytes[$0], as: UTF8.self) }
                return ([match.time?.description ?? "-"] + fields).joined(separator: "|")
            }
        }
        #expect(try read("2024-01-25T11:10:34.735Z [exec-3] ERROR sts text") == "2024-01-25T11:10:34.735Z|ERROR|exec-3|sts text")
        #expect(try read("[2023-04-06T16:47:24.409+02:00] [INFO ] text") == "2023-04-06T16:47:24.409+02:00|INFO||text")
        #expect(try read("ERROR sts[##:tomcat-http--##] text of 2024") == nil)
        #expect(RecordHead.unknown.errorMarkers == [])
    }

    @Test func errorMarkersOfAllForms() throws {
        let markers = try RecordHead(Self.virtualization + ["[{level}] {timestamp} "]).errorMarkers
        #expect(markers.contains("ERROR vpxd[") && markers.contains("ERROR]"))
    }
}
