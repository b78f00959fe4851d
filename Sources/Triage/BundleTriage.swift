public import BundleArchive
import CertificateChain
public import Comparison
public import Diagnosis
import LogScanning
public import RuleTable
public import Terms

/// Reads one bundle, from its bytes to the final judgement, or to a survey of everything that its logs say.
public struct BundleTriage: Sendable {
    public var rules: RuleSet
    public var limits: ReadLimits
    public var window: TimeWindow
    /// The number of a bundle's logs that may be read at the same time. It does not affect the diagnosis.
    public var threads: Int
    /// Whether secrets are removed from the logs' texts (`BundleDiagnosis.redacted`).
    public var redacts: Bool
    /// Whether a diagnosis contains the SHA-256 of its bundle.
    public var takesDigest: Bool

    public init(
        rules: RuleSet, limits: ReadLimits = ReadLimits(), window: TimeWindow = TimeWindow(), threads: Int = 1, redacts: Bool = true,
        takesDigest: Bool = true
    ) {
        self.rules = rules
        self.limits = limits
        self.window = window
        self.threads = threads
        self.redacts = redacts
        self.takesDigest = takesDigest
    }

    /// Reads a bundle and judges it. Damage and limits become notes in the diagnosis.
    ///
    /// - Parameter reading: Called with each log when its reading begins.
    /// - Throws: `BundleError` if the bundle cannot be opened at all.
    public func diagnose(_ bundle: LogBundle, reading: @escaping (EntryPath) -> Void = { _ in }) throws(BundleError) -> BundleDiagnosis {
        try diagnose(bundle, sightings: nil, reading: reading)
    }

    /// Diagnoses a bundle and then compares the certificate files in it with the findings, if there are any of either and the bundle can be
    /// read again.
    public func diagnoseWithCertificates(
        _ bundle: LogBundle, reading: @escaping (EntryPath) -> Void = { _ in }
    ) throws(BundleError) -> BundleDiagnosis {
        let sightings = CertificateSightings()
        let diagnosis = try diagnose(bundle, sightings: sightings, reading: reading)
        if diagnosis.findings.isEmpty { return diagnosis }
        return SuppliedChain(inBundle: certificates(in: bundle, sightings)).compared(to: diagnosis, rules: rules)
    }

    /// Diagnoses a bundle in the same way, for a comparison: with the keys in its certificate files, even if there are no findings.
    public func diagnoseForComparison(_ bundle: LogBundle) throws(BundleError) -> ComparedBundle {
        let sightings = CertificateSightings()
        let diagnosis = try diagnose(bundle, sightings: sightings) { _ in }
        let files = certificates(in: bundle, sightings)
        return ComparedBundle(SuppliedChain(inBundle: files).compared(to: diagnosis, rules: rules), keys: files.applianceKeys)
    }

    private func certificates(in bundle: LogBundle, _ sightings: CertificateSightings) -> [CertificateFile] {
        guard sightings.hasAny, bundle.canBeReadAgain, let found = try? CertificateReading().read(bundle), found.isBundle else { return [] }
        return found.files
    }

    private func diagnose(
        _ bundle: LogBundle, sightings: CertificateSightings?, reading: @escaping (EntryPath) -> Void
    ) throws(BundleError) -> BundleDiagnosis {
        let search = LogSearch(rules: rules, limits: limits, threads: threads, takesDigest: takesDigest, sightings: sightings)
        let (summary, judgement) = try search.read(bundle) {
            Judgement(Diagnostician(rules: rules, window: window), reading: reading)
        }
        return shown(judgement.diagnostician.diagnosis(of: bundle.description, summary))
    }

    /// The diagnosis as it is shown. Nothing that was judged depends on it.
    private func shown(_ diagnosis: BundleDiagnosis) -> BundleDiagnosis { redacts ? diagnosis.redacted() : diagnosis }

    /// The diagnosis of a bundle that could not be opened.
    public func unreadable(_ bundle: LogBundle, because error: BundleError) -> BundleDiagnosis {
        unread(bundle, size: 0, .systemError(error.reason))
    }

    /// The diagnosis of a bundle of which nothing was read for this reason.
    package func unread(_ bundle: LogBundle, size: UInt64, _ reason: ReadNote.Reason) -> BundleDiagnosis {
        var summary = ReadSummary()
        summary.size = size
        summary.notes = [ReadNote(.unreadable, reason, at: nil, losesData: true)]
        var diagnostician = Diagnostician(rules: rules, window: window)
        return shown(diagnostician.diagnosis(of: bundle.description, summary))
    }

    /// Holds the diagnostician while the reader's callbacks pass it records.
    private final class Judgement: LogListener {
        var diagnostician: Diagnostician
        private let reading: (EntryPath) -> Void

        init(_ diagnostician: Diagnostician, reading: @escaping (EntryPath) -> Void) {
            self.diagnostician = diagnostician
            self.reading = reading
        }

        var handler: LogReader.Handler {
            .init(
                logBegan: { log, entry in
                    self.reading(entry)
                    self.diagnostician.logBegan(entry, source: log.source, of: log.product, at: log.place)
                },
                record: { self.diagnostician.add($0) },
                logEnded: { self.diagnostician.logEnded(whole: $0, outline: $1) })
        }

        func missesLogs(_ summary: ReadSummary) -> Bool { diagnostician.missesLogs(summary) }
    }
}
