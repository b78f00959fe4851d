public import CertificateChain
public import Terms

/// What was checked, and what came of it: all that a report on certificate files is made of.
public struct CheckedChain: Sendable {
    public var check: ChainCheck
    public var verdict: ChainVerdict
    /// How the files were read, where they came out of archives.
    public var notes: [ReadNote]

    public init(check: ChainCheck, verdict: ChainVerdict, notes: [ReadNote] = []) {
        self.check = check
        self.verdict = verdict
        self.notes = notes
    }

    /// Whether any check fails; else whether all could be judged, on everything that was to be read.
    public var isRefused: Bool { verdict.checks.contains { $0.outcome == .fail } }
    public var isJudged: Bool { !verdict.checks.contains { $0.outcome == .unknown } && !notes.contains(where: \.losesData) }
}
