import BundlescopeKit
import Sandbox

/// The validated options of `compare`.
struct CompareCall {
    var before: [String]
    var after: [String]
    /// The ids of the rules whose findings the customer says are gone.
    var confirmed: Set<String>
    var triage: BundleTriage
    var style: ReportStyle
    var output: String?
    /// Whether a report on a terminal is shown through a pager.
    var pages: Bool
    var exitZero: Bool

    /// Reports on both sides, and exits with the resulting status. On failure no partial file is left behind.
    func run() throws -> Never {
        let interruption = Interruption()
        if pages, output == nil { Pager.begin() }
        let output = try ReportOutput(path: output, as: style.format)
        // Before the first byte of untrusted input is read, and before there is a second thread.
        Sandbox.enter(renamingIn: [output.folder, Anonymization.folder].compactMap(\.self))
        interruption.begin { output.discard() }
        defer { interruption.end() }
        let bundles = ArgumentPath.paths(before + after).map { read(LogBundle($0)) }
        if let names = Anonymization.current?.anonymizer { for bundle in bundles { names.learn(bundle.diagnosis) } }
        let comparison = BundleComparison(
            before: Array(bundles.prefix(before.count)), after: Array(bundles.suffix(after.count)), rules: triage.rules,
            confirmed: confirmed)
        let writer = ComparisonWriter(style: style, rules: triage.rules, toolVersion: Tool.version)
        try output.finish(writer.report(comparison))
        for complaint in writer.complaints(comparison) { Terminal.complain(complaint) }
        let status = ExitStatus(comparison)
        (status == .findings && exitZero ? .clean : status).end()
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
