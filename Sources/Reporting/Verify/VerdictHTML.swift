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
        let title = Words.of(header.language).verify.report.plain
        let frame = PageFrame(header: header, title: title, style: PageFile.pageCss + PageFile.verdictCss)
        return """
            \(frame.text)
            <body class="frame">
            \(Language.allCases.map(choice).joined(separator: "\n"))
            \(Language.allCases.map { main(chain, $0) }.joined(separator: "\n"))
            <footer>bundlescope \(htmlText(header.tool.version)) · \(htmlText(String(header.tool.rules.digest.prefix(12))))</footer>
            </body>
            </html>

            """
    }

    private func choice(_ language: Language) -> String {
        let code = language.rawValue
        let checked = language == header.language ? " checked" : ""
        return "<input type=\"radio\" name=\"language\" id=\"\(code)\"\(checked)>"
            + "<label for=\"\(code)\" lang=\"\(code)\">\(Words.of(language).locale.name.plain)</label>"
    }

    private func main(_ chain: CheckedChain, _ language: Language) -> String {
        let wording = Wording(rules, language)
        let page = VerdictPage(report: VerdictReport(chain, wording), wording: wording, detail: .normal)
        let layout = HTMLLayout()
        return """
            <main class="in-\(language.rawValue)" lang="\(language.rawValue)">
            <p class="brand">\(layout.inline(wording.phrases.verify.report))</p>
            <h1>\(layout.inline(page.files))</h1>
            <div class="panel">
            \(layout.text(page.answer))
            <p>\(layout.inline(page.tally))</p>
            </div>
            \(picture(page))
            \(layout.text(page.fixed + page.remedy + page.details))
            </main>
            """
    }

    /// The chain from the leaf up, as boxes with their connections.
    private func picture(_ page: VerdictPage) -> String {
        let layout = HTMLLayout()
        let phrases = page.wording.phrases
        let report = page.report
        func box(_ certificate: CertificateReport) -> String {
            let dates = [certificate.notBefore, certificate.notAfter].map { "\(own: $0 ?? "?")" as Phrase }
            let facts: [Phrase] = [
                "\(phrases.verify.issuedBy) \(certificate.issuerName)", phrases.chain.validity(from: dates[0], until: dates[1]),
                certificate.keyName,
            ]
            let link =
                !report.path.contains(certificate.index)
                ? "" : "<p class=\"link\">\(layout.inline(phrases.signature(certificate.state)))</p>"
            return """
                <li class="\(certificate.role)"><div class="box"><p class="label">\(layout.inline(phrases.role(certificate.place)))</p>
                <p><strong>\(layout.inline(certificate.name))</strong></p><p class="meta">\(facts.map { "<span>\(layout.inline($0))</span>" }.joined())</p></div>
                \(link)</li>
                """
        }
        let way = report.path.prefix(20).map { box(report.certificates[$0]) }
        let outside = report.certificates.filter { !report.path.contains($0.index) }.prefix(10).map(box)
        let hidden = report.certificates.count - way.count - outside.count
        let more = hidden > 0 ? "<p>\(layout.inline(page.wording.phrases.common.more(hidden)))</p>" : ""
        if way.isEmpty && outside.isEmpty { return "" }
        return """
            <section>
            <h2>\(layout.inline(phrases.verify.chain))</h2>
            <ol class="chain">
            \((way + outside).joined(separator: "\n"))
            </ol>
            \(more)
            </section>
            """
    }
}
