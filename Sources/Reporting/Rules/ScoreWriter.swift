public import Diagnosis
public import RuleTable
public import Terms
import Wording

/// Writes how the diagnoses of a labelled corpus compare with what is right, for `rules score`.
public struct ScoreWriter: Sendable {
    private let style: ReportStyle
    private let table: RuleSet
    private let header: ReportHeader

    public init(style: ReportStyle, rules: RuleSet, toolVersion: String) {
        self.style = style
        table = rules
        header = ReportHeader(toolVersion: toolVersion, rules: rules, language: style.language)
    }

    /// - Parameters:
    ///   - unlabelled: The bundles of the folder of which nothing is expected.
    ///   - absent: The bundles of which something is expected and that are not there.
    public func text(_ score: CorpusScore, unlabelled: PathTally, absent: PathTally) -> String {
        let report = ScoreReport(score, unlabelled: unlabelled, absent: absent)
        let rows = report.rules.map { [$0.rule ?? "", "\($0.right)", "\($0.missed)", "\($0.wrong)"] }
        return CorpusReport(header: header, style: style, table: table).text(
            report, title: { $0.phrases.score.title }, rows: [["rule", "right", "missed", "false"]] + rows,
            blocks: { ScorePage(report: report, phrases: $0.phrases, detail: $1).blocks })
    }
}

/// The score as blocks: the counts, the rules, and what is not as it should be.
private struct ScorePage {
    let report: ScoreReport
    let phrases: Words
    let detail: ReportDetail

    private var words: Words.Score { phrases.score }

    var blocks: [Block] {
        let clean = words.wrongClean(report.wrongClean)
        var blocks: [Block] = [
            .paragraph(words.overview(right: report.right, bundles: report.bundles).inRole(.strong)),
            report.wrongClean > 0 ? .alert(clean.inRole(.critical)) : .paragraph(clean), .paragraph(words.abstained(report.abstained)),
        ]
        blocks += paths(report.unlabelled, words.unlabelled) + paths(report.absent, words.absent)
        // Of a table that is larger than the corpus most rules have nothing to show.
        let told = detail == .verbose ? report.rules : report.rules.filter { $0.right + $0.missed + $0.wrong > 0 }
        let rows = told.map { rule in
            [
                rule.rule.map { Phrase($0, .quoted) } ?? words.noRule, Phrase("\(rule.right)"), Phrase("\(rule.missed)"),
                Phrase("\(rule.wrong)"),
            ]
        }
        blocks.append(.table(header: [phrases.columns.rule, words.right, words.missed, words.wrong], rows: rows))
        if !report.disagreements.isEmpty { blocks.append(.section(words.disagreements, disagreements)) }
        return blocks
    }

    private func paths(_ paths: ScoreReport.Paths, _ title: (Int) -> Phrase) -> [Block] {
        if paths.count == 0 { return [] }
        let more = paths.count - paths.first.count
        return [
            .alert(title(paths.count).inRole(.warning)),
            .bullets(paths.first.map { Phrase($0, .file) } + (more > 0 ? [phrases.common.more(more)] : [])),
        ]
    }

    private var disagreements: [Block] {
        let shown = report.disagreements.prefix(detail.atMost(20))
        let items = shown.map { one -> Phrase in
            let place = [Phrase(one.bundle, .file)] + [one.kind].compactMap { $0.map { Phrase($0, .quoted) } }
            let label = words.what(one.what)
            let sides = [(words.expected, one.expected), (words.reported, one.reported)].filter { !$0.1.isEmpty }
                .map { "\($0)\(phrases.common.colon)\(quoted: $1)" as Phrase }
            let why = [one.why].compactMap { $0.map { Phrase($0, .quoted) } }
            return "\((place + [label] + sides + why).joined(" · "))"
        }
        let more = report.disagreementsTotal - shown.count
        return [.bullets(items)] + (more > 0 ? [.paragraph(phrases.common.more(more))] : [])
    }
}
