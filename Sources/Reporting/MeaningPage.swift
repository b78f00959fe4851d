import RuleTable
import Wording

/// What a rule means and what to do, both for a finding and for the rule itself.
struct MeaningPage {
    let wording: Wording

    private var phrases: Words { wording.phrases }

    /// The explanation of a single cause follows the diagnosis; several causes are numbered, each with its own steps.
    func blocks(diagnosis: Phrase, causes: [CauseReport]) -> [Block] {
        if causes.count == 1 {
            let cause = causes[0]
            return [.section(phrases.headings.why, [.paragraph(diagnosis)] + reasons(cause)), steps(cause)]
        }
        let why = Block.section(phrases.headings.why, [.paragraph(diagnosis)])
        if causes.isEmpty { return [why] }
        let items = causes.map { cause in [.paragraph(cause.title.inRole(.strong))] + reasons(cause) + [steps(cause)] }
        return [why, .section(phrases.headings.causes, [.numbered(items)])]
    }

    func references(_ references: [ReferenceReport]) -> [Block] {
        if references.isEmpty { return [] }
        let items = references.map { "\(Phrase($0.id, .strong))\(phrases.common.colon)\($0.title) \(Phrase($0.url, .address))" as Phrase }
        return [.section(phrases.headings.readMore, [.bullets(items)])]
    }

    private func reasons(_ cause: CauseReport) -> [Block] { [.paragraph(cause.explanation)] + hints(cause) }

    /// What supports a cause, what contradicts it, and what decides.
    func hints(_ cause: CauseReport) -> [Block] {
        let labelled =
            cause.supports.map { (phrases.findings.speaksFor, $0) } + cause.contradicts.map { (phrases.findings.speaksAgainst, $0) }
            + (cause.decidedBy.map { [(phrases.findings.decidedBy, $0)] } ?? [])
        return labelled.map { label, text in .paragraph("\(label.inRole(.strong))\(phrases.common.colon)\(text)") }
    }

    func steps(_ cause: CauseReport) -> Block {
        .section(phrases.headings.steps, [.numbered(cause.remediation.map { [.paragraph($0)] })])
    }
}

extension Wording {
    /// A title after its severity.
    func title(_ title: Phrase, _ severity: Rule.Severity) -> Phrase {
        "\(phrases.common.severity(severity).inRole(severity.role))\(phrases.common.colon)\(title)"
    }
}
