public import Diagnosis
public import RuleTable
import Terms
import Wording

/// Writes what rules change in the diagnoses of many bundles, for `rules impact`.
public struct ImpactWriter: Sendable {
    private let style: ReportStyle
    private let table: RuleSet
    private let header: ReportHeader

    public init(style: ReportStyle, rules: RuleSet, toolVersion: String) {
        self.style = style
        table = rules
        header = ReportHeader(toolVersion: toolVersion, rules: rules, language: style.language)
    }

    public func text(_ impact: RuleImpact, interrupted: RunInterruption?) -> String {
        let report = ImpactReport(impact, interrupted: interrupted)
        return CorpusReport(header: header, style: style, table: table).text(
            report, title: { $0.phrases.impact.title }, rows: rows(report),
            blocks: { ImpactPage(report: report, interrupted: interrupted, phrases: $0.phrases, detail: $1).blocks })
    }

    /// One row for each rule, and one for each changed bundle.
    private func rows(_ report: ImpactReport) -> [[String]] {
        let rules = report.rules.map { ["rule", $0.rule, "\($0.before)", "\($0.after)", "", ""] }
        let bundles = report.changed.map { change in
            [
                "bundle", change.path, change.outcome.before.rawValue, change.outcome.after.rawValue,
                change.gained.joined(separator: listSeparator), change.lost.joined(separator: listSeparator),
            ]
        }
        return [["kind", "name", "before", "after", "gained", "lost"]] + rules + bundles
    }
}

/// The impact as blocks: how many bundles change, by which rules, and which.
private struct ImpactPage {
    let report: ImpactReport
    let interrupted: RunInterruption?
    let phrases: Words
    let detail: ReportDetail

    private var words: Words.Impact { phrases.impact }

    var blocks: [Block] {
        var blocks: [Block] = interrupted.map { [.alert(phrases.triage.interrupted($0).inRole(.warning))] } ?? []
        blocks.append(
            .paragraph(words.overview(changed: report.changedTotal, bundles: report.changedTotal + report.unchanged).inRole(.strong)))
        if report.unread > 0 { blocks.append(.paragraph(words.unread(report.unread).inRole(.warning))) }
        let rules = report.movedRules
        if !rules.isEmpty {
            let rows = rules.map { [Phrase($0.rule, .quoted), Phrase("\($0.before)"), Phrase("\($0.after)")] }
            blocks.append(
                .section(words.byRule, [.table(header: [phrases.columns.rule, words.before, words.after], rows: rows)]))
        }
        if !report.takenOver.isEmpty {
            let rows = report.takenOver.map { [Phrase($0.from, .quoted), Phrase($0.to, .quoted), Phrase("\($0.bundles)")] }
            blocks.append(.section(words.takenOver, [.table(header: [words.from, words.to, words.bundles], rows: rows)]))
        }
        if !report.changed.isEmpty { blocks.append(.section(words.byBundle, changes)) }
        return blocks
    }

    private var changes: [Block] {
        let shown = report.changed.prefix(detail.atMost(20))
        let lines = shown.map { change -> Phrase in
            var parts = change.gained.map { "+ \($0)" } + change.lost.map { "− \($0)" }
            parts += change.takenOver.map { "\($0.from) → \($0.to)" }.filter { _ in change.gained.isEmpty && change.lost.isEmpty }
            let said = parts.isEmpty ? words.standsOtherwise : parts.map { Phrase($0, .quoted) }.joined(", ")
            return "\(Phrase(change.path, .file))\(phrases.common.colon)\(said)"
        }
        let more = report.changedTotal - shown.count
        return [.lines(lines)] + (more > 0 ? [.paragraph(phrases.common.more(more))] : [])
    }
}
