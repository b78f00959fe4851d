import BundlescopeKit

/// Makes triage's report of rows.
struct SummarizeRun: ReportRun {
    var rows: [String]
    var target: ReportTarget
    var rules: RuleSet
    /// The database in which everything is stored, too.
    var catalog: String?
    var exitZero: Bool

    func report(in frame: RunFrame) throws -> ExitStatus {
        frame.begin()
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
        var writer = ReportWriter(style: target.style, rules: rules, toolVersion: Tool.version, settings: settings, isTriage: true)
        var status = ExitStatus.clean
        try frame.file.write(writer.begin())
        if writer.isSummary, catalog == nil {
            try table.facts { facts in
                writer.add(facts)
                status = max(status, ExitStatus(facts))
            }
        } else {
            try table.diagnoses { diagnosis in
                let earlier = try catalog?.earlier(than: diagnosis)
                try catalog?.store(diagnosis, fingerprint: nil)
                try frame.file.write(writer.bundle(diagnosis, earlier: earlier))
                status = max(status, ExitStatus(diagnosis))
            }
        }
        try catalog?.end(.finished)
        try frame.file.finish(writer.end())
        return complain(of: table, foreign: foreign, bundles: writer.bundles) ? .incomplete : exitZero ? .clean : status
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
