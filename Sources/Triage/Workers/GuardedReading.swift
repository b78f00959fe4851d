public import Anonymization
public import BundleArchive
public import Diagnosis
import Glibc
import RuleTable
import Terms

/// Reads single bundles in worker processes, so that one that needs too much memory or time costs only its own diagnosis.
public struct GuardedReading {
    private let triage: BundleTriage
    private let worker: [String]

    /// - Parameter worker: The command that starts a worker (`BundleWorker`) with the same rules and limits as `triage`.
    public init(_ triage: BundleTriage, worker: [String]) {
        self.triage = triage
        self.worker = worker
    }

    /// Diagnoses a bundle. The names are those that the worker was told to find.
    ///
    /// - Throws: `TriageError` if no worker can be started, or the rule files have changed.
    public func diagnose(_ bundle: LogBundle) throws(TriageError) -> (diagnosis: BundleDiagnosis, names: [FoundName]) {
        var pool = WorkerPool(
            command: worker, size: 1, patience: WorkerLimits.patience(readLimit: triage.limits.seconds),
            rulesDigest: triage.rules.digest)
        defer { pool.end() }
        var request = WorkerRequest(path: bundle.path ?? FilePath(""), name: bundle.name)
        // A number that the worker inherits, and that it uses for nothing else.
        if bundle.path == nil { request.descriptor = fcntl(STDIN_FILENO, F_DUPFD, 64) }
        defer { if let copy = request.descriptor { close(copy) } }
        _ = try pool.ask(request, for: 0)
        while true {
            let ready = Pipe.wait(for: pool.descriptors, seconds: pool.secondsToDeadline)
            for event in try pool.events(from: ready) {
                switch event.outcome {
                case .diagnosis(let diagnosis): return (diagnosis, event.names)
                case .ended(let ending, let place):
                    let place = place ?? EntryPath(layers: [bundle.description])
                    return (triage.unread(bundle, size: bundle.size, .readerEnded(ending, at: place)), event.names)
                case .unchanged, .notBegun: continue
                }
            }
        }
    }
}

extension LogBundle {
    /// Nil for standard input.
    fileprivate var path: FilePath? { if case .path(let path) = location { path } else { nil } }
}
