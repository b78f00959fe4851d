public import Diagnosis

/// Who listens to a run.
public protocol RunSink {
    /// Called repeatedly, at least four times a second.
    mutating func observe(_ activity: RunActivity) throws
    /// Receives the diagnoses in order; after an interruption also those completed out of order.
    mutating func receive(_ diagnosis: BundleDiagnosis) throws
}
