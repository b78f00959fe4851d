import ArgumentParser
import BundlescopeKit
import Sandbox

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print the log lines behind one piece of evidence again.",
        discussion: """
            EXAMPLES
              bundlescope show case-4711.zip e-3f9a1c2b40
            """)

    @Argument(help: ArgumentHelp("The bundle that the report is about.", valueName: "bundle"), completion: .file())
    var bundle: String

    @Argument(help: ArgumentHelp("The evidence, as every report prints it.", valueName: "evidence"))
    var evidence: String

    @OptionGroup(title: "Report") var redaction: RedactionOptions
    @OptionGroup(title: "Rules") var rules: RuleOptions
    @OptionGroup(title: "Limits") var limits: LimitOptions

    func run() throws {
        Sandbox.enter()
        let search = EvidenceSearch(rules: try rules.load(), limits: limits.limits)
        let result: EvidenceSearch.Result
        do {
            result = try search.find(evidence, in: LogBundle(ArgumentPath.path(bundle)))
        } catch {
            throw CommandFailure("\(error)", status: .incomplete)
        }
        guard var found = result.evidence else {
            throw CommandFailure.noEvidence(evidence, in: bundle, complete: result.complete)
        }
        var redaction = Redaction()
        if self.redaction.redact { redaction.redact(&found) }
        let output = try ReportOutput(path: nil)
        try output.finish(EvidencePage(found).text)
        if redaction.places > 0 { Terminal.complain("secrets shown as \(Redaction.mark): \(redaction.places) (--no-redact shows them)") }
    }
}
