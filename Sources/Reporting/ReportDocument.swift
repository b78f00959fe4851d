import Diagnosis

/// A report in one format, written by `ReportWriter`. The concatenated results of the methods are the document.
protocol ReportDocument: Sendable {
    mutating func begin() -> String
    /// `facts` are those of the diagnosis.
    mutating func bundle(_ diagnosis: BundleDiagnosis, _ facts: BundleFacts, _ standing: BundleStanding) -> String
    /// `summary` covers all bundles, if the report has one. `interrupted` is the progress of a run that was not completed.
    mutating func end(_ summary: TriageSummary?, interrupted: RunInterruption?) -> String
}
