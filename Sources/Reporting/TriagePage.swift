import Diagnosis
import LogScanning
import RuleTable
import Terms
import Wording

/// The summary of many bundles as blocks: what they share, what no rule knows, what needs a person, and what could not be read.
struct TriagePage {
    let report: TriageReport
    let wording: Wording
    let detail: ReportDetail

    private let namesOnPage: Int

    init(report: TriageReport, wording: Wording, detail: ReportDetail) {
        self.report = report
        self.wording = wording
        self.detail = detail
        namesOnPage = detail == .page ? report.namesOnPage : 0
    }

    private var phrases: Words { wording.phrases }
    private var triage: Words.Triage { wording.phrases.triage }

    var blocks: [Block] {
        let window = report.window.map { [Block.paragraph($0.line(phrases))] } ?? []
        let standing = report.groups.filter { $0.bundles.count > 0 }
        return around.beginning + notRead + (report.bundles > 0 ? [tally] : []) + [.paragraph(triage.overview(report.counts))] + window
            + section(triage.diagnoses, standing.map(block))
            + listed(triage.review, report.needsPersonTotal, review, group: "person")
            + seenBefore
            + listed(triage.unread, report.unreadTotal, list(report.unread.map(line), of: report.unreadTotal), group: "unread")
            + section(triage.unknown, report.unknown.prefix(detail.atMost(20)).map(block) + furtherUnknown)
            + section(triage.stories, stories)
            + section(phrases.answer.overcome, report.groups.filter { $0.bundles.count == 0 }.flatMap(overcome))
            + around.end
    }

    /// On a page, an alert if not everything was read; elsewhere the second line says so.
    private var notRead: [Block] {
        guard detail == .page, report.unreadTotal > 0 else { return [] }
        let label = phrases.answer.notRead.marked("!", .warning)
        return [.alert("\(label)\(phrases.common.colon)\(triage.bundleCount(report.unreadTotal))")]
    }

    /// What a team lead asks first: how many still fail, how many do not, and how many are undecided.
    private var tally: Block {
        let verdicts: [BundleVerdict] = [.refused, .nothing, .unclear]
        let tallies = verdicts.map { verdict in
            Tally(label: triage.verdict(verdict), count: report.counts[verdict], name: "verdict", value: verdict.rawValue)
        }
        return .tally(tallies, line: verdicts.map { triage.tally($0, report.counts) }.joined(" · ").inRole(.strong))
    }

    /// What is shown about the run before and after its bundles.
    var around: (beginning: [Block], end: [Block]) {
        (
            report.interrupted.map { [.alert(triage.interrupted($0).inRole(.warning))] } ?? [],
            section(triage.passedOver(report.passedOver.count), passedOver)
        )
    }

    private var passedOver: [Block] {
        if report.passedOver.count == 0 { return [] }
        let own = report.ownDocuments
        let remark = own.count > 0 ? [Block.paragraph(triage.ownDocuments(own.count))] : []
        return [paths(report.passedOver)] + remark + (own.count > 0 && own.count < report.passedOver.count ? [paths(own)] : [])
    }

    /// On a page, a filter for these bundles.
    private func filter(_ group: String, _ bundles: Int, _ title: Phrase) -> [Block] {
        bundles == 0 || detail != .page
            ? [] : [.filter(name: "group", value: group, label: phrases.page.showAllOf(bundles), title: title)]
    }

    private var seenBefore: [Block] {
        let lines = report.seenBefore.prefix(detail.atMost(20)).map { bundle -> Phrase in
            let text = triage.seenBeforeIn(count: bundle.bundles, last: bundle.last)
            return "\(quoted: bundle.path)\(phrases.common.colon)\(text)"
        }
        let more = report.seenBeforeTotal - lines.count
        let rest = more > 0 ? [phrases.common.more(more)] : []
        let title: Phrase = "\(triage.seenBefore)\(phrases.common.colon)\(report.seenBeforeTotal)"
        return section(title, lines.isEmpty ? [] : [.bullets(lines + rest)])
    }

    /// A list of bundles under a title that includes their number.
    private func listed(_ title: Phrase, _ count: Int, _ blocks: [Block], group: String) -> [Block] {
        section("\(title)\(phrases.common.colon)\(count)", filter(group, count, title) + blocks)
    }

    private func section(_ title: Phrase, _ blocks: [Block]) -> [Block] {
        blocks.isEmpty ? [] : [.section(title, blocks)]
    }

    private func block(_ group: TriageReport.Group) -> Block {
        let seen = phrases.findings.seen(group.count, group.firstSeen.map(\.wholeSecond), group.lastSeen.map(\.wholeSecond))
        let overcome = group.overcome.count > 0 ? [triage.overcomeIn(group.overcome.count)] : []
        let about = ([Phrase(group.rule, .quoted), triage.bundleCount(group.bundles.count), seen] + overcome).joined(" · ")
        let bundles = group.bundles.count
        let choice = Block.filter(name: "rule", value: group.rule, label: phrases.page.showAllOf(bundles), title: group.title)
        return .section(
            wording.title(group.title, group.severity),
            [.paragraph(about)] + step(of: group.rule) + place(group) + (detail == .page ? [choice] : []) + [paths(group.bundles)])
    }

