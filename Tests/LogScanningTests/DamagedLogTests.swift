import BundleFixtures
import Testing

@testable import LogScanning

@Suite struct DamagedLogTests {
    private static let tricky: String = {
        let wrapped = PublishedBlocks.lines(3, end: "\r\n")
        let interleaved = (wrapped[..<3] + [Line.other] + wrapped[3...]).joined()
        return "\u{FEFF}\0\0" + Line.other + interleaved + Line.head() + "text é€😀 only\r" + Line.head("WARN", logger: "M")
            + "a\n\rUnable to mutually authenticate\n\tat b.C(D.java:1)\n" + Line.head("INFO") + Line.payload("CSEC9002", "é€😀") + "\n"
            + Line.head() + #"{"error":{"@Message.ExtendedInfo":[{"MessageId":"CUT"# + "\n"
    }()

    /// A text on a line of no record (here a line of another thread, within a payload) is shown as fully as others, wherever the window
    /// ends.
    @Test func aTextOnALineOfNobody() {
        let record = Line.head() + #"{"error":{"code":"x","# + "\nUnable to mutually authenticate and connect to the remote appliance "
        for pad in stride(from: 60_000, to: 66_000, by: 250) {
            let before = String(repeating: "x", count: pad) + "\n"
            let log = Array((before + record + String(repeating: "-", count: 3_000) + "\n" + Line.other).utf8)
            let records = LogSource.dell.records(of: log)
            #expect(records.first?.messages.contains { ($0.text?.utf8.count ?? 0) > 2_000 } == true)
            #expect(LogSource.dell.records(of: log, blockSize: 1) == records, "\(pad)")
        }
    }

