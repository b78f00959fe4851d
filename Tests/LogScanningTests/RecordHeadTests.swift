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
        "[ERROR] 2024-1-25 11:10:34.735 [t] Y - b", "[ERROR] 2024-01-25 11:10 [t] Y - b", "[ERROR] 2024-01-25 11:10:34.735 [t Y - b",
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

    @Test(arguments: ["[{level}]", "{timestamp} {time}", "{timestamp} {level} {level}", "{timestamp}{level}", "{timestamp", ""])
    func badTemplate(template: String) {
        #expect(throws: RecordHeadError.self) { try RecordHead(template) }
    }
}
