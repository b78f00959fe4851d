import BundlescopeKit

/// Says what became of the problems between bundles.
struct CompareRun: ReportRun {
    var before: [String]
    var after: [String]
    /// The ids of the rules whose findings the customer says are gone.
    var confirmed: Set<String>
    var triage: BundleTriage
    var target: ReportTarget
    var exitZero: Bool

    func report(in frame: RunFrame) throws -> ExitStatus {
        frame.confine()
        frame.begin()
        let bundles = ArgumentPath.paths(before + after).map { read(LogBundle($0)) }
        if let names = Anonymization.current?.anonymizer { for bundle in bundles { names.learn(bundle.diagnosis) } }
        let comparison = BundleComparison(
            before: Array(bundles.prefix(before.count)), after: Array(bundles.suffix(after.count)), rules: triage.rules,
            confirmed: confirmed)
        let writer = ComparisonWriter(style: target.style, rules: triage.rules, toolVersion: Tool.version)
        try frame.file.finish(writer.report(comparison))
        for complaint in writer.complaints(comparison) { Terminal.complain(complaint) }
        let status = ExitStatus(comparison)
        return status == .findings && exitZero ? .clean : status
    }

    private func read(_ bundle: LogBundle) -> ComparedBundle {
        Anonymization.learn(bundle, by: triage)
        do {
            return try triage.diagnoseForComparison(bundle)
        } catch {
            return ComparedBundle(triage.unreadable(bundle, because: error))
        }
    }
}
