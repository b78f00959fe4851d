import BundlescopeKit

/// Lists the appliances of a catalog with their state over time.
struct HistoryRun: ReportRun {
    var catalog: String
    var rules: RuleSet
    var target: ReportTarget

    func report(in frame: RunFrame) throws -> ExitStatus {
        frame.begin()
        let catalog = try CatalogHistory(catalog, anonymizer: Anonymization.current?.anonymizer)
        var writer = HistoryWriter(style: target.style, rules: rules, toolVersion: Tool.version)
        var unread = 0
        try frame.file.write(writer.begin())
        for group in try catalog.groups() {
            var diagnoses: [BundleDiagnosis] = []
            for bundle in group {
                guard let diagnosis = try catalog.diagnosis(of: bundle) else {
                    unread += 1
                    continue
                }
                Anonymization.current?.anonymizer.learn(diagnosis)
                diagnoses.append(diagnosis)
            }
            for history in ApplianceHistory.histories(of: diagnoses, rules: rules) { try frame.file.write(writer.history(history)) }
        }
        try frame.file.finish(writer.end())
        guard unread > 0 else { return .clean }
        Terminal.complain("\(self.catalog): bundles that an earlier version stored: \(unread); triage them again to have them compared")
        return .incomplete
    }
}
