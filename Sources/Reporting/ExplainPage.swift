import RuleTable
import Wording

/// What the rule table knows about somebody's words, as blocks: the rule that is meant, or one line for each that may be meant.
struct ExplainPage {
    let answer: RuleAnswer
    let wording: Wording
    let detail: ReportDetail

    private var phrases: Words { wording.phrases }

    var blocks: [Block] {
        if answer.rules.isEmpty { return answer.nearest.isEmpty ? [] : [list(answer.nearest, under: phrases.explain.nearest)] }
        guard answer.isClear, let rule = answer.rules.first else { return several }
        let report = RuleReport(rule, wording)
        if detail == .brief { return brief(report) }
        let rest = Array(answer.rules.dropFirst().prefix(detail.atMost(Self.othersShown)))
        let others = rest.isEmpty ? [] : [list(rest, under: phrases.explain.others)]
        if detail == .verbose { return RulePage(report: report, wording: wording).blocks + others }
        let pages = Depth.allCases.lazy.map { [whole(report, $0)] + others }
        return pages.first { Self.lines($0) <= Self.longest } ?? [whole(report, .ids)] + others
    }

    /// How much is shown of the causes after the likeliest one.
    private enum Depth: CaseIterable {
        case steps, decisions, titles, ids
    }

    /// The number of lines, of 80 columns, that somebody can read while another person waits.
    private static let longest = 60

    private static func lines(_ blocks: [Block]) -> Int { TextLayout(width: 80, color: false).text(blocks).count { $0 == "\n" } }

    /// One line for each rule, for formats in which a line is the whole answer.
    var lines: [Phrase] {
        let rules = answer.rules.isEmpty ? answer.nearest : answer.isClear ? Array(answer.rules.prefix(1)) : answer.rules
        return rules.map(line)
    }

    private static let othersShown = 4

    /// Every rule that fits, if no word distinguishes them.
    private var several: [Block] {
        let command: Phrase = phrases.explain.show("bundlescope rules show \(answer.rules.first?.id ?? "")")
        return [
            .paragraph(phrases.explain.several(answer.rules.count)), .lines(answer.rules.map(line)), .paragraph(command.inRole(.faint)),
        ]
    }

    private func list(_ rules: [Rule], under heading: Phrase) -> Block { .section(heading, [.lines(rules.map(line))]) }

    private func line(_ rule: Rule) -> Phrase {
        "\(quoted: rule.id)\(phrases.common.colon)\(wording.phrase(rule.title, of: rule.product, [:]))"
    }

    private func about(_ report: RuleReport) -> Phrase { "\(quoted: report.id) · \(phrases.common.basis(report.basis))" }

    private func brief(_ report: RuleReport) -> [Block] {
        let step = report.causes.first?.remediation.first
        return [
            .section(
                wording.title(report.title, report.severity),
                [.paragraph(about(report))] + (step.map { [.numbered([[.paragraph($0)]])] } ?? []))
        ]
    }

    /// What went wrong, what to do, and how to decide between several causes.
    private func whole(_ report: RuleReport, _ depth: Depth) -> Block {
        var blocks: [Block] = [.paragraph(about(report))] + logged(report.match).map(Block.paragraph) + [.paragraph(report.diagnosis)]
        let (first, others) = (report.causes.prefix(1), report.causes.dropFirst())
        for cause in first {
            let title = others.isEmpty ? phrases.headings.steps : phrases.answer.likeliest(cause.title)
            blocks.append(.section(title, [steps(cause)] + decision(cause)))
        }
        switch depth {
        case .steps: blocks += others.map { .section(phrases.answer.otherwise($0.title), [steps($0)] + decision($0)) }
        case .decisions: blocks += others.map { .section(phrases.answer.otherwise($0.title), decision($0)) }
        case .titles, .ids: blocks += others.map { .paragraph(phrases.answer.otherwise($0.title).inRole(.strong)) }
        }
        if depth != .steps { blocks.append(.paragraph(phrases.answer.showAll("--verbose").inRole(.faint))) }
        return .section(
            wording.title(report.title, report.severity), blocks + references(report.references, depth))
    }

    private func references(_ references: [ReferenceReport], _ depth: Depth) -> [Block] {
        guard depth == .ids else { return MeaningPage(wording: wording).references(references) }
        let ids = references.map { Phrase($0.id, .quoted) }.joined(Phrase(phrases.locale.listSeparator.plain))
        return [.paragraph("\(phrases.headings.readMore.inRole(.strong))\(phrases.common.colon)\(ids)")]
    }

    private func steps(_ cause: CauseReport) -> Block { .numbered(cause.remediation.map { [.paragraph($0)] }) }

    private func decision(_ cause: CauseReport) -> [Block] {
        cause.decidedBy.map { [.paragraph("\(phrases.findings.decidedBy.inRole(.strong))\(phrases.common.colon)\($0)")] } ?? []
    }

    /// The message as it is logged, on one line.
    private func logged(_ match: MatchReport) -> [Phrase] {
        var parts: [Phrase] = []
        if let source = match.source { parts.append(Phrase(source, .quoted)) }
        if let id = match.messageId { parts.append(Phrase(id, .quoted)) }
        parts += (match.messageArgs?.patterns ?? []).map { Phrase($0, .quoted) }
        if let text = match.text?.first { parts.append(Phrase(text, .quoted)) }
        return parts.isEmpty ? [] : ["\(phrases.answer.logged)\(phrases.common.colon)\(parts.joined(" · "))"]
    }
}
