public import BundleArchive
import Diagnosis
import RuleTable
public import Survey
import Terms

extension BundleTriage {
    /// Reads a bundle once, and says what lies in it and in its logs, whether a rule knows it or not. Damage and limits become notes in the
    /// survey.
    ///
    /// - Throws: `BundleError` if the bundle cannot be opened at all.
    public func survey(_ bundle: LogBundle) throws(BundleError) -> BundleSurvey {
        var begun = BundleSurvey(path: bundle.description)
        if !window.isOpen { begun.window = WindowCoverage(since: window.since, until: window.until, recordsOutside: 0) }
        var sink = SurveySink(begun, rules: rules, window: window, isAlone: threads < 2)
        let summary = try bundle.read(limits: limits, threads: threads, takesDigest: takesDigest, into: &sink)
        var survey = sink.survey
        survey.sha256 = summary.sha256
        survey.size = summary.size
        survey.notes = summary.notes.map(\.ofSurvey)
        return redacts ? survey.redacted() : survey
    }

    /// The survey of a bundle that could not be opened.
    public func unreadableSurvey(of bundle: LogBundle, because error: BundleError) -> BundleSurvey {
        var survey = BundleSurvey(path: bundle.description)
        survey.notes = [ReadNote(.unreadable, .systemError(error.reason), at: nil, losesData: true)]
        return survey
    }
}

extension ReadNote {
    /// A link or a device where a log was expected holds nothing that could be surveyed.
    fileprivate var ofSurvey: ReadNote {
        var note = self
        switch reason {
        case .linkNotFollowed, .specialFile: note.losesData = false
        default: break
        }
        return note
    }
}
