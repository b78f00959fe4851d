import Diagnosis

/// The formats for people of a report on many bundles: a single page that summarizes them.
struct SummaryDocument: ReportDocument {
    let style: ReportStyle
    let header: ReportHeader
    let wording: Wording

    func begin() -> String { "" }

    func bundle(_ diagnosis: BundleDiagnosis, _ standing: BundleStanding) -> String { "" }

    func end(_ summary: TriageSummary?, interrupted: RunInterruption?) -> String {
        summary.map { summary in
            let page = TriagePage(report: TriageReport(summary, wording), wording: wording, detail: style.detail)
            return style.page(page.blocks) + "\n" + style.page([.paragraph(header.signature(wording))])
        } ?? ""
    }
}
