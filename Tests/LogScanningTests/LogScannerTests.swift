import LogScanning
import Terms
import Testing

@Suite struct LogScannerTests {
    @Test func onlyTheLoggerOfAHeadCounts() {
        let log = [
            Line.head(logger: "MySSLController") + Line.payload(),
            Line.head(logger: "SSLControllerHelper") + Line.payload(),
            Line.head("INFO", thread: "SSLController", logger: "Pool") + Line.payload(),
            #"{"source":"SSLController - ","error":1}"#,
            "\tat com.dell.SSLController.upload(SSLController.java:10)",
        ].joined(separator: "\n")
        #expect(LogSource.dell.records(of: log).isEmpty)
        #expect(
            LogSource.dell.records(of: Line.head(logger: "com.dell.SSLController") + Line.payload()).summary == [
                "CGEN1008 [Invalid CSR key.]"
            ])
    }

    /// What another logger quotes is part of that logger's text.
    @Test func aQuotedRecordIsNone() {
        let quoted = Line.head() + Line.payload()
        for level in ["INFO", "DEBUG"] {
            for before in ["seen: ", "\"", "("] {
                #expect(LogSource.dell.records(of: Line.head(level, logger: "AuditLog") + before + quoted).isEmpty)
            }
        }
    }

    @Test func levelsDecideWithoutAPayload() {
        let log = ["INFO", "WARN", "DEBUG", "ERROR", "FATAL", "SEVERE", "CRITICAL"]
            .map { Line.head($0) + "it failed\n" }.joined()
        let records = LogSource.dell.records(of: log)
        #expect(records.map(\.level) == ["ERROR", "FATAL", "SEVERE", "CRITICAL"])
        #expect(records.allSatisfy { $0.messages == [LogMessage(source: "SSLController", id: nil, arguments: .none, text: "it failed")] })
        #expect(LogSource.dell.records(of: Line.head("INFO") + Line.payload()).count == 1)
    }

    @Test func textMarksARecordOfAnyLogger() {
        let log =
            Line.other + Line.head("WARN", logger: "Migration") + "first\n"
            + String(repeating: "line of the body\n", count: 1000) + "Unable to mutually authenticate and connect\n" + Line.other
        let records = LogSource.dell.records(of: log)
        #expect(records.map(\.logger) == ["Migration"])
        #expect(records.first?.line == 2)
        #expect(records.first?.messages.first?.id == nil)
        #expect(records.first?.messages.first?.text?.contains("Unable to mutually authenticate and connect") == true)
    }

    @Test func textWithoutAHeadIsStillARecord() {
        let log = String(repeating: "no head here\n", count: 10_000) + "so: Unable to mutually authenticate.\nmore\n"
        let records = LogSource.dell.records(of: log)
        #expect(records.map(\.line) == [10_001])
        #expect(records.first?.timestamp?.description == nil)
        #expect(records.first?.messages.first?.text == "so: Unable to mutually authenticate.")
    }

    @Test func payloadAndTextAreOneRecord() {
        let inside = Line.head() + Line.payload("CGEN1008", "Unable to mutually authenticate") + "\n"
        #expect(LogSource.dell.records(of: inside).summary == ["CGEN1008 [Unable to mutually authenticate]"])
        let behind = Line.head() + Line.payload() + "\nCaused by: Unable to mutually authenticate\n"
        let records = LogSource.dell.records(of: behind)
        #expect(records.count == 1)
        #expect(records.summary == ["CGEN1008 [Invalid CSR key.]", "- none"])
    }

    @Test func braceInTheTextIsNoPayload() {
        let log = Line.head() + "Error in {0} of {id=5} {\"a\":1}: " + Line.payload()
        let records = LogSource.dell.records(of: log)
        #expect(records.summary == ["CGEN1008 [Invalid CSR key.]"])
        #expect(records.first?.preamble == "Error in {0} of {id=5} {\"a\":1}:")
    }

    @Test func unreadablePayload() {
        let next = Line.head("INFO") + "fine\n"
        #expect(LogSource.dell.records(of: Line.head() + "failed: {\"a\":foo}\n" + next).summary == ["- none!"])
        #expect(LogSource.dell.records(of: Line.head("INFO") + "map {\"a\":foo} {\n" + next).isEmpty)
        #expect(LogSource.dell.records(of: Line.head("INFO") + "cut {\"a\":\n" + next).summary == ["- none!"])
        #expect(LogSource.dell.records(of: Line.head("INFO") + "config {\"a\":1}\n" + next).isEmpty)
        let other = LogSource.dell.records(of: Line.head() + "reply {\"a\":1}\n" + next)
        #expect(other.first?.messages == [LogMessage(source: "SSLController", id: nil, arguments: .none, text: "reply {\"a\":1}")])
    }

    @Test func nulBlocks() {
        let nuls = String(repeating: "\0", count: 4096)
        let log =
            nuls + Line.head() + Line.payload() + "\n" + Line.head("INFO", logger: "X") + "cut of" + nuls
            + Line.head() + "failed: {" + nuls + Line.payload().dropFirst() + "\n"
        let records = LogSource.dell.records(of: log)
        #expect(records.summary == ["CGEN1008 [Invalid CSR key.]", "CGEN1008 [Invalid CSR key.]"])
        #expect(records.map(\.line) == [1, 2])
    }

    @Test func clockSetBackAndImpossibleDate() {
        let log = Array(
            [
                "[ERROR] 2024-13-45 25:61:61.000 [a] SSLController - ", "[ERROR] 2024-01-25 11:00:00,5 [a] SSLController - ",
                "[ERROR] 2024-01-25 11:00:01 [a] SSLController - ",
            ].map { $0 + Line.payload() + "\n" }.joined().utf8)
        #expect(
            LogSource.dell.records(of: log).map(\.timestamp?.description) == [
                "2024-13-45T25:61:61.000", "2024-01-25T11:00:00.500", "2024-01-25T11:00:01.000",
            ])
        var scanner = LogScanner(.dell)
        scanner.scan(log.span) { _ in }
        scanner.finish { _ in }
        #expect(scanner.outline.clockWentBackAt == 2)
    }

    @Test func latin1StopsNothing() {
        let log = Array("caf".utf8) + [0xE9, 10] + Array((Line.head() + "caf").utf8) + [0xE9] + Array((": " + Line.payload()).utf8)
        let records = LogSource.dell.records(of: log)
        #expect(records.summary == ["CGEN1008 [Invalid CSR key.]"])
        #expect(records.first?.preamble == "caf\u{FFFD}:")
    }

    @Test func excerptIsBoundedAtAScalar() {
        for pad in 0..<4 {
            let log = Line.head() + String(repeating: "x", count: pad) + String(repeating: "€", count: 3000) + "\n"
            let records = LogSource.dell.records(of: log)
            #expect(records.first.map { (4094...4096).contains($0.excerpt.utf8.count) && !$0.excerpt.contains("\u{FFFD}") } == true)
        }
    }

    @Test func otherHeadTemplateIsDataOnly() {
        let source = LogSource.source(
            head: "{timestamp} {level} [{thread}] - ", loggers: [], texts: ["is not available in the trust-store"])
        let log = """
            2014-08-04 15:21:21,239 INFO [main] - IN -- CertMgr.java - mainInternal(args) - 
            2014-08-04 15:21:25,773 ERROR [InsertThread --- 8] - CA certificate is not available in the trust-store
            2014-08-04 15:21:25,774 DEBUG [main] - target
            """
        let records = source.records(of: log)
        #expect(records.map(\.thread) == ["InsertThread --- 8"])
        #expect(records.first?.level == "ERROR")
        #expect(records.first?.timestamp?.description == "2014-08-04T15:21:25.773")
        #expect(
            records.first?.messages == [
                LogMessage(source: "", id: nil, arguments: .none, text: "CA certificate is not available in the trust-store")
            ])
    }

    @Test func recognisesALogByItsHead() {
        let log = Array(("noise\n" + Line.other).utf8)
        let utf16: [UInt8] = [0xFF, 0xFE] + log.flatMap { [$0, 0] }
        let other = Array("<html>\n <p>[ERROR] 2024-01-25 11:10:34.735 [a] X - y\n".utf8)
        let recognised = [log, utf16, other].map { LogSource.dell.recognises(beginning: $0.span) }
        #expect(recognised == [true, true, false])
    }
}
