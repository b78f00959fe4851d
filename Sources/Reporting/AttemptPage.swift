import Diagnosis
import RuleTable
import Wording

/// The tries of a bundle as blocks: for each subject how its last one ended, and how it came to that.
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
        guard let first = report.standing.first else { return [] }
        let heading = phrases.headings.attempts
        if report.standing.count == 1 { return [.section(heading, story(of: first, called: title(of: first)))] }
        let shown = report.standing.prefix(detail.atMost(Self.subjects))
        var blocks: [Block] = [.paragraph(phrases.attempts.tries(report.attemptsTotal))]
        blocks += shown.map { .section(title(of: $0), story(of: $0, called: nil)) }
        if shown.count < report.standing.count { blocks.append(.paragraph(phrases.common.more(report.standing.count - shown.count))) }
        return [.section(heading, blocks)]
    }

    /// What was tried, and where, if other tries of the product were elsewhere.
    private func title(of standing: StandingReport) -> Phrase {
        let subject = standing.subject
        let operation = standing.attempt.operationPhrase
        var parts = [operation.isEmpty ? phrases.attempts.unknownOperation : operation]
        let ofProduct = report.standing.map(\.subject).filter { $0.product == subject.product }
        if Set(ofProduct.map(\.log)).count > 1 { parts.append(Phrase(subject.log, .quoted)) }
        return parts.joined(" · ")
    }

    private func story(of standing: StandingReport, called title: Phrase?) -> [Block] {
        let runs = report.runs.filter { $0.subject == standing.subject }
        let changes = runs.map(\.first).filter(report.causeChangedAt.contains)
        var story = [title, phrases.attempts.tries(standing.tries)].compactMap(\.self).joined(" · ")
        if !changes.isEmpty { story = "\(story) · \(phrases.attempts.causeChanged(bounded(changes)))" }
        let last = standing.attempt
        var blocks: [Block] = [.paragraph(story), .paragraph(phrases.attempts.last(phrases.common.outcome(last.outcome), last.cause))]
        if standing.outcome != .succeeded { blocks.append(.paragraph(success(after: standing))) }
        if standing.tries > 1 { blocks.append(table(of: runs, tries: standing.tries)) }
        return blocks
    }

    private func bounded(_ numbers: [Int]) -> [Int] { Array(numbers.prefix(detail.atMost(Self.rows))) }

    /// What the log says of a success behind the last try.
    private func success(after standing: StandingReport) -> Phrase {
        if standing.showsSuccess {
            if !report.complete { return phrases.attempts.noLaterSuccessRead }
            return report.window?.leavesOut == true ? phrases.attempts.noLaterSuccessInWindow : phrases.attempts.noLaterSuccess
        }
        let unseen = phrases.attempts.successUnseen
        return standing.successPlace.map { "\(unseen) \($0)" } ?? unseen
    }

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
