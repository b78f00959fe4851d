import LogScanning
import Terms
import Testing

@Suite struct PublishedBlocksTests {
    static let wrapped = PublishedBlocks.all.joined(separator: "\n") + "\n"
    static let unwrapped = PublishedBlocks.all.map { $0.split(separator: "\n").joined() }.joined(separator: "\n") + "\n"

    @Test(arguments: ["\n", "\r\n", "\r"])
    func wrappedAsPrinted(lineEnd: String) {
        let log = Self.wrapped.split(separator: "\n").joined(separator: lineEnd)
        expectPublished(LogSource.dell.records(of: log), lines: [1, 7, 13, 19, 25, 29])
    }

    @Test func unwrapped() {
        expectPublished(LogSource.dell.records(of: Self.unwrapped), lines: [1, 2, 3, 4, 5, 6])
    }

    private func expectPublished(_ records: [LogRecord], lines: [Int]) {
        #expect(records.map(\.line) == lines)
        #expect(records.allSatisfy { $0.messages.count == 1 && $0.messages[0].complete && $0.logger == "SSLController" })
        #expect(records.compactMap { $0.messages.first?.id } == PublishedBlocks.messages.map(\.id))
        #expect(records.map { $0.messages[0].arguments } == PublishedBlocks.messages.map { .list($0.arguments) })
        #expect(records.first?.timestamp?.description == "2024-01-25T11:10:34.735")
        #expect(records.first?.thread == "ajp-nio-0:0:0:0:0:0:0:1-8009-exec-10")
        #expect(records.first?.preamble == "uploadNewCertificateChain(): Error uploading certificate chain:")
        #expect(records.last?.preamble == "")
        #expect(records.map { $0.messages[0].severity } == Array(repeating: "Critical", count: 6))
    }

    @Test func bytesAndExcerptAreTheRecords() {
        let log = Array(("noise\n" + Line.other + Self.wrapped).utf8)
        let records = LogSource.dell.records(of: log)
        #expect(records.count == 6)
        for (record, block) in zip(records, PublishedBlocks.all) {
            #expect(String(decoding: log[Int(record.byteStart)..<Int(record.byteEnd)], as: UTF8.self) == block)
            #expect(record.excerpt == block)
        }
    }
}
