public import Anonymization
import BundleArchive
public import Diagnosis
public import RuleTable
import Terms
public import Triage

/// What is done with every bundle of a run, whoever does it.
public struct AnalysisJob: Sendable {
    /// How a bundle is read and judged.
    public var triage: BundleTriage
    /// Another table by which every bundle is judged, too; nil for none.
    public var baseline: RuleSet?
    /// Whether the certificate files in a bundle are compared with the findings.
    public var comparesCertificates = false
    /// Whether the kinds of errors that no rule knows are counted in a bundle in which nothing was found.
    public var countsUnknownErrors = false
    /// Whether the names in a bundle are told as well.
    public var findsNames = false

    public init(_ triage: BundleTriage, against baseline: RuleSet? = nil) {
        self.triage = triage
        self.baseline = baseline
    }

    /// What came of a bundle.
    public struct Outcome: Sendable {
        public var diagnosis: BundleDiagnosis
        public var names: [FoundName] = []
    }

    /// The number of times that a bundle may be read.
    private var readings: Int { 1 + [comparesCertificates, countsUnknownErrors, findsNames].count { $0 } }

    /// The seconds that a bundle may take altogether.
    var seconds: Double { triage.limits.seconds * Double(readings) }

    /// Whether a bundle still has the SHA-256 that it is said to have had, so that it need not be read.
    func isUnchanged(_ bundle: LogBundle, since digest: String?) -> Bool {
        digest != nil && bundle.contentDigest(seconds: triage.limits.seconds) == digest
    }

    /// The names in a bundle, if the job asks for them.
    func names(in bundle: LogBundle) -> [FoundName] { findsNames ? triage.names(in: bundle) : [] }

    /// The diagnosis of a bundle; of one that cannot be opened, that says so.
    ///
    /// - Parameter reading: Called with each log when its reading begins.
    func diagnosis(of bundle: LogBundle, reading: @escaping (EntryPath) -> Void = { _ in }) -> BundleDiagnosis {
        var diagnosis: BundleDiagnosis
        do {
            diagnosis =
                if let baseline {
                    try triage.diagnose(bundle, against: baseline, reading: reading)
                } else if comparesCertificates {
                    try triage.diagnoseWithCertificates(bundle, reading: reading)
                } else {
                    try triage.diagnose(bundle, reading: reading)
                }
        } catch {
            diagnosis = triage.unreadable(bundle, because: error)
        }
        if countsUnknownErrors { diagnosis.unknownErrors = triage.unknownErrors(in: bundle, diagnosis) }
        return diagnosis
    }
}
