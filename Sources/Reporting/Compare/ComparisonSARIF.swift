import Comparison
import Diagnosis
import RuleTable
import Terms
import Wording

/// A comparison as SARIF's `run`, with a result for each change and its `baselineState`.
///
/// A change that cannot be told has SARIF's kind `open` and no baseline state, since none of the four would be true.
struct ComparisonSARIF: Encodable {
    let tool: SARIFTool
    let language: String
    let results: [Result]
    let artifacts: [SARIFArtifact]
    let invocations: [SARIFInvocation]
    let properties: Properties

    struct Properties: Encodable {
        let sameAppliance: ApplianceIdentity.Answer
        let because: Phrase
        let swapped: Bool
        let covered: ComparisonReport.Covered
    }

    struct Result: Encodable {
        let ruleId: String
        let kind: String
        let level: String
        let baselineState: String?
        let message: SARIFText
        let locations: [SARIFLocation]
        let properties: ResultProperties
    }

    struct ResultProperties: Encodable {
        let status: Change.Status
        let reason: Change.Reason
        let subject: SubjectReport?
        let beforeBundle, afterBundle: String?
        let shownBy: ChangeReport.ShowingTry?
    }

    init(header: ReportHeader, report: ComparisonReport, rules: RuleSet, wording: Wording) {
        tool = SARIFTool(header, rules: SARIFRule.all(rules.rules, wording))
        language = header.language.rawValue
        results = report.changes.map(Self.result)
        let bundles = Side.allCases.flatMap(report.bundles)
        artifacts = bundles.map(SARIFArtifact.init)
        let notes = bundles.flatMap { bundle in bundle.notes.map { SARIFNotification($0, in: bundle.path) } }
        invocations = [
            SARIFInvocation(
                executionSuccessful: bundles.allSatisfy(\.complete),
                toolExecutionNotifications: notes + report.notes.map { SARIFNotification(ofTheRun: $0.text) })
        ]
        properties = Properties(
            sameAppliance: report.sameAppliance, because: report.because, swapped: report.swapped, covered: report.covered)
    }

    private static func result(_ change: ChangeReport) -> Result {
        let texts = [change.title, change.because] + [change.finding?.diagnosis].compactMap(\.self)
        let place = change.after == nil ? change.beforeBundle : change.afterBundle
        let locations = (change.finding?.evidence ?? []).prefix(1).compactMap { evidence in
            place.map { SARIFLocation(evidence, id: 0, in: $0) }
        }
        let isOpen = change.status == .unknown
        return Result(
            ruleId: change.rule ?? SARIFRule.unknownMessage, kind: isOpen ? "open" : "fail",
            level: isOpen ? "none" : change.finding?.severity.sarifLevel ?? "warning", baselineState: change.status.baselineState,
            message: SARIFText(text: texts.map { visible($0.plain) }.joined(separator: "\n")), locations: Array(locations),
            properties: ResultProperties(
                status: change.status, reason: change.reason, subject: change.subject, beforeBundle: change.beforeBundle,
                afterBundle: change.afterBundle, shownBy: change.shownBy))
    }
}

extension Change.Status {
    /// SARIF's `baselineState` (section 3.27.24).
    fileprivate var baselineState: String? {
        switch self {
        case .fixed: "absent"
        case .remaining: "unchanged"
        case .new: "new"
        case .unknown: nil
        }
    }
}
