public import BundleArchive
public import Diagnosis
import LogScanning
public import RuleTable
import Terms

/// Finds the record behind a piece of evidence again, in the bundle that the report spoke of.
public struct EvidenceSearch: Sendable {
    public struct Result: Sendable {
        /// The evidence with its lines, or nil where no record has this id.
        public var evidence: Evidence?
        /// Whether all of the bundle's logs could be looked at.
        public var complete: Bool
    }

    public var rules: RuleSet
    public var limits: ReadLimits

    /// The most bytes of a record that are shown.
    public static let excerptBound = 1 << 20

    public init(rules: RuleSet, limits: ReadLimits = ReadLimits()) {
        self.rules = rules
        self.limits = limits
    }

    /// Reads the bundle's logs for the record with this evidence id.
    ///
    /// - Throws: `BundleError` where the bundle cannot be opened at all.
    public func find(_ id: String, in bundle: LogBundle) throws(BundleError) -> Result {
        var found: Evidence?
        var entry: EntryPath?
        let search = LogSearch(rules: rules, limits: limits, excerptBound: Self.excerptBound)
        let summary = try search.read(bundle) {
            LogSearch.Listener(
                handler: .init(
                    logBegan: { _, path in entry = path },
                    record: { record in
                        guard found == nil, let entry, Evidence.id(entry: entry, byteStart: record.byteStart) == id else { return }
                        found = Evidence(record, in: entry)
                    },
                    logEnded: { _, _ in }),
                missesLogs: { _ in entry == nil })
        }
        return Result(evidence: found, complete: !summary.notes.contains(where: \.losesData))
    }
}
