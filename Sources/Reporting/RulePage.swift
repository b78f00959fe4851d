import RuleTable
import Terms
import Wording

/// A rule as blocks, for `rules show` and `explain`.
struct RulePage {
    let report: RuleReport
    let wording: Wording

    var blocks: [Block] {
        let headings = wording.phrases.headings
        let meaning = MeaningPage(wording: wording)
        let about: Phrase = "\(quoted: report.id) · \(wording.phrases.common.basis(report.basis))"
        var blocks: [Block] = [.paragraph(about), .section(headings.matches, [keyed(match + screens)])]
        blocks += meaning.blocks(diagnosis: report.diagnosis, causes: report.causes)
        blocks += meaning.references(report.references)
        blocks += examples(report.examples.matching, under: headings.matchingExamples)
        blocks += examples(report.examples.quiet, under: headings.quietExamples)
        blocks += limits(report.falseFriends, under: headings.ruleFalseFriends)
        blocks += limits(report.cannotTell, under: headings.ruleCannotTell)
        return [.section(wording.title(report.title, report.severity), blocks)]
    }

    /// What the rule matches, under the rule file's own keys.
    private var match: [(key: String, text: String)] {
        var fields: [(key: String, text: String)] = []
        if let source = report.match.source { fields.append(("source", source)) }
        if let id = report.match.messageId { fields.append(("messageId", id)) }
        if let arguments = report.match.messageArgs {
            let patterns = arguments.patterns ?? ["*"]
            fields += patterns.isEmpty ? [("messageArgs", "[]")] : patterns.map { ("messageArgs", $0) }
        }
        fields += (report.match.text ?? []).map { ("text", $0) }
        fields += (report.match.level ?? []).map { ("level", $0) } + (report.match.log ?? []).map { ("log", $0) }
        return fields
    }

    /// What screens show, also under the rule file's key.
    private var screens: [(key: String, text: String)] { report.screenTexts.map { ("screenTexts (\($0.language.rawValue))", $0.text) } }

    private func limits(_ limits: [RuleLimitReport], under heading: Phrase) -> [Block] {
        limits.isEmpty ? [] : [.section(heading, limits.flatMap { [.paragraph($0.text)] + $0.examples.map { .excerpt($0) } })]
    }

    private func examples(_ texts: [String], under heading: Phrase) -> [Block] {
        texts.isEmpty ? [] : [.section(heading, texts.map { .excerpt($0) })]
    }
}
