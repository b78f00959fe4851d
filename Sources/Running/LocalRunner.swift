import BundleArchive

/// Does a job in this process, one bundle after another: each is read when it is asked for.
public struct LocalRunner: BundleRunner {
    private let job: AnalysisJob
    private var done: RunEvent?

    public init(_ job: AnalysisJob) {
        self.job = job
    }

    public var hasRoom: Bool { done == nil }
    public var isIdle: Bool { done == nil }
    public var descriptors: [Int32] { [] }
    public var secondsToDeadline: Double? { done.map { _ in 0 } }
    public var longestReading: Int? { nil }

    public mutating func ask(_ request: RunRequest, for number: Int) -> Bool {
        guard done == nil else { return false }
        let bundle = request.bundle
        if job.isUnchanged(bundle, since: request.unlessSHA256) {
            done = RunEvent(number: number, outcome: .unchanged)
        } else {
            done = RunEvent(number: number, outcome: .diagnosis(job.diagnosis(of: bundle)), names: job.names(in: bundle))
        }
        return true
    }

    public mutating func events(from ready: Set<Int32>) -> [RunEvent] {
        defer { done = nil }
        return [done].compactMap(\.self)
    }

    public mutating func end() { done = nil }
}
