import Diagnosis

/// The forms for people: a page for each bundle, or a line where the report is quiet, and a summary behind several.
struct PageDocument: ReportDocument {
    let style: ReportStyle
    let wording: Wording
    private var outcomes: [BundleDiagnosis.Outcome: Int] = [:]

    init(style: ReportStyle, wording: Wording) {
        self.style = style
        self.wording = wording
    }

    func begin() -> String { "" }

    mutating func bundle(_ diagnosis: BundleDiagnosis, _ standing: BundleStanding) -> String {
        let isFirst = outcomes.isEmpty
        outcomes[diagnosis.outcome, default: 0] += 1
        let page = BundlePage(report: BundleReport(diagnosis, wording), wording: wording, detail: style.detail)
        if style.detail == .quiet { return style.line(page.line) }
        return (isFirst ? "" : "\n") + style.page(page.blocks)
    }

    func end(_ summary: TriageSummary?) -> String {
        func count(_ outcome: BundleDiagnosis.Outcome) -> Int { outcomes[outcome] ?? 0 }
        if outcomes.values.reduce(0, +) < 2 { return "" }
        let summary = wording.phrases.verdicts.summary(count(.findings), count(.clean), count(.incomplete))
        return style.detail == .quiet ? style.line(summary) : "\n" + style.page([.paragraph(summary.inRole(.strong))])
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
