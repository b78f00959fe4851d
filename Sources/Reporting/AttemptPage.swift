import Diagnosis
import RuleTable
import Wording

/// The tries of a bundle as blocks: for each subject with several tries, the story up to the last one.
struct AttemptPage {
    let report: BundleReport
    let wording: Wording
    let detail: ReportDetail

    /// The number of subjects that are shown.
    private static let subjects = 10
    /// The number of rows that are shown for a subject: the first and the last ones.
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
        let shown = Shown(runs, tries: standing.tries, bound: detail.atMost(Self.rows))
        let strip = detail == .page ? [Block.strip(marks(of: shown), label: story)] : []
        return [.paragraph(story)] + strip + [table(of: shown)]
    }

    /// The runs that are shown: the first and the last ones.
    private struct Shown {
        let beginning, end: ArraySlice<RunReport>
        /// The number of tries between them.
        let hidden: Int

        init(_ runs: [RunReport], tries: Int, bound: Int) {
            let isWhole = runs.count <= bound && runs.reduce(0) { $0 + $1.count } == tries
            beginning = isWhole ? runs[...] : runs.prefix(bound / 2)
            end = isWhole ? [] : runs.dropFirst(beginning.count).suffix(bound / 2)
            hidden = tries - (beginning + end).reduce(0) { $0 + $1.count }
        }
    }

    private func marks(of runs: Shown) -> [TryMark] {
        let all = runs.beginning + runs.end
        guard let last = all.last?.attempt.cause else { return [] }
        var others: [Phrase] = []
        for cause in all.map(\.attempt.cause) where cause != last && !others.contains(cause) { others.append(cause) }
        func mark(_ run: RunReport) -> TryMark {
            let shape: TryMark.Shape =
                switch run.outcome {
                case .succeeded: .succeeded
                case .unknown: .unknown
                case .failed: others.firstIndex(of: run.attempt.cause).map { .failedOtherwise($0) } ?? .failedLikeTheLast
                }
            return TryMark(shape: shape, numbers: run.numbers, text: row(run).filter { !$0.isEmpty }.joined(" · "))
        }
        let gap = TryMark(shape: .gap, numbers: "", text: phrases.common.more(runs.hidden))
        return runs.beginning.map(mark) + (runs.hidden > 0 ? [gap] : []) + runs.end.map(mark)
    }

    private func bounded(_ numbers: [Int]) -> [Int] { Array(numbers.prefix(detail.atMost(Self.rows))) }

    /// Consecutive tries with the same outcome are one row.
    private func table(of runs: Shown) -> Block {
        var rows = runs.beginning.map(row)
        if runs.hidden > 0 { rows.append(["", phrases.common.more(runs.hidden), "", ""]) }
        rows += runs.end.map(row)
        let columns = phrases.columns
        return .table(header: ["#", columns.time, columns.outcome, columns.cause], rows: rows)
    }

    private func row(_ run: RunReport) -> [Phrase] {
        let outcome = phrases.common.outcome(run.outcome).inRole(run.outcome == .succeeded ? .good : .plain)
        return [run.numbers, run.times, run.count == 1 ? outcome : "\(outcome) ×\(run.count)", run.attempt.cause]
    }
}
