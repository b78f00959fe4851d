import ArgumentParser
import BundlescopeKit
import Glibc

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
        let triage = BundleTriage(rules: after, limits: limits.limits)
        let supply = BundleWalk(ArgumentPath.paths(bundles), recursive: true, marks: triage.marks)
        let worker = ["--baseline", "\(user)"] + rules.arguments + limits.arguments + anonymization.arguments
        var impact = RuleImpact(before: before, after: after)
        let output = try ReportOutput(path: report.output, as: report.format.report ?? .text)
        let ending = try reading.run(triage, of: supply, counting: supply, worker: worker, memory: memory, output: output) {
            impact.add($0)
        }
        let writer = ImpactWriter(style: anonymization.applied(to: report.style), rules: after, toolVersion: Tool.version)
        try output.finish(writer.text(impact, interrupted: ending.interruption))
        if let code = ending.exitCode { Glibc.exit(code) }
        if impact.changed + impact.unchanged == 0 {
            Terminal.complain("no bundle: \(bundles.joined(separator: ", "))")
            ExitStatus.incomplete.end()
        }
        (impact.unread > 0 ? ExitStatus.incomplete : impact.changed > 0 ? .findings : .clean).end()
    }
}
