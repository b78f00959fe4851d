public import Anonymization
public import BundleArchive
public import Catalog
public import Diagnosis
import RuleTable
import Schedule
public import Terms
import Triage

/// Has many bundles read by a runner, and tells a sink their diagnoses in the order in which the bundles were found, whatever the runner does
/// at the same time.
///
/// If a reader dies or hangs, the bundle that it was reading is tried once more; if that fails too, its diagnosis says so. Memory depends on the
/// number of bundles that are read at the same time, not on the number of bundles.
public struct BundleRun {
    public enum Ending: Hashable, Sendable {
        case finished
        /// The run was interrupted; every diagnosis completed before has been told.
        case interrupted(RunInterruption)
    }

    /// A bundle between the supply and the sink.
    private struct Work {
        var bundle: FoundBundle
        var fingerprint: String?
        var known: Catalog.Record?
    }

    private struct Outcome {
        var analysis: AnalysisJob.Outcome
        /// Whether the catalog lacks it.
        var isNew: Bool
    }

    private let job: AnalysisJob
    private let catalog: Catalog?
    private let resume: Bool
    private let anonymizer: Anonymizer?
    private var supply: any BundleSupply
    private var runner: any BundleRunner
    private var schedule: Schedule<Work, Outcome>
    private var activity = RunActivity()
    /// Our own documents, such as a compressed report, that turned out not to be bundles only when they were read.
    private var readAndPassedOver = PathTally()

    /// What the supply has found so far that is not a bundle.
    public var passedOver: PassedOver {
        var all = supply.passedOver
        all.add(ownDocuments: readAndPassedOver)
        return all
    }

    /// - Parameters:
    ///   - runner: Does the same job.
    ///   - jobs: The number of bundles that the runner reads at the same time.
    ///   - anonymizer: Learns the names in each bundle before it is told and stored; the job must find them.
    ///   - resume: Whether the catalog's record of an unchanged bundle is told instead of reading the bundle again.
    public init(
        _ job: AnalysisJob, of supply: any BundleSupply, by runner: any BundleRunner, jobs: Int, catalog: Catalog? = nil,
        resume: Bool = false, anonymizer: Anonymizer? = nil
    ) {
        self.job = job
        self.supply = supply
        self.runner = runner
        self.catalog = catalog
        self.resume = resume
        self.anonymizer = anonymizer
        schedule = Schedule(jobs: max(1, jobs))
    }

    /// Runs until there are no more bundles, or until the descriptor `interruption` becomes readable.
    ///
    /// - Throws: `RunError`, `CatalogError`, and any error of the sink.
    public mutating func run(interruption: Int32, telling sink: inout some RunSink) throws -> Ending {
        defer { runner.end() }
        while true {
            var later: (descriptor: Int32?, seconds: Double?) = (nil, nil)
            try takeBundles(&later)
            try begin()
            while let told = schedule.tell() { try tell(told.work, told.outcome, to: &sink) }
            activity.current = runner.longestReading.flatMap { schedule[$0]?.bundle }
            activity.passedOver = passedOver
            try sink.observe(activity)
            if schedule.isFinished { return .finished }
            let canGoOn = later == (nil, nil) && schedule.takesMore
            let ready = Pipe.wait(
                for: [interruption] + runner.descriptors + [later.descriptor].compactMap(\.self),
                seconds: canGoOn ? 0 : min(0.25, later.seconds ?? 0.25, runner.secondsToDeadline ?? 0.25))
            for event in try runner.events(from: ready) {
                // The interruption may be what ended a reader.
                if ready.contains(interruption), case .ended = event.outcome { continue }
                try handle(event)
            }
            if ready.contains(interruption) {
                let found = countFound()
                for told in schedule.tellAll() { try tell(told.work, told.outcome, to: &sink) }
                return .interrupted(RunInterruption(read: activity.done, found: found.count, foundAll: found.isAll))
            }
        }
    }

    /// The number of bundles that the supply has provided and still has, counted for as long as an interruption may wait.
    private mutating func countFound() -> (count: Int, isAll: Bool) {
        let deadline = ContinuousClock.now + .milliseconds(500)
        var count = schedule.added - readAndPassedOver.count
        while !schedule.isClosed {
            guard .now < deadline else { return (count, false) }
            switch supply.next() {
            case .bundle: count += 1
            case .later, .end: schedule.close()
            }
        }
        return (count, true)
    }

