import Diagnosis
import Wording

/// The forms for people: a page for each bundle, or a line where the report is quiet, and a summary behind several.
struct PageDocument: ReportDocument {
    let style: ReportStyle
    let header: ReportHeader
    let wording: Wording
    private var counts = BundleCounts()

    init(style: ReportStyle, header: ReportHeader, wording: Wording) {
        self.style = style
        self.header = header
        self.wording = wording
    }

    func begin() -> String { "" }

    mutating func bundle(_ diagnosis: BundleDiagnosis, _ standing: BundleStanding) -> String {
        let isFirst = counts.bundles == 0
        counts.add(diagnosis)
        let page = BundlePage(report: BundleReport(diagnosis, wording), wording: wording, detail: style.detail)
        if style.detail == .quiet { return style.line(page.line) }
        return (isFirst ? "" : "\n") + style.page(page.blocks)
    }

    func end(_ summary: TriageSummary?, interrupted: RunInterruption?) -> String {
        var lines: [Phrase] = []
        if counts.bundles > 1 { lines.append(wording.phrases.triage.overview(counts).inRole(.strong)) }
        if let interrupted { lines.append(wording.phrases.triage.interrupted(interrupted).inRole(.warning)) }
        if style.detail == .quiet { return lines.map(style.line).joined() }
        return (lines + [header.signature(wording)]).map { "\n" + style.page([.paragraph($0)]) }.joined()
    }
}

extension ReportStyle {
    /// Blocks in a form for people.
    func page(_ blocks: [Block]) -> String {
        format == .markdown ? MarkdownLayout().text(blocks) : TextLayout(width: width, color: color).text(blocks)
    }

    /// A phrase on one line, however long.
    func line(_ phrase: Phrase) -> String {
        format == .markdown ? MarkdownLayout().text([.bullets([phrase])]) : TextLayout(width: .max, color: color).text([.paragraph(phrase)])
    }
}
