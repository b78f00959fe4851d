import BundleArchive
import Diagnosis
public import RuleTable
import Sandbox
import Terms

/// The work of a worker process: reads the requested bundles, one after another, and replies with their diagnoses.
public struct BundleWorker {
    private let triage: BundleTriage
    private let baseline: RuleSet?
    private let findsNames: Bool
    private let limits: WorkerLimits

    /// - Parameters:
    ///   - baseline: Another rule table by which every bundle is judged, too; nil for none.
    ///   - findsNames: Whether the names in each bundle are told as well.
    public init(_ triage: BundleTriage, against baseline: RuleSet? = nil, findsNames: Bool = false, limits: WorkerLimits) {
        self.findsNames = findsNames
        self.triage = triage
        self.baseline = baseline
        self.limits = limits
    }

    /// Answers the requests from one descriptor on another, until there are no more. Restricts the process permanently: see `Sandbox` and
    /// `WorkerLimits`.
    public func run(requests: Int32, replies: Int32) {
        // Before there is a second thread, which would not be confined.
        Sandbox.enter()
        limits.bindProcess()
        var pending: [UInt8] = []
        guard write(.ready(rules: triage.rules.digest), to: replies) else { return }
        while true {
            guard let request = try? WorkerFrame.decodeNext(WorkerRequest.self, from: &pending) else {
                guard Pipe.read(requests, into: &pending) > 0 else { return }
                continue
            }
            limits.bindProcessorTime(seconds: triage.limits.seconds)
            guard write(answer(request, to: replies), to: replies) else { return }
        }
    }

    private func answer(_ request: WorkerRequest, to replies: Int32) -> WorkerReply {
        var bundle = request.descriptor.map { LogBundle(descriptor: $0) } ?? LogBundle(path: request.path)
        bundle.name = request.name
        if let known = request.unlessSHA256, bundle.contentDigest(seconds: triage.limits.seconds) == known { return .unchanged }
        if findsNames { _ = write(.names(triage.names(in: bundle)), to: replies) }
        do {
            let reading = { (entry: EntryPath) in _ = write(.reading(entry), to: replies) }
            if let baseline { return .diagnosis(try triage.diagnose(bundle, against: baseline, reading: reading)) }
            return .diagnosis(try triage.diagnose(bundle, reading: reading))
        } catch {
            return .diagnosis(triage.unreadable(bundle, because: error))
        }
    }

    private func write(_ reply: WorkerReply, to replies: Int32) -> Bool {
        Pipe.write(WorkerFrame.bytes(reply), to: replies)
    }
}
