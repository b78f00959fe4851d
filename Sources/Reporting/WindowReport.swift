import Diagnosis
import Wording

/// The span of time that was asked for: the contract's `window`.
public struct WindowReport: Hashable, Sendable, Encodable {
    @Nullable public var since: String?
    @Nullable public var until: String?
    public var recordsOutside: Int

    init(_ coverage: WindowCoverage) {
        since = coverage.since
        until = coverage.until
        recordsOutside = coverage.recordsOutside
    }

    /// Whether something that was logged is left out, so that of what stands only the asked time can tell.
    var leavesOut: Bool { recordsOutside > 0 }

    /// One line for people.
    func line(_ phrases: Words) -> Phrase { phrases.verdicts.window(since, until, recordsOutside) }
}
