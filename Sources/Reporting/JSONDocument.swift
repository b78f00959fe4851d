import Diagnosis

/// The contract's object: the header's fields, `bundles`, and `summary` if there is one.
struct JSONDocument: ReportDocument {
    private let wording: Wording
    private var list: JSONList

    init(header: ReportHeader, wording: Wording) {
        self.wording = wording
        list = JSONList(header: header, name: "bundles")
    }

    func begin() -> String { list.begin() }

    mutating func bundle(_ diagnosis: BundleDiagnosis, _ facts: BundleFacts, _ standing: BundleStanding) -> String {
        list.append(BundleReport(diagnosis, wording))
    }

    func end(_ summary: TriageSummary?, interrupted: RunInterruption?) -> String {
        // A summary contains the interruption itself.
        if let summary { return list.end([("summary", TriageReport(summary, wording))]) }
        return list.end(interrupted.map { [("interrupted", $0)] } ?? [])
    }
}

/// One line for each bundle, complete in itself, and a last line if the run was interrupted.
///
/// A line is also a row from which `summarize` makes every report: `row` and `diagnosis` come first, so that it need not read the rest.
struct NDJSONDocument: ReportDocument {
    let header: ReportHeader
    let wording: Wording
    let settings: AnalysisSettings

    func begin() -> String { "" }

    func bundle(_ diagnosis: BundleDiagnosis, _ facts: BundleFacts, _ standing: BundleStanding) -> String {
        let row = BundleRow(settings: settings, facts: facts, diagnosis: diagnosis)
        return header.line(around: Row(row: row), Whole(diagnosis: diagnosis), BundleReport(diagnosis, wording))
    }

    func end(_ summary: TriageSummary?, interrupted: RunInterruption?) -> String {
        interrupted.map { header.line(around: InterruptedLine(interrupted: $0)) } ?? ""
    }

    private struct Row: Encodable {
        let row: BundleRow
    }

    private struct Whole: Encodable {
        let diagnosis: BundleDiagnosis
    }

    private struct InterruptedLine: Encodable {
        let interrupted: RunInterruption
    }
}
