public import BundleArchive
public import Diagnosis
import LogScanning
public import RuleTable

/// Reads one bundle, the whole way from its bytes to a judgement.
public struct BundleTriage: Sendable {
    public var rules: RuleSet
    public var limits: ReadLimits
    public var window: TimeWindow

    public init(rules: RuleSet, limits: ReadLimits = ReadLimits(), window: TimeWindow = TimeWindow()) {
        self.rules = rules
        self.limits = limits
        self.window = window
    }

    /// Reads a bundle and judges it. Damage and limits are notes in the diagnosis.
    ///
    /// - Throws: `BundleError` where the bundle cannot be opened at all.
    public func diagnose(_ bundle: LogBundle) throws(BundleError) -> BundleDiagnosis {
        let judgement = Judgement(Diagnostician(rules: rules, window: window))
        var logs = LogReader(rules: rules, handler: judgement.handler)
        let summary = try bundle.read(limits: limits, into: &logs)
        return judgement.diagnostician.diagnosis(of: bundle.description, summary)
    }

    /// The diagnosis of a bundle that could not be opened.
    public func unreadable(_ bundle: LogBundle, because error: BundleError) -> BundleDiagnosis {
        var summary = ReadSummary()
        summary.notes = [ReadNote(.unreadable, .systemError("\(error)"), at: nil, losesData: true)]
        return Diagnostician(rules: rules, window: window).diagnosis(of: bundle.description, summary)
    }

    /// Holds the diagnostician while the reader's callbacks feed it.
    private final class Judgement {
        var diagnostician: Diagnostician

        init(_ diagnostician: Diagnostician) {
            self.diagnostician = diagnostician
        }

        var handler: LogReader.Handler {
            .init(
                logBegan: { self.diagnostician.logBegan($0, source: $1, of: $2, rotation: $3) },
                record: { self.diagnostician.add($0) },
                logEnded: { self.diagnostician.logEnded(whole: $0, recognised: $1, clockWentBackAt: $2) })
        }
    }
}
