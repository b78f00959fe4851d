public import Comparison
public import RuleTable
import Terms
import Wording

/// Writes the report of `compare`.
public struct ComparisonWriter: Sendable {
    private let style: ReportStyle
    private let rules: RuleSet
    private let header: ReportHeader
    private let wording: Wording

    public init(style: ReportStyle, rules: RuleSet, toolVersion: String) {
        self.style = style
        self.rules = rules
        header = ReportHeader(toolVersion: toolVersion, rules: rules, language: style.language)
        wording = Wording(rules, style.language)
    }

    /// The whole report.
    public func report(_ comparison: BundleComparison) -> String {
        let report = ComparisonReport(comparison, wording)
        switch style.format {
        case .json, .ndjson:
            return header.document(around: report, pretty: style.format == .json)
        case .text, .markdown:
            let page = ComparisonPage(report: report, wording: wording, detail: style.detail)
            if style.detail == .quiet { return style.line(page.line) }
            return style.page(page.blocks) + "\n" + style.page([.paragraph(header.signature(wording))])
        case .csv:
            return byteOrderMark(style.marksByteOrder) + ComparisonCSV(report: report).text
        case .html:
            return ComparisonHTML(header: header, rules: rules).page(comparison)
        case .sarif:
            return jsonText(
                SARIFLog(run: ComparisonSARIF(header: header, report: report, rules: rules, wording: wording)), pretty: false) + "\n"
        }
    }

    /// Lines for standard error: what was not read, and what makes the comparison worthless.
    public func complaints(_ comparison: BundleComparison) -> [String] {
        let report = ComparisonReport(comparison, wording)
        let unread = Side.allCases.flatMap(report.bundles).compactMap { bundle in
            bundle.notes.first(where: \.losesData).map { note in
                [bundle.path, note.entry, note.text.plain].compactMap(\.self).joined(separator: ": ")
            }
        }
        let misfit = report.sameAppliance == .no ? [report.because.plain] : []
        return unread + (misfit + report.notes.map(\.text.plain)).map { "\(report.after.report.path): \($0)" }
    }
}
