import Diagnosis
import Wording

/// The formats for people: a page for each bundle, or a line if the report is quiet, and a summary after several bundles.
struct PageDocument: ReportDocument {
    let style: ReportStyle
    let header: ReportHeader
    let wording: Wording
    /// Whether there are many bundles, so that a brief report has one line for each.
    private let isTriage: Bool
    private var counts = BundleCounts()

    init(style: ReportStyle, header: ReportHeader, wording: Wording, isTriage: Bool) {
        self.style = style
        self.header = header
        self.wording = wording
        self.isTriage = isTriage
    }

    private var hasLines: Bool { style.detail == .quiet || style.detail == .brief && isTriage }

    func begin() -> String { "" }

    mutating func bundle(_ diagnosis: BundleDiagnosis, _ facts: BundleFacts, _ standing: BundleStanding) -> String {
        let isFirst = counts.bundles == 0
        counts.add(facts)
        let page = BundlePage(report: BundleReport(diagnosis, wording), wording: wording, detail: style.detail)
        if hasLines { return style.line(style.detail == .quiet ? page.line : page.briefLine) }
        return (isFirst ? "" : "\n") + style.page(page.blocks)
    }

    func end(_ summary: TriageSummary?, interrupted: RunInterruption?) -> String {
        var lines: [Phrase] = []
        if counts.bundles > 1 { lines.append(wording.phrases.triage.overview(counts).inRole(.strong)) }
        if let interrupted { lines.append(wording.phrases.triage.interrupted(interrupted).inRole(.warning)) }
        if hasLines { return lines.map(style.line).joined() }
        if style.format == .text, style.detail == .normal, counts.bundles > 0 {
            lines.append(wording.phrases.answer.showAll("--verbose").inRole(.faint))
        }
        return (lines + [header.signature(wording)]).map { "\n" + style.page([.paragraph($0)]) }.joined()
    }
}

extension ReportStyle {
    /// Blocks in a format for people.
    func page(_ blocks: [Block]) -> String {
        format == .markdown ? MarkdownLayout().text(blocks) : TextLayout(width: width, color: color, links: links).text(blocks)
    }

    /// A phrase on one line, however long.
    func line(_ phrase: Phrase) -> String {
        format == .markdown
            ? MarkdownLayout().text([.bullets([phrase])]) : TextLayout(width: .max, color: color, links: links).text([.paragraph(phrase)])
    }
}
