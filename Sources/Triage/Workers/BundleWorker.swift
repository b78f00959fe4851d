import BundleArchive
import Diagnosis
import RuleTable
import Sandbox

/// The work of a worker process: reads the requested bundles, one after another, and replies with their diagnoses.
public struct BundleWorker {
    private let triage: BundleTriage
    private let limits: WorkerLimits

    public init(_ triage: BundleTriage, limits: WorkerLimits) {
        self.triage = triage
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
        let bundle = LogBundle(path: request.path)
        if let known = request.unlessSHA256, bundle.contentDigest(seconds: triage.limits.seconds) == known { return .unchanged }
        do {
            return .diagnosis(try triage.diagnose(bundle) { _ = write(.reading($0), to: replies) })
        } catch {
            return .diagnosis(triage.unreadable(bundle, because: error))
        }
    }

    private func write(_ reply: WorkerReply, to replies: Int32) -> Bool {
        Pipe.write(WorkerFrame.bytes(reply), to: replies)
    }
}
