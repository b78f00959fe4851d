import Diagnosis
import Wording

/// The formats for people of a report on many bundles: a single page that summarizes them.
struct SummaryDocument: ReportDocument {
    let style: ReportStyle
    let header: ReportHeader
    let wording: Wording

    func begin() -> String { "" }

    func bundle(_ diagnosis: BundleDiagnosis, _ facts: BundleFacts, _ standing: BundleStanding) -> String { "" }

    func end(_ summary: TriageSummary?, interrupted: RunInterruption?) -> String {
        summary.map { summary in
            let page = TriagePage(report: TriageReport(summary, wording), wording: wording, detail: style.detail)
            let showsAll = style.detail == .normal && summary.counts.bundles > 0
            let hint = showsAll ? [wording.phrases.answer.showAll("--verbose").inRole(.faint)] : []
            return style.page(page.blocks)
                + (hint + [header.signature(wording)]).map { "\n" + style.page([.paragraph($0)]) }.joined()
        } ?? ""
    }
}
