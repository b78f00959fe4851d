import ArgumentParser
import BundlescopeKit

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Say what became of the problems between two bundles: fixed, still there, new, or what cannot be told.",
        discussion: """
            Both bundles are read like those of 'diagnose'. What stood before is held against the later tries of the same appliance. Fixed means \
            that a later try succeeded; where no log shows that, the customer has to say so (--confirmed). For a catalog of 'triage', the \
            appliances of which it has several bundles are listed with their state over time.

            EXAMPLES
              bundlescope compare monday.zip friday.zip
              bundlescope compare --before pub-1.zip --before sub-1.zip --after pub-2.zip --after sub-2.zip
              bundlescope compare monday.zip friday.zip --confirmed dell-ome/csr-key-mismatch
              bundlescope compare cases.db

            EXIT CODES
              0  nothing remains and nothing is new; all was read in full
              1  something remains or is new
              2  the command line is wrong
              3  a change cannot be told, something could not be read in full, or the bundles are swapped or not of one appliance
              4  the report could not be written
            """)

    @Argument(
        help: ArgumentHelp(
            "The bundle from before, then the one from after (- for standard input); or a catalog alone.", valueName: "bundle"),
        completion: .file())
    var bundles: [String] = []

    @Option(
        help: ArgumentHelp(
            "A bundle from before, where there are several. Repeatable; with --after, instead of arguments.", valueName: "bundle"),
        completion: .file())
    var before: [String] = []

    @Option(help: ArgumentHelp("A bundle from after, where there are several. Repeatable.", valueName: "bundle"), completion: .file())
    var after: [String] = []

    @Option(
        help: ArgumentHelp(
            "The customer says that what this rule found is gone. Counts only where no log can show it. Repeatable.", valueName: "rule"),
        completion: .custom(RuleOptions.completedIds))
    var confirmed: [String] = []

    @OptionGroup(title: "Report") var report: ReportOptions
    @OptionGroup(title: "Report") var pager: PagerOptions
    @OptionGroup(title: "Report") var redaction: RedactionOptions
    @OptionGroup(title: "Report") var anonymization: AnonymizationOptions
    @OptionGroup(title: "Rules") var rules: RuleOptions
    @OptionGroup(title: "Time") var window: WindowOptions
    @OptionGroup(title: "Limits of one bundle") var limits: LimitOptions

    @Flag(help: "Exit with 0 although something remains or is new.")
    var exitZero = false

    func validate() throws {
        let isNamed = !before.isEmpty && !after.isEmpty && bundles.isEmpty
        guard isNamed || (catalog != nil || bundles.count == 2) && before.isEmpty && after.isEmpty else {
            throw ValidationError("name two bundles, the earlier one first; or name each with --before or --after; or name a catalog")
        }
        if catalog != nil, report.format == .sarif { throw ValidationError("there is no --format sarif of a catalog") }
        if (bundles + before + after).filter({ $0 == "-" }).count > 1 { throw ValidationError("standard input (-) can be read only once") }
    }

    /// The catalog whose appliances are listed.
    private var catalog: String? {
        guard bundles.count == 1, let file = bundles.first, CatalogHistory.isCatalog(file) else { return nil }
        return file
    }

    func run() throws {
        let rules = try rules.load()
        let target = ReportTarget(report, anonymization, pager)
        try anonymization.begin(rules, paths: bundles + before + after + [report.output])
        if let catalog { try HistoryRun(catalog: catalog, rules: rules, target: target).run() }
        for id in confirmed where rules.rule(id: id) == nil {
            throw CommandFailure("--confirmed \(id): there is no rule with this id")
        }
        try CompareRun(
            before: before.isEmpty ? Array(bundles.prefix(1)) : before, after: after.isEmpty ? Array(bundles.suffix(1)) : after,
            confirmed: Set(confirmed),
            triage: BundleTriage(
                rules: rules, limits: limits.limits, window: try window.window(), threads: Machine.cores, redacts: redaction.redact,
                takesDigest: target.style.showsDigest),
            target: target, exitZero: exitZero
        ).run()
    }
}
