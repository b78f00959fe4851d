import RuleTable
import Wording

/// What the rule table knows of somebody's words, as blocks: the rule that is meant, or a line for each that may be.
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
        let others = Array(answer.rules.dropFirst().prefix(detail.atMost(Self.othersShown)))
        let meaning = detail == .verbose ? RulePage(report: report, wording: wording).blocks : [whole(report)]
        return meaning + (others.isEmpty ? [] : [list(others, under: phrases.explain.others)])
    }

    /// Where a line is to be the whole answer.
    var lines: [Phrase] {
        let rules = answer.rules.isEmpty ? answer.nearest : answer.isClear ? Array(answer.rules.prefix(1)) : answer.rules
        return rules.map(line)
    }

    private static let othersShown = 4

    /// Every rule that fits where no word tells them apart.
    private var several: [Block] {
        let command: Phrase = phrases.explain.show("bundlescope rules show \(answer.rules.first?.id ?? "")")
        return [.paragraph(phrases.explain.several(answer.rules.count)), .bullets(answer.rules.map(line)), .paragraph(command.inRole(.faint))]
    }

    private func list(_ rules: [Rule], under heading: Phrase) -> Block { .section(heading, [.bullets(rules.map(line))]) }

    private func line(_ rule: Rule) -> Phrase {
        "\(quoted: rule.id)\(phrases.common.colon)\(wording.phrase(rule.title, of: rule.product, [:]))"
    }

    private func about(_ report: RuleReport) -> Phrase { "\(quoted: report.id) · \(phrases.common.basis(report.basis))" }

    private func brief(_ report: RuleReport) -> [Block] {
        let step = report.causes.first?.remediation.first
        return [
            .section(
                wording.title(report.title, report.severity), [.paragraph(about(report))] + (step.map { [.numbered([[.paragraph($0)]])] } ?? []))
        ]
    }

    /// What went wrong, what to do, and what decides between several causes: no more than a person reads while another waits.
    private func whole(_ report: RuleReport) -> Block {
        let meaning = MeaningPage(wording: wording)
        var blocks: [Block] = [.paragraph(about(report))] + logged(report.match).map { [.paragraph($0)] }.joined() + [.paragraph(report.diagnosis)]
        for (place, cause) in report.causes.enumerated() {
            let steps: Block = .numbered(cause.remediation.map { [.paragraph($0)] })
            let decided: Block = .paragraph("\(phrases.findings.decidedBy.inRole(.strong))\(phrases.common.colon)\(cause.decidedBy)")
            if report.causes.count == 1 {
                blocks += [.section(phrases.headings.steps, [steps]), decided]
            } else {
                let title = place == 0 ? phrases.answer.likeliest(cause.title) : phrases.answer.otherwise(cause.title)
                blocks.append(.section(title, [steps, decided]))
            }
        }
        return .section(wording.title(report.title, report.severity), blocks + meaning.references(report.references))
    }

    /// The message as a log has it, on one line.
    private func logged(_ match: MatchReport) -> [Phrase] {
        var parts: [Phrase] = []
        if let source = match.source { parts.append(Phrase(source, .quoted)) }
        if let id = match.messageId { parts.append(Phrase(id, .quoted)) }
        parts += (match.messageArgs?.patterns ?? []).map { Phrase($0, .quoted) }
        if let text = match.text?.first { parts.append(Phrase(text, .quoted)) }
        return parts.isEmpty ? [] : ["\(phrases.answer.logged)\(phrases.common.colon)\(parts.joined(" · "))"]
    }
}
