import Terms
import Wording

/// Blocks as one self-contained page in all languages, without scripts.
struct PlainPage {
    let header: ReportHeader
    let wordings: [Wording]
    let title: (Wording) -> Phrase
    let blocks: (Wording) -> [Block]

    var text: String {
        let title = wordings.first { $0.language == header.language }.map { self.title($0).plain } ?? ""
        let page: Markup = """
            <body data-language="\(header.language.rawValue)">
            \(LanguageChoice.markup(header.language))
            \(wordings.map { LanguageChoice.part("main", $0.language, main($0)) })
            \(wordings.map { LanguageChoice.part("footer", $0.language, "<p>\(header.signature($0))</p>") })
            </body>
            </html>

            """
        return PageFrame(header: header, title: title).text + "\n" + page.html
    }

    private func main(_ wording: Wording) -> Markup {
        """
        <p class="brand">bundlescope</p>
        <h1>\(title(wording))</h1>
        \(HTMLLayout(level: 2).markup(blocks(wording)))
        """
    }
}
