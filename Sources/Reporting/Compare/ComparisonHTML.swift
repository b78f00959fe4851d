import Comparison
import RuleTable
import Terms
import Wording

/// A comparison as one self-contained page in all languages, which needs no script.
struct ComparisonHTML {
    let header: ReportHeader
    let rules: RuleSet

    func page(_ comparison: BundleComparison) -> String {
        let wordings = Language.allCases.map { Wording(rules, $0) }
        let frame = PageFrame(header: header, title: Words.of(header.language).compare.title.plain, script: PageScript.text)
        let page: Markup = """
            <body data-language="\(header.language.rawValue)">
            \(LanguageChoice.markup(header.language))
            \(PageScript.data("head", PageHead([], wordings)))
            \(wordings.map { LanguageChoice.part("main", $0.language, main(comparison, $0)) })
            \(wordings.map { LanguageChoice.part("footer", $0.language, "<p>\(header.signature($0))</p>") })
            \(PageScript.markup)
            </body>
            </html>

            """
        return frame.text + "\n" + page.html
    }

    private func main(_ comparison: BundleComparison, _ wording: Wording) -> Markup {
        let page = ComparisonPage(report: ComparisonReport(comparison, wording), wording: wording, detail: .page)
        return """
            <p class="brand">bundlescope · \(wording.phrases.compare.title)</p>
            \(HTMLLayout.report(page.blocks))
            """
    }
}
