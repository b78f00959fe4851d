import CertificateChain
import Requirements
import RuleTable
import Terms
import Wording

/// A verdict as one self-contained page in all languages, without scripts: a style rule selects the language.
struct VerdictHTML {
    let header: ReportHeader
    let rules: RuleSet

    func page(_ chain: CheckedChain) -> String {
        let wordings = Language.allCases.map { Wording(rules, $0).speaking(of: [chain.check.policy.product]) }
        let frame = PageFrame(header: header, title: Words.of(header.language).verify.report.plain, script: PageScript.text)
        let parts = wordings.map { wording in
            LanguageChoice.part(
                "main", wording.language, main(VerdictPage(report: VerdictReport(chain, wording), wording: wording, detail: .page)))
        }
        let page: Markup = """
            <body data-language="\(header.language.rawValue)">
            \(LanguageChoice.markup(header.language))
            \(PageScript.data("head", PageHead([], wordings)))
            \(parts)
            \(wordings.map { LanguageChoice.part("footer", $0.language, "<p>\(header.signature($0))</p>") })
            \(PageScript.markup)
            </body>
            </html>

            """
        return frame.text + "\n" + page.html
    }

    private func main(_ page: VerdictPage) -> Markup {
        """
        <p class="brand">bundlescope · \(page.wording.phrases.verify.report)</p>
        \(HTMLLayout.report(page.blocks))
        \(picture(page))
        """
    }

    /// The chain from the leaf up, as boxes with their connections.
    private func picture(_ page: VerdictPage) -> Markup {
        let phrases = page.wording.phrases
        let report = page.report
        func box(_ certificate: CertificateReport) -> Markup {
            let dates = [certificate.notBefore, certificate.notAfter].map { "\(own: $0 ?? "?")" as Phrase }
            let facts: [Phrase] = [
                "\(phrases.verify.issuedBy) \(certificate.issuerName)", phrases.chain.validity(from: dates[0], until: dates[1]),
                certificate.keyName,
            ]
            let isOutside = !report.path.contains(certificate.index)
            let link: Markup = isOutside ? "" : "<p class=\"link\">\(phrases.signature(certificate.state))</p>"
            return """
                <li class="\(certificate.role)"><div class="box"><p class="label">\(phrases.role(certificate.place))</p>
                <p><strong>\(certificate.name)</strong></p><p class="meta">\(facts.map { "<span>\($0)</span>" as Markup }, separator: "")</p></div>
                \(link)</li>
                """
        }
        let way = report.path.prefix(20).map { box(report.certificates[$0]) }
        let outside = report.certificates.filter { !report.path.contains($0.index) }.prefix(10).map(box)
        let hidden = report.certificates.count - way.count - outside.count
        let more: Markup = hidden > 0 ? "<p>\(phrases.common.more(hidden))</p>" : ""
        if way.isEmpty && outside.isEmpty { return "" }
        return """
            <section>
            <h2>\(phrases.verify.chain)</h2>
            <ol class="chain">
            \(way + outside)
            </ol>
            \(more)
            </section>
            """
    }
}
