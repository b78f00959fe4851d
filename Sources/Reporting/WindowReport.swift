import Diagnosis
import Wording

/// The requested time window: the contract's `window`.
public struct WindowReport: Hashable, Sendable, Encodable {
    @Nullable public var since: String?
    @Nullable public var until: String?
    public var recordsOutside: Int

    init(_ coverage: WindowCoverage) {
        since = coverage.since
        until = coverage.until
        recordsOutside = coverage.recordsOutside
    }

    /// Whether something logged was left out, so that conclusions apply only to the requested window.
    var leavesOut: Bool { recordsOutside > 0 }

    /// One line for people.
    func line(_ phrases: Words) -> Phrase { phrases.verdicts.window(since, until, recordsOutside) }
}
