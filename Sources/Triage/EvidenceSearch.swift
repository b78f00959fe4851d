public import BundleArchive
public import Diagnosis
public import LogScanning
public import RuleTable
public import Survey
public import Terms

/// Finds the record behind a piece of evidence, or behind a shape, again, in the bundle that the report was about.
public struct EvidenceSearch: Sendable {
    public struct Result: Sendable {
        public var found: FoundRecord?
        /// Whether all of the bundle's logs could be searched.
        public var complete: Bool

        /// The evidence with its lines, or nil if no record has this id.
        public var evidence: Evidence? { found?.evidence }
    }

    /// A record, and what is known of the log in which it stands.
    public struct FoundRecord: Sendable {
        public var record: LogRecord
        public var entry: EntryPath
        /// The ids of the product and of the log source; nil for a log of unknown form.
        public var product: String?
        public var source: String?
        /// The shape whose first record it is, if it was asked for by that.
        public var shape: Shape?

        public var evidence: Evidence { Evidence(record, in: entry) }
    }

    public var rules: RuleSet
    public var limits: ReadLimits

    /// The maximum number of bytes of a record that are shown.
    public static let excerptBound = 1 << 20

    public init(rules: RuleSet, limits: ReadLimits = ReadLimits()) {
        self.rules = rules
        self.limits = limits
    }

    /// Searches the bundle's logs for the record with this evidence id, or for the first record of the shape with this id.
    ///
    /// - Throws: `BundleError` if the bundle cannot be opened at all.
    public func find(_ id: String, in bundle: LogBundle) throws(BundleError) -> Result {
        if id.hasPrefix("s-") { return try find(shape: id, in: bundle) }
        var found: FoundRecord?
        let complete = try search(for: [id], in: bundle) { found = found ?? $0 }
        if let found { return Result(found: found, complete: true) }
        // What no rule speaks of is found where the survey has found it.
        guard bundle.canBeReadAgain else { return Result(found: nil, complete: complete) }
        return try RecordSearch(rules: rules, limits: limits).find(id, in: bundle)
    }

    private func find(shape id: String, in bundle: LogBundle) throws(BundleError) -> Result {
        guard bundle.canBeReadAgain else { return Result(found: nil, complete: false) }
        let survey = try BundleTriage(rules: rules, limits: limits, redacts: false, takesDigest: false).survey(bundle)
        guard let shape = survey.shapes.shapes.first(where: { $0.id == id }) else { return Result(found: nil, complete: survey.complete) }
        let place = shape.place
        var result = try find(Evidence.id(entry: place.entry, byteStart: place.byteStart), in: bundle)
        result.found?.shape = shape
        return result
    }

    /// Searches the bundle's logs for the records with these evidence ids, and calls `found` with each.
    ///
    /// - Returns: Whether all of the bundle's logs could be searched.
    /// - Throws: `BundleError` if the bundle cannot be opened at all.
    public func find(_ ids: Set<String>, in bundle: LogBundle, found: @escaping (Evidence) -> Void) throws(BundleError) -> Bool {
        try search(for: ids, in: bundle) { found($0.evidence) }
    }

    private func search(for ids: Set<String>, in bundle: LogBundle, found: @escaping (FoundRecord) -> Void) throws(BundleError) -> Bool {
        let search = LogSearch(rules: rules, limits: limits, excerptBound: Self.excerptBound)
        let (summary, _) = try search.read(bundle) { WantedRecords(ids: ids, found: found) }
        return !summary.notes.contains(where: \.losesData)
    }

    /// Listens for the records with some evidence ids.
    private final class WantedRecords: LogListener {
        private let ids: Set<String>
        private let found: (FoundRecord) -> Void
        private var entry: EntryPath?
        private var log: LogReader.Log?
        private var hasLog = false

        init(ids: Set<String>, found: @escaping (FoundRecord) -> Void) {
            self.ids = ids
            self.found = found
        }

        var handler: LogReader.Handler {
            .init(
                logBegan: { log, entry in
                    self.entry = entry
                    self.log = log
                    self.hasLog = self.hasLog || log.place.kind != .elsewhere
                },
                record: { record in
                    guard let entry = self.entry, self.ids.contains(Evidence.id(entry: entry, byteStart: record.byteStart)) else { return }
                    self.found(FoundRecord(record: record, entry: entry, product: self.log?.product.id, source: self.log?.source.id))
                },
                logEnded: { _, _ in })
        }

        func missesLogs(_ summary: ReadSummary) -> Bool { !hasLog }
    }
}
