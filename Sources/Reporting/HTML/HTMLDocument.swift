import Diagnosis
import RuleTable
import Terms
import Wording

/// A self-contained page: no network, no framework, and a policy that allows only its own script.
///
/// For one bundle it is the bundle's report in every language, which needs no script. For several it is their summary; below it, the script draws a table
/// from rows of data, which contain escaped markup. The page's size is bounded (`PageAllowance`), and it says what is left out.
struct HTMLDocument: ReportDocument {
    private let rules: RuleSet
    private let header: ReportHeader
    private let wordings: [Wording]
    private let ruleIndex: [String: Int]
    private var allowance: PageAllowance
    private var totals = PageTotals()
    private var pieces = PagePieces()
    /// The first bundle until a second one is added, because a single bundle has a different page.
    private var alone: (diagnosis: BundleDiagnosis, standing: BundleStanding)?
    /// The lines of the first bundles, for readers without JavaScript.
    private var lines: [Markup] = []
    private static let lineBound = 200

    init(header: ReportHeader, rules: RuleSet, allowance: PageAllowance? = nil) {
        self.rules = rules
        self.header = header
        wordings = Language.allCases.map { Wording(rules, $0) }
        ruleIndex = Dictionary(rules.rules.enumerated().map { ($1.id, $0) }) { first, _ in first }
        self.allowance = allowance ?? PageAllowance(rules: rules.rules.count)
    }

    func begin() -> String { "" }

    mutating func bundle(_ diagnosis: BundleDiagnosis, _ facts: BundleFacts, _ standing: BundleStanding) -> String {
        totals.bundles += 1
        note(diagnosis)
        if totals.bundles == 1 {
            alone = (diagnosis, standing)
            return ""
        }
        guard let first = alone else { return row(diagnosis, standing) }
        alone = nil
        return opening(PageHead(rules.rules, wordings)) + row(first.diagnosis, first.standing) + row(diagnosis, standing)
    }

    func end(_ summary: TriageSummary?, interrupted: RunInterruption?) -> String {
        let summary = summary ?? TriageSummary()
        if let alone { return opening(PageHead([], wordings), isMany: false) + parts { report($0, alone.diagnosis, summary) } + closing }
        let beginning = totals.bundles == 0 ? opening(PageHead(rules.rules, wordings)) : ""
        return beginning + """

            ]</script>
            \(PageScript.data("totals", totals).html)
            \(parts { self.summary($0, summary) })
            <section class="frame card" id="timeline" hidden></section>
            <section class="frame" id="bundles-section" tabindex="-1" aria-labelledby="bundles-title"></section>
            <noscript><div class="frame"><h2>\(Markup(phrases.bundles).html)</h2>
            <ul>
            \(withoutScript)
            </ul></div></noscript>\(closing)
            """
    }

    // MARK: The frame

    private var phrases: Words.Page { Words.of(header.language).page }

    /// The page up to its main parts, or up to the rows if there are several bundles.
    private func opening(_ head: PageHead, isMany: Bool = true) -> String {
        let frame = PageFrame(header: header, title: phrases.report.plain, script: PageScript.text)
        let rows = isMany ? "\n<script type=\"application/json\" id=\"bundles\">[\n" : ""
        return "\(frame.text)\n<body data-language=\"\(header.language.rawValue)\">\n" + LanguageChoice.markup(header.language).html
            + "\n" + PageScript.data("head", head).html + rows
    }

    private func parts(_ content: (Wording) -> Markup) -> String {
        wordings.map { LanguageChoice.part("main", $0.language, content($0)).html }.joined(separator: "\n")
    }

    private var closing: String {
        let footers = wordings.map { wording in
            let table = String(header.tool.rules.digest.prefix(12))
            let text = header.withFolders(wording.phrases.page.footer(version: header.tool.version, table: table), wording)
            return LanguageChoice.part("footer", wording.language, "<p>\(text)</p>").html
        }
        return "\n\(footers.joined(separator: "\n"))\n\(PageScript.markup.html)\n</body>\n</html>\n"
    }

    // MARK: One bundle

