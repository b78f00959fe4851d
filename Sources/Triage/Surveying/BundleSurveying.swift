public import BundleArchive
public import Diagnosis
public import RuleTable
public import Survey
import Terms

/// Surveys one bundle: what lies in it, and what its logs say, whether a rule knows it or not.
public struct BundleSurveyor: Sendable {
    public var rules: RuleSet
    public var limits: ReadLimits
    public var window: TimeWindow
    /// The number of a bundle's logs that may be read at the same time. It does not affect the result.
    public var threads: Int
    /// Whether secrets are removed from the logs' texts.
    public var redacts: Bool
    /// Whether a survey contains the SHA-256 of its bundle.
    public var takesDigest: Bool

    public init(
        rules: RuleSet, limits: ReadLimits = ReadLimits(), window: TimeWindow = TimeWindow(), threads: Int = 1, redacts: Bool = true,
        takesDigest: Bool = true
    ) {
        self.rules = rules
        self.limits = limits
        self.window = window
        self.threads = threads
        self.redacts = redacts
        self.takesDigest = takesDigest
    }

    /// Reads a bundle once. Damage and limits become notes in the survey.
    ///
    /// - Throws: `BundleError` if the bundle cannot be opened at all.
    public func survey(_ bundle: LogBundle) throws(BundleError) -> BundleSurvey {
        var begun = BundleSurvey(path: bundle.description)
        if !window.isOpen { begun.window = WindowCoverage(since: window.since, until: window.until, recordsOutside: 0) }
        var sink = SurveySink(begun, rules: rules, window: window)
        let summary = try bundle.read(limits: limits, threads: threads, takesDigest: takesDigest, into: &sink)
        var survey = sink.survey
        survey.sha256 = summary.sha256
        survey.size = summary.size
        survey.notes = summary.notes.map(\.ofSurvey)
        return redacts ? survey.redacted() : survey
    }

    /// The survey of a bundle that could not be opened.
    public func unreadable(_ bundle: LogBundle, because error: BundleError) -> BundleSurvey {
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
