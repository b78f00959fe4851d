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
        /// The bundles in which it stands or may stand.
        var bundles: PathListReport
        /// The bundles in which a later try superseded it.
        var overcome: PathListReport
        var count: Int
        @Nullable var firstSeen: LoggedTime?
        @Nullable var lastSeen: LoggedTime?
        /// Where it was logged in the first of the bundles.
        @Nullable var place: Place?
    }

    struct Place: Hashable, Encodable {
        var bundle: String
        var entry: String
        var line: Int
        var evidence: String
    }

    struct Unknown: Encodable {
        var source: String
        @Nullable var id: String?
        /// In order of appearance, for the page.
        var number: Int
        /// The text, with `#` in place of what differs.
        var shape: String
        var example: MessageReport
        var bundles: PathListReport
        var count: Int
        @Nullable var firstSeen: LoggedTime?
        @Nullable var lastSeen: LoggedTime?

        private enum CodingKeys: CodingKey {
            case source, id, shape, example, bundles, count, firstSeen, lastSeen
        }
    }

    struct Unread: Encodable {
        var path: String
        var outcome: BundleDiagnosis.Outcome
        var failed: Bool
        @Nullable var note: NoteReport?
    }

    struct Story: Encodable {
        var kind: TriageSummary.Story.Kind
        var begunBy: Int
        var bundles: PathListReport
    }

    /// A bundle of an appliance that an earlier run has seen.
    struct SeenBefore: Encodable {
        var path: String
        /// The number of its bundles in earlier runs.
        var bundles: Int
        /// The path of the one with the latest try.
        var last: String
    }

    /// The number of bundles with each verdict; the three add up to all.
    struct Verdicts: Encodable {
        var refused: Int
        var nothing: Int
        var unclear: Int
    }

    let counts: BundleCounts
    var bundles: Int
    var findings: Int
    var clean: Int
    var incomplete: Int
    var failed: Int
    var verdicts: Verdicts
    /// Sorted by the number of bundles in which they stand, highest first.
    var groups: [Group]
    var unknown: [Unknown]
    /// The number of messages whose shapes are not distinguished because there are too many.
    var unknownFurther: Int
    var stories: [Story]
    /// The number of bundles, from the first on, that were compared for stories.
    var comparedForStories: Int
    var competing: [TriageSummary.Competing]
    var competingTotal: Int
    /// Bundles that no standard answer fits, and why.
    var needsPerson: [ReviewReport]
    var needsPersonTotal: Int
    var seenBefore: [SeenBefore]
    var seenBeforeTotal: Int
    var unread: [Unread]
    var unreadTotal: Int
    /// The files beside the bundles that are not bundles.
    var passedOver: PathTally
    /// Those of them that this program has written, or that come with it.
    var ownDocuments: PathTally
    /// For all bundles; null if no time window was requested.
    @Nullable var window: WindowReport?
    /// Null if the run was completed.
    @Nullable var interrupted: RunInterruption?

    private enum CodingKeys: CodingKey {
        case bundles, findings, clean, incomplete, failed, verdicts, groups, unknown, unknownFurther, stories, comparedForStories,
            competing, competingTotal, needsPerson, needsPersonTotal
        case seenBefore, seenBeforeTotal, unread, unreadTotal, passedOver, ownDocuments, window, interrupted
    }

    init(_ summary: TriageSummary, _ wording: Wording) {
        counts = summary.counts
        bundles = counts.bundles
        findings = counts.findings
        clean = counts.clean
        incomplete = counts.incomplete
        failed = counts.failed
        verdicts = Verdicts(refused: counts[.refused], nothing: counts[.nothing], unclear: counts[.unclear])
        groups = summary.groups.map { group in
            Group(
                rule: group.rule,
                title: wording.title(ofRule: group.rule),
                severity: group.severity, bundles: PathListReport(group.bundles), overcome: PathListReport(group.overcome),
                count: group.count,
                firstSeen: group.firstSeen, lastSeen: group.lastSeen, place: group.place.map(Place.init))
        }
        unknown = summary.unknown.map { unknown in
            Unknown(
                source: unknown.shape.source, id: unknown.shape.id, number: unknown.number, shape: unknown.shape.text,
                example: MessageReport(unknown.example),
                bundles: PathListReport(unknown.bundles), count: unknown.count, firstSeen: unknown.firstSeen, lastSeen: unknown.lastSeen)
        }
        unknownFurther = summary.unknownFurther
        stories = summary.stories.map { Story(kind: $0.kind, begunBy: $0.begunBy, bundles: PathListReport($0.bundles)) }
        comparedForStories = summary.comparedForStories
        competing = summary.competing
        competingTotal = summary.competingCount
        needsPerson = summary.review.map { ReviewReport($0, wording) }
        needsPersonTotal = summary.reviewCount
        seenBefore = summary.seenBefore.map { SeenBefore(path: $0.path, bundles: $0.earlier.count, last: $0.earlier.last) }
        seenBeforeTotal = summary.seenBeforeCount
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

extension TriageReport.Place {
    init(_ place: TriageSummary.Place) {
        self.init(bundle: place.bundle, entry: place.entry.description, line: place.line, evidence: place.evidence)
    }
}
