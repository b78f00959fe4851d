import BundleArchive
import LogScanning
import RuleTable
import Terms

/// Who is told of the logs of one reading.
protocol LogListener: AnyObject {
    var handler: LogReader.Handler { get }

    /// Whether there was something to read, and no log.
    func missesLogs(_ summary: ReadSummary) -> Bool
}

/// Reads the logs of a bundle: those in their places, or, where there are none, those that are known by what they hold.
struct LogSearch {
    var rules: RuleSet
    var limits: ReadLimits
    var threads = 1
    var takesDigest = true
    var excerptBound = LogRecord.excerptBound
    /// Who is told of files of certificates.
    var sightings: CertificateSightings?

    /// - Parameter listen: begins a reading. There may be two, of which the second counts.
    /// - Returns: what is to be said of the reading, and who listened to it.
    /// - Throws: `BundleError` where the bundle cannot be opened at all.
    func read<Listener: LogListener>(_ bundle: LogBundle, listen: () -> Listener) throws(BundleError) -> (ReadSummary, Listener) {
        let start = ContinuousClock.now
        let memory = PipeMemory()
        let first = listen()
        var summary = try read(bundle, memory, limits, takesDigest: takesDigest, looksEverywhere: false, first)
        guard first.missesLogs(summary), summary.entriesSeen > 0, !summary.wasHindered else { return (summary, first) }
        guard memory.isWhole || bundle.canBeReadAgain else {
            summary.notes.append(ReadNote(.limit, .notLookedInto, at: nil, losesData: true))
            return (summary, first)
        }
        let second = listen()
        var again = try read(bundle, memory, limits.after(start), takesDigest: false, looksEverywhere: true, second)
        again.sha256 = summary.sha256
        return (again, second)
    }

    private func read(
        _ bundle: LogBundle, _ memory: PipeMemory, _ limits: ReadLimits, takesDigest: Bool, looksEverywhere: Bool,
        _ listener: some LogListener
    ) throws(BundleError) -> ReadSummary {
        let joining = RecordJoining(listener.handler, excerptBound: excerptBound)
        var logs = LogReader(
            rules: rules, excerptBound: excerptBound, looksEverywhere: looksEverywhere, sightings: sightings, handler: joining.handler)
        var summary = try bundle.read(
            limits: limits, inflater: .fastest, threads: threads, takesDigest: takesDigest, memory: memory, into: &logs)
        summary.notes += joining.finish() + logs.inspection.notes
        return summary
    }
}

extension ReadSummary {
    /// Whether the system refused something: a log may lie in its place all the same.
    fileprivate var wasHindered: Bool {
        notes.contains { if case .systemError = $0.reason { true } else { false } }
    }
}
