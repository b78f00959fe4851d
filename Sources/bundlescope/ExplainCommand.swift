import ArgumentParser
import BundlescopeKit

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say what the rule table knows of a message, without a log.",
        discussion: """
            Give a MessageId with its arguments, or any words that the customer read out from a screen. The rules that fit are shown, best first.

            EXAMPLES
              bundlescope explain CGEN1008 "Invalid CSR key."
              bundlescope explain CSEC9002
              bundlescope explain "Unable to mutually authenticate"
            """)

    @Argument(help: ArgumentHelp("A MessageId and its arguments, or words from a screen.", valueName: "words"))
    var words: [String]

    @OptionGroup(title: "Report") var report: ReportOptions
    @OptionGroup(title: "Report") var pager: PagerOptions
    @OptionGroup(title: "Rules") var rules: RuleOptions

    func run() throws {
        let rules = try rules.load()
        let candidates = rules.candidates(for: words)
        guard !candidates.isEmpty else {
            throw CommandFailure("no rule speaks of: \(words.joined(separator: " "))", status: .findings)
        }
        let style = report.style
        pager.begin(output: report.output)
        let output = try ReportOutput(path: report.output)
        try output.finish(RuleWriter(style: style, rules: rules, toolVersion: Tool.version).rules(candidates))
    }
}
