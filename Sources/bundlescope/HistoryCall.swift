import BundlescopeKit

/// Lists the appliances of a catalog with their state over time.
struct HistoryCall {
    var catalog: String
    var rules: RuleSet
    var style: ReportStyle
    var output: String?

    func run() throws {
        let output = try ReportOutput(path: output, as: style.format)
        do {
            let catalog = try CatalogHistory(catalog, anonymizer: Anonymization.current?.anonymizer)
            var writer = HistoryWriter(style: style, rules: rules, toolVersion: Tool.version)
            var unread = 0
            try output.write(writer.begin())
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
                for history in ApplianceHistory.histories(of: diagnoses, rules: rules) { try output.write(writer.history(history)) }
            }
            try output.finish(writer.end())
            guard unread > 0 else { return }
            Terminal.complain("\(self.catalog): bundles that an earlier version stored: \(unread); triage them again to have them compared")
            ExitStatus.incomplete.end()
        } catch {
            output.discard()
            throw error
        }
    }
}
