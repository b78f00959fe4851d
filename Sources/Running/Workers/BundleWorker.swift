import BundleArchive
import Diagnosis
public import RuleTable
import Sandbox
import Terms
import Triage

/// The work of a worker process: does the job that it is told first with the requested bundles, one after another.
public struct BundleWorker {
    /// The table that this program has compiled in.
    private let base: RuleSet

    public init(base: RuleSet) {
        self.base = base
    }

    /// Answers the requests from one descriptor on another, until there are no more. Restricts the process permanently: see `Sandbox` and
    /// `WorkerLimits`.
    public func run(requests: Int32, replies: Int32) {
        // Before there is a second thread, which would not be confined.
        Sandbox.enter()
        var pending: [UInt8] = []
        guard let first: WorkerJob = next(from: requests, &pending) else { return }
        first.worker.bindProcess()
        let job = first.job(over: base)
        guard write(.ready(base: base.digest), to: replies) else { return }
        while let request: WorkerRequest = next(from: requests, &pending) {
            WorkerLimits.bindProcessorTime(seconds: job.seconds)
            guard write(answer(request, job, to: replies), to: replies) else { return }
        }
    }

    /// The next message; nil if there will be no more.
    private func next<Message: Decodable>(from requests: Int32, _ pending: inout [UInt8]) -> Message? {
        while true {
            if let message = try? WorkerFrame.decodeNext(Message.self, from: &pending) { return message }
            guard Pipe.read(requests, into: &pending) > 0 else { return nil }
        }
    }

    private func answer(_ request: WorkerRequest, _ job: AnalysisJob, to replies: Int32) -> WorkerReply {
        let bundle = request.bundle
        if job.isUnchanged(bundle, since: request.unlessSHA256) { return .unchanged }
        if job.findsNames { _ = write(.names(job.names(in: bundle)), to: replies) }
        let diagnosis = job.diagnosis(of: bundle) { _ = write(.reading($0), to: replies) }
        return .diagnosis(diagnosis, unknownErrors: diagnosis.unknownErrors)
    }

    private func write(_ reply: WorkerReply, to replies: Int32) -> Bool {
        Pipe.write(WorkerFrame.bytes(reply), to: replies)
    }
}
