import Diagnosis
import LogScanning
import RuleTable
import Terms
import Wording

/// One page that is whole in itself: no network, no framework, and a policy that lets nothing run but its own script.
///
/// The bundles follow one another as JSON, and the script at the page's end draws them; it puts every text in as text. Without JavaScript there is
/// a summary. What the page holds is bounded (`PageAllowance`), and it says what is left out.
struct HTMLDocument: ReportDocument {
    private let rules: RuleSet
    private let header: ReportHeader
    private let wordings: [Wording]
    private let ruleIndex: [String: Int]
    private let operationIndex: [OperationName: Int]
    private var allowance: PageAllowance
    private var totals: PageTotals
    /// The lines of the first bundles, for those without JavaScript.
    private var lines: [String] = []
    private static let lineBound = 200

    init(header: ReportHeader, rules: RuleSet, allowance: PageAllowance? = nil) {
        self.rules = rules
        self.header = header
        wordings = Language.allCases.map { Wording(rules, $0) }
        ruleIndex = Dictionary(rules.rules.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let operations = rules.products.flatMap { product in product.operations.map { OperationName(product: product.id, id: $0.id) } }
        operationIndex = Dictionary(operations.enumerated().map { ($1, $0) }) { first, _ in first }
        self.allowance = allowance ?? PageAllowance(rules: rules.rules.count)
        totals = PageTotals(rules: rules.rules.count)
    }

    private struct OperationName: Hashable {
        let product: String
        let id: String
    }

    private var phrases: Words.Page { Words.of(header.language).page }

    func begin() -> String {
        let frame = PageFrame(header: header, title: phrases.report.plain, style: PageFile.pageCss, script: PageScript.text)
        return """
            \(frame.text)
            <body>
            <div id="page"></div>
            <script type="application/json" id="head">\(json(PageHead(header: header, rules: rules)))</script>
            <script type="application/json" id="bundles">[

            """
    }

    mutating func bundle(_ diagnosis: BundleDiagnosis, _ standing: BundleStanding) -> String {
        totals.add(diagnosis, ruleIndex)
        note(diagnosis)
        if totals.isFull { return "" }
        let row = row(diagnosis, standing)
        guard allowance.admits(row: row) else {
            totals.isFull = true
            return ""
        }
        defer { totals.listed += 1 }
        return (totals.listed == 0 ? "" : ",\n") + row
    }

    func end(_ summary: TriageSummary?, interrupted: RunInterruption?) -> String {
        let summary = summary ?? TriageSummary()
        let wording = wordings.first { $0.language == header.language } ?? wordings[0]
        let page = TriagePage(report: TriageReport(summary, wording), wording: wording, detail: .normal)
        let further = totals.bundles - lines.count
        let items = (lines + (further > 0 ? [htmlText(wording.phrases.common.more(further).plain)] : [])).map { "<li>\($0)</li>\n" }
        return """

            ]</script>
            <script type="application/json" id="totals">\(json(totals))</script>
            <script type="application/json" id="summary">\(json(PageSummary(summary, ruleIndex, wordings)))</script>
            <noscript>
            <main class="summary">
            <h1>\(htmlText(phrases.report.plain))</h1>
            <p>\(htmlText(phrases.needsScript.plain))</p>
            \(HTMLLayout().text(page.blocks))
            <h2>\(htmlText(phrases.bundles.plain))</h2>
            <ul>
            \(items.joined())</ul>
            </main>
            </noscript>
            <script>\(PageScript.text)</script>
            </body>
            </html>

            """
    }

    /// The bundle's object: its fields, its findings whole as far as there is room for them, its tries.
    private mutating func row(_ diagnosis: BundleDiagnosis, _ standing: BundleStanding) -> String {
        var findings: [String] = []
        var compact = 0
        for finding in diagnosis.findings {
            let index = finding.rule.flatMap { ruleIndex[$0] }
            let whole = json(PageFinding(finding, rule: index, in: rules, wordings, whole: true))
            if allowance.admits(detail: whole, of: index) {
                findings.append(whole)
            } else if compact < 20 {
                compact += 1
                findings.append(json(PageFinding(finding, rule: index, in: rules, wordings, whole: false)))
            }
        }
        let fields = json(PageBundle(diagnosis, standing, number: totals.listed, wordings, ruleIndex, rules: rules)).dropLast()
        return fields + ",\"findings\":[" + findings.joined(separator: ",") + "],\"standing\":" + standings(of: diagnosis)
            + ",\"attempts\":" + attempts(diagnosis.attempts) + "}"
    }

    private func standings(of diagnosis: BundleDiagnosis) -> String {
        json(diagnosis.standings.prefix(PageStanding.bound).map { PageStanding($0, in: diagnosis, pageAttempt) })
    }

    private func pageAttempt(_ attempt: Attempt) -> PageAttempt {
        PageAttempt(
            attempt: attempt, operation: attempt.operation.flatMap { operationIndex[OperationName(product: attempt.product, id: $0)] },
            rule: attempt.rule.flatMap { ruleIndex[$0] },
            values: rules.product(id: attempt.product)?.parameterValues(in: attempt.message.text, fields: attempt.fields) ?? [:])
    }

    private mutating func attempts(_ history: AttemptHistory) -> String {
        func text(_ attempts: some Sequence<Attempt>) -> String { json(attempts.map(pageAttempt)) }
        let few = 10
        let whole = text(history.kept)
        if history.kept.count <= few || allowance.admits(tries: whole) { return whole }
        return text(history.kept.prefix(few / 2) + history.kept.suffix(few / 2))
    }

    private mutating func note(_ diagnosis: BundleDiagnosis) {
        guard lines.count < Self.lineBound else { return }
        let wording = wordings.first { $0.language == header.language } ?? wordings[0]
        let page = BundlePage(report: BundleReport(diagnosis, wording), wording: wording, detail: .quiet)
        lines.append(htmlText(shown(page.line.plain, bound: 500)))
    }

    /// JSON that a `script` element can hold: nothing in it ends the element or begins a comment.
    private func json(_ value: some Encodable) -> String {
        var result = ""
        for scalar in jsonText(value, pretty: false).unicodeScalars {
            switch scalar {
            case "<", ">", "&": result += "\\u" + hex(scalar.value, digits: 4)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

/// A text as HTML shows it, in visible characters.
func htmlText(_ text: String) -> String {
    var result = ""
    for scalar in visible(text).unicodeScalars {
        switch scalar {
        case "<", ">", "&", "\"", "'": result += "&#\(scalar.value);"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}
