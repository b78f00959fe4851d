import ArgumentParser
import BuiltInRules
import BundlescopeKit

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "List, show, check, test, write, judge and export the rules.",
        subcommands: [
            List.self, Show.self, Lint.self, Test.self, RulesNewCommand.self, RulesDraftCommand.self, RulesImpactCommand.self,
            RulesScoreCommand.self, RulesExportCommand.self, Schema.self,
        ])

    func run() throws { throw MissingCommand(usage: Bundlescope.helpMessage(for: Self.self)) }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the rules: id, severity, basis, title.")

        @OptionGroup(title: "Report") var report: ReportOptions
        @OptionGroup(title: "Report") var pager: PagerOptions
        @OptionGroup(title: "Rules") var rules: RuleOptions

        func run() throws {
            let rules = try rules.load()
            let style = report.style
            pager.begin(output: report.output)
            let output = try ReportOutput(path: report.output)
            try output.finish(RuleWriter(style: style, rules: rules, toolVersion: Tool.version).list(rules.rules))
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show rules in full: what they match, what they mean, what to do, and their examples.",
            discussion: """
                EXAMPLES
                  bundlescope rules show dell-ome/csr-key-mismatch --lang es
                  bundlescope rules show --format markdown
                  bundlescope rules show dell-ome/csr-key-mismatch --format yaml > my-rules/dell-ome/my-rule.yaml
                """)

        @Argument(
            help: ArgumentHelp("The rules' ids; default: all rules.", valueName: "id"), completion: .custom(RuleOptions.completedIds))
        var ids: [String] = []

        @OptionGroup(title: "Report") var report: FormattedReportOptions<RuleFormat>
        @OptionGroup(title: "Report") var pager: PagerOptions
        @OptionGroup(title: "Rules") var rules: RuleOptions

        func run() throws {
            let rules = try rules.load()
            let shown =
                try ids.isEmpty
                ? rules.rules
                : ids.map { id in
                    guard let rule = rules.rule(id: id) else {
                        throw CommandFailure("no rule \(id); `bundlescope rules list` names them all")
                    }
                    return rule
                }
            let style = report.style
            pager.begin(output: report.output)
            let output = try ReportOutput(path: report.output)
            let writer = RuleWriter(style: style, rules: rules, toolVersion: Tool.version)
            try output.finish(report.format == .yaml ? shown.map(\.yaml).joined(separator: "---\n") : writer.rules(shown))
        }
    }

    struct Lint: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check rule files: keys, languages, examples, ids, matches.",
            discussion: """
                Every problem is one line: file:line:column: what is wrong and what was expected. A rule of one's own may lack languages but one, \
                references, decidedBy and quiet examples: that is only told, unless --strict asks for rules that are fit to be built in.

                EXAMPLES
                  bundlescope rules lint my-rules
                  bundlescope rules lint my-rules/dell-ome/my-rule.yaml
                """)

        @Argument(help: ArgumentHelp("A folder of rule files, or one of its files.", valueName: "path"), completion: .file())
        var path: String

        @Flag(help: "Refuse what a rule of one's own may lack, and a built-in one must have.")
        var strict = false

        func run() throws {
            let rules = try RulePath(path).load(isStrict: strict) { Terminal.complain("\($0)") }
            let count = rules.map { " (\($0.rules.count) rules with the built-in ones)" } ?? ""
            try ReportOutput(path: nil).finish("\(path): no problems\(count)\n")
        }
    }

    struct Schema: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the JSON Schema of a rule file, with which an editor completes and checks it.",
            discussion: """
                The first line of a rule file names it to a YAML language server: # yaml-language-server: $schema=rule.schema.json

                EXAMPLES
                  bundlescope rules schema > my-rules/rule.schema.json
                """)

        func run() throws {
            try ReportOutput(path: nil).finish(Rule.schema(in: Language.allCases))
        }
    }

    struct Test: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Run the rules' own examples: those that must match, and those that must stay quiet.",
            discussion: """
                Every failure is one line: file:line:column: the rule, the example, what was expected and what happened.

                EXAMPLES
                  bundlescope rules test
                  bundlescope rules test my-rules
                """)

        @Argument(
            help: ArgumentHelp("A folder of rule files, or one of its files; default: the built-in rules.", valueName: "path"),
            completion: .file())
        var path: String?

        func run() throws {
            let path = path.map(RulePath.init)
            let folders = path.map { [$0.folder] } ?? []
            let rules = try RuleOptions.load(folders)
            let failures = rules.test(writtenIn: folders).map(\.description).filter { path?.concerns($0) ?? true }
            guard failures.isEmpty else {
                var failure = CommandFailure()
                failure.lines = failures
                throw failure
            }
            let examples = rules.rules.map { $0.examples.matching.count + $0.examples.quiet.count }.reduce(0, +)
            try ReportOutput(path: nil).finish("\(examples) examples of \(rules.rules.count) rules: all as they should be\n")
        }
    }
}
