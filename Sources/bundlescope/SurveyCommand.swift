import ArgumentParser
import BundlescopeKit
import Sandbox

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
        let style = anonymization.applied(to: report.style)
        try anonymization.begin(rules, paths: bundles + [report.output])
        let triage = BundleTriage(
            rules: rules, limits: limits.limits, window: try window.window(), threads: Machine.cores, redacts: redaction.redact,
            takesDigest: style.showsDigest)
        let interruption = Interruption()
        pager.begin(output: report.output)
        let file = try ReportOutput(path: report.output, as: style.format)
        // Before there is a second thread, which would not be confined.
        Sandbox.enter(renamingIn: [file.folder, Anonymization.folder].compactMap(\.self))
        let marks = triage.marks
        var supplies = ArgumentPath.paths(bundles).map { SurveySupply($0, marks: marks) }
        let hasFolders = supplies.contains(where: \.isFolderOfBundles)
        let writer = SurveyWriter(
            style: style, rules: rules, toolVersion: Tool.version, isOfMany: hasFolders || supplies.count > 1)
        let output = try ReportStream(writer, to: file)
        interruption.begin { [count = supplies.count] in
            do { try output.end(interruptedBefore: count, foundAll: !hasFolders) } catch { ExitStatus.end(for: error) }
        }
        defer { interruption.end() }

        var status = ExitStatus.clean
        for index in supplies.indices {
            while let bundle = supplies[index].next() {
                var survey: BundleSurvey
                do {
                    survey = try triage.survey(bundle)
                } catch {
                    survey = triage.unreadableSurvey(of: bundle, because: error)
                }
                Anonymization.current?.anonymizer.learn(path: survey.path)
                Anonymization.learn(bundle, by: triage)
                try output.write(survey)
                status = max(status, ExitStatus(survey))
            }
        }
        // After an interruption there are fewer bundles than this status is about.
        guard try output.end() else { interruption.awaitEnd() }
        status.end()
    }
}
