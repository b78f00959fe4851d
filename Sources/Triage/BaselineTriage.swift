public import BundleArchive
public import Diagnosis
import LogScanning
public import RuleTable
public import Terms

extension BundleTriage {
    /// Diagnoses a bundle by this table and by another one, and adds to the diagnosis what the other one makes of the bundle.
    ///
    /// The bundle is read once, with the texts that the rules of both tables look for; twice only if the products themselves differ, since the
    /// logs that are read then do.
    ///
    /// - Throws: `BundleError` if the bundle cannot be opened at all.
    public func diagnose(
        _ bundle: LogBundle, against other: RuleSet, reading: @escaping (EntryPath) -> Void = { _ in }
    ) throws(BundleError) -> BundleDiagnosis {
        let before: BundleDiagnosis
        var after: BundleDiagnosis
        if rules.hasSameProducts(as: other) {
            let search = LogSearch(rules: rules.searchingAlso(for: other), limits: limits, threads: threads, takesDigest: takesDigest)
            let (summary, judges) = try search.read(bundle) { TwoJudges(rules, other, window, reading: reading) }
            after = judges.after.diagnosis(of: bundle.description, summary)
            before = judges.before.diagnosis(of: bundle.description, summary)
        } else {
            var triage = self
            triage.redacts = false
            after = try triage.diagnose(bundle, reading: reading)
            triage.rules = other
            before = try triage.diagnose(bundle, reading: reading)
        }
        after.baseline = Baseline(before, comparedTo: after)
        return redacts ? after.redacted() : after
    }

    /// Passes what one reading finds to the judges of both tables.
    private final class TwoJudges: LogListener {
        var after: Diagnostician
        var before: Diagnostician
        private let reading: (EntryPath) -> Void

        init(_ rules: RuleSet, _ other: RuleSet, _ window: TimeWindow, reading: @escaping (EntryPath) -> Void) {
            after = Diagnostician(rules: rules, window: window)
            before = Diagnostician(rules: other, window: window)
            self.reading = reading
        }

        var handler: LogReader.Handler {
            .init(
                logBegan: { log, entry in
                    self.reading(entry)
                    self.after.logBegan(entry, source: log.source, of: log.product, at: log.place)
                    self.before.logBegan(entry, source: log.source, of: log.product, at: log.place)
                },
                record: {
                    self.after.add($0)
                    self.before.add($0)
                },
                logEnded: {
                    self.after.logEnded(whole: $0, outline: $1)
                    self.before.logEnded(whole: $0, outline: $1)
                })
        }

        func missesLogs(_ summary: ReadSummary) -> Bool { after.missesLogs(summary) }
    }
}
