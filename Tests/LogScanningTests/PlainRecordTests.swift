import BundleFixtures
import Testing

@testable import LogScanning

/// Records that are passed at once are told as looking at each of their lines would tell them.
@Suite struct PlainRecordTests {
    private static let hosts = ["100.64.9.240", "::1", "10:20::5", "client", "error", "ome.example.com", "1.2.2024", "[::1]", "-", "a|b"]
    private static let users = ["-", "-", "admin", "error", "Mon", "may", "4711", "a-b", "two words", "INFO"]
    private static let times = [
        "2024-01-25 11:10:34.735", "25/Jan/2024:11:10:34 +0000", "25/Jan/2024:11:10:34", "25/DEC/2024:11:10:34 -0130",
        "2024-01-25T11:10:34Z", "25/Jan/2024:11:10:34.735 +0000", "5/Jan/2024:11:10:34 +0000", "25/Foo/2024:11:10:34 +0000",
    ]
    private static let statuses = ["200", "200", "404", "500", "302", "099", "600", "2xx"]
    private static let texts = [
        "ome-appliance kernel: audit: type=1400 operation=open", "ome-appliance systemd[1]: Started Session 4711 of user tomcat.",
        "host ERROR words", "host info words", "host [ERROR] words", "host [ 12] words", "a b c d ERROR", "[main] {\"a\": 1}",
        "host |error| words",
        "host a[ERROR", "\u{1B}[31mERROR\u{1B}[0m words", "12 34 56 WARN", "E! [inputs] words", "Er(163) Hostd[1]: words",
        "host No(3) words",
        "[ssl:error] [pid 1] words", "[ssl:errors] words", "[a b:error] words", "host [x:trace1] words", "UTC :  %UC_CERT-4-Cert: words",
        "at 3% Used",
        "Hostd: warning hostd[1] words", "Hostd: warning words", "a=b level=error msg=words", "words {", "error",
        "host prog: notice: words", "",
    ]
    private static let others = [
        "  at com.example.One", "SEVERE: words", "words", "", "[INFO] 2024-01-25 11:10:34.735 [http-1] Some - words", "\tSEVERE: x",
        "<11>Jan 25 11:10:34 host words",
        "ts=2024-01-25T11:10:34.735Z level=error msg=words", #"{"level":"info","ts":"2024-01-25T11:10:34.735Z","msg":"words"}"#,
        "E0125 11:10:34.735 words",
    ]
    private static let bytes = Array("0 9[]\"{-/:.|eE\t\u{1B}".utf8)

    private func line(_ random: inout SplitMix) -> [UInt8] {
        func any(_ texts: [String], _ random: inout SplitMix) -> String { texts.randomElement(using: &random) ?? "" }
        var line =
            switch Int.random(in: 0..<9, using: &random) {
            case 0...3:
                "\(any(Self.hosts, &random)) \(any(Self.users, &random)) \(any(Self.users, &random)) [\(any(Self.times, &random))] "
                    + "\"GET /index?n=1 HTTP/1.1\" \(any(Self.statuses, &random)) 18204 \"-\""
            case 4...7: any(Self.times, &random) + " " + any(Self.texts, &random)
            default: any(Self.others, &random)
            }
        if Bool.random(using: &random) { line += String(repeating: " and more words", count: Int.random(in: 0...30, using: &random)) }
        var bytes = Array(line.utf8)
        if Int.random(in: 0..<4, using: &random) == 0, let place = bytes.indices.randomElement(using: &random) {
            bytes[place] = Self.bytes.randomElement(using: &random) ?? 0x20
        }
        return bytes
    }

    /// What the lines say one by one.
    private func records(of lines: [[UInt8]]) -> [UInt64] {
        var (records, open): ([UInt64], PackedTime??) = ([], nil)
        func add(_ level: LevelCodes.Code, _ time: PackedTime?) {
            records.append(RecordBatch.Beginning(level: level, time: time, isStart: false).packed)
        }
        for line in lines where !line.isEmpty {
            let glance = HeadGlance.at(0, before: line.count, in: line)
            if let time = open.take() {
                let level = glance == nil ? HeadGlance.level(at: 0, before: line.count, in: line)?.code : nil
                add(level ?? LevelCodes.none, time)
            }
            guard let glance else { continue }
            if glance.level == LevelCodes.none { open = .some(glance.time) } else { add(glance.level, glance.time) }
        }
        if let time = open { add(LevelCodes.none, time) }
        return records
    }

    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func areWhatTheirLinesSay(seed: UInt64) {
        var random = SplitMix(state: seed)
        // Kinds of lines in long rows, as in a log, and in turns.
        var lines: [[UInt8]] = []
        while lines.count < 3000 {
            let line = line(&random)
            let count = Int.random(in: 0..<3, using: &random) == 0 ? Int.random(in: 1...40, using: &random) : 1
            lines += Array(repeating: line, count: count)
        }
        var reader = RecordReader(nil, blockSize: 4096)
        var begun: [UInt64] = []
        reader.read(Array(lines.joined(separator: [10])).span) { begun += $0.begun.map(\.packed) }
        reader.finish { begun += $0.begun.map(\.packed) }
        let right = records(of: lines)
        let wrong = zip(begun, right).enumerated().first { $1.0 != $1.1 }
        #expect(begun.count == right.count && wrong == nil)
    }
}
