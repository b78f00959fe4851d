/// The reason why a run cannot continue.
public enum RunError: Error, Hashable, Sendable, CustomStringConvertible {
    /// No worker process can be started; the operating system's reason.
    case noWorker(reason: String)
    /// The program was replaced by another version while it ran.
    case programChanged

    public var description: String {
        switch self {
        case .noWorker(let reason): "no worker process can be started: \(reason)"
        case .programChanged: "another version of the program was installed while it ran"
        }
    }
}
