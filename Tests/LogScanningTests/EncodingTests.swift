import Testing

@testable import LogScanning

/// Logs whose encoding changes, or that have no byte order mark.
@Suite struct EncodingTests {
    private static func wide(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    private static func lines(_ id: String) -> String {
        Line.other + Line.head("ERROR", thread: "t é€😀") + "upload(): " + Line.payload(id, "é€😀") + "\n" + Line.other
    }

    private func expectSame(_ parts: [[UInt8]], _ plain: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let log = Array(parts.joined())
        let expected = LogSource.dell.records(of: plain)
        let records = LogSource.dell.records(of: log)
        #expect(records.map(\.messages) == expected.map(\.messages), sourceLocation: sourceLocation)
        #expect(
            records.map(\.line) == expected.map(\.line) && records.map(\.thread) == expected.map(\.thread), sourceLocation: sourceLocation)
        for chunk in [1, 2, 3, 7, 100] {
            #expect(LogSource.dell.records(of: log, chunks: [chunk], blockSize: chunk * 3) == records, sourceLocation: sourceLocation)
        }
    }

    @Test(arguments: [false, true], [false, true])
    func appendedInUTF16(bigEndian: Bool, marked: Bool) throws {
        let mark: [UInt8] = !marked ? [] : bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
        let (first, second) = (Self.lines("FIRST"), Self.lines("SECOND"))
        let tail = Self.wide(second, bigEndian: bigEndian)
        let log = Array(first.utf8) + mark + tail
        expectSame([log], first + second)
        let record = try #require(LogSource.dell.records(of: log).last)
        let raw = log[Int(record.byteStart)..<Int(record.byteEnd)]
        #expect(Array(raw) == Self.wide(String(second.split(separator: "\n")[1]), bigEndian: bigEndian))
    }

    @Test(arguments: [false, true])
    func utf16WithoutAMark(bigEndian: Bool) {
        let log = Self.lines("FIRST")
        expectSame([Self.wide(log, bigEndian: bigEndian)], log)
        // A UTF-16 log to which a tool has appended UTF-8.
        expectSame([Self.wide(log, bigEndian: bigEndian), Array(Self.lines("B").utf8)], log + Self.lines("B"))
        expectSame([Self.wide(log, bigEndian: bigEndian), [0xEF, 0xBB, 0xBF], Array(Self.lines("B").utf8)], log + Self.lines("B"))
        expectSame(
            [Array(log.utf8), Self.wide(log, bigEndian: bigEndian), Array(log.utf8), Self.wide(log, bigEndian: !bigEndian)],
            log + log + log + log)
    }

    /// The end of a part is not the end of a line.
    @Test(arguments: [false, true]) func partsWithoutALastLineEnd(bigEndian: Bool) {
        let log = Self.lines("A") + "cut"
        expectSame([Self.wide(log, bigEndian: bigEndian), Array(("\n" + Self.lines("B")).utf8)], log + "\n" + Self.lines("B"))
        expectSame([Array(log.utf8), Self.wide("\r\n" + Self.lines("B"), bigEndian: bigEndian)], log + "\r\n" + Self.lines("B"))
    }

    @Test func aMarkInTheMiddle() {
        expectSame([Array(Self.lines("A").utf8), [0xEF, 0xBB, 0xBF], Array(Self.lines("B").utf8)], Self.lines("A") + Self.lines("B"))
    }

    @Test func latin1() {
        let log = Array(Line.other.utf8) + Array(Line.head(logger: "Caf").dropLast(3).utf8) + [0xE9] + Array(" - x\n".utf8)
        expectSame([log, Array(Self.lines("A").utf8)], Line.other + Line.head(logger: "Cafe") + "x\n" + Self.lines("A"))
    }

    @Test func runsOfNulsAreNoText() {
        for count in [1, 2, 3, 8, 100, 5_000] {
            let nuls = [UInt8](repeating: 0, count: count)
            expectSame([nuls, Array(Self.lines("A").utf8), nuls, Array(Self.lines("B").utf8), nuls], Self.lines("A") + Self.lines("B"))
        }
    }

    @Test func aSkimmerSeesWhatIsInAnotherEncoding() {
        let log =
            [UInt8](repeating: UInt8(ascii: "-"), count: 9_000) + [10] + Self.wide(Self.lines("A"), bigEndian: false)
            + [UInt8](repeating: UInt8(ascii: "-"), count: 9_000)
        let skimmer = LogScanner(.dell).skimmer
        let parts = skimmer.skim(log.span, from: 0, size: 1000, count: 8)
        #expect(parts == Array(repeating: .clear(lineEnds: 0), count: 8))
        let later = skimmer.skim(log.span, from: 9_000, size: 1000, count: 1)
        #expect(later.allSatisfy { if case .marked = $0 { true } else { false } })
    }
}