    @Test func anyChunksGiveTheSameRecords() {
        let log = Array(Self.tricky.utf8)
        let records = LogSource.dell.records(of: log)
        #expect(
            records.summary == [
                "CGEN1008 [User Certificate is not a web server certificate.]", "- none", "- none", "CSEC9002 [é€😀]", "- none!",
            ])
        #expect(LogSource.dell.records(of: log, chunks: [1]) == records)
        for split in stride(from: 0, through: log.count, by: 1) {
            #expect(LogSource.dell.records(of: log, chunks: [split, .max]) == records)
        }
        var random = SplitMix(state: 7)
        for _ in 0..<60 {
            let chunks = (0..<50).map { _ in Int(random.next() % 200) } + [97]
            #expect(LogSource.dell.records(of: log, chunks: chunks, blockSize: 1 + Int(random.next() % 500)) == records)
        }
    }

    @Test func mutatedLogs() {
        let log = Array(Self.tricky.utf8)
        let pieces = [
            "{", "}", "\"", "\\", "\n", "\r", "\0", "[", "]", ":", ",", "{\"", "\u{A0}", Line.head(), Line.other, "SSLController",
        ].map { Array($0.utf8) }
        var random = SplitMix(state: 11)
        func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }
        for _ in 0..<150 {
            var mutated = log
            for _ in 0..<1 + below(12) {
                let place = below(mutated.count)
                switch below(3) {
                case 0: mutated[place] = UInt8(below(256))
                case 1: mutated.insert(contentsOf: pieces[below(pieces.count)], at: place)
                default: mutated.removeSubrange(place..<min(mutated.count, place + 1 + below(40)))
                }
            }
            let records = LogSource.dell.records(of: mutated)
            #expect(LogSource.dell.records(of: mutated, chunks: [1 + below(64)], blockSize: 1 + below(100)) == records)
            #expect(records.allSatisfy { $0.byteStart < $0.byteEnd && $0.byteEnd <= mutated.count && !$0.messages.isEmpty })
            #expect(records.map(\.byteStart) == records.map(\.byteStart).sorted())
        }
    }

    @Test func bordersOfTheWindowAreNotSeen() {
        // The window contains 64 KiB before the block. The padding moves the log to every position around the borders of small blocks.
        let log = Array(Self.tricky.dropFirst().utf8)
        let records = LogSource.dell.records(of: log)
        for pad in stride(from: 66_000, to: 68_500, by: 7) {
            let padding = Array(repeating: UInt8(ascii: "x"), count: pad) + [10]
            let shifted = LogSource.dell.records(of: padding + log, blockSize: 1 + pad % 900)
            #expect(shifted.summary == records.summary)
            #expect(shifted.map(\.excerpt) == records.map(\.excerpt))
            #expect(shifted.map { Int($0.byteStart) - padding.count } == records.map { Int($0.byteStart) })
            #expect(shifted.map { $0.line - 1 } == records.map(\.line))
        }
    }

    @Test(arguments: [false, true])
    func utf16WithAMark(bigEndian: Bool) {
        let plain = LogSource.dell.records(of: String(Self.tricky.unicodeScalars.dropFirst().map(Character.init)))
        let units = Array(Self.tricky.utf16)
        let log = units.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        for chunk in [1, 3, 1000] {
            let records = LogSource.dell.records(of: log, chunks: [chunk], blockSize: 100)
            #expect(records.map(\.messages) == plain.map(\.messages))
            #expect(records.map(\.line) == plain.map(\.line))
            for record in records {
                let raw = log[Int(record.byteStart)..<Int(record.byteEnd)]
                let halves = stride(from: raw.startIndex, to: raw.endIndex, by: 2).map { (UInt16(raw[$0]), UInt16(raw[$0 + 1])) }
                let text = String(decoding: halves.map { bigEndian ? $0 << 8 | $1 : $1 << 8 | $0 }, as: UTF16.self)
                #expect(text.hasPrefix(record.excerpt.prefix(30)) && text.hasSuffix(record.excerpt.suffix(10)))
            }
        }
    }

    @Test func utf16BehindALongLine() {
        let text = Line.head() + Line.payload() + "\n" + String(repeating: "x", count: 200_000) + "\n" + Line.head() + Line.payload() + "\n"
        let records = LogSource.dell.records(
            of: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, blockSize: 1000)
        let length = (Line.head() + Line.payload()).utf16.count
        #expect(records.map(\.byteStart) == [2, UInt64(2 + 2 * (length + 200_002))])
        #expect(records.map { Int($0.byteEnd - $0.byteStart) } == [2 * length, 2 * length])
    }

    @Test func loneSurrogatesAndHalfAUnit() {
        let text = Line.head() + Line.payload("CGEN1008", "a?b") + "\n"
        var log: [UInt8] = [0xFF, 0xFE]
        for unit in text.utf16 { log += unit == 0x3F ? [0x00, 0xD8] : [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let records = LogSource.dell.records(of: log + [0x41])
        #expect(records.summary == ["CGEN1008 [a\u{FFFD}b]"])
        #expect(records.map(\.byteEnd) == [UInt64(log.count - 2)])
    }

    @Test func cutAtAnyByte() {
        let first = Array((Line.head() + Line.payload("FIRST", "é") + "\n").utf8)
        let second = Array((PublishedBlocks.all[1] + "\n").utf8)
        let head = Array(PublishedBlocks.all[1].utf8.prefix(85)).count
        for cut in 0..<second.count - 1 {
            let summary = LogSource.dell.records(of: first + second[..<cut]).summary
            #expect(summary.first == "FIRST [é]")
            if cut > head {
                #expect(summary.count == 2 && summary[1].hasSuffix("!"), "cut at \(cut)")
                let isReadTo = second[..<cut].count > 380
                if isReadTo { #expect(summary[1].hasPrefix("CGEN1008 ")) }
            }
        }
        #expect(
            LogSource.dell.records(of: first + second.dropLast()).summary == [
                "FIRST [é]", "CGEN1008 [Invalid certificate chain provided.]",
            ])
    }

    @Test func unclosedPayloadSwallowsNothing() {
        let begun = Line.head() + #"{"error":{"code":"x","@Message.ExtendedInfo":[{"MessageId":"A","Message":""#
        let lines = String(repeating: String(repeating: "x", count: 99) + "\n", count: 50_000)
        let log = begun + lines + Line.head() + Line.payload("B", "b") + "\n"
        #expect(LogSource.dell.records(of: log).summary == ["A cut []!", "B [b]"])
        let oneLine = begun + lines.filter { $0 != "\n" } + "\n" + Line.head() + Line.payload("B", "b")
        #expect(LogSource.dell.records(of: oneLine).summary == ["A cut []!", "B [b]"])
    }

    @Test func deepPayloadAndTheNextRecord() {
        let log = Line.head() + #"{"a":"# + String(repeating: "[", count: 100_000) + "\n" + Line.head() + Line.payload("B", "b")
        #expect(LogSource.dell.records(of: log).summary == ["- none!", "B [b]"])
    }

    /// The scanner must not hold more than its window and payloads of 1 MiB, whatever it is fed.
    @Test func memoryDoesNotFollowTheInput() {
        let chunk = Array(repeating: UInt8(ascii: "x"), count: 1 << 20)
        let record = Array((Line.head() + Line.payload() + "\n").utf8)
        // A text without a head before it belongs to the last record.
        let openings: [(opening: String, count: Int)] = [
            ("", 2), (Line.head(), 3), (Line.head() + #"{"a":""#, 3), ("Unable to mutually authenticate", 2),
        ]
        for (opening, expected) in openings {
            var scanner = LogScanner(.dell)
            var count = 0
            var most = 0
            func feed(_ bytes: [UInt8]) {
                scanner.scan(bytes.span) { _ in count += 1 }
                most = max(most, scanner.heldBytes)
            }
            feed(record)
            feed(Array(opening.utf8))
            for _ in 0..<50 { feed(chunk) }
            feed([10] + record)
            scanner.finish { _ in count += 1 }
            #expect(count == expected)
            #expect(most < 2 << 20)
        }
    }

    @Test func tenThousandRecords() {
        let log = String(repeating: Line.head() + Line.payload() + "\n" + Line.other, count: 10_000)
        let records = LogSource.dell.records(of: log)
        #expect(records.count == 10_000)
        #expect(records.last?.line == 19_999)
    }
}
