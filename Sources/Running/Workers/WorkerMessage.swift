import Anonymization
import BundleArchive
import Diagnosis
import RuleTable
import Terms
import Triage

/// The first message to a worker: what it does with every bundle.
///
/// Of its rules only what the program has not compiled in travels; rule files are read and checked by the process that starts the workers, once.
struct WorkerJob: Codable {
    private var rules: RuleOverlay
    private var baseline: RuleOverlay?
    private var limits: ReadLimits
    private var window: TimeWindow
    private var redacts: Bool
    private var takesDigest: Bool
    private var comparesCertificates: Bool
    private var countsUnknownErrors: Bool
    private var findsNames: Bool
    var worker: WorkerLimits

    /// - Parameter base: The table that worker and starter have compiled in.
    init(_ job: AnalysisJob, over base: RuleSet, _ worker: WorkerLimits) {
        rules = job.triage.rules.overlay(over: base)
        baseline = job.baseline?.overlay(over: base)
        limits = job.triage.limits
        window = job.triage.window
        redacts = job.triage.redacts
        takesDigest = job.triage.takesDigest
        comparesCertificates = job.comparesCertificates
        countsUnknownErrors = job.countsUnknownErrors
        findsNames = job.findsNames
        self.worker = worker
    }

    /// The job. A worker reads on one thread.
    func job(over base: RuleSet) -> AnalysisJob {
        let triage = BundleTriage(
            rules: RuleSet(rules, over: base), limits: limits, window: window, redacts: redacts, takesDigest: takesDigest)
        var job = AnalysisJob(triage, against: baseline.map { RuleSet($0, over: base) })
        job.comparesCertificates = comparesCertificates
        job.countsUnknownErrors = countsUnknownErrors
        job.findsNames = findsNames
        return job
    }
}

/// A request to a worker to read one bundle.
struct WorkerRequest: Codable {
    /// Nil for standard input, of which the worker has inherited a copy.
    var path: FilePath?
    /// As in `LogBundle`.
    var name: String?
    /// As in `RunRequest`.
    var unlessSHA256: String?
    /// The copy of standard input.
    var descriptor: Int32?

    /// - Parameter input: The copy of standard input that workers inherit.
    init(_ request: RunRequest, input: Int32?) {
        switch request.bundle.location {
        case .path(let path): self.path = path
        case .standardInput: descriptor = input
        case .descriptor(let number): descriptor = number
        }
        name = request.bundle.name
        unlessSHA256 = request.unlessSHA256
    }

    var bundle: LogBundle {
        var bundle = path.map { LogBundle(path: $0) } ?? LogBundle(descriptor: descriptor ?? 0)
        bundle.name = name
        return bundle
    }
}

/// A worker's reply. Each request results in any number of `reading` and then one of the others.
enum WorkerReply: Codable {
    /// Sent once, before the first request: the digest of the rules that the worker has compiled in.
    case ready(base: String)
    /// The worker has begun to read this entry.
    case reading(EntryPath)
    /// The names in the bundle, before its diagnosis.
    case names([FoundName])
    case diagnosis(BundleDiagnosis, unknownErrors: BundleDiagnosis.UnknownErrors?)
    case unchanged
}
