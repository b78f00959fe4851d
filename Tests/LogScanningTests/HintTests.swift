import Terms
import Testing

@testable import LogScanning

/// Texts are found regardless of case, also in records without a logger.
@Suite struct HintTests {
    private func source(_ hints: [String], texts: [String] = []) throws -> LogSource {
        LogSource(
            id: "test", paths: [], head: try RecordHead("{timestamp} {level} [{thread}] - "), loggers: [], texts: texts, hints: hints)
    }

    private static let log = """
        2014-08-04 15:21:28,003 INFO [Thread-5] - IN - process. changeData &colon;\u{20}
        2014-08-04 15:21:28,019 WARN  [InsertThread --- 8] - The KEYS of CSR &#61; and\u{A0}certificate
        op: import\tTabbed
        2014-08-04 15:21:28,020 ERROR [main] - nothing of note

        """

    @Test func aHintGivesACandidateAndNoMessage() throws {
        let records = try source(["keys of csr"]).records(of: Self.log)
        let record = try #require(records.first)
        #expect(records.count == 1)
        #expect((record.level, record.thread, record.logger, record.line) == ("WARN", "InsertThread --- 8", "", 2))
        #expect(record.timestamp?.description == "2014-08-04T15:21:28.019")
        #expect(record.messages == [])
        #expect(record.candidates.map(\.text) == ["The KEYS of CSR = and\u{A0}certificate\nop: import\tTabbed"])
    }

    @Test func severalHintsInOneTextGiveItOnce() throws {
        #expect(try source(["keys", "csr", "import"]).records(of: Self.log).map(\.candidates.count) == [1])
    }

    @Test func aTextIsAMessageInAnyCase() throws {
        let records = try source(["csr"], texts: ["keys OF"]).records(of: Self.log)
        #expect(records.map(\.messages.count) == [1])
        #expect(records.map(\.candidates.count) == [0])
    }

    @Test func aHintFarDownInALongRecordIsFound() throws {
        let record =
            "2014-08-04 15:21:28,019 DEBUG [main] - INSERT\n" + (0..<900).map { "line \($0) of a certificate\n" }.joined() + "Gone Wrong\n"
        let found = try source(["gone wrong"]).records(of: Self.log + record + Self.log)
        #expect(found.map(\.line) == [5])
        #expect(found.first?.candidates.first?.text?.hasSuffix("Gone Wrong") ?? false)
    }

    @Test(arguments: [
        ("a &#61; b &colon;&amp;&#x41;", "a = b :&A"), ("&", "&"), ("&;&#7;&#200;&#x;&#xFF;&nothing;", "&;&#7;&#200;&#x;&#xFF;&nothing;"),
        ("x&apos;s", "x's"),
        ("&amp;lt;", "&lt;"),
    ])
    func entitiesAreUndone(text: String, plain: String) {
        #expect(withoutEntities(text) == plain)
    }

    @Test(arguments: [
        ("platform/log/certMgmt*.log", "node1/active/platform/log/certMgmt0001.log", "b.zip!/node1/active"),
        ("a/b.log", "A\\B.LOG.1.gz", "b.zip!/"),
        ("a/b.log", "x/c.log", nil),
    ])
    func theRootOfALogIsWhatStandsBeforeIt(suffix: String, path: String, root: String?) {
        #expect(LogPath(suffix).place(of: PathWay(EntryPath(layers: ["b.zip", path])))?.tree == root)
    }

    // MARK: Heads of several forms, and of unknown form

    private static let forms = [
        "{timestamp}{zone} {level} vpxd[{number}] [Originator@6876 sub={logger}( )?opID={thread}] ",
        "{timestamp}{zone} ({level} )?vpxd[{thread}] ",
    ]
    private static let mixed = """
        2020-10-07T08:27:51.547Z info vpxd[12853] [Originator@6876 sub=Proxy Req 1 opID=a1] The keys of one
        --> and more of it
        2020-10-07T08:27:52.1Z vpxd[7] keys of two
        2020-10-07T08:27:53+02:00 error vpxd[7] nothing of note
        no keys of three

        """

    /// The records of a log in chunks of a size: time, level, thread, logger, and the texts of the candidates.
    private func summaries(_ source: LogSource, _ log: String, chunk: Int) -> [String] {
        source.records(of: Array(log.utf8), chunks: [chunk], blockSize: 4096).map { record in
            let texts = record.candidates.map { $0.text ?? "-" }
            return ([record.timestamp?.description ?? "-", record.level, record.thread, record.logger] + texts).joined(separator: "|")
        }
    }

    @Test(arguments: [1, 7, 64, .max]) func recordsOfSeveralForms(chunk: Int) throws {
        let source = LogSource(
            id: "test", paths: [], head: try RecordHead(Self.forms), loggers: [], texts: [], hints: ["keys of"])
        #expect(
            summaries(source, Self.mixed, chunk: chunk) == [
                "2020-10-07T08:27:51.547Z|info|a1|Proxy Req 1|The keys of one\n--> and more of it",
                "2020-10-07T08:27:52.100Z||7||keys of two",
                "2020-10-07T08:27:53.000+02:00|error|7||nothing of note\nno keys of three",
            ])
    }

    @Test(arguments: [1, 7, 64, .max]) func recordsOfUnknownForm(chunk: Int) {
        let source = LogSource(id: "test", paths: [], head: .unknown, loggers: [], texts: [], hints: ["keys of"])
        #expect(
            summaries(source, Self.mixed, chunk: chunk) == [
                "2020-10-07T08:27:51.547Z|info|12853|vpxd|The keys of one\n--> and more of it",
                "2020-10-07T08:27:52.100Z||7|vpxd|keys of two",
                "2020-10-07T08:27:53.000+02:00|error|7|vpxd|nothing of note\nno keys of three",
            ])
        #expect(summaries(source, "banner\n ERROR sts[1] the keys of four\nmore\n", chunk: chunk) == ["-||||ERROR sts[1] the keys of four"])
    }
}
