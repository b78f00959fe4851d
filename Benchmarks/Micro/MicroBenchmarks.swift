import BuiltInRules
import BundleArchive
import LogScanning
import RuleTable
import Terms

/// Measures the individual steps of reading a bundle, and prints Markdown rows: the step, the throughput, and the input.
@main
struct MicroBenchmarks {
    /// - Parameter CommandLine.arguments: A log, and the same log compressed with gzip.
    static func main() throws {
        let log = try bytes(of: CommandLine.arguments[1])
        print("| step | a second | measured with |\n| --- | --- | --- |")
        for inflater in Inflater.allCases {
            let time = try median { _ = try bytes(of: CommandLine.arguments[2], inflater: inflater, keeps: false) }
            report("inflate, \(inflater)", megabytes: log.count, in: time)
        }
        scan(log)
        readPayloads()
        matchRules()
    }

    private static func bytes(of path: String, inflater: Inflater = .fastest, keeps: Bool = true) throws -> [UInt8] {
        var sink = ByteSink(keeps: keeps)
        _ = try LogBundle(path).read(limits: ReadLimits(), inflater: inflater, into: &sink)
        return sink.bytes
    }

    /// Measures scanning with increasing numbers of texts searched for besides the loggers.
    private static func scan(_ log: [UInt8]) {
        for count in [0, 10, 100, 1000] {
            var source = RuleSet.builtIn.products[1].sources[0]
            source.hints += (0..<count).map { "made-up operation \($0 * 7919 % 10_007) was refused" }
            // As in a run, prepared once for all logs.
            let markers = SourceMarkers(source)
            var records = 0
            let time = median {
                var scanner = LogScanner(markers)
                scanner.scan(log.span) { _ in records += 1 }
                scanner.finish { _ in records += 1 }
            }
            report("scan, \(count) texts more", megabytes: log.count, in: time)
        }
    }

    private static func readPayloads() {
        let payload =
            #"{"error":{"code":"x","message":"y","@Message.ExtendedInfo":[{"MessageId":"CGEN1008","Message":"Unable to process the request.","#
            + #""MessageArgs":["Invalid CSR key."],"RelatedProperties":[],"Severity":"Critical","Resolution":"Retry the operation."}]}}"#
        let line = "[ERROR] 2024-01-25 11:10:34.735 [exec-1] SSLController - \(payload)\n"
        let log = Array(String(repeating: line, count: 20_000).utf8)
        var records = 0
        let time = median {
            records = 0
            var scanner = LogScanner(RuleSet.builtIn.products[1].sources[0])
            scanner.scan(log.span) { records += $0.messages.count }
            scanner.finish { records += $0.messages.count }
        }
        report("read payloads", count: records, of: "payloads", in: time)
    }

    private static func matchRules() {
        let message = LogMessage(source: "SSLController", id: "CGEN1008", arguments: .list(["Invalid CSR key."]), text: nil)
        for count in [10, 100, 1000] {
            let table = RuleSet.builtIn
            let more = (0..<count).map { number in
                var rule = table.rules[table.rules.count - 1]
                rule.id += "-\(number)"
                rule.match.messageId = "CGEN\(2000 + number)"
                return rule
            }
            let rules = RuleSet(products: table.products, rules: table.rules + more, digest: "")
            let messages = 20_000
            var matched = 0
            let time = median { for _ in 0..<messages { matched += rules.rule(for: message, of: "dell-ome") == nil ? 0 : 1 } }
            precondition(matched % messages == 0 && matched > 0, "the rule was not found")
            report("match a message, \(count) rules more", count: messages, of: "messages", in: time)
        }
    }

    // MARK: Measuring

    /// The median of seven runs, in seconds, after a warm-up run.
    private static func median(_ work: () throws -> Void) rethrows -> Double {
        try work()
        let times = try (0..<7).map { _ in
            let duration = try ContinuousClock().measure { try work() }.components
            return Double(duration.seconds) + Double(duration.attoseconds) / 1e18
        }
        return times.sorted()[3]
    }

    private static func report(_ step: String, megabytes bytes: Int, in time: Double) {
        print("| \(step) | \(Int(Double(bytes) / time / 1e6)) MB | \(bytes >> 20) MiB |")
    }

    private static func report(_ step: String, count: Int, of things: String, in time: Double) {
        print("| \(step) | \(Int(Double(count) / time)) \(things) | \(count) \(things) |")
    }
}

/// Takes a single log, and keeps or discards its bytes.
private struct ByteSink: EntrySink {
    let keeps: Bool
    var bytes: [UInt8] = []

    init(keeps: Bool) {
        self.keeps = keeps
    }

    func wants(_ path: EntryPath) -> Bool { true }

    func wantsSingleFile(_ path: EntryPath, beginning: Span<UInt8>) -> Bool { true }

    func entryBegan(_ path: EntryPath) {}

    mutating func receive(_ bytes: Span<UInt8>) {
        if keeps { for index in bytes.indices { self.bytes.append(bytes[index]) } }
    }

    func entryEnded(whole: Bool) {}
}
