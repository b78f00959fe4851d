import ArgumentParser
import BundlescopeKit

/// `rules impact`: what the rules of some folders change, before they are used.
struct RulesImpactCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "impact",
        abstract: "Say which diagnoses of your bundles the rules of --rules would change, by rule and by bundle.",
        discussion: """
            Each bundle is read once and judged by both tables: the built-in rules with those of the user's folders, and the same with --rules. \
            The exit code is 0 if no diagnosis changes, 1 if some do, 3 if a bundle could not be read in full.

            EXAMPLES
              bundlescope rules impact --rules my-rules CASES/
              bundlescope rules impact --rules my-rules CASES/ --format csv --output impact.csv
            """)

    @Argument(help: ArgumentHelp("Bundles, or folders with bundles.", valueName: "bundle"), completion: .file())
    var bundles: [String]

    @OptionGroup(title: "Reading") var reading: CorpusOptions
    @OptionGroup(title: "Report") var report: FormattedReportOptions<RunFormat>
    @OptionGroup(title: "Report") var anonymization: AnonymizationOptions
    @OptionGroup(title: "Rules") var rules: RuleOptions
    @OptionGroup(title: "Limits of one bundle") var limits: LimitOptions
    @OptionGroup(title: "Limits of one bundle") var memory: WorkerMemoryOption

    func validate() throws {
        if rules.directories.isEmpty { throw ValidationError("name the folder of the rules that are to be judged: --rules DIR") }
    }

    func run() throws {
        let user = rules.folders.count - rules.directories.count
        let before = try RuleOptions.load(Array(rules.folders.prefix(user)), warn: false)
        let after = try rules.load()
        try anonymization.begin(after, paths: bundles + [report.output])
        let job = AnalysisJob(BundleTriage(rules: after, limits: limits.limits), against: before)
        let supply = BundleWalk(ArgumentPath.paths(bundles), recursive: true, marks: job.triage.marks)
        try ImpactRun(
            target: ReportTarget(report, anonymization), before: before, after: after,
            corpus: CorpusRun(
                job: job, supply: supply, walk: supply, jobs: reading.jobs, limits: memory.limits, progress: reading.progress),
            source: bundles.joined(separator: ", ")
        ).run()
    }
}
