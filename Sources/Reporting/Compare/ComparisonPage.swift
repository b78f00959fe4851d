import Comparison
import Diagnosis
import RuleTable
import Terms
import Wording

/// A comparison as blocks: what may make it worthless, what became of each finding and what to do, then what the logs cover.
struct ComparisonPage {
    let report: ComparisonReport
    let wording: Wording
    let detail: ReportDetail

    private var phrases: Words { wording.phrases }
    private var colon: Phrase { wording.phrases.common.colon }

    var blocks: [Block] { [.document(headline, detail == .brief ? brief : whole)] }

    /// The whole comparison in one line.
    var line: Phrase { "\(paths)\(colon)\(report.changes.isEmpty ? nothing : counts)" }

    private var headline: Phrase {
        var products: [String] = []
        for side in Side.allCases { products += report.bundles(on: side).flatMap(\.products).filter { !products.contains($0) } }
        return ([paths] + products.map { id in wording.product(id).map { wording.phrase($0.name) } ?? Phrase(id, .quoted) }).joined(" · ")
    }

    private var paths: Phrase {
        Side.allCases.map { side in report.bundles(on: side).map { Phrase($0.path, .file) }.joined(" + ") }.joined(" → ")
    }

    private var brief: [Block] {
        let lines = report.changes.prefix(4).map { verdict($0).line }
        let more = report.changes.count > lines.count ? [phrases.common.more(report.changes.count - lines.count)] : []
        return Array(alerts.prefix(1)) + (report.changes.isEmpty ? [.paragraph(nothing)] : (lines + more).map(Block.paragraph))
    }

    private var whole: [Block] {
        var blocks = alerts
        if report.changes.isEmpty {
            blocks += [.paragraph(nothing)]
        } else {
            let shown = report.changes.prefix(detail.atMost(20))
            if report.changes.count > 1 { blocks.append(.paragraph(counts.inRole(.strong))) }
            blocks += shown.map(block)
            if shown.count < report.changes.count { blocks.append(.paragraph(phrases.common.more(report.changes.count - shown.count))) }
        }
        return blocks + [covered]
    }

    /// What may make the comparison worthless, then what was not read.
    private var alerts: [Block] {
        var alerts: [Phrase] = []
        if report.swapped { alerts.append(phrases.compare.swapped.marked("!", .warning)) }
        if report.sameAppliance != .yes { alerts.append(report.because.marked("!", .warning)) }
        for side in Side.allCases {
            let unread = report.bundles(on: side).filter { !$0.complete }.prefix(3)
            alerts += unread.map { phrases.compare.notRead(side: name(side), path: $0.path).marked("!", .warning) }
        }
        return alerts.map(Block.alert)
    }

    private var counts: Phrase {
        phrases.compare.counts(
            fixed: report.count(.fixed), remaining: report.count(.remaining), new: report.count(.new), unknown: report.count(.unknown))
    }

    private var nothing: Phrase {
        let isRead = Side.allCases.flatMap(report.bundles).allSatisfy(\.complete)
        return isRead ? phrases.compare.nothing.marked("✓", .good) : phrases.compare.nothingRead.marked("!", .warning)
    }

    private func name(_ side: Side) -> Phrase { side == .before ? phrases.compare.before : phrases.compare.after }

    // MARK: One change

    private func verdict(_ change: ChangeReport) -> Verdict {
        let label = phrases.compare.status(change.status).marked(change.status.mark, change.status.role)
        return Verdict(label: label, title: change.title, line: "\(label)\(colon)\(change.title)")
    }

    private func block(_ change: ChangeReport) -> Block {
        var blocks: [Block] = []
        if !change.operation.isEmpty, change.operation != change.title { blocks.append(.paragraph(change.operation)) }
        blocks.append(.paragraph(change.because))
        if let advice = change.advice {
            blocks.append(.paragraph("\(phrases.headings.steps.inRole(.strong))\(colon)\(advice)"))
        } else if change.status != .fixed, let finding = change.finding {
            blocks += RemedyPage(wording: wording, detail: detail).blocks(finding)
        }
        return .verdict(verdict(change), blocks + [.columns(columns(change))])
    }

    /// What each side shows of it.
    private func columns(_ change: ChangeReport) -> [Block.Column] {
        [
            Block.Column(title: phrases.compare.before, blocks: seen(change.before, shownBy: nil)),
            Block.Column(title: phrases.compare.after, blocks: seen(change.after, shownBy: change.shownBy)),
        ]
    }

    private func seen(_ finding: FindingReport?, shownBy attempt: ChangeReport.ShowingTry?) -> [Block] {
        let page = FindingPage(wording: wording, detail: detail)
        guard let finding else {
            guard let attempt else { return [.paragraph(phrases.compare.notSeen)] }
            let outcome = phrases.common.outcome(attempt.outcome)
            let text = attempt.time.map { "\(outcome) · \(quoted: $0)" as Phrase } ?? outcome
            return [.paragraph(text), .command(attempt.commandWords)]
        }
        return detail == .verbose ? page.whole(finding) : page.place(finding)
    }

    // MARK: What the logs cover

    private var covered: Block {
        let rows = Side.allCases.flatMap { side -> [[Phrase]] in
            let span = side == .before ? report.covered.before : report.covered.after
            let tries = report.bundles(on: side).reduce(0) { $0 + $1.attemptsTotal }
            func shown(_ time: LoggedTime?) -> Phrase { time.map { Phrase($0.wholeSecond, .quoted) } ?? "?" }
            return [[name(side), shown(span.from), shown(span.to), "\(tries)"]]
        }
        let words = phrases.compare
        let timeline = detail == .page ? ComparedTimeline(report).map { [Block.timeline($0, label: words.timeline)] } ?? [] : []
        let appliance = report.sameAppliance == .yes ? [Block.paragraph(report.because)] : []
        return .section(
            words.covered, appliance + timeline + [.table(header: ["", words.from, words.to, words.tries], rows: rows)])
    }
}

extension Change.Status {
    fileprivate var mark: String {
        switch self {
        case .fixed: "✓"
        case .remaining: "✗"
        case .new: "+"
        case .unknown: "?"
        }
    }

    fileprivate var role: Phrase.Role {
        switch self {
        case .fixed: .good
        case .remaining, .new: .critical
        case .unknown: .warning
        }
    }
}
