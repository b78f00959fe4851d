public import BundleArchive
public import Diagnosis
import LogScanning
public import RuleTable
import Terms

/// Finds the record behind a piece of evidence again, in the bundle that the report was about.
public struct EvidenceSearch: Sendable {
    public struct Result: Sendable {
        /// The evidence with its lines, or nil if no record has this id.
        public var evidence: Evidence?
        /// Whether all of the bundle's logs could be searched.
        public var complete: Bool
    }

    public var rules: RuleSet
    public var limits: ReadLimits

    /// The maximum number of bytes of a record that are shown.
    public static let excerptBound = 1 << 20

    public init(rules: RuleSet, limits: ReadLimits = ReadLimits()) {
        self.rules = rules
        self.limits = limits
    }

    /// Searches the bundle's logs for the record with this evidence id.
    ///
    /// - Throws: `BundleError` if the bundle cannot be opened at all.
    public func find(_ id: String, in bundle: LogBundle) throws(BundleError) -> Result {
        let search = LogSearch(rules: rules, limits: limits, excerptBound: Self.excerptBound)
        let (summary, wanted) = try search.read(bundle) { WantedRecord(id: id) }
        return Result(evidence: wanted.evidence, complete: !summary.notes.contains(where: \.losesData))
    }

    /// Listens for the record with an evidence id.
    private final class WantedRecord: LogListener {
        private let id: String
        private var entry: EntryPath?
        private var hasLog = false
        private(set) var evidence: Evidence?

        init(id: String) {
            self.id = id
        }

        var handler: LogReader.Handler {
            .init(
                logBegan: { log, entry in
                    self.entry = entry
                    self.hasLog = self.hasLog || log.place.kind != .elsewhere
                },
                record: { record in
                    guard self.evidence == nil, let entry = self.entry, Evidence.id(entry: entry, byteStart: record.byteStart) == self.id
                    else { return }
                    self.evidence = Evidence(record, in: entry)
                },
                logEnded: { _, _ in })
        }

        func missesLogs(_ summary: ReadSummary) -> Bool { !hasLog }
    }
}
