import BundleArchive
import LogScanning
import RuleTable
import Terms

/// An object that receives the logs of one reading.
protocol LogListener: AnyObject {
    var handler: LogReader.Handler { get }

    /// Whether there was something to read, but no log.
    func missesLogs(_ summary: ReadSummary) -> Bool
}

/// Reads the logs of a bundle: those at their expected paths or, if there are none, those recognised by their content.
struct LogSearch {
    var rules: RuleSet
    var limits: ReadLimits
    var threads = 1
    var takesDigest = true
    var excerptBound = LogRecord.excerptBound
    /// Records whether there are certificate files.
    var sightings: CertificateSightings?

    /// - Parameter listen: Creates a listener for a reading. There may be two readings, of which the second one counts.
    /// - Returns: The summary of the reading, and its listener.
    /// - Throws: `BundleError` if the bundle cannot be opened at all.
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
    /// Whether the operating system refused something, so that there may be a log at its expected path after all.
    fileprivate var wasHindered: Bool {
        notes.contains { if case .systemError = $0.reason { true } else { false } }
    }
}
