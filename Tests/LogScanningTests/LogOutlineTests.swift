import Terms
import Testing

@testable import LogScanning

/// What is known about a log apart from its records: lines outside its form, and its two ends.
@Suite struct LogOutlineTests {
    private func outside(_ log: String, source: LogSource = .dell) -> [Int]? {
        let outline = source.outline(of: log)
        for chunk in [1, 13] { #expect(source.outline(of: Array(log.utf8), chunk: chunk, blockSize: 1 + chunk) == outline) }
        return outline.outsideForm.map { [$0.count, $0.first, $0.inBeginning] }
    }

    @Test(arguments: [
        #"{"timestamp":"2024-01-25T11:10:34.735Z","level":"ERROR","logger":"com.dell.SSLController","message":"failed"}"#,
        #"<log4j:event logger="com.dell.SSLController" timestamp="1706180000000" level="ERROR"><log4j:message>x"#,
        "2024-01-25 11:10:34.735 SSLController failed", "ERROR com.dell.SSLController - failed", "1706180034735 ERROR SSLController - x",
        "E0125 11:10:34.735 7 SSLController.java:12] failed", "11:10 [exec-3] SSLController - failed", "SSLController - failed: {}",
        #"{"level":"error","ts":1706180034.735,"logger":"SSLController","msg":"failed"}"#,
        #"{"name":"SSLController","level":50,"msg":"failed","time":"2024-01-25T11:10:34.735Z","v":0}"#,
        #"  "loggerName" : "com.dell.SSLController","#,
        "  logger: SSLController", "<logger>com.dell.SSLController</logger>", "CEF:0|Dell|OME|4|SSLController|failed|8|rt=1",
        "error: SSLController - x",
        "[warn] SSLController x", "[error] 1706180034.735 [exec-1] SSLController - x", "2024年1月25日 11時10分 SSLController x",
        "25-1월-2024 SSLController x", "SSLController failed " + Line.payload(), "com.dell.SSLController: " + Line.payload(),
        "level=error time=2024-01-25T11:10:34 logger=SSLController", "2024-01-25 11:10:34.735 ERROR - SSLController: x",
    ])
    func aLineInAnUnknownForm(line: String) {
        let before = Line.other + Line.other
        if !line.hasPrefix("<log4j") { #expect(outside(before + line + "\n" + Line.other + line + "\n") == [2, 3, 0], "\(line)") }
        #expect(outside(line + "\n" + before) == [1, 1, 1], "\(line)")
        #expect(outside("x\n" + line + "\n" + line) == [2, 2, 2], "\(line)")
        // A record of the logger is open.
        let record = Line.head() + Line.payload() + "\n"
        if !line.hasPrefix("<log4j") { #expect(outside(record + line + "\n" + line + "\n") == [2, 2, 0], "\(line)") }
    }

    @Test(arguments: [
        "\tat com.dell.SSLController.upload(SSLController.java:10)", "Caused by: com.dell.SSLController$Failure: 11:10",
        "the SSLController is named at 11:10:34", "MySSLControllerTest 11:10:34", "11:10:34 MySSLControllerTest", "11:10:34 SSLController2",
        #""loggers": {"SSLController": {"configuredLevel": "ERROR"}}"#, "SSLController: ERROR", #"  "SSLController": "DEBUG","#,
        "SSLController = info", "an error in SSLController",
        "  name: SSLController", "bean SSLController of 2024 parts, 1706180034 in all? no",
        "logging.level.com.dell.SSLController=ERROR", "error SSLController", #"  "SSLController","#,
    ])
    func aLineOfARecord(line: String) {
        #expect(outside(Line.other + line + "\n" + line + "\n" + Line.other + line) == nil, "\(line)")
        #expect(outside(Line.head() + "x\n" + line + "\n") == nil, "\(line)")
        #expect(outside(Line.head() + #"{"error":"# + "\n" + line + "\n" + Line.other + line) == nil, "\(line)")
    }

    /// The beginning of a log may be the rest of a stack trace in the previous file.
    @Test func stackTracesCountOnlyWithoutAnyHead() {
        let trace = "\tat com.dell.SSLController.upload(SSLController.java:10)\n"
        #expect(outside(trace + trace + Line.other) == nil)
        #expect(outside("x\n" + trace + "a\n" + trace) == [2, 2, 2])
        #expect(outside(trace + "SSLController\n") == [2, 1, 2])
    }

    @Test func aLineCountsOnceAndFarIn() {
        let long = String(repeating: "x", count: 300_000)
        #expect(outside("SSLController SSLController " + long + " SSLController\n") == [1, 1, 1])
        #expect(outside(long + " SSLController\nMySSLController\n" + long + " SSLController") == [2, 1, 2])
    }

    @Test func textsCountAndHintsDoNot() {
        let source = LogSource(
            id: "t", paths: [], head: LogSource.dell.head, loggers: [], texts: ["trust store"], hints: ["certificate"])
        #expect(outside("a trust store\nno certificate\n", source: source) == [1, 1, 1])
        #expect(outside(Line.other + "a trust store\n11:10:34 another Trust Store\n", source: source) == [1, 3, 0])
    }

    @Test func textIsToldFromOtherData() {
        #expect(LogSource.dell.outline(of: "x\ny\té\u{1B}[m\r\n").isText)
        #expect(!LogSource.dell.outline(of: Array(repeating: [7, 0, 1, 200, 65], count: 99).flatMap { $0 }).isText)
        #expect(LogSource.dell.outline(of: [0xFF, 0xFE, 0x41, 0, 0x42, 0, 10, 0]).isText)
        #expect(LogSource.dell.outline(of: "x").form == .unknown)
    }

    @Test func firstAndLastTime() {
        let log =
            "x\n" + Line.head("INFO", at: "01:00:00.000") + "a\n" + String(repeating: Line.other, count: 900)
            + Line.head("INFO", at: "12:00:00.000") + "b\n\tat x\n"
        let outline = LogSource.dell.outline(of: log)
        #expect(outline.firstTime?.description == "2024-01-25T01:00:00.000")
        #expect(outline.lastTime?.description == "2024-01-25T12:00:00.000")
    }

    // MARK: Records that a rotation cuts

    private static let records =
        Line.other + Line.head(thread: "t-1") + "upload(): failed: " + Line.payload().replacing(",", with: ",\n") + "\n" + Line.other

    @Test func cutAtAnyByte() throws {
        let log = Array(Self.records.utf8)
        let whole = try #require(LogSource.dell.records(of: log).first)
        let markers = SourceMarkers(.dell)
        for cut in Int(whole.byteStart) + 1..<Int(whole.byteEnd) {
            let (first, second) = (LogSource.dell.outline(of: Array(log[..<cut])), LogSource.dell.outline(of: Array(log[cut...])))
            let ending = try #require(first.ending, "\(cut)")
            // It is a head even without its first bracket.
            guard let beginning = second.beginning else {
                #expect(LogSource.dell.records(of: Array(log[cut...])).map(\.messages) == [whole.messages], "\(cut)")
                continue
            }
            let joined = try #require(ending.joined(with: beginning, markers), "\(cut)")
            #expect(joined.messages == whole.messages && joined.preamble == whole.preamble)
            #expect(joined.timestamp == whole.timestamp && joined.line == whole.line && joined.byteStart == whole.byteStart)
            #expect(joined.byteEnd == UInt64(cut))
            #expect(beginning.line == 1 && beginning.byteStart == 0)
        }
    }

    @Test func otherThreadsLinesBetween() throws {
        let begun = Line.head(thread: "t-1") + #"{"error":{"code":"x","# + "\n" + Line.other + #""message":"y","# + "\n" + Line.other
        let rest = #""@Message.ExtendedInfo":[{"MessageId":"CGEN1008","MessageArgs":["a"]}]}}"# + "\n" + Line.other
        let ending = try #require(LogSource.dell.outline(of: begun).ending)
        let beginning = try #require(LogSource.dell.outline(of: rest).beginning)
        #expect(ending.joined(with: beginning, SourceMarkers(.dell))?.messages.first?.id == "CGEN1008")
    }

    @Test func whatMakesNoRecord() throws {
        let markers = SourceMarkers(.dell)
        let ending = try #require(LogSource.dell.outline(of: Line.head() + #"{"error":{"@Message.ExtendedInfo":[{"MessageId":"A","#).ending)
        for rest in ["\tat a.b(C.java:1)\n", #""MessageArgs":["# + "\n", "x\n"] {
            let beginning = try #require(LogSource.dell.outline(of: rest + Line.other).beginning)
            #expect(ending.joined(with: beginning, markers) == nil, "\(rest)")
        }
        #expect(LogSource.dell.outline(of: Self.records).ending == nil)
        #expect(LogSource.dell.outline(of: Self.records).beginning == nil)
        #expect(LogSource.dell.outline(of: "\r\n\n" + Self.records).beginning == nil)
        #expect(LogSource.dell.outline(of: Line.other.dropLast().description).ending == nil)
    }

    @Test func piecesAreBounded() throws {
        let long = String(repeating: "xxxxxxx\n", count: 400_000)
        let beginning = try #require(LogSource.dell.outline(of: long + Line.other).beginning)
        #expect(beginning.bytes.count == LogPiece.bound && beginning.byteEnd == UInt64(LogPiece.bound))
        let ending = LogSource.dell.outline(of: Line.head() + #"{"a":""# + String(repeating: "x", count: 900_000)).ending
        #expect((900_000...LogPiece.bound).contains(try #require(ending).bytes.count))
    }
}
