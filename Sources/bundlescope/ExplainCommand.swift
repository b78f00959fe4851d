import ArgumentParser
import BundlescopeKit

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say what the rule table knows about a message, without a log.",
        discussion: """
            Give a MessageId with its arguments, a log line, or any words that the customer reads out from a screen, in any of the languages and \
            despite mistakes. It shows the rule that is meant, with others that may be; if none fits, it names the nearest ones and exits with 1.

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
        let answer = RuleFinder(rules, vocabulary: SpokenVocabulary()).answer(to: words)
        let writer = RuleWriter(style: report.style, rules: rules, toolVersion: Tool.version)
        pager.begin(output: report.output)
        let output = try ReportOutput(path: report.output)
        if answer.rules.isEmpty { Terminal.complain(writer.complaint(nothingFits: words)) }
        try output.finish(writer.answer(answer))
        if answer.rules.isEmpty { ExitStatus.findings.end() }
    }
}
