import ArgumentParser
import BundlescopeKit

struct SummarizeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "summarize",
        abstract: "Make triage's report of many bundles from rows that were made elsewhere.",
        discussion: """
            Rows are the lines that triage and diagnose print with --format ndjson, on any number of machines, in any order. The report is that of \
            one triage of all these bundles, in every format and language. Of several rows of one bundle the last one counts.

            EXAMPLES
              bundlescope summarize rows/*.ndjson
              bundlescope summarize rows/*.ndjson --format html --lang ja --output summary.html
              zcat rows/*.ndjson.gz | bundlescope summarize - --catalog cases.db
            """)

    @Argument(help: ArgumentHelp("Files with rows, or - for standard input.", valueName: "rows"), completion: .file())
    var rows: [String]

    @Option(
        help: ArgumentHelp("Also store everything in this SQLite database; see Docs/Catalog.md.", valueName: "file"), completion: .file())
    var catalog: String?

    @OptionGroup(title: "Report") var report: ReportOptions
    @OptionGroup(title: "Rules") var rules: RuleOptions

    @Flag(help: "Exit with 0 if every row is in the report, even if there are findings, or bundles that were not read in full.")
    var exitZero = false

    func validate() throws {
        if rows.filter({ $0 == "-" }).count > 1 { throw ValidationError("standard input (-) can be read only once") }
    }

    func run() throws {
        let rules = try rules.load()
        try SummarizeRun(
            rows: rows, target: ReportTarget(style: report.style, output: report.output, pages: false), rules: rules, catalog: catalog,
            exitZero: exitZero
        ).run()
    }
}
