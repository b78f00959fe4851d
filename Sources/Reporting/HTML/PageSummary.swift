import Diagnosis
import Terms
import Wording

/// The summary of all bundles in the HTML page: what the script cannot tell from the bundles that the page lists.
struct PageSummary: Encodable {
    let groups: [Group]
    let stories: [Story]
    /// How many bundles, the first ones, were compared for stories.
    let compared: Int
    let shapes: [Shape]
    let furtherMessages: Int
    let competing, unread, failed, passedOver: Int
    let passedOverPaths: [String]
    /// What is said of our own documents among them, where there are any.
    let ownDocuments: PageText?
    let ownDocumentPaths: [String]
    let ownDocumentCount: Int
    /// What is said of the asked time; nil where none was asked for.
    let window: PageText?
    /// Where the run was interrupted: that it was.
    let interrupted: PageText?

    struct Group: Encodable {
        /// The rule's index in the table.
        let rule: Int?
        let first, last: String?
    }

    struct Story: Encodable {
        /// What they have in common.
        let text: PageText
        let begunBy, bundles: Int
        let paths: [String]
    }

    struct Shape: Encodable {
        let number: Int
        /// Source, id and text.
        let name: String
        let count: Int
        let first, last: String?
        let bundles: Int
        let paths: [String]
    }

    init(_ summary: TriageSummary, _ ruleIndex: [String: Int], _ wordings: [Wording]) {
        func paths(_ tally: PathTally) -> [String] { tally.first.map { shown($0, bound: 200) } }
        groups = summary.groups.map { Group(rule: ruleIndex[$0.rule], first: Self.time($0.firstSeen), last: Self.time($0.lastSeen)) }
        stories = summary.stories.map { story in
            Story(
                text: wordings.map { $0.phrases.triage.story(kind: story.kind, bundles: story.bundles.count).plain },
                begunBy: story.begunBy, bundles: story.bundles.count, paths: paths(story.bundles))
        }
        compared = summary.comparedForStories
        shapes = summary.unknown.map { unknown in
            let name = [unknown.shape.source, unknown.shape.id, unknown.shape.text].compactMap(\.self).filter { !$0.isEmpty }
            return Shape(
                number: unknown.number, name: shown(name.joined(separator: " "), bound: 300), count: unknown.count,
                first: Self.time(unknown.firstSeen), last: Self.time(unknown.lastSeen), bundles: unknown.bundles.count,
                paths: paths(unknown.bundles))
        }
        furtherMessages = summary.unknownFurther
        competing = summary.competingCount
        unread = summary.counts.unread
        failed = summary.counts.failed
        passedOver = summary.passedOver.files.count
        passedOverPaths = paths(summary.passedOver.files)
        let own = summary.passedOver.ownDocuments
        ownDocuments = own.count == 0 ? nil : wordings.map { $0.phrases.triage.ownDocuments(own.count).plain }
        ownDocumentPaths = paths(own)
        ownDocumentCount = own.count
        window = summary.window.map { window in wordings.map { WindowReport(window).line($0.phrases).plain } }
        interrupted = summary.interrupted.map { run in wordings.map { $0.phrases.triage.interrupted(run).plain } }
    }

    private static func time(_ time: LoggedTime?) -> String? { time.map { shown($0.wholeSecond) } }
}
