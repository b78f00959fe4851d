import Requirements
public import RuleTable
import Wording

/// Writes the report of `verify`.
public struct VerdictWriter: Sendable {
    private let style: ReportStyle
    private let rules: RuleSet
    private let header: ReportHeader

    public init(style: ReportStyle, rules: RuleSet, toolVersion: String) {
        self.style = style
        self.rules = rules
        header = ReportHeader(toolVersion: toolVersion, rules: rules, language: style.language)
    }

    /// The whole report.
    public func report(_ chain: CheckedChain) -> String {
        let wording = Wording(rules, style.language).speaking(of: [chain.check.policy.product])
        let report = VerdictReport(chain, wording)
        switch style.format {
        case .json, .ndjson:
            return header.document(around: report, pretty: style.format == .json)
        case .text, .markdown:
            let page = VerdictPage(report: report, wording: wording, detail: style.detail)
            if style.detail == .quiet { return style.line(page.line) }
            return style.page(page.blocks) + "\n" + style.page([.paragraph(header.signature(wording))])
        case .csv:
            return csv(report)
        case .html:
            return VerdictHTML(header: header, rules: rules).page(chain)
        case .sarif:
            return jsonText(SARIFLog(run: VerdictSARIF(header: header, report: report, wording: wording)), pretty: false) + "\n"
        }
    }

    /// One row for each result of each check.
    private func csv(_ report: VerdictReport) -> String {
        let files = report.files.joined(separator: listSeparator)
        let rows = report.checks.map { check in
            [
                files, report.product, check.id, check.requirement.plain, check.place ?? "", check.result,
                check.certificate.map(String.init) ?? "", check.detail.plain,
                check.remediation.map(\.plain).joined(separator: listSeparator),
                check.rule ?? "",
            ]
        }
        let header = ["files", "product", "id", "requirement", "place", "result", "certificate", "detail", "remediation", "rule"]
        return ([header] + rows).map(csvRow).joined()
    }
}
