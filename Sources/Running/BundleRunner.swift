public import Anonymization
public import BundleArchive
public import Diagnosis
public import Terms
import Triage

/// Does a job with the bundles that it is given: in this process, or in others.
///
/// Nothing here waits: `events` is asked when one of the descriptors is readable, or the deadline has passed.
public protocol BundleRunner {
    /// Whether another bundle can be given to it.
    var hasRoom: Bool { get }
    /// Whether nothing is being read.
    var isIdle: Bool { get }
    /// What becomes readable when there are events.
    var descriptors: [Int32] { get }
    /// The seconds until there is an event whatever the descriptors say; nil if nothing is being read.
    var secondsToDeadline: Double? { get }
    /// The number of the bundle that has been read for the longest time.
    var longestReading: Int? { get }

    /// Gives it a bundle. False if it can accept none yet.
    ///
    /// - Throws: `RunError` if there is nobody to read it.
    mutating func ask(_ request: RunRequest, for number: Int) throws(RunError) -> Bool

    /// What has happened since; `ready` are the descriptors that are readable.
    mutating func events(from ready: Set<Int32>) throws(RunError) -> [RunEvent]

    /// Stops whatever is being read. It can be given bundles again.
    mutating func end()
}

/// One bundle of a run.
public struct RunRequest: Sendable {
    public var bundle: LogBundle
    /// The SHA-256 that the bundle had when it was read before; if it is unchanged, the bundle need not be read.
    public var unlessSHA256: String?

    public init(_ bundle: LogBundle, unlessSHA256: String? = nil) {
        self.bundle = bundle
        self.unlessSHA256 = unlessSHA256
    }
}

/// What became of a bundle.
public struct RunEvent: Sendable {
    public enum Outcome: Sendable {
        case diagnosis(BundleDiagnosis)
        case unchanged
        /// Its reader ended while reading this entry.
        case ended(ReadNote.ReaderEnding, at: EntryPath?)
        /// Its reader ended before reaching it.
        case notReached
    }

    /// The number under which the bundle was given.
    public var number: Int
    public var outcome: Outcome
    /// The names that were found in it, if the job asks for them.
    public var names: [FoundName]

    public init(number: Int, outcome: Outcome, names: [FoundName] = []) {
        self.number = number
        self.outcome = outcome
        self.names = names
    }
}

extension BundleRunner {
    /// Has a single bundle read, and waits for it. What its reader does not survive costs only this bundle.
    public mutating func outcome(of bundle: LogBundle, _ job: AnalysisJob) throws(RunError) -> AnalysisJob.Outcome {
        _ = try ask(RunRequest(bundle), for: 0)
        while true {
            let ready = Pipe.wait(for: descriptors, seconds: secondsToDeadline)
            for event in try events(from: ready) {
                switch event.outcome {
                case .diagnosis(let diagnosis): return .init(diagnosis: diagnosis, names: event.names)
                case .ended(let ending, let place):
                    let place = place ?? EntryPath(layers: [bundle.description])
                    return .init(
                        diagnosis: job.triage.unread(bundle, size: bundle.size, .readerEnded(ending, at: place)), names: event.names)
                case .unchanged, .notReached: continue
                }
            }
        }
    }
}
