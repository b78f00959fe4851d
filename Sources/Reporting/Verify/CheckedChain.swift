public import Requirements
public import Terms

/// What was checked, and what came of it: all that a report on certificate files is made of.
public struct CheckedChain: Sendable {
    public var check: ChainCheck
    public var verdict: ChainVerdict
    /// How the files were read, where they came out of archives.
    public var notes: [ReadNote]
    /// What came of writing the chain as the appliance wants it; nil where nobody asked for that.
    public var repair: RepairOutcome?

    public init(check: ChainCheck, verdict: ChainVerdict, notes: [ReadNote] = [], repair: RepairOutcome? = nil) {
        self.check = check
        self.verdict = verdict
        self.notes = notes
        self.repair = repair
    }

    /// The checks of what is to be uploaded: the chain as it was written, where it was.
    private var lastChecks: [CheckResult] {
        if case .success(let done) = repair?.result { done.verdict.checks } else { verdict.checks }
    }

    /// Whether any check fails; else whether all could be judged, on everything that was to be read.
    public var isRefused: Bool { lastChecks.contains { $0.outcome == .fail } || isObstructed }
    public var isJudged: Bool { !lastChecks.contains { $0.outcome == .unknown } && !notes.contains(where: \.losesData) }

    /// Whether the chain was to be written, and could not be.
    private var isObstructed: Bool { if case .failure = repair?.result { true } else { false } }
}
