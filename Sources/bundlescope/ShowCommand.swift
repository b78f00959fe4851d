import ArgumentParser
import BundlescopeKit
import Sandbox

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print the log lines behind one piece of evidence again.",
        discussion: """
            Lines round it come from all files of its log in the order of time, and each file is named. A kind of record (an id that the survey \
            gives) stands for the first record of that kind.

            EXAMPLES
              bundlescope show case-4711.zip e-3f9a1c2b40
              bundlescope show case-4711.zip e-3f9a1c2b40 --context 20
              bundlescope show case-4711.zip e-3f9a1c2b40 --around 30
            """)

    @Argument(help: ArgumentHelp("The bundle that the report is about.", valueName: "bundle"), completion: .file())
    var bundle: String

    @Argument(help: ArgumentHelp("The evidence, or the kind of record, as reports print it.", valueName: "evidence"))
    var evidence: String

    @Option(
        help: ArgumentHelp(
            "Also print this many lines before the record and behind it, at most \(ContextSearch.bound).", valueName: "lines"))
    var context: Int?

    @Option(
        help: ArgumentHelp(
            "Also print what was logged for so long before the record and after it: seconds, or 5m. At most \(ContextSearch.bound) lines a file.",
            valueName: "duration"))
    var around: Seconds?

    @OptionGroup(title: "Report") var redaction: RedactionOptions
    @OptionGroup(title: "Report") var anonymization: AnonymizationOptions
    @OptionGroup(title: "Rules") var rules: RuleOptions
    @OptionGroup(title: "Limits") var limits: LimitOptions

    func validate() throws {
        if context != nil, around != nil { throw ValidationError("--context and --around exclude each other") }
        if let context, !(0...ContextSearch.bound).contains(context) {
            throw ValidationError("--context must be between 0 and \(ContextSearch.bound)")
        }
    }

    private var extent: ContextSearch.Extent? {
        around.map { .seconds(Int(min($0.seconds, 1e9).rounded())) } ?? context.map { .lines($0) }
    }

    func run() throws {
        let rules = try rules.load()
        try anonymization.begin(rules, paths: [bundle])
        Sandbox.enter(renamingIn: [Anonymization.folder].compactMap(\.self))
        let search = EvidenceSearch(rules: rules, limits: limits.limits)
        let bundle = LogBundle(ArgumentPath.path(bundle))
        if extent != nil, !bundle.canBeReadAgain {
            throw CommandFailure("\(self.bundle): lines round a record need a bundle that can be read again: save it as a file first")
        }
        Anonymization.learn(bundle, by: BundleTriage(rules: rules, limits: limits.limits))
        let result: EvidenceSearch.Result
        do {
            result = try search.find(evidence, in: bundle)
        } catch {
            throw CommandFailure("\(error)", status: .incomplete)
        }
        guard var found = result.evidence else {
            throw CommandFailure.noEvidence(evidence, in: self.bundle, complete: result.complete)
        }
        var redaction = Redaction()
        let output = try ReportOutput(path: nil, as: .text)
        if let extent {
            try output.finish(try page(of: found, extent, in: bundle, rules, &redaction).text)
        } else {
            if self.redaction.redact { redaction.redact(&found) }
            try output.finish(EvidencePage(found).text)
        }
        if redaction.places > 0 { Terminal.complain("secrets shown as \(Redaction.mark): \(redaction.places) (--no-redact shows them)") }
    }

    /// The evidence with the lines round it.
    private func page(
        of evidence: Evidence, _ extent: ContextSearch.Extent, in bundle: LogBundle, _ rules: RuleSet, _ redaction: inout Redaction
    ) throws(CommandFailure) -> EvidencePage {
        let context: ContextSearch.Result
        do {
            context = try ContextSearch(rules: rules, limits: limits.limits).context(of: evidence, extent, in: bundle)
        } catch {
            throw CommandFailure("\(error)", status: .incomplete)
        }
        if context.isCut { Terminal.complain("more than \(ContextSearch.bound) lines of a file lie in that time; the rest is not shown") }
        let parts = context.parts.map { part in
            var text = part.lines.map(\.text).joined(separator: "\n")
            // A secret may go on over several lines.
            if self.redaction.redact { redaction.redact(&text) }
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            return EvidencePage.Part(entry: part.entry.description, lines: Array(zip(part.lines.map(\.number), lines)))
        }
        return EvidencePage(evidence, parts: parts)
    }
}
