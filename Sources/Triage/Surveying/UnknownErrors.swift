public import BundleArchive
public import Diagnosis
import Survey
import Terms

extension BundleTriage {
    /// A bundle that is larger, packed or unpacked, is not surveyed without being asked: that would take noticeable time.
    private static let surveyBound: UInt64 = 8 << 20

    /// How many kinds of errors that no rule knows stand in a bundle in which nothing was found. Nil if something was, or nothing could be read.
    public func unknownErrors(in bundle: LogBundle, _ diagnosis: BundleDiagnosis) -> BundleDiagnosis.UnknownErrors? {
        guard diagnosis.findings.isEmpty, diagnosis.stats.entriesSeen > 0 else { return nil }
        guard diagnosis.size <= Self.surveyBound, bundle.canBeReadAgain else { return .uncounted }
        var triage = self
        triage.limits.inflatedBytes = min(limits.inflatedBytes, Self.surveyBound)
        (triage.threads, triage.redacts, triage.takesDigest) = (1, false, false)
        guard let survey = try? triage.survey(bundle), !survey.logs.isEmpty else { return nil }
        // None is said only of logs in which each would have been counted.
        let isCut = survey.notes.contains { if case .byteLimit = $0.reason { true } else { false } }
        return isCut || survey.unknownErrors == 0 && !survey.countsEveryError ? .uncounted : .kinds(survey.unknownErrors)
    }
}
