import ArgumentParser
import BundlescopeKit

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say what the rule table knows of a message, without a log.",
        discussion: """
            Give a MessageId with its arguments, a line of a log, or any words that the customer read out from a screen, in any of the languages and \
            with whatever slips. The rule that is meant is shown, with others that may be; where none fits, the nearest are named and the exit code is 1.

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
