import BundlescopeKit

/// The bundles of a run that makes one report of all of them, and who reads them.
struct CorpusRun {
    var job: AnalysisJob
    var supply: any BundleSupply
    /// What counts the bundles in advance; nil if they are known, or cannot be.
    var walk: BundleWalk?
    /// The number of processes that read, and what each may use.
    var jobs: Int
    var limits: WorkerLimits
    var progress: ProgressLine.Form

    /// How a run ended.
    struct Ending {
        /// The progress of an interrupted run; nil if it was completed.
        var interruption: RunInterruption?
        /// The exit code of an interrupted run.
        var exitCode: Int32?
    }

    /// The reading of the bundles in other processes, with their names if they are to be replaced.
    func reading(catalog: Catalog? = nil, resume: Bool = false) -> BundleRun {
        var job = job
        job.findsNames = Anonymization.current != nil
        return BundleRun(
            job, of: supply, by: WorkerRunner(job, WorkerRunner.Launch(limits), size: jobs), jobs: jobs, catalog: catalog, resume: resume,
            anonymizer: Anonymization.current?.anonymizer)
    }

    /// Passes the diagnoses on in the order of the bundles.
    func run(_ tell: @escaping (BundleDiagnosis) -> Void) throws -> Ending {
        let interruption = try InterruptionPipe()
        let line = ProgressLine(progress, total: walk)
        defer { line.clear() }
        var sink = Listener(line: line, tell: tell)
        var run = reading()
        switch try run.run(interruption: interruption.descriptor, telling: &sink) {
        case .finished: return Ending()
        case .interrupted(let progress): return Ending(interruption: progress, exitCode: interruption.exitCode())
        }
    }

    private struct Listener: RunSink {
        let line: ProgressLine
        let tell: (BundleDiagnosis) -> Void

        func observe(_ activity: RunActivity) { line.show(activity) }

        func receive(_ diagnosis: BundleDiagnosis) {
            tell(diagnosis)
            line.finished(diagnosis)
        }
    }
}
