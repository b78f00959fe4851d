/// The reason why a run over many bundles cannot continue.
public enum TriageError: Error, Hashable, Sendable, CustomStringConvertible {
    /// No worker process can be started; the operating system's reason.
    case noWorker(reason: String)
    /// The rule files have changed since the run began.
    case rulesChanged
    /// A file with rows cannot be read.
    case noRows(file: String, reason: String)

    public var description: String {
        switch self {
        case .noWorker(let reason): "no worker process can be started: \(reason)"
        case .rulesChanged: "the rule files have changed while they were used"
        case .noRows(let file, let reason): "\(file): \(reason)"
        }
    }
}
