public import Comparison
import Diagnosis
public import RuleTable
import Terms
import Wording

/// Writes the appliances of a catalog with their state over time: call `begin`, then `history` for each, then `end`.
///
/// Memory does not depend on the number of appliances. There is no SARIF of it, and the page is in one language.
public struct HistoryWriter: Sendable {
    private let style: ReportStyle
    private let header: ReportHeader
    private let wording: Wording
    private var count = 0
    private var list: JSONList

    public init(style: ReportStyle, rules: RuleSet, toolVersion: String) {
        self.style = style
        header = ReportHeader(toolVersion: toolVersion, rules: rules, language: style.language)
        wording = Wording(rules, style.language)
        list = JSONList(header: header, name: "appliances")
    }

    public func begin() -> String {
        switch style.format {
        case .json: list.begin()
        case .csv:
            byteOrderMark(style.marksByteOrder)
                + csvRow(["appliance", "bundle", "from", "to", "verdict", "complete", "standing", "fixed", "remaining", "new", "unknown"])
        case .html:
            PageFrame(header: header, title: title.plain).text + "\n<body>\n"
                + ("<main class=\"frame letter\">\n<h1>\(title)</h1>\n" as Markup).html
        case .text, .markdown, .ndjson, .sarif: ""
        }
    }

    /// Writes the next appliance.
    public mutating func history(_ history: ApplianceHistory) -> String {
        count += 1
        let report = HistoryReport(history, wording)
        switch style.format {
        case .json: return list.append(report)
        case .ndjson: return header.line(around: report)
        case .csv: return rows(report)
        case .text, .markdown: return (count == 1 ? "" : "\n") + style.page([block(report)])
        case .html: return HTMLLayout(level: 2).markup([block(report)]).html + "\n"
        case .sarif: return ""
        }
    }

    public func end() -> String {
        switch style.format {
        case .json: list.end()
        case .text, .markdown:
            (count == 0 ? "" : "\n") + style.page([.paragraph(wording.phrases.compare.applianceCount(count).inRole(.strong))]) + "\n"
                + style.page([.paragraph(header.signature(wording))])
        case .html: ("<p>\(header.signature(wording))</p>\n</main>\n</body>\n</html>\n" as Markup).html
        case .ndjson, .csv, .sarif: ""
        }
    }

    private var title: Phrase { wording.phrases.compare.appliances }

    /// An appliance, called by its product and its last bundle, with a row for each bundle.
    private func block(_ report: HistoryReport) -> Block {
        let words = wording.phrases.compare
        let products = report.products.map { id in wording.product(id).map { wording.phrase($0.name) } ?? Phrase(id, .quoted) }
        let rows = report.bundles.map { bundle -> [Phrase] in
            let state = [wording.phrases.triage.verdict(bundle.verdict)] + bundle.standing.prefix(3)
            let changes = bundle.changes.map { changes in
                words.counts(fixed: changes.fixed, remaining: changes.remaining, new: changes.new, unknown: changes.unknown)
            }
            return [
                Phrase(bundle.path, .file), bundle.to.map { Phrase($0.wholeSecond, .quoted) } ?? "?", state.joined(" · "), changes ?? "",
            ]
        }
        let header = [wording.phrases.page.bundle, words.to, wording.phrases.columns.state, words.title]
        return .section(products.joined(" · "), [.table(header: header, rows: rows)])
    }

    private func rows(_ report: HistoryReport) -> String {
        report.bundles.map { bundle in
            let changes = [bundle.changes?.fixed, bundle.changes?.remaining, bundle.changes?.new, bundle.changes?.unknown]
            return csvRow(
                [
                    String(count), bundle.path, bundle.from?.description ?? "", bundle.to?.description ?? "", bundle.verdict.rawValue,
                    String(bundle.complete), bundle.standing.map(\.plain).joined(separator: listSeparator),
                ] + changes.map { $0.map(String.init) ?? "" })
        }.joined()
    }
}
