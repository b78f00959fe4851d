import RuleTable
import Terms
import Wording

/// Rules as one self-contained page in all languages, without scripts.
struct RuleHTML {
    let header: ReportHeader
    let rules: RuleSet

    func page(_ shown: [Rule]) -> String {
        let wordings = Language.allCases.map { Wording(rules, $0) }
        let frame = PageFrame(header: header, title: Words.of(header.language).page.meanings.plain)
        let page: Markup = """
            <body data-language="\(header.language.rawValue)">
            \(LanguageChoice.markup(header.language))
            \(wordings.map { LanguageChoice.part("main", $0.language, main(shown, $0)) })
            \(wordings.map { LanguageChoice.part("footer", $0.language, "<p>\(header.signature($0))</p>") })
            </body>
            </html>

            """
        return frame.text + "\n" + page.html
    }

    private func main(_ shown: [Rule], _ wording: Wording) -> Markup {
        let pages = shown.map { RulePage(report: RuleReport($0, wording), wording: wording).blocks }
        return """
            <p class="brand">bundlescope</p>
            <h1>\(wording.phrases.page.meanings)</h1>
            \(pages.map { HTMLLayout(level: 2).markup($0) })
            """
    }
}
