public import BundleArchive
public import Diagnosis
public import LogScanning
public import RuleTable
import Terms

/// Finds what a rule can be drafted from: the record behind a piece of evidence, and records of the same bundle that resemble it.
public struct DraftSearch: Sendable {
    public struct Result: Sendable {
        /// Nil if no record has this id.
        public var record: Found?
        /// Whether all of the bundle's logs could be searched.
        public var complete: Bool
    }

    public struct Found: Sendable {
        public var product: Product
        public var source: LogSource
        public var evidence: Evidence
        /// Records of the same product that say something else, the most similar first.
        public var others: [Evidence]
    }

    public var rules: RuleSet
    public var limits: ReadLimits

    /// The maximum number of bytes of a record that becomes an example.
    public static let excerptBound = 64 << 10

    public init(rules: RuleSet, limits: ReadLimits = ReadLimits()) {
        self.rules = rules
        self.limits = limits
    }

    /// - Throws: `BundleError` if the bundle cannot be opened at all.
    public func find(_ id: String, in bundle: LogBundle) throws(BundleError) -> Result {
        let search = LogSearch(rules: rules, limits: limits, excerptBound: Self.excerptBound)
        let (summary, listener) = try search.read(bundle) { Listener(id: id) }
        return Result(record: listener.found, complete: !summary.notes.contains(where: \.losesData))
    }

    /// Keeps one record of each wording, and the one that is looked for.
    private final class Listener: LogListener {
        private struct Sample {
            var words: Set<String>
            var record: LogRecord
            var evidence: Evidence
        }

        /// The number of wordings kept, and the length of a record, in bytes, that may be one of them.
        private static let bound = (wordings: 400, record: 4096)

        private let id: String
        private var log: LogReader.Log?
        private var entry: EntryPath?
        private var hasLog = false
        private var wanted: (log: LogReader.Log, sample: Sample)?
        /// By product and wording.
        private var samples: [[String]: Sample] = [:]

        init(id: String) {
            self.id = id
        }

        var handler: LogReader.Handler {
            .init(
                logBegan: { log, entry in
                    self.log = log
                    self.entry = entry
                    self.hasLog = self.hasLog || log.place.kind != .elsewhere
                },
                record: { self.add($0) }, logEnded: { _, _ in })
        }

        func missesLogs(_ summary: ReadSummary) -> Bool { !hasLog }

        private func add(_ record: LogRecord) {
            guard let log, let entry else { return }
            let isWanted = wanted == nil && Evidence.id(entry: entry, byteStart: record.byteStart) == id
            guard isWanted || record.excerpt.utf8.count <= Self.bound.record else { return }
            let wording = wording(of: record, log.product.id)
            guard isWanted || samples[wording] == nil && samples.count < Self.bound.wordings else { return }
            let words = Set(wording.dropFirst().flatMap { $0.split(separator: " ").map(String.init) })
            let sample = Sample(words: words, record: record, evidence: Evidence(record, in: entry))
            if isWanted { wanted = (log, sample) } else { samples[wording] = sample }
        }

        /// What distinguishes a record's messages from those of others, apart from what varies between cases.
        private func wording(of record: LogRecord, _ product: String) -> [String] {
            let messages = record.messages.isEmpty ? record.candidates : record.messages
            return [product]
                + messages.flatMap { message -> [String] in
                    let shape = MessageShape(message)
                    let arguments: [String] = if case .list(let list) = message.arguments { list } else { [] }
                    return [shape.source, shape.id ?? "", shape.text] + arguments
                }
        }

        var found: Found? {
            guard let (log, sample) = wanted else { return nil }
            let others = samples.filter { $0.key[0] == log.product.id && $0.value.evidence.id != sample.evidence.id }.values
            func likeness(_ other: Sample) -> Int { other.words.intersection(sample.words).count }
            let ranked = others.sorted { (-likeness($0), $0.evidence.id) < (-likeness($1), $1.evidence.id) }
            return Found(product: log.product, source: log.source, evidence: sample.evidence, others: ranked.map(\.evidence))
        }
    }
}
