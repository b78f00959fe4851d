public import RuleTable
import Wording

/// Writes rules, for `rules list`, `rules show` and `explain`.
public struct RuleWriter: Sendable {
    private let style: ReportStyle
    private let wording: Wording
    private let header: ReportHeader
    private let table: RuleSet

    public init(style: ReportStyle, rules: RuleSet, toolVersion: String) {
        self.style = style
        table = rules
        wording = Wording(rules, style.language)
        header = ReportHeader(toolVersion: toolVersion, rules: rules, language: style.language)
    }

    /// The complete rules in sequence. JSON is one object with the report's header and `rules`; NDJSON has one rule per line.
    public func rules(_ rules: [Rule]) -> String {
        let reports = rules.map { RuleReport($0, wording) }
        return switch style.format {
        case .json: header.document(around: list(of: rules))
        case .ndjson: reports.map { jsonText($0, pretty: false) + "\n" }.joined()
        case .text, .markdown: reports.map { style.page(RulePage(report: $0, wording: wording).blocks) }.joined(separator: "\n")
        case .csv: csv(reports)
        case .html: RuleHTML(header: header, rules: table).page(rules)
        case .sarif: emptyReport(of: rules)
        }
    }

    /// What the table knows about somebody's words. `nearest` is used if no rule fits.
    public func answer(_ answer: RuleAnswer) -> String {
        switch style.format {
        case .json:
            return header.document(around: list(of: answer.rules, nearest: answer.nearest))
        case .text, .markdown:
            let page = ExplainPage(answer: answer, wording: wording, detail: style.detail)
            return style.detail == .quiet ? page.lines.map(style.line).joined() : style.page(page.blocks)
        default: return rules(answer.rules)
        }
    }

    /// A line for standard error if no rule fits.
    public func complaint(nothingFits words: [String]) -> String {
        wording.phrases.explain.nothingFits(visible(words.joined(separator: " "))).plain
    }

    private func list(of rules: [Rule], nearest: [Rule]? = nil) -> RuleList {
        func reports(_ rules: [Rule]) -> [RuleReport] { rules.map { RuleReport($0, wording) } }
        return RuleList(rules: reports(rules), nearest: nearest.map(reports))
    }

    private func csv(_ rules: [RuleReport]) -> String {
        let rows = rules.map { [$0.id, $0.product, $0.severity.rawValue, $0.basis.rawValue, $0.title.plain, $0.diagnosis.plain] }
        return byteOrderMark(style.marksByteOrder)
            + ([["rule", "product", "severity", "basis", "title", "diagnosis"]] + rows).map(csvRow).joined()
    }

    /// A report without bundles, for the two formats that contain the texts of their rules.
    private func emptyReport(of rules: [Rule]) -> String {
        let part = RuleSet(products: table.products, rules: rules, digest: table.digest)
        var writer = ReportWriter(style: style, rules: part, toolVersion: header.tool.version)
        return writer.begin() + writer.end()
    }

    /// One line for each rule; formats other than text and Markdown contain the complete rules.
    public func list(_ rules: [Rule]) -> String {
        guard style.format == .text || style.format == .markdown else { return self.rules(rules) }
        let words = wording.phrases.common
        let rows = rules.map { rule in
            [
                Phrase(rule.id, .quoted), words.severity(rule.severity), Phrase(rule.basis.rawValue, .quoted),
                wording.phrase(rule.title, of: rule.product, [:]),
            ]
        }
        let columns = wording.phrases.columns
        return style.page([.table(header: [columns.rule, columns.severity, columns.basis, columns.title], rows: rows)])
    }
}

/// Rules as a JSON object.
private struct RuleList: Encodable {
    let rules: [RuleReport]
    /// The rules that almost fit; nil if the document is not an answer to somebody's words.
    let nearest: [RuleReport]?
}
