public import Requirements
public import Terms

/// The input and results of a check: everything that a report on certificate files is based on.
public struct CheckedChain: Sendable {
    public var check: ChainCheck
    public var verdict: ChainVerdict
    /// Notes on reading the files, if they came from archives.
    public var notes: [ReadNote]
    /// The result of writing the chain as the appliance requires it; nil if that was not requested.
    public var repair: RepairOutcome?

    public init(check: ChainCheck, verdict: ChainVerdict, notes: [ReadNote] = [], repair: RepairOutcome? = nil) {
        self.check = check
        self.verdict = verdict
        self.notes = notes
        self.repair = repair
    }

    /// The checks of what is to be uploaded: the written chain, if there is one.
    private var lastChecks: [CheckResult] {
        if case .success(let done) = repair?.result { done.verdict.checks } else { verdict.checks }
    }

    /// Whether a check fails. `isJudged` is whether all checks could be decided, with everything read.
    public var isRefused: Bool { lastChecks.contains { $0.outcome == .fail } || isObstructed }
    public var isJudged: Bool { !lastChecks.contains { $0.outcome == .unknown } && !notes.contains(where: \.losesData) }

    /// Whether the chain was to be written but could not be.
    private var isObstructed: Bool { if case .failure = repair?.result { true } else { false } }
}
