import BuiltInRules
import BundlescopeKit

/// Reports on bundles in turn.
struct DiagnoseRun: ReportRun {
    let bundles: [String]
    /// What standard input is called.
    var name: String?
    var target = ReportTarget()
    var rules = RuleSet.builtIn
    var window = TimeWindow()
    var limits = ReadLimits()
    /// The files said to have been uploaded; `csr` is the CSR's file.
    var chain: [String] = []
    var csr: String?
    /// Whether secrets in the logs' texts are removed.
    var redacts = true
    /// The new folder for the lines behind the findings.
    var evidence: String?
    var exitZero = false
    /// The limits of a process of its own that reads the bundles; nil if this one does.
    var worker: WorkerLimits?

    init(_ bundles: [String]) {
        self.bundles = bundles
    }

    /// The run without any options, which is the usual one. The argument parser would take as long for it as a small bundle takes.
    ///
    /// - Throws: `CommandFailure` if one of the user's rule files is wrong.
    init?(plain arguments: [String]) throws(CommandFailure) {
        guard arguments.count > 1, arguments[0] == "diagnose",
            !arguments.contains(where: { $0.hasPrefix("-") })
        else { return nil }
        self.init(Array(arguments.dropFirst()))
        rules = try RuleOptions.load(UserRules.folders)
    }

    private var job: AnalysisJob {
        var job = AnalysisJob(
            BundleTriage(
                rules: rules, limits: limits, window: window, threads: Machine.cores, redacts: redacts,
                takesDigest: target.style.showsDigest || evidence != nil))
        // A chain takes the place of the bundle's own files.
        job.comparesCertificates = chain.isEmpty
        job.countsUnknownErrors = target.style.format.isForPeople
        job.findsNames = Anonymization.current != nil
        return job
    }

    func report(in frame: RunFrame) throws -> ExitStatus {
        let job = job
        let saved = try evidence.map { try EvidenceOutput(folder: $0, rules: rules, limits: limits, redacts: redacts) }
        var runner: any BundleRunner
        if let worker {
            // Confined itself.
            runner = WorkerRunner(job, WorkerRunner.Launch(worker, readsInput: bundles.contains("-")))
        } else {
            frame.confine()
            runner = LocalRunner(job)
        }
        let supplied = SuppliedChain(files: try ChainFiles(chain).files, csr: try ChainFiles.one(csr).file)
        let settings = AnalysisSettings(limits: limits, window: window, redacts: redacts)
        let output = try ReportStream(
            ReportWriter(style: target.style, rules: rules, toolVersion: Tool.version, settings: settings), to: frame.file)
        frame.begin { [count = bundles.count] in try output.end(interruptedBefore: count) }

        var status = ExitStatus.clean
        for var bundle in ArgumentPath.paths(bundles).map({ LogBundle($0) }) {
            bundle.name = name
            var outcome = try runner.outcome(of: bundle, job)
            if !chain.isEmpty { outcome.diagnosis = supplied.compared(to: outcome.diagnosis, rules: rules) }
            Anonymization.current?.learn(outcome)
            try output.write(outcome.diagnosis)
            try saved?.save(outcome.diagnosis, of: bundle)
            status = max(status, ExitStatus(outcome.diagnosis))
        }
        runner.end()
        // After an interruption there are fewer bundles than this status is about.
        try saved?.complete()
        guard try output.end() else { frame.awaitEnd() }
        try saved?.finish()
        return status == .findings && exitZero ? .clean : status
    }
}
