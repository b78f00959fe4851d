import Terms
import Testing

@testable import LogScanning

/// Logs that begin within a record.
@Suite struct RecordRestTests {
    private static let record =
        Line.head() + "uploadNewCertificateChain(): Error uploading certificate chain: " + Line.payload() + "\n"

    private func isCut(_ beginning: String, of source: LogSource = .dell) -> Bool {
        let outline = source.outline(of: beginning + Line.other)
        #expect(source.outline(of: Array((beginning + Line.other).utf8), chunk: 7, blockSize: 50) == outline)
        return outline.beginsWithinRecord
    }

    /// Wherever a rotation cuts the record, what remains is read as a record, recognised as the rest of one, or counted as outside the
    /// form.
    @Test func cutAtAnyByte() {
        let bytes = Array(Self.record.utf8)
        for cut in 1..<bytes.count - 1 {
            let rest = String(decoding: bytes[cut...], as: UTF8.self)
            let outline = LogSource.dell.outline(of: rest + Line.other)
            let isFound = !LogSource.dell.records(of: rest + Line.other).isEmpty
            #expect(isFound || outline.beginsWithinRecord || outline.outsideForm != nil, "\(rest)")
        }
    }

    @Test(arguments: [
        "\"}]}}\n", "]}}\n", "}\n", "y.\"],\n\"Severity\":\"x\"}]}}\n", "ler - it failed\n", "ontroller - it failed\n",
        "# log rotated\nEN1008\",\"MessageArgs\":[\"a\"]}]}}\n",
    ])
    func restsOfRecords(rest: String) {
        #expect(isCut(rest), "\(rest)")
    }

    @Test(arguments: [
        "", "\n\n", "\tat com.dell.Job.run(Job.java:1)\n\t... 12 more\n", "=== log of 2024-01-25 ===\n",
        "Mar  3 09:10:35 ome newsyslog[123]: logfile turned over\n", "# log rotated at 2025-03-03\n", "a controller - x\n",
        "exec-10] DeviceService - polled\n", "Picked up JAVA_TOOL_OPTIONS: -Xmx1g\n", "{\"started\":true}\n", "Foo{a=[1, 2], b={}}\n",
        "text [a] (b) {c}\n", "lers - x\n", "\u{1B}[0mstart\n",
    ])
    func whatElseStandsBeforeTheFirstHead(text: String) {
        #expect(!isCut(text), "\(text)")
    }

    @Test func theRestOfAText() throws {
        let source = LogSource(
            id: "t", paths: [], head: LogSource.dell.head, loggers: [], texts: [], hints: ["Public Key and Certificate Do Not Match"])
        for rest in ["ublic Key and Certificate Do Not Match", "ficate do not match", "ficate Do Not Match and more", "tch"] {
            #expect(isCut(rest + "\n", of: source), "\(rest)")
        }
        for text in ["match ball", "ch", "these do not match", "x"] { #expect(!isCut(text + "\n", of: source), "\(text)") }
    }

    @Test(arguments: [
        "Mar  3 09:10:35 ome newsyslog[123]: logfile turned over\n", "# log rotated at 2025-03-03\n", "\n",
        "OpenJDK 64-Bit Server VM warning: x\n", "#Version: 1.0\n#Fields: date time\n", "log4j: rotated\r\n",
    ])
    func aLineOfTheRotationIsNoPartOfTheRecord(line: String) throws {
        let cut = try #require(Self.record.firstRange(of: "CGEN"))
        let ending = try #require(LogSource.dell.outline(of: Line.other + Self.record[..<cut.lowerBound] + "CG").ending)
        let rest = line + "EN" + Self.record[cut.upperBound...] + Line.other
        let beginning = try #require(LogSource.dell.outline(of: rest).beginning)
        let record = try #require(ending.joined(with: beginning, SourceMarkers(.dell)))
        #expect([record].summary == ["CGEN1008 [Invalid CSR key.]"])
    }

    @Test func aForeignLineThatIsCut() {
        #expect(LogSource.dell.outline(of: Line.other + Line.other.dropLast()).endsWithinForeignLine)
        #expect(!LogSource.dell.outline(of: Line.other).endsWithinForeignLine)
        #expect(!LogSource.dell.outline(of: Line.other + Self.record.dropLast(9)).endsWithinForeignLine)
    }
}
