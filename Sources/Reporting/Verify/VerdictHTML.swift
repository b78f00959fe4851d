import CertificateChain
import Requirements
import RuleTable
import Terms

/// A verdict as one page that is whole in itself, in all languages, without any script: the language is chosen by a style rule.
struct VerdictHTML {
    let header: ReportHeader
    let rules: RuleSet

    func page(_ chain: CheckedChain) -> String {
        let title = VerifyPhrases.of(header.language).headings.report.plain
        let frame = PageFrame(header: header, title: title, style: PageStyle.text + VerdictStyle.text)
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
            + "<label for=\"\(code)\" lang=\"\(code)\">\(language.ownName)</label>"
    }

    private func main(_ chain: CheckedChain, _ language: Language) -> String {
        let wording = Wording(rules, language)
        let page = VerdictPage(report: VerdictReport(chain, wording), wording: wording, detail: .normal)
        let layout = HTMLLayout()
        return """
            <main class="in-\(language.rawValue)" lang="\(language.rawValue)">
            <p class="brand">\(layout.inline(wording.verify.headings.report))</p>
            <h1>\(layout.inline(page.files))</h1>
            <div class="panel">
            \(layout.text(page.summary))
            </div>
            \(picture(page))
            \(layout.text(page.details))
            </main>
            """
    }

    /// The chain from the leaf up, a box each, and what binds it to the next.
    private func picture(_ page: VerdictPage) -> String {
        let layout = HTMLLayout()
        let phrases = page.wording.verify
        let report = page.report
        func box(_ certificate: CertificateReport) -> String {
            let dates = [certificate.notBefore, certificate.notAfter].map { "\(own: $0 ?? "?")" as Phrase }
            let facts: [Phrase] = [
                "\(phrases.columns.issuedBy) \(certificate.issuerName)", phrases.chain.validity(dates[0], dates[1]), certificate.keyName,
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
        let more = hidden > 0 ? "<p>\(layout.inline(page.wording.phrases.words.more(hidden)))</p>" : ""
        if way.isEmpty && outside.isEmpty { return "" }
        return """
            <section>
            <h2>\(layout.inline(phrases.headings.chain))</h2>
            <ol class="chain">
            \((way + outside).joined(separator: "\n"))
            </ol>
            \(more)
            </section>
            """
    }
}

/// What the page of a verdict has besides the style of every page.
private enum VerdictStyle {
    static let text = """
        body.frame { padding-top: 1.5rem; padding-bottom: 2rem; }
        main { display: none; margin-top: 1rem; gap: 1.5rem; }
        #en:checked ~ .in-en, #es:checked ~ .in-es, #ja:checked ~ .in-ja, #ko:checked ~ .in-ko { display: grid; }
        main > *, main section > * { min-width: 0; }
        main section { display: grid; gap: .7rem; }
        input[type=radio] + label { margin-inline: .25rem 1rem; cursor: pointer; }
        .critical { color: var(--critical); } .warning { color: var(--warning); } .info { color: var(--info); } .good { color: var(--good); }
        .chain { list-style: none; padding: 0; max-width: 48rem; display: grid; gap: .4rem; }
        .box { background: var(--surface); border: 1px solid var(--line-strong); border-inline-start: 4px solid var(--accent); border-radius: 8px; padding: .7rem 1rem; }
        .root > .box { border-inline-start-color: var(--good); } .outside > .box { border-style: dashed; border-inline-start-color: var(--critical); }
        .link { margin: .4rem 0 0 1.2rem; } .link::before { content: "↓ "; color: var(--soft); } .root .link::before { content: "↺ "; }
        ul, ol.steps { padding-inline-start: 1.5rem; }
        @media print { input, input + label { display: none; } }

        """
}
