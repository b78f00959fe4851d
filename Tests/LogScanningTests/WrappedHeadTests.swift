import Terms
import Testing

@testable import LogScanning

/// Records whose heads are broken by line ends, because a terminal, mail or an editor has wrapped the log.
@Suite struct WrappedHeadTests {
    private static let line =
        Line.head() + "uploadNewCertificateChain(): Error uploading certificate chain: " + Line.payload() + "\n"

    /// The log cut into lines of `width` characters.
    private func wrapped(_ log: String, at width: Int, by end: String) -> String {
        log.split(separator: "\n").map { line in
            let characters = Array(line)
            return stride(from: 0, to: characters.count, by: width).map {
                String(characters[$0..<min($0 + width, characters.count)])
            }.joined(separator: end)
        }.joined(separator: "\n") + "\n"
    }

    private func expectFound(_ log: String, line: Int = 2, _ comment: String, isWhole: Bool = true) {
        let records = LogSource.dell.records(of: log)
        #expect(records.map(\.logger) == ["SSLController"], "\(comment)")
        guard let record = records.first else { return }
        #expect(record.level == "ERROR" && record.line == line, "\(comment)")
        #expect(record.timestamp?.description == "2024-01-25T11:10:34.735", "\(comment)")
        #expect(record.thread == "ajp-nio-0:0:0:0:0:0:0:1-8009-exec-10", "\(comment)")
        if isWhole { #expect(records.summary == ["CGEN1008 [Invalid CSR key.]"], "\(comment)") }
        #expect(LogSource.dell.records(of: Array(log.utf8), chunks: [7], blockSize: 50) == records, "\(comment)")
        #expect(LogSource.dell.outline(of: log).outsideForm == nil, "\(comment)")
    }

    @Test(arguments: Array(stride(from: 40, through: 120, by: 3)) + [71, 72, 76, 80]) func cutAtAWidth(width: Int) {
        for end in ["\n", "\r\n"] {
            expectFound(Line.other + wrapped(Self.line, at: width, by: end) + Line.other, "\(width)")
            // The whole log is wrapped.
            let log = wrapped(Line.other + Self.line + Line.other, at: width, by: end)
            let before = wrapped(Line.other, at: width, by: end).count { $0.isNewline }
            expectFound(log, line: 1 + before, "\(width)")
        }
    }

    /// A record of the logger is open when the broken head comes.
    @Test(arguments: 60...90) func afterARecordOfTheLogger(width: Int) {
        let log = wrapped(Line.head("INFO") + "quiet\n" + Line.head() + "it failed\n" + Self.line, at: width, by: "\n")
        let records = LogSource.dell.records(of: log)
        #expect(records.count == 2 && records.last?.messages.first?.id == "CGEN1008", "\(width)")
    }

    @Test(arguments: ["\n    ", "\n\t", "\n> ", "\n>> ", "\r\n> ", "=\n", "=\r\n"]) func withMarksOnTheNextLine(end: String) {
        for width in stride(from: 60, through: 85, by: 3) {
            let log = Line.other + wrapped(Self.line, at: width, by: end) + Line.other
            expectFound(log, "\(width) \(end.debugDescription)", isWhole: false)
        }
    }

    @Test func betweenWords() {
        let head = Line.head()
        for place in head.indices where head[place] == " " {
            let log = head[..<place] + "\n" + head[head.index(after: place)...] + Line.payload() + "\n"
            expectFound(Line.other + log + Line.other, "\(log)")
        }
    }

    /// Lines from which no broken head can be put together.
    @Test(arguments: [
        Line.other + "SSLController - it failed\n", Line.head("INFO", logger: "DeviceService") + "x\nSSLCon\ntroller - y\n",
        "[ERROR] 2024-01-25 11:10:34.735 [t] MySSLCon\ntroller - x\n", "[ERROR] 2024-01-25 11:10:34.735 [t] SSLCon\ntrollerTest - x\n",
        "[ERROR] 2024-01-25 11:10:34.735 [t]\nDeviceService - x SSLController - y\n",
    ])
    func noBrokenHead(log: String) {
        #expect(LogSource.dell.records(of: Line.other + log + Line.other).isEmpty)
    }
}
