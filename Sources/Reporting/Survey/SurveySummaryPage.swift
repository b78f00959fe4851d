import LogScanning
import Survey
import Terms
import Wording

/// What the logs of several bundles have in common, as blocks.
struct SurveySummaryPage {
    let report: SurveySummaryReport
    let wording: Wording
    let detail: ReportDetail

    private var words: Words.Survey { wording.phrases.survey }

    var blocks: [Block] { [.document(headline, unread + sections + legend)] }

    private var headline: Phrase { words.bundles(report.bundles) }

    private var unread: [Block] {
        report.incomplete == 0
            ? [] : [.alert("\(wording.phrases.triage.unread)\(wording.phrases.common.colon)\(words.bundles(report.incomplete))")]
    }

    private var sections: [Block] {
        let unknown = report.shapes.filter { $0.shape.rule == nil }
        let (errors, others) = (unknown.filter { $0.shape.weight == .error }, unknown.filter { $0.shape.weight != .error })
        let known = report.shapes.filter { $0.shape.rule != nil }
        return section(words.unknownErrors(errors.count), errors, atMost: 12)
            + section(words.unknownWarnings(others.count), others, atMost: 6) + section(words.known(known.count), known, atMost: 6)
            + (report.shapes.isEmpty ? [.paragraph(report.logs == 0 ? words.noRecords : words.noErrors)] : [])
    }

    private func section(_ title: Phrase, _ shapes: [SharedShapeReport], atMost bound: Int) -> [Block] {
        if shapes.isEmpty { return [] }
        let shown = shapes.prefix(detail.atMost(bound))
        let lines = shown.map { shared -> Phrase in
            let rule: Phrase = shared.shape.rule.map { " · \(quoted: $0)" } ?? ""
            let spread = words.inBundles(count: shared.bundles.count, total: report.bundles)
            return "\(spread) · \(words.times(shared.shape.count)) \(quoted: shared.shape.level) \(shared.shape.name)\(rule)"
        }
        let hidden = shapes.count - shown.count
        return [.section(title, [.lines(lines + (hidden > 0 ? [wording.phrases.common.more(hidden)] : []))])]
    }

    private var legend: [Block] {
        guard let first = report.shapes.first(where: { $0.shape.rule == nil }) ?? report.shapes.first,
            let bundle = first.bundles.first.first
        else { return [] }
        return [.paragraph(words.legend("#")), .command(showCommand(bundle: bundle, evidence: first.shape.evidence))]
    }
}
