import Diagnosis
import RuleTable
import Wording

/// The tries of a bundle as blocks: for each subject with several, how it came to the last one.
struct AttemptPage {
    let report: BundleReport
    let wording: Wording
    let detail: ReportDetail

    /// So many subjects are shown one by one.
    private static let subjects = 10
    /// So many rows are shown of a subject: the first few and the last.
    private static let rows = 10

    private var phrases: Words { wording.phrases }

    var blocks: [Block] {
        let several = report.standing.filter { $0.tries > 1 }
        if several.isEmpty { return [] }
        let titles = SubjectTitle(report, wording)
        let shown = several.prefix(detail.atMost(Self.subjects))
        var blocks = shown.flatMap { story(of: $0, called: titles.title(of: $0)) }
        if shown.count < several.count { blocks.append(.paragraph(phrases.common.more(several.count - shown.count))) }
        return [.section(phrases.headings.attempts, blocks)]
    }

    private func story(of standing: StandingReport, called title: Phrase) -> [Block] {
        let runs = report.runs.filter { $0.subject == standing.subject }
        let changes = runs.map(\.first).filter(report.causeChangedAt.contains)
        var story = [title, phrases.attempts.tries(standing.tries)].joined(" · ")
        if !changes.isEmpty { story = "\(story) · \(phrases.attempts.causeChanged(bounded(changes)))" }
        return [.paragraph(story), table(of: runs, tries: standing.tries)]
    }

    private func bounded(_ numbers: [Int]) -> [Int] { Array(numbers.prefix(detail.atMost(Self.rows))) }

    /// Tries in a row that ended alike are one row.
    private func table(of runs: [RunReport], tries: Int) -> Block {
        let rowBound = detail.atMost(Self.rows)
        let isWhole = runs.count <= rowBound && runs.reduce(0) { $0 + $1.count } == tries
        let beginning = isWhole ? runs[...] : runs.prefix(rowBound / 2)
        let end = isWhole ? [] : runs.dropFirst(beginning.count).suffix(rowBound / 2)
        var rows = beginning.map(row)
        let hidden = tries - (beginning + end).reduce(0) { $0 + $1.count }
        if hidden > 0 { rows.append(["", phrases.common.more(hidden), "", ""]) }
        rows += end.map(row)
        let columns = phrases.columns
        return .table(header: ["#", columns.time, columns.outcome, columns.cause], rows: rows)
    }

    private func row(_ run: RunReport) -> [Phrase] {
        let outcome = phrases.common.outcome(run.outcome).inRole(run.outcome == .succeeded ? .good : .plain)
        return [run.numbers, run.times, run.count == 1 ? outcome : "\(outcome) ×\(run.count)", run.attempt.cause]
    }
}
