public import BundleArchive
public import Diagnosis
public import LogScanning
public import RuleTable
import Survey
import Terms

/// Finds what a rule can be drafted from: the record behind a piece of evidence or a shape, and records of the same bundle that resemble it.
public struct DraftSearch: Sendable {
    public struct Result: Sendable {
        /// Nil if no record has this id.
        public var record: Found?
        /// Whether all of the bundle's logs could be searched.
        public var complete: Bool
        /// Whether the record was found in a log of no log source, of which no rule can speak.
        public var isOfUnknownLog = false
    }

    public struct Found: Sendable {
        public var product: Product
        public var source: LogSource
        public var evidence: Evidence
        /// The lines of records of the same product that say something else, the most similar first.
        public var others: [String]
    }

    public var rules: RuleSet
    public var limits: ReadLimits

    /// The maximum number of bytes of a record that becomes an example.
    public static let excerptBound = 64 << 10

    public init(rules: RuleSet, limits: ReadLimits = ReadLimits()) {
        self.rules = rules
        self.limits = limits
    }

    /// - Parameter id: A piece of evidence, or a shape of the survey.
    /// - Throws: `BundleError` if the bundle cannot be opened at all.
    public func find(_ id: String, in bundle: LogBundle) throws(BundleError) -> Result {
        let evidence = EvidenceSearch(rules: rules, limits: limits)
        // The record that a rule's own search may pass over.
        var surveyed: EvidenceSearch.FoundRecord?
        if id.hasPrefix("s-") {
            let result = try evidence.find(id, in: bundle)
            guard let found = result.found else { return Result(record: nil, complete: result.complete) }
            surveyed = found
        }
        let wanted = surveyed?.evidence.id ?? id
        let search = LogSearch(rules: rules, limits: limits, excerptBound: Self.excerptBound)
        let (summary, listener) = try search.read(bundle) { Listener(id: wanted) }
        let complete = !summary.notes.contains(where: \.losesData)
        if let found = listener.found { return Result(record: found, complete: complete) }
        if surveyed == nil { surveyed = try evidence.find(wanted, in: bundle).found }
        guard let surveyed else { return Result(record: nil, complete: complete) }
        guard let product = rules.products.first(where: { $0.id == surveyed.product }),
            let source = product.sources.first(where: { $0.id == surveyed.source })
        else { return Result(record: nil, complete: complete, isOfUnknownLog: true) }
        return Result(record: try found(surveyed, of: product, source, in: bundle), complete: complete)
    }

    /// What a rule can be drafted from for a record that only a survey finds; so are the records that resemble it.
    private func found(_ surveyed: EvidenceSearch.FoundRecord, of product: Product, _ source: LogSource, in bundle: LogBundle)
        throws(BundleError) -> Found
    {
        var evidence = surveyed.evidence
        evidence.excerpt = String(decoding: evidence.excerpt.utf8.prefix(Self.excerptBound), as: UTF8.self)
        let survey = try BundleTriage(rules: rules, limits: limits, redacts: false, takesDigest: false).survey(bundle)
        let logs = Set(survey.logs.filter { $0.product == product.id }.map(\.entry))
        let others = survey.shapes.ordered.filter { logs.contains($0.place.entry) && $0.isExampleWhole }.map(\.example)
        let ranked = Self.ranked(others.map { (Self.words([$0]), $0) }, by: Self.words([evidence.excerpt]))
        return Found(product: product, source: source, evidence: evidence, others: ranked)
    }

    private static func words(_ texts: some Sequence<String>) -> Set<String> {
        Set(texts.flatMap { $0.split(separator: " ").map(String.init) })
    }

    /// The texts of which most words are among the given ones first.
    private static func ranked(_ texts: [(words: Set<String>, text: String)], by words: Set<String>) -> [String] {
        let likeness = texts.map { (shared: $0.words.intersection(words).count, text: $0.text) }
        return likeness.sorted { (-$0.shared, $0.text) < (-$1.shared, $1.text) }.map(\.text)
    }

    /// Keeps one record of each wording, and the one that is looked for.
    private final class Listener: LogListener {
        private struct Sample {
            var words: Set<String>
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
            let sample = Sample(words: DraftSearch.words(wording.dropFirst()), evidence: Evidence(record, in: entry))
            if isWanted { wanted = (log, sample) } else { samples[wording] = sample }
        }

        /// What distinguishes a record's messages from those of others, apart from what varies between cases.
        private func wording(of record: LogRecord, _ product: String) -> [String] {
            let messages = record.messages.isEmpty ? record.candidates : record.messages
            return [product]
                + messages.flatMap { message -> [String] in
                    let shape = MessageShape(message, bound: RuleDraft.textBound)
                    let arguments: [String] = if case .list(let list) = message.arguments { list } else { [] }
                    return [shape.source, shape.id ?? "", shape.text] + arguments
                }
        }

        var found: Found? {
            wanted.map { log, sample in
                Found(product: log.product, source: log.source, evidence: sample.evidence, others: others(than: sample, of: log.product))
            }
        }

        /// The other records of the product, the most similar first.
        private func others(than sample: Sample, of product: Product) -> [String] {
            let others = samples.filter { $0.key[0] == product.id && $0.value.evidence.id != sample.evidence.id }.values
            return DraftSearch.ranked(others.map { ($0.words, $0.evidence.excerpt) }, by: sample.words)
        }
    }
}
