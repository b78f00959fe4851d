import Diagnosis
import LogScanning
import RuleTable
import Terms
import Wording

/// The summary of many bundles in the words of one language: `summary` in the JSON report of `triage`.
struct TriageReport: Encodable {
    struct Group: Encodable {
        var rule: String
        var title: Phrase
        var severity: Rule.Severity
        var bundles: PathTally
        var count: Int
        @Nullable var firstSeen: LoggedTime?
        @Nullable var lastSeen: LoggedTime?
    }

    struct Unknown: Encodable {
        var source: String
        @Nullable var id: String?
        /// The text, with `#` for what differs.
        var shape: String
        var example: MessageReport
        var bundles: PathTally
        var count: Int
        @Nullable var firstSeen: LoggedTime?
        @Nullable var lastSeen: LoggedTime?
    }

    struct Unread: Encodable {
        var path: String
        var outcome: BundleDiagnosis.Outcome
        var failed: Bool
        @Nullable var note: NoteReport?
    }

    let counts: BundleCounts
    var bundles: Int
    var findings: Int
    var clean: Int
    var incomplete: Int
    var failed: Int
    var groups: [Group]
    var unknown: [Unknown]
    /// Messages whose shapes are not told apart because there are too many.
    var unknownFurther: Int
    var stories: [TriageSummary.Story]
    /// How many bundles, the first ones, were compared for stories.
    var comparedForStories: Int
    var competing: [TriageSummary.Competing]
    var competingTotal: Int
    var unread: [Unread]
    var unreadTotal: Int
    /// What lay beside the bundles and is none.
    var passedOver: PathTally
    /// Those of it that this program wrote itself, or that come with it.
    var ownDocuments: PathTally
    /// Of all bundles; null where no span of time was asked for.
    @Nullable var window: WindowReport?
    /// Null where the run came to its end.
    @Nullable var interrupted: RunInterruption?

    private enum CodingKeys: CodingKey {
        case bundles, findings, clean, incomplete, failed, groups, unknown, unknownFurther, stories, comparedForStories, competing,
            competingTotal
        case unread, unreadTotal, passedOver, ownDocuments, window, interrupted
    }

    init(_ summary: TriageSummary, _ wording: Wording) {
        counts = summary.counts
        bundles = counts.bundles
        findings = counts.findings
        clean = counts.clean
        incomplete = counts.incomplete
        failed = counts.failed
        groups = summary.groups.map { group in
            Group(
                rule: group.rule,
                title: wording.rule(group.rule).map { wording.phrase($0.title, of: $0.product, [:]) } ?? Phrase(group.rule, .quoted),
                severity: group.severity, bundles: group.bundles, count: group.count, firstSeen: group.firstSeen, lastSeen: group.lastSeen)
        }
        unknown = summary.unknown.map { unknown in
            Unknown(
                source: unknown.shape.source, id: unknown.shape.id, shape: unknown.shape.text, example: MessageReport(unknown.example),
                bundles: unknown.bundles, count: unknown.count, firstSeen: unknown.firstSeen, lastSeen: unknown.lastSeen)
        }
        unknownFurther = summary.unknownFurther
        stories = summary.stories
        comparedForStories = summary.comparedForStories
        competing = summary.competing
        competingTotal = summary.competingCount
        unread = summary.unread.map { unread in
            Unread(
                path: unread.path, outcome: unread.outcome, failed: unread.failed, note: unread.note.map { NoteReport($0, wording) })
        }
        unreadTotal = counts.unread
        passedOver = summary.passedOver.files
        ownDocuments = summary.passedOver.ownDocuments
        window = summary.window.map(WindowReport.init)
        interrupted = summary.interrupted
    }
}
