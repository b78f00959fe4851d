import Diagnosis
import Terms
import Wording

/// Letters to customers, one for each bundle, as text, Markdown or a page in the customer's language alone.
struct LetterDocument: ReportDocument {
    let style: ReportStyle
    let header: ReportHeader
    let wording: Wording
    private var isFirst = true

    init(style: ReportStyle, header: ReportHeader, wording: Wording) {
        self.style = style
        self.header = header
        self.wording = wording
    }

    private var isPage: Bool { style.format == .html }

    func begin() -> String {
        isPage ? PageFrame(header: header, title: wording.phrases.letter.title.plain).text + "\n<body>\n" : ""
    }

    mutating func bundle(_ diagnosis: BundleDiagnosis, _ facts: BundleFacts, _ standing: BundleStanding) -> String {
        let blocks = LetterPage(report: BundleReport(diagnosis, wording), wording: wording).blocks
        defer { isFirst = false }
        if isPage {
            return ("<main class=\"frame letter\">\n\(HTMLLayout(level: 2).letter(blocks))\n</main>\n" as Markup).html
        }
        let gap = isFirst ? "" : style.format == .markdown ? "\n---\n\n" : "\n\n"
        if style.format == .markdown { return gap + style.page(blocks) }
        // A blank line stands between all paragraphs of a letter.
        guard case .document(let title, let content)? = blocks.first else { return "" }
        return gap + ([.paragraph(title.inRole(.strong))] + content).map { style.page([$0]) }.joined(separator: "\n")
    }

    func end(_ summary: TriageSummary?, interrupted: RunInterruption?) -> String { isPage ? "</body>\n</html>\n" : "" }
}

extension HTMLLayout {
    /// A letter: its title is the page's, and its paragraphs stand freely.
    fileprivate func letter(_ blocks: [Block]) -> Markup {
        guard case .document(let title, let content)? = blocks.first else { return "" }
        return "<h1>\(title)</h1>\n\(markup(content))"
    }
}
