public import Diagnosis
import LogScanning
public import RuleTable
public import Terms
public import Wording

/// A bundle's diagnosis in the words of one language: the contract's `bundle` object.
public struct BundleReport: Hashable, Sendable, Encodable {
    public var path: String
    @Nullable public var sha256: String?
    public var size: UInt64
    public var products: [String]
    public var outcome: BundleDiagnosis.Outcome
    public var complete: Bool
    /// How the last try of each subject ended, failures first.
    public var standing: [StandingReport]
    @Nullable public var window: WindowReport?
    public var findings: [FindingReport]
    /// Only the first and last ones if there are too many; `attemptsTotal` counts all.
    public var attempts: [AttemptReport]
    public var attemptsTotal: Int
    /// The numbers of the listed attempts whose cause differs from that of the one directly before.
    public var causeChangedAt: [Int]
    /// Consecutive tries of one subject with the same outcome; only the first and last if there are too many, but `runsTotal` counts all.
    public var runs: [RunReport]
    public var runsTotal: Int
    public var coverage: [CoverageReport]
    /// What looks like a refusal in the logs and is none.
    public var falseFriends: [FalseFriendReport]
    /// What the absence of a log or message does not mean.
    public var cannotTell: [BlindSpotReport]
    public var notes: [NoteReport]
    /// The number of secrets removed from the logs' texts.
    public var redacted: Int
    public var stats: BundleDiagnosis.Stats

    /// Whether nothing is missing except data outside the requested time window.
    let isOutsideWindow: Bool
    /// The kinds of errors that no rule knows, if somebody asked. Not in the JSON, which the survey has in full.
    let unknownErrors: BundleDiagnosis.UnknownErrors?

    private enum CodingKeys: CodingKey {
        case path, sha256, size, products, outcome, complete, standing, window, findings, attempts, attemptsTotal, causeChangedAt, runs,
            runsTotal
        case coverage, falseFriends, cannotTell, notes, redacted, stats
    }

    public init(_ diagnosis: BundleDiagnosis, rules: RuleSet, language: Language) {
        self.init(diagnosis, Wording(rules, language))
    }

    init(_ diagnosis: BundleDiagnosis, _ wording: Wording) {
        path = diagnosis.path
        sha256 = diagnosis.sha256
        size = diagnosis.size
        products = diagnosis.products
        outcome = diagnosis.outcome
        complete = diagnosis.complete
        standing = diagnosis.standings.map { StandingReport($0, wording) }
        window = diagnosis.window.map(WindowReport.init)
        findings = diagnosis.findings.map { FindingReport($0, bundle: diagnosis.path, wording) }
        attempts = diagnosis.attempts.kept.map { AttemptReport($0, wording) }
        attemptsTotal = diagnosis.attempts.count
        causeChangedAt = diagnosis.attempts.changes
        runs = diagnosis.attempts.runs.map { RunReport($0, wording) }
        runsTotal = diagnosis.attempts.runsTotal
        coverage = CoverageReport.all(diagnosis.coverage, wording)
        falseFriends = diagnosis.falseFriends.compactMap { FalseFriendReport($0, bundle: diagnosis.path, wording) }
        cannotTell = diagnosis.cannotTell.compactMap { BlindSpotReport($0, wording) }
        notes = diagnosis.notes.filter { !$0.repeats(in: diagnosis) }.map { NoteReport($0, wording) }
        redacted = diagnosis.redactedPlaces
        isOutsideWindow = diagnosis.isOutsideWindow
        stats = diagnosis.stats
        unknownErrors = diagnosis.unknownErrors
    }
}

/// Whether a rule was matched, is absent, or could not be evaluated: the contract's `coverage`.
public struct CoverageReport: Hashable, Sendable, Encodable {
    public var rule: String
    public var state: BundleDiagnosis.Coverage.State
    public var reason: Phrase

    /// Most rules have a reason in common with the one before, which is worded once.
    static func all(_ coverage: [BundleDiagnosis.Coverage], _ wording: Wording) -> [CoverageReport] {
        var latest: (reason: BundleDiagnosis.Coverage.Reason, logs: [String], phrase: Phrase)?
        return coverage.map { coverage in
            let reason = coverage.reason
            let logs = reason.namesLogs ? wording.logs(ofRule: coverage.rule) : []
            let phrase =
                if let latest, latest.reason == reason, latest.logs == logs {
                    latest.phrase
                } else {
                    wording.phrases.coverage.reason(reason: reason, logs: logs)
                }
            latest = (reason, logs, phrase)
            return CoverageReport(rule: coverage.rule, state: coverage.state, reason: phrase)
        }
    }
}

extension BundleDiagnosis.Coverage.Reason {
    /// Whether its words name the rule's logs.
    fileprivate var namesLogs: Bool { self == .sourceMissing }
}

extension ReadNote {
    /// Whether a bundle without any log names its files twice: once as what was seen, once as what was searched.
    fileprivate func repeats(in diagnosis: BundleDiagnosis) -> Bool {
        guard case .lookedInto = reason else { return false }
        return diagnosis.notes.contains { if case .noLog = $0.reason { true } else { false } }
    }
}

/// The contract's `note` about reading the bundle, and whether something may be missing because of it.
public struct NoteReport: Hashable, Sendable, Encodable {
    public var kind: ReadNote.Kind
    @Nullable public var entry: String?
    public var text: Phrase
    public var losesData: Bool

    init(_ note: ReadNote, _ wording: Wording) {
        kind = note.kind
        entry = note.entry?.description
        text = wording.phrases.note.text(of: note.reason)
        losesData = note.losesData
    }

    /// A note that belongs to no entry, and loses nothing.
    init(_ kind: ReadNote.Kind, _ text: Phrase) {
        self.kind = kind
        entry = nil
        self.text = text
        losesData = false
    }

    /// Kind, place and text on one line.
    func line(_ phrases: Words) -> Phrase {
        let colon = phrases.common.colon
        let kind = phrases.common.noteKind(kind).inRole(.strong)
        return entry.map { "\(kind)\(colon)\(quoted: $0)\(colon)\(text)" } ?? "\(kind)\(colon)\(text)"
    }
}
