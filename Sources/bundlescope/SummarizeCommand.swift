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
        let interruption = Interruption()
        let output = try ReportOutput(path: report.output, as: report.format)
        interruption.begin { output.discard() }
        defer { interruption.end() }
        do {
            var table = try RowTable(ArgumentPath.paths(rows), rules: rules, toolVersion: Tool.version)
            let foreign = try table.countForeign()
            guard let settings = try table.commonSettings() else {
                throw CommandFailure("the bundles were read with different limits, time windows or redaction: summarize them separately")
            }
            if foreign > 0, self.catalog != nil {
                throw CommandFailure("rows of another rule table or version: \(foreign); a catalog cannot take them as this one's")
            }
            let catalog = try catalog.map {
                try Catalog($0, analysis: Analysis(toolVersion: Tool.version, rules: rules, settings: settings))
            }
            var writer = ReportWriter(style: report.style, rules: rules, toolVersion: Tool.version, settings: settings, isTriage: true)
            var status = ExitStatus.clean
            try output.write(writer.begin())
            if writer.isSummary, catalog == nil {
                try table.facts { facts in
                    writer.add(facts)
                    status = max(status, ExitStatus(facts))
                }
            } else {
                try table.diagnoses { diagnosis in
                    let earlier = try catalog?.earlier(than: diagnosis)
                    try catalog?.store(diagnosis, fingerprint: nil)
                    try output.write(writer.bundle(diagnosis, earlier: earlier))
                    status = max(status, ExitStatus(diagnosis))
                }
            }
            try catalog?.end(.finished)
            try output.finish(writer.end())
            if exitZero { status = .clean }
            if complain(of: table, foreign: foreign, bundles: writer.bundles) { status = .incomplete }
            status.end()
        } catch {
            output.discard()
            throw error
        }
    }

    /// Says on standard error why the report may not be that of all bundles; false if it is.
    private func complain(of table: RowTable, foreign: Int, bundles: Int) -> Bool {
        var complaints: [String] = []
        if table.unreadable > 0 {
            let first = table.firstUnreadable.map { "; the first: \($0.file), line \($0.line)" } ?? ""
            complaints.append("lines that are no rows of this version: \(table.unreadable)\(first)")
        }
        if table.interruptions > 0 { complaints.append("interrupted runs, of which rows may be missing: \(table.interruptions)") }
        if foreign > 0 { complaints.append("rows of another rule table or version, which this one did not judge: \(foreign)") }
        if bundles == 0 { complaints.append("no rows: \(rows.joined(separator: ", "))") }
        for complaint in complaints { Terminal.complain(complaint) }
        return !complaints.isEmpty
    }
}
