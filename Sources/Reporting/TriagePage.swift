import Diagnosis
import LogScanning
import Terms
import Wording

/// The summary of many bundles as blocks: what they share, what no rule knows, what needs a person, what could not be read.
struct TriagePage {
    let report: TriageReport
    let wording: Wording
    let detail: ReportDetail

    private var phrases: Words { wording.phrases }
    private var triage: Words.Triage { wording.phrases.triage }

    var blocks: [Block] {
        let overview = triage.overview(report.counts)
        let interrupted = report.interrupted.map { [Block.paragraph(triage.interrupted($0).inRole(.warning))] } ?? []
        let window = report.window.map { [Block.paragraph($0.line(phrases))] } ?? []
        return interrupted + [.paragraph(overview.inRole(.strong))] + window
            + section(triage.diagnoses, report.groups.map(block))
            + section(triage.unknown, report.unknown.prefix(detail.atMost(20)).map(block) + furtherUnknown)
            + section(triage.stories, stories)
            + section(counted(triage.competing, report.competingTotal), list(report.competing.map(line), of: report.competingTotal))
            + section(counted(triage.unread, report.unreadTotal), list(report.unread.map(line), of: report.unreadTotal))
            + section(triage.passedOver(report.passedOver.count), passedOver)
    }

    private var passedOver: [Block] {
        if report.passedOver.count == 0 { return [] }
        let own = report.ownDocuments
        let remark = own.count > 0 ? [Block.paragraph(triage.ownDocuments(own.count))] : []
        return [paths(report.passedOver)] + remark + (own.count > 0 && own.count < report.passedOver.count ? [paths(own)] : [])
    }

    /// A title with how many there are.
    private func counted(_ title: Phrase, _ count: Int) -> Phrase { "\(title)\(phrases.common.colon)\(count)" }

    private func section(_ title: Phrase, _ blocks: [Block]) -> [Block] {
        blocks.isEmpty ? [] : [.section(title, blocks)]
    }

    private func block(_ group: TriageReport.Group) -> Block {
        let seen = phrases.findings.seen(group.count, group.firstSeen.map(\.wholeSecond), group.lastSeen.map(\.wholeSecond))
        let about: Phrase = "\(quoted: group.rule) · \(triage.bundleCount(group.bundles.count)) · \(seen)"
        return .section(wording.title(group.title, group.severity), [.paragraph(about), paths(group.bundles)])
    }

    private func block(_ unknown: TriageReport.Unknown) -> Block {
        let title = Phrase(
            [unknown.source, unknown.id, unknown.shape].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " "), .quoted)
        let seen = phrases.findings.seen(unknown.count, unknown.firstSeen.map(\.wholeSecond), unknown.lastSeen.map(\.wholeSecond))
        return .section(title, [.paragraph("\(triage.bundleCount(unknown.bundles.count)) · \(seen)"), paths(unknown.bundles)])
    }

    private var furtherUnknown: [Block] {
        let hidden = report.unknown.count - min(report.unknown.count, detail.atMost(20))
        let shapes = hidden > 0 ? [Block.paragraph(phrases.common.more(hidden))] : []
        return shapes + (report.unknownFurther > 0 ? [.paragraph(triage.furtherMessages(report.unknownFurther))] : [])
    }

    private func paths(_ tally: PathTally) -> Block {
        .bullets(list(tally.first.map { Phrase($0, .quoted) }, count: tally.count))
    }

    private var stories: [Block] {
        var blocks = report.stories.prefix(detail.atMost(20)).flatMap { story -> [Block] in
            [.paragraph(triage.story(kind: story.kind, bundles: story.bundles.count)), paths(story.bundles)]
        }
        if report.stories.count > detail.atMost(20) { blocks.append(.paragraph(phrases.common.more(report.stories.count - 20))) }
        if report.comparedForStories < report.bundles { blocks.append(.paragraph(triage.compared(report.comparedForStories))) }
        return blocks
    }

    private func line(_ competing: TriageSummary.Competing) -> Phrase {
        let rules: Phrase = "\(quoted: competing.path)\(phrases.common.colon)\(quoted: competing.rules, separator: ", ")"
        return competing.undecided.isEmpty ? rules : "\(rules) · \(triage.undecided): \(quoted: competing.undecided, separator: ", ")"
    }

    private func line(_ unread: TriageReport.Unread) -> Phrase {
        let colon = phrases.common.colon
        guard let note = unread.note else { return Phrase(unread.path, .quoted) }
        let kind = phrases.common.noteKind(note.kind).inRole(.strong)
        return "\(quoted: unread.path)\(colon)\(kind)\(colon)\(note.text)"
    }

    /// The first few, as a list that says how many more there are.
    private func list(_ items: [Phrase], of count: Int) -> [Block] {
        items.isEmpty ? [] : [.bullets(list(Array(items.prefix(detail.atMost(20))), count: count))]
    }

    private func list(_ items: [Phrase], count: Int) -> [Phrase] {
        items.count < count ? items + [phrases.common.more(count - items.count)] : items
    }
}