    /// Takes bundles from the supply while they can be used.
    private mutating func takeBundles(_ later: inout (descriptor: Int32?, seconds: Double?)) throws {
        while schedule.takesMore {
            switch supply.next() {
            case .end: schedule.close()
            case .later(let descriptor, let seconds):
                later = (descriptor, seconds)
                return
            case .bundle(let bundle):
                var work = Work(bundle: bundle)
                let outcome = try self.outcome(withoutReading: &work)
                schedule.add(work, size: bundle.size, outcome: outcome)
                // A long series of bundles that need no reading must not delay the report.
                if outcome != nil { return }
            }
        }
    }

    /// What comes of a bundle that need not, or cannot, be read; nil of any other.
    private func outcome(withoutReading work: inout Work) throws -> Outcome? {
        let bundle = work.bundle
        if let problem = bundle.problem {
            let diagnosis = job.triage.unread(bundle.bundle, size: bundle.size, problem)
            return try stored(Outcome(analysis: .init(diagnosis: diagnosis), isNew: true), of: work)
        }
        guard let catalog else { return nil }
        work.fingerprint = bundle.bundle.fingerprint
        work.known = resume ? try catalog.record(of: bundle.path) : nil
        guard let known = work.known, let fingerprint = known.fingerprint, fingerprint == work.fingerprint else { return nil }
        return Outcome(analysis: .init(diagnosis: known.diagnosis), isNew: false)
    }

    /// Gives the runner what it has room for.
    private mutating func begin() throws {
        while let next = schedule.next {
            switch next {
            case .alone(let number):
                guard runner.isIdle else { return }
                runner.end()
                _ = try ask(number)
                return
            case .part(let number):
                guard runner.hasRoom, try ask(number) else { return }
            }
        }
    }

    private mutating func ask(_ number: Int) throws -> Bool {
        guard let work = schedule[number] else { return false }
        let request = RunRequest(work.bundle.bundle, unlessSHA256: work.known?.diagnosis.sha256)
        guard try runner.ask(request, for: number) else { return false }
        schedule.begin(number)
        return true
    }

    private mutating func handle(_ event: RunEvent) throws {
        guard let work = schedule[event.number] else { return }
        switch event.outcome {
        case .diagnosis(let diagnosis): try finish(event, work, diagnosis)
        case .unchanged: if let known = work.known { try finish(event, work, known.diagnosis) }
        case .notReached: _ = schedule.fail(event.number, .notReached)
        case .ended(let ending, let place):
            let failure = if case .silence = ending { Schedule<Work, Outcome>.Failure.hung } else { Schedule<Work, Outcome>.Failure.died }
            if schedule.fail(event.number, failure) { return }
            let reason = ReadNote.Reason.readerEnded(ending, at: place ?? EntryPath(layers: [work.bundle.lastComponent]))
            try finish(event, work, job.triage.unread(work.bundle.bundle, size: work.bundle.size, reason))
        }
    }

    private mutating func finish(_ event: RunEvent, _ work: Work, _ diagnosis: BundleDiagnosis) throws {
        let outcome = Outcome(analysis: .init(diagnosis: diagnosis, names: event.names), isNew: !isPassedOver(diagnosis))
        schedule.finish(event.number, try stored(outcome, of: work))
    }

    /// The outcome once the catalog has it: at once, except for tokens, which are numbered in the order of the report.
    private func stored(_ outcome: Outcome, of work: Work) throws -> Outcome {
        if anonymizer == nil { try store(outcome, of: work) }
        return outcome
    }

    private func store(_ outcome: Outcome, of work: Work) throws {
        if outcome.isNew { try catalog?.store(outcome.analysis.diagnosis, fingerprint: work.fingerprint) }
    }

    private mutating func tell(_ work: Work, _ outcome: Outcome, to sink: inout some RunSink) throws {
        let diagnosis = outcome.analysis.diagnosis
        if let anonymizer {
            anonymizer.learn(outcome.analysis.names)
            anonymizer.learn(diagnosis)
            try store(outcome, of: work)
        }
        if isPassedOver(diagnosis) {
            readAndPassedOver.add(diagnosis.path)
            return
        }
        try sink.receive(diagnosis)
        activity.done += 1
        activity.bytes += work.bundle.size
        activity.findings += diagnosis.findings.count
    }

    private func isPassedOver(_ diagnosis: BundleDiagnosis) -> Bool { supply.passesOverOwnDocuments && diagnosis.isOfOwnDocument }
}

/// The progress of a run.
public struct RunActivity: Hashable, Sendable {
    public var done = 0
    /// The total size of the bundles that are done.
    public var bytes: UInt64 = 0
    public var findings = 0
    /// The bundle that has been read for the longest time.
    public var current: FoundBundle?
    /// What the supply has found that is not a bundle.
    public var passedOver = PassedOver()
}

extension FoundBundle {
    fileprivate var lastComponent: String { path.split(separator: "/").last.map(String.init) ?? path }
}
