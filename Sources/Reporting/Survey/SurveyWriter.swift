public import Diagnosis
public import RuleTable
public import Survey
import Terms
import Wording

/// Writes the report of `survey`: call `begin`, then `bundle` for each bundle when it has been read, then `end`. Their concatenated results are the output.
///
/// Over several bundles the report ends with what their logs have in common; in the formats for people it consists of nothing else.
public struct SurveyWriter: Sendable {
    private let style: ReportStyle
    private let wording: Wording
    private let header: ReportHeader
    private let rules: RuleSet
    private let isOfMany: Bool
    private var summary = SurveySummary()
    /// The number of bundles written.
    public private(set) var bundles = 0
    private var page: SurveyHTML
    private var list: JSONList
    /// Whether a result stands in the SARIF report.
    private var hasResults = false

    /// - Parameter isOfMany: Whether several bundles are asked for.
    public init(style: ReportStyle, rules: RuleSet, toolVersion: String, isOfMany: Bool) {
        self.style = style
        self.rules = rules
        self.isOfMany = isOfMany
        wording = Wording(rules, style.language)
        header = ReportHeader(toolVersion: toolVersion, rules: rules, language: style.language)
        page = SurveyHTML(header: header, rules: rules)
        list = JSONList(header: header, name: "bundles")
    }

    public mutating func begin() -> String {
        switch style.format {
        case .json: list.begin()
        case .csv: byteOrderMark(style.marksByteOrder) + csvRow(SurveyRow.titles)
        case .sarif: SurveySARIF(header: header, wording: wording).beginning
        case .text, .markdown, .ndjson, .html: ""
        }
    }

    public mutating func bundle(_ survey: BundleSurvey) -> String {
        defer { bundles += 1 }
        summary.add(survey)
        let report = SurveyReport(survey, wording)
        switch style.format {
        case .json: return list.append(report)
        case .ndjson: return header.line(around: report)
        case .csv: return SurveyRow.rows(of: report).map(csvRow).joined()
        case .sarif:
            defer { hasResults = hasResults || !report.shapes.isEmpty }
            return SurveySARIF(header: header, wording: wording).results(of: report, isFirst: !hasResults)
        case .html:
            page.add(survey)
            return ""
        case .text, .markdown:
            let page = SurveyPage(report: report, wording: wording, detail: style.detail)
            if style.detail == .quiet { return style.line(page.line) }
            return isOfMany ? "" : style.page(page.blocks)
        }
    }

    /// A line for standard error if a bundle was not read completely: its path, and the first reason. Nil if it was.
    public func complaint(_ survey: BundleSurvey) -> String? {
        guard let note = survey.notes.first(where: \.losesData) else { return nil }
        let words = [survey.path, note.entry?.description, wording.phrases.note.text(of: note.reason).plain]
        return visible(words.compactMap(\.self).joined(separator: ": "))
    }

    /// A line for standard error if the run was interrupted.
    public func complaint(_ interrupted: RunInterruption) -> String { wording.phrases.triage.interrupted(interrupted).plain }

    /// - Parameter interrupted: The progress of an interrupted run; nil if the run was completed.
    public mutating func end(interrupted: RunInterruption?) -> String {
        switch style.format {
        case .json:
            let shared: [(String, any Encodable)] = isOfMany ? [("summary", SurveySummaryReport(summary))] : []
            return list.end(shared + (interrupted.map { [("interrupted", $0)] } ?? []))
        case .html: return page.text(summary, interrupted)
        case .sarif: return SurveySARIF(header: header, wording: wording).ending(isComplete: summary.incomplete == 0, interrupted)
        case .ndjson: return interrupted.map { header.line(around: ["interrupted": $0]) } ?? ""
        case .csv: return interrupted.map { csvRow(SurveyRow.row(interrupted: wording.phrases.triage.interrupted($0).plain)) } ?? ""
        case .text, .markdown:
            let last = interrupted.map { [wording.phrases.triage.interrupted($0).inRole(.warning)] } ?? []
            if style.detail == .quiet { return last.map(style.line).joined() }
            let page = SurveySummaryPage(report: SurveySummaryReport(summary), wording: wording, detail: style.detail)
            let hint = style.format == .text && style.detail == .normal ? [wording.phrases.answer.showAll("--verbose").inRole(.faint)] : []
            return (isOfMany ? style.page(page.blocks) : "")
                + (last + hint + [header.signature(wording)]).map { "\n" + style.page([.paragraph($0)]) }.joined()
        }
    }
}