    private func report(_ wording: Wording, _ diagnosis: BundleDiagnosis, _ summary: TriageSummary) -> Markup {
        let page = BundlePage(report: BundleReport(diagnosis, wording), wording: wording, detail: .page)
        let around = TriagePage(report: TriageReport(summary, wording), wording: wording, detail: .page).around
        return """
            <p class="brand">bundlescope · \(wording.phrases.page.report)</p>
            \(HTMLLayout(level: 2).markup(around.beginning))
            \(HTMLLayout.report(page.blocks))
            \(HTMLLayout(level: 2).markup(around.end))
            """
    }

    // MARK: Many bundles

    private func summary(_ wording: Wording, _ summary: TriageSummary) -> Markup {
        let page = TriagePage(report: TriageReport(summary, wording), wording: wording, detail: .page)
        let skip: Markup = totals.bundles == 0 ? "" : "<a class=\"skip\" href=\"#bundles-section\">\(wording.phrases.page.skip)</a>"
        let (alerts, rest) = HTMLLayout.alerts(page.blocks)
        return """
            \(skip)
            <p class="brand">bundlescope</p>
            \(alerts)
            <h1>\(wording.phrases.page.report)</h1>
            \(HTMLLayout(level: 2).markup(rest))
            """
    }

    private var withoutScript: String {
        let further = totals.bundles - lines.count
        let more = further > 0 ? [Markup(Words.of(header.language).common.more(further))] : []
        return (lines + more).map { "<li>\($0.html)</li>" }.joined(separator: "\n")
    }

    private mutating func note(_ diagnosis: BundleDiagnosis) {
        guard lines.count < Self.lineBound, let wording = wordings.first(where: { $0.language == header.language }) else { return }
        let page = BundlePage(report: BundleReport(diagnosis, wording), wording: wording, detail: .brief)
        lines.append(Markup(shown(page.briefLine.plain, bound: 500)))
    }

    /// The bundle's object: its cells, its report (whole if there is room), and its tries.
    private mutating func row(_ diagnosis: BundleDiagnosis, _ standing: BundleStanding) -> String {
        if totals.isFull { return "" }
        let pages = wordings.map { BundlePage(report: BundleReport(diagnosis, $0), wording: $0, detail: .page) }
        let cells = pieces.bundle([PagePiece(pages.map { Self.status($0) }), PagePiece(pages.map { Self.titles($0) })])
        let layout = HTMLLayout(level: 3)
        var all = pieces.bundle(PagePiece.pieces(pages.map { layout.parts($0.blocks) }), after: cells)
        let rule = diagnosis.findings.first?.rule.flatMap { ruleIndex[$0] }
        if !allowance.admits(detail: all.size, of: rule) {
            all = pieces.bundle(PagePiece.pieces(pages.map { layout.parts($0.adviceAlone) }), after: cells)
        }
        let row = PageScript.json(
            PageRow(
                diagnosis, standing, number: totals.listed, ruleIndex, noRule: rules.rules.count, cells: cells, all: all,
                tries: tries(diagnosis.attempts)))
        guard allowance.admits(row: row.utf8.count) else {
            totals.isFull = true
            return ""
        }
        pieces.add(all)
        defer { totals.listed += 1 }
        return (totals.listed == 0 ? "" : ",\n") + row
    }

    private static func status(_ page: BundlePage) -> Markup {
        "\(page.status.map { "<p>\($0)</p>" as Markup })"
    }

    private static func titles(_ page: BundlePage) -> Markup {
        "<ul class=\"titles\">\(page.titles.map { "<li>\($0)</li>" as Markup }, separator: "")</ul>"
    }

    private func tries(_ history: AttemptHistory) -> [PageTry] {
        let few = 10
        let kept = history.kept.count <= few ? history.kept[...] : history.kept.prefix(few / 2) + history.kept.suffix(few / 2)
        return kept.map { attempt in
            PageTry(
                time: attempt.timestamp.map { shown($0.wholeSecond) }, outcome: attempt.outcome,
                rule: attempt.rule.flatMap { ruleIndex[$0] })
        }
    }
}
