import Diagnosis

/// The forms for people of a report of many bundles: one page that sums them up.
struct SummaryDocument: ReportDocument {
    let style: ReportStyle
    let wording: Wording

    func begin() -> String { "" }

    func bundle(_ diagnosis: BundleDiagnosis, _ standing: BundleStanding) -> String { "" }

    func end(_ summary: TriageSummary?, interrupted: RunInterruption?) -> String {
        summary.map { style.page(TriagePage(report: TriageReport($0, wording), wording: wording, detail: style.detail).blocks) } ?? ""
    }
}
