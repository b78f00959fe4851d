import ArgumentParser
import BundlescopeKit

struct SurveyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "survey",
        abstract: "Say what lies in a bundle and what its logs say, whether a rule knows it or not.",
        discussion: """
            Reads every file of the bundle once: logs in whatever form, with their records by level, first and last time and gaps; the kinds of \
            warnings and errors, most frequent first, each with a piece of evidence and the rule that knows it; certificates. Of several bundles, \
            and of a folder of them, it says which kinds stand in how many.

            EXAMPLES
              bundlescope survey case-4711.zip
              bundlescope survey CASES/ --format html --output survey.html
              bundlescope survey case-4711.zip --since 2024-01-25T11:00 --verbose

            EXIT CODES
              0  everything was read
              2  the command line or a rule file is wrong
              3  something could not be read in full
              4  the report could not be written
            """)

    @Argument(
        help: ArgumentHelp("An archive, a folder, a folder of bundles, a single log file, or - for standard input.", valueName: "bundle"),
        completion: .file())
    var bundles: [String]

    @OptionGroup(title: "Report") var report: ReportOptions
    @OptionGroup(title: "Report") var pager: PagerOptions
    @OptionGroup(title: "Report") var redaction: RedactionOptions
    @OptionGroup(title: "Report") var anonymization: AnonymizationOptions
    @OptionGroup(title: "Rules") var rules: RuleOptions
    @OptionGroup(title: "Time") var window: WindowOptions
    @OptionGroup(title: "Limits of one bundle") var limits: LimitOptions

    func validate() throws {
        if bundles.filter({ $0 == "-" }).count > 1 { throw ValidationError("standard input (-) can be read only once") }
    }

    func run() throws {
        let rules = try rules.load()
        try anonymization.begin(rules, paths: bundles + [report.output])
        let target = ReportTarget(report, anonymization, pager)
        try SurveyRun(
            bundles: bundles, target: target,
            triage: BundleTriage(
                rules: rules, limits: limits.limits, window: try window.window(), threads: Machine.cores, redacts: redaction.redact,
                takesDigest: target.style.showsDigest)
        ).run()
    }
}
