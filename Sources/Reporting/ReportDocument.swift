import Diagnosis

/// A report of one form, as `ReportWriter` asks for it: what the three return, one after the other, is the whole document.
protocol ReportDocument: Sendable {
    mutating func begin() -> String
    mutating func bundle(_ diagnosis: BundleDiagnosis, _ standing: BundleStanding) -> String
    /// `summary`: of all the bundles, where the report has one. `interrupted`: how far the run came, where it did not come to its end.
    mutating func end(_ summary: TriageSummary?, interrupted: RunInterruption?) -> String
}
