import BundleFixtures
import Testing

@testable import LogScanning

/// All records of a log, however they were read.
@Suite struct RecordReaderTests {
    private struct Read: Equatable {
        var begun: [UInt64] = []
        var held: [String] = []
        var records = 0
        var outside: LogOutline.OutsideLines?
    }

    private func read(_ log: String, blockSize: Int, chunk: Int) -> Read {
        var reader = RecordReader(nil, blockSize: blockSize)
        var read = Read()
        func take(_ batch: RecordBatch) {
            read.begun += batch.begun.map(\.packed)
            batch.forEach {
                read.held.append("\($0.line) \($0.byteStart) \($0.byteEnd) \(String(decoding: $0.bytes, as: UTF8.self))")
            }
        }
        let bytes = Array(log.utf8)
        var start = 0
        while start < bytes.count {
            let end = min(start + chunk, bytes.count)
            reader.read(bytes.span.extracting(start..<end), take)
            start = end
        }
        reader.finish(take)
        (read.records, read.outside) = (reader.records, reader.outside)
        return read
    }

    /// A log of all that makes a line special: levels, payloads, starts, traces, line ends, zeros, lines before the first record.
    private func log(_ random: inout SplitMix, bytes: Int) -> (text: String, held: Int, levels: [String: Int]) {
        var text = Bool.random(using: &random) ? "a line before\n  and its rest\n" : ""
        var (held, millisecond) = (0, 0)
        var levels: [String: Int] = [:]
        let lineEnd = Bool.random(using: &random) ? "\n" : "\r\n"
        while text.utf8.count < bytes {
            millisecond += Int.random(in: 0...2000, using: &random)
            let level = ["INFO", "INFO", "INFO", "DEBUG", "WARN", "ERROR"].randomElement(using: &random) ?? "INFO"
            levels[level, default: 0] += 1
            let clock = [millisecond / 3_600_000 % 24, millisecond / 60_000 % 60, millisecond / 1000 % 60].map {
                $0 < 10 ? "0\($0)" : "\($0)"
            }
            let fraction = String("000\(millisecond % 1000)".suffix(3))
            var line = "[\(level)] 2024-01-25 \(clock.joined(separator: ":")).\(fraction) [http-\(millisecond % 7)] Some - "
            var isHeld = level == "WARN" || level == "ERROR"
            switch Int.random(in: 0..<12, using: &random) {
            case 0:
                line += #"{"error":{"@Message.ExtendedInfo":[]}}"#
                isHeld = true
            case 1:
                line += "{"
                isHeld = true
            case 2: line += "Server startup in 12 ms"
            case 3: line += String(repeating: "x", count: Int.random(in: 0...300, using: &random))
            case 4: line += lineEnd + "\tat com.example.One" + lineEnd + lineEnd + " at com.example.Two"
            case 5: line += lineEnd + "java.lang.IllegalStateException: words without a head"
            case 6: line += "\0\0\0"
            default: line += "some words \(millisecond)"
            }
            text += line + lineEnd
            if isHeld { held += 1 }
        }
        return (text, held, levels)
    }

    @Test(arguments: 0..<40) func blocksAndChunksChangeNothing(seed: UInt64) {
        var random = SplitMix(state: seed)
        let (text, held, levels) = log(&random, bytes: 300_000)
        let whole = read(text, blockSize: 1 << 20, chunk: .max)
        #expect(whole.held.count == held)
        #expect(whole.records == levels.values.reduce(0, +))
        var counted: [String: Int] = [:]
        for begun in whole.begun { counted[LevelCodes().name(of: RecordBatch.Beginning(packed: begun).level), default: 0] += 1 }
        #expect(counted == levels)
        for (blockSize, chunk) in [(1, Int.random(in: 1...5000, using: &random)), (4096, 1 << 16), (256 << 10, 1 << 20)] {
            #expect(read(text, blockSize: blockSize, chunk: chunk) == whole)
        }
    }

    /// The mark of a payload at the end of what is looked at in one piece, wherever that is.
    @Test func aPayloadIsSeenWhereverItStands() {
        let filler = "[INFO] 2024-01-25 11:10:34.735 [http-1] Some - words\n"
        let payload = "[INFO] 2024-01-25 11:10:34.735 [http-1] Some - ExtendedInfo\n"
        let capacity = 2 * RecordReader.recordBound + RecordHead.bound + 4096
        let lines = capacity / filler.utf8.count + 1
        for shift in 0..<2 * filler.utf8.count {
            let before = String(repeating: "-", count: shift) + "\n" + String(repeating: filler, count: lines - 2)
            let log = before + payload + String(repeating: filler, count: 3000)
            #expect(read(log, blockSize: 4096, chunk: .max).held.count == 1, "\(shift)")
        }
    }

    @Test(arguments: [("45.16", "45016"), ("45.1", "45001"), ("45.160", "45160"), ("45", "45000"), ("45.007", "45007")])
    func millisecondsWithoutZerosAreCounted(clock: String, digits: String) throws {
        let head = try RecordHead("{timestamp:ms}{zone} {level} ")
        let source = LogSource(id: "a/b", paths: [LogPath("a.log")], head: head, loggers: [], texts: [])
        var reader = RecordReader(source)
        var times: [PackedTime?] = []
        reader.read(Array("2024-01-25T11:10:\(clock)Z INFO words\n".utf8).span) { times += $0.begun.map(\.time) }
        reader.finish { times += $0.begun.map(\.time) }
        #expect(times == [PackedTime(digits: try #require(UInt64("202401251110" + digits)))])
    }
}
