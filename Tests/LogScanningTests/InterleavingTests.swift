import LogScanning
import Testing

/// Records that other threads' records interrupt.
@Suite struct InterleavingTests {
    static let published = PublishedBlocks.lines(3)

    private static func published(interruptedBy lines: [String], at place: Int) -> String {
        (published[..<place] + lines + published[place...]).joined()
    }

    @Test func otherThreadAfterAnyLine() {
        for place in 1...Self.published.count {
            let log = Self.published(interruptedBy: [Line.other], at: place)
            let records = LogSource.dell.records(of: log)
            #expect(records.summary == ["CGEN1008 [User Certificate is not a web server certificate.]"], "after line \(place)")
            #expect(records.first?.excerpt == PublishedBlocks.all[3])
        }
    }

    @Test func markedRecordsInBetween() {
        let inner = Line.head(thread: "b") + Line.payload("CSEC9002", "") + "\n"
        for place in 1..<Self.published.count {
            let log = Self.published(interruptedBy: [inner, inner], at: place)
            let records = LogSource.dell.records(of: log)
            #expect(records.summary == ["CGEN1008 [User Certificate is not a web server certificate.]", "CSEC9002 []", "CSEC9002 []"])
            #expect(records.map(\.line) == [1, place + 1, place + 2])
        }
    }

    @Test func bothWrapped() {
        let other = PublishedBlocks.lines(1)
        for place in 1..<Self.published.count {
            let log = Self.published(interruptedBy: other, at: place)
            #expect(
                LogSource.dell.records(of: log).summary
                    == ["CGEN1008 [User Certificate is not a web server certificate.]", "CGEN1008 [Invalid certificate chain provided.]"])
        }
    }

    @Test func anotherClassKeepsItsOwnJSON() {
        let foreign = Line.head("WARN", thread: "b", logger: "JobService") + "reply: {\"a\":\n[\"x\",\n\"y\"]}\n"
        for place in 2..<Self.published.count {
            let log = Self.published(interruptedBy: [foreign], at: place)
            #expect(LogSource.dell.records(of: log).summary == ["CGEN1008 [User Certificate is not a web server certificate.]"])
        }
    }

    @Test func announcedPayloadOfAnotherClassIsItsOwn() {
        let log =
            Line.head() + "Upload failed:\n" + Line.head("WARN", thread: "b", logger: "Job") + "reply:\n" + Line.payload() + "\n"
            + Line.other
        #expect(LogSource.dell.records(of: log).summary == ["- none!"])
    }

    @Test func stackTraceIsNeverPayload() {
        let trace =
            Line.head("WARN", thread: "b", logger: "Job") + "failed\njava.lang.IllegalStateException: \"x\"\n\tat a.b(C.java:1)\n"
            + "Caused by: java.io.IOException: {\n\t... 12 more\n"
        for place in 2..<Self.published.count {
            let log = Self.published(interruptedBy: [trace], at: place)
            #expect(LogSource.dell.records(of: log).summary == ["CGEN1008 [User Certificate is not a web server certificate.]"])
        }
    }

    @Test func sameThreadEndsThePayload() {
        let log =
            Line.head() + #"{"error":{"@Message.ExtendedInfo":[{"MessageId":"CGEN1008","MessageArgs":["a","b"# + "\n" + Line.head()
            + Line.payload("CSEC9002", "x") + "\n"
        #expect(LogSource.dell.records(of: log).summary == ["CGEN1008 cut [a]!", "CSEC9002 [x]"])
    }

    @Test func onlyBytesBeforeTheInterruptionAreTrustedOnceCut() {
        let log =
            Line.head() + #"{"error":{"@Message.ExtendedInfo":[{"MessageId":"CGEN1008","# + "\n" + Line.other
            + #""MessageArgs":["not ours"],"# + "\n"
        let records = LogSource.dell.records(of: log)
        #expect(records.summary == ["CGEN1008 cut []!"])
        #expect(records.first?.excerpt.contains("not ours") == false)
    }

    @Test func payloadThatBeginsAfterTheInterruptionAndIsCut() {
        let own = Line.head() + "upload():\n"
        let records = LogSource.dell.records(of: own + Line.other + #"failed: {"error":{"@Message.ExtendedInfo":[{"MessageId":"A","# + "\n")
        #expect(records.summary == ["- none!"])
        #expect(records.first?.messages.first?.text == "upload():")
        #expect(records.first?.preamble == "upload():")
        #expect(records.first.map { Int($0.byteEnd) } == own.utf8.count - 1)
    }

    @Test func farAwayEndIsGivenUp() {
        let begun = Line.head() + #"{"error":{"@Message.ExtendedInfo":[{"MessageId":"CGEN1008","# + "\n"
        let heads = begun + String(repeating: Line.other, count: 100) + #""MessageArgs":["x"]}]}}"# + "\n"
        #expect(LogSource.dell.records(of: heads).summary == ["CGEN1008 cut []!"])
        let bytes =
            begun + String(repeating: Line.other + String(repeating: "x", count: 100_000) + "\n", count: 20) + #""MessageArgs":["x"]}]}}"#
        #expect(LogSource.dell.records(of: bytes).summary == ["CGEN1008 cut []!"])
    }
}