    private func place(_ group: TriageReport.Group) -> [Block] {
        guard let place = group.place else { return [] }
        let text: Phrase = "\(phrases.headings.seenIn.inRole(.strong))\(phrases.common.colon)\(quoted: "\(place.entry):\(place.line)")"
        return [.paragraph(text)]
    }

    /// A diagnosis that no longer stands in any bundle, and the bundles in which it was superseded.
    private func overcome(_ group: TriageReport.Group) -> [Block] {
        let name: Phrase = "✓ \(group.title) · \(quoted: group.rule) · \(triage.bundleCount(group.overcome.count))"
        return [.paragraph(name), paths(group.overcome)]
    }

    /// The first step for the likeliest cause.
    private func step(of id: String) -> [Block] {
        guard let rule = wording.rule(id), let text = rule.causes.first?.steps.first else { return [] }
        let step = wording.phrase(text, of: rule.product, [:])
        return [.paragraph("\(phrases.headings.steps.inRole(.strong))\(phrases.common.colon)\(step)")]
    }

    private func block(_ unknown: TriageReport.Unknown) -> Block {
        let title = Phrase(
            [unknown.source, unknown.id, unknown.shape].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " "), .quoted)
        let seen = phrases.findings.seen(unknown.count, unknown.firstSeen.map(\.wholeSecond), unknown.lastSeen.map(\.wholeSecond))
        return .section(
            title,
            [.paragraph("\(triage.bundleCount(unknown.bundles.count)) · \(seen)")]
                + filter("shape:\(unknown.number)", unknown.bundles.count, title)
                + [paths(unknown.bundles)])
    }

    private var furtherUnknown: [Block] {
        let hidden = report.unknown.count - min(report.unknown.count, detail.atMost(20))
        let shapes = hidden > 0 ? [Block.paragraph(phrases.common.more(hidden))] : []
        return shapes + (report.unknownFurther > 0 ? [.paragraph(triage.furtherMessages(report.unknownFurther))] : [])
    }

    /// The bundles' names: the first few, or all with `--verbose`; on a page, folded, as many as there is room for.
    private func paths(_ list: PathListReport) -> Block {
        let bound = detail == .page ? namesOnPage : detail.atMost(10)
        let names = self.list(list.paths.prefix(bound).map { Phrase($0, .quoted) }, count: list.count)
        return detail == .page && list.count > 3
            ? .folded(triage.bundleCount(list.count), [.bullets(names)]) : .bullets(names)
    }

    private func paths(_ tally: PathTally) -> Block {
        let paths = Block.bullets(list(tally.first.map { Phrase($0, .quoted) }, count: tally.count))
        return detail == .page && tally.first.count > 3 ? .folded(triage.bundleCount(tally.count), [paths]) : paths
    }

    private var stories: [Block] {
        var blocks = report.stories.prefix(detail.atMost(20)).flatMap { story -> [Block] in
            let title = triage.story(kind: story.kind, bundles: story.bundles.count)
            let name: Phrase = "\(title)\(phrases.common.colon)\(quoted: story.bundles.first.first ?? "")"
            return [.paragraph(title)] + filter("story:\(story.begunBy)", story.bundles.count, name) + [paths(story.bundles)]
        }
        if report.stories.count > detail.atMost(20) {
            blocks.append(.paragraph(phrases.common.more(report.stories.count - detail.atMost(20))))
        }
        if report.comparedForStories < report.bundles { blocks.append(.paragraph(triage.compared(report.comparedForStories))) }
        return blocks
    }

    /// The bundles that need a person, grouped by reason.
    private var review: [Block] {
        var paths: [Phrase: [String]] = [:]
        var reasons: [Phrase] = []
        for bundle in report.needsPerson {
            let reason = bundle.reasons.map(\.text).joined(" · ")
            if paths[reason] == nil { reasons.append(reason) }
            paths[reason, default: []].append(bundle.path)
        }
        let bound = detail.atMost(20)
        var blocks = reasons.prefix(bound).flatMap { reason -> [Block] in
            let named = PathListReport(PathList(paths[reason] ?? []))
            return [.paragraph("\(reason) · \(triage.bundleCount(named.count))"), self.paths(named)]
        }
        let told = reasons.prefix(bound).reduce(0) { $0 + (paths[$1]?.count ?? 0) }
        if told < report.needsPersonTotal { blocks.append(.paragraph(phrases.common.more(report.needsPersonTotal - told))) }
        return blocks
    }

    private func line(_ unread: TriageReport.Unread) -> Phrase {
        let colon = phrases.common.colon
        guard let note = unread.note else { return Phrase(unread.path, .quoted) }
        let kind = phrases.common.noteKind(note.kind).inRole(.strong)
        return "\(quoted: unread.path)\(colon)\(kind)\(colon)\(note.text)"
    }

    /// The first few items, as a list that says how many more there are.
    private func list(_ items: [Phrase], of count: Int) -> [Block] {
        items.isEmpty ? [] : [.bullets(list(Array(items.prefix(detail.atMost(20))), count: count))]
    }

    private func list(_ items: [Phrase], count: Int) -> [Phrase] {
        items.count < count ? items + [phrases.common.more(count - items.count)] : items
    }
}
