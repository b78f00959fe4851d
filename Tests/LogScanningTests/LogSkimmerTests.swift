import BundleFixtures
import Testing

@testable import LogScanning

/// A log has the same records whether parts of it are skipped or all of it is scanned.
@Suite struct LogSkimmerTests {
    /// Lines without a marker, both usual and unusual ones: with other line ends, with NULs, or very long.
    private static func filler(_ random: inout SplitMix, _ count: Int) -> String {
        var text = ""
        while text.utf8.count < count {
            switch Int.random(in: 0..<40, using: &random) {
            case 0: text += String(repeating: "x", count: Int.random(in: 0..<100_000, using: &random))
            case 1: text += "\r\n\r\r\n\0\0\n"
            case 2: text += "    at com.example.Session.run(Session.java:17)\r"
            case 3...5: text += "\tat com.dell.SSLController$1.upload(SSLController.java:17)\n"
            case 6: text += "\tat com.dell.SSLController.upload(SSLController.java:17)"
            default: text += Line.other
            }
        }
        return text
    }

    private static func marked(_ random: inout SplitMix) -> String {
        let payload = Line.payload("CGEN\(Int.random(in: 1000..<2000, using: &random))")
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return Line.head() + payload + "\n"
        case 1: return Line.head() + payload.replacing(",", with: ",\n") + "\n"
        case 2: return Line.head() + String(payload.dropLast(40)) + "\n"
        case 3: return Line.head(logger: "Other") + "UNABLE to mutually\r\n" + "Unable to mutually AUTHENTICATE\r\n"
        case 4: return "\nunable to mutually authenticate and connect\n"
        default: return Line.head(logger: "Other") + "SSLController is named here\n"
        }
    }

    @Test(arguments: 0..<24) func theRecordsAreTheSame(seed: UInt64) {
        var random = SplitMix(state: seed)
        var text = Line.other
        for _ in 0..<6 {
            text += Self.filler(&random, Int.random(in: 0..<400_000, using: &random))
            for _ in 0..<Int.random(in: 0..<3, using: &random) { text += Self.marked(&random) }
        }
        let log = Array(text.utf8)
        let source = LogSource.dell
        var scanner = LogScanner(source)
        let (skimmer, size) = (scanner.skimmer, [640, 8 << 10, 20_000][Int(seed % 3)])
        let count = (log.count - skimmer.context) / size
        let parts = skimmer.skim(log.span, from: 0, size: size, count: count)
        // The result for a part does not depend on the number of parts skimmed together.
        for part in parts.indices {
            let (start, end) = (max(0, part * size - skimmer.context), (part + 1) * size + skimmer.context)
            #expect(skimmer.skim(log.span.extracting(start..<end), from: part * size - start, size: size, count: 1) == [parts[part]])
        }
        let reach = (LogSkimmer.lookBack + size - 1) / size
        /// The number of line ends in a part; nil if the part is needed, itself or for a later one.
        func lineEnds(of part: Int) -> Int? {
            guard part + reach < parts.count, case .clear(let lineEnds) = parts[part] else { return nil }
            let isNeeded = (part...part + reach).contains { later in
                if case .marked(let lookBack) = parts[later] { later * size - lookBack < (part + 1) * size } else { false }
            }
            return isNeeded ? nil : lineEnds
        }
        var records: [LogRecord] = []
        var (position, passes) = (0, 0)
        while position < log.count {
            let part = position / size
            if position % size == 0, let lineEnds = lineEnds(of: part), scanner.canPass(found: { records.append($0) }) {
                position += size
                scanner.pass(size, lineEnds: lineEnds, lastByte: log[position - 1])
                passes += 1
            } else {
                let end = min(log.count, (part + 1) * size, position + Int.random(in: 1..<100_000, using: &random))
                scanner.scan(log.span.extracting(position..<end)) { records.append($0) }
                position = end
            }
        }
        scanner.finish { records.append($0) }
        #expect(records == source.records(of: log))
        #expect(passes > 0 || log.count < 1 << 19)
    }

    /// Wherever the part ends, even within a marker that contains another one.
    @Test func aPartIsClearWhereNoMarkerBeginsInIt() {
        let source = LogSource.source(
            head: "{timestamp} {logger} ", loggers: ["SSLController"], texts: ["of no use to SSLController (zqxjkz%zqxj)", "here to stay"])
        let skimmer = LogScanner(source).skimmer
        for text in ["it is OF NO USE TO SSLController (ZQXJKZ%ZQXJ)", "x SSLController", "and here to stay", "nothing"] {
            let dashes = [UInt8](repeating: UInt8(ascii: "-"), count: skimmer.context)
            let log = dashes + text.utf8 + dashes
            let markers = source.loggers.map { Marker(.logger, $0) } + source.texts.map { Marker(.text, $0) }
            let first = log.indices.first { place in markers.contains { $0.stands(in: log, at: place) } } ?? log.count
            for end in skimmer.context..<skimmer.context + text.utf8.count {
                let (start, size) = (skimmer.context / 2, end - skimmer.context / 2)
                let isClear = skimmer.skim(log.span, from: start, size: size, count: 1) == [.clear(lineEnds: 0)]
                #expect(isClear == (first >= end), "\(text), \(end)")
            }
        }
    }

    /// A class in a stack trace is not the logger of a record; what else stands on such a line may be.
    @Test(arguments: [
        ("\tat com.dell.ome.SSLController.upload(SSLController.java:17)", true),
        ("    at com.dell.SSLController$1.run(SSLController.java)", true),
        ("  at SSLController.upload(A.java)", false), ("\tat SSLController - refused", false), ("\tat the SSLController.upload", false),
        ("\tat a.B.c(B.java:1) SSLController.upload", false), ("\tlat SSLController.upload(A.java)", false),
        ("at SSLController.upload()", false),
    ])
    func stackFramesAreClear(line: String, isClear: Bool) {
        let skimmer = LogScanner(.dell).skimmer
        let other = Array(String(repeating: Line.other, count: 1 + skimmer.context / Line.other.utf8.count).utf8)
        let log = other + Array("\(line)\n".utf8) + other
        let part = skimmer.skim(log.span, from: other.count, size: line.utf8.count + 1, count: 1)
        #expect(part == (isClear ? [.clear(lineEnds: 1)] : [.marked(lookBack: RecordHead.bound - line.utf8.prefix { $0 != 83 }.count)]))
    }

    /// A UTF-16 log is searched as UTF-8, so markers do not show in its bytes.
    @Test func aLogInAnotherEncodingIsScanned() {
        func canPass(behind bytes: [UInt8]) -> Bool {
            var scanner = LogScanner(.dell)
            scanner.scan(bytes.span) { _ in }
            return scanner.canPass { _ in }
        }
        #expect(canPass(behind: Array(Line.other.utf8)))
        #expect(!canPass(behind: [0xFF, 0xFE] + Line.other.utf8.flatMap { [$0, 0] }))
        // Bytes cannot be skipped either before the encoding is known, or while a record is open.
        #expect(!canPass(behind: []))
        let open = Line.head() + String(Line.payload().dropLast(4)) + String(repeating: " ", count: 4_000)
        #expect(!canPass(behind: Array((Line.other + open).utf8)))
    }
}
