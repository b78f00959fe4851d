import BundlescopeKit
import Glibc

/// Says which diagnoses of a corpus another rule table changes.
struct ImpactRun: ReportRun {
    var target: ReportTarget
    var before: RuleSet
    var after: RuleSet
    var corpus: CorpusRun
    /// Where the bundles come from, for people.
    var source: String

    func report(in frame: RunFrame) throws -> ExitStatus {
        var impact = RuleImpact(before: before, after: after)
        let ending = try corpus.run { impact.add($0) }
        let writer = ImpactWriter(style: target.style, rules: after, toolVersion: Tool.version)
        try frame.file.finish(writer.text(impact, interrupted: ending.interruption))
        if let code = ending.exitCode { Glibc.exit(code) }
        if impact.changed + impact.unchanged == 0 {
            Terminal.complain("no bundle: \(source)")
            return .incomplete
        }
        return impact.unread > 0 ? .incomplete : impact.changed > 0 ? .findings : .clean
    }
}
