import Diagnosis
import LogScanning
import RuleTable
import Terms
import Wording

/// A bundle's report as blocks: first what stands and what to do, then how it came to that, then how the bundle was read.
struct BundlePage {
    let report: BundleReport
    let wording: Wording
    let detail: ReportDetail
    private let answer: BundleAnswer

    init(report: BundleReport, wording: Wording, detail: ReportDetail) {
        self.report = report
        self.wording = wording
        self.detail = detail
        answer = BundleAnswer(report)
    }

    private var phrases: Words { wording.phrases }
    private var answerPage: AnswerPage { AnswerPage(report: report, wording: wording, detail: detail) }

    var blocks: [Block] { [.document(headline, detail == .brief ? brief : whole)] }

    /// The labels of what stands, for a table cell.
    var status: [Phrase] {
        let labels = answer.open.map { answerPage.verdict($0).label }.uniqued
        let others = answer.succeeded.isEmpty ? [nothing?.label].compactMap(\.self) : [phrases.answer.succeeded.marked("✓", .good)]
        let notRead = report.outcome == .findings && !report.complete ? [phrases.answer.notRead.marked("!", .warning)] : []
        return (labels.isEmpty ? others : labels) + notRead
    }

    /// The titles of what stands, for a table cell.
    var titles: [Phrase] {
        let titles = answer.open.map { answerPage.verdict($0).title }
        return titles.count <= 3 ? titles : titles.prefix(3) + [phrases.common.more(titles.count - 3)]
    }

    /// Only what to do, and the command that shows the rest: for a page that has no room for everything.
    var adviceAlone: [Block] {
        let command = Block.command(["bundlescope", "diagnose", showCommand(bundle: report.path, evidence: "")[2]])
        return [.document(headline, answer.open.map(answerPage.advice) + [.paragraph(phrases.page.evidenceLeftOut), command])]
    }

    private var whole: [Block] {
        var blocks = opening
        if detail == .verbose { blocks.append(.paragraph(facts)) }
        let card = successCard
        blocks += card + verdict + answer.open.map(answerPage.block)
        if card.isEmpty, !answer.succeeded.isEmpty { blocks.append(.bullets(successes)) }
        blocks += AttemptPage(report: report, wording: wording, detail: detail).blocks
        blocks += overcome
        blocks += limits
        if report.outcome != .incomplete { blocks += notes(losingData: true, under: phrases.headings.notRead) }
        blocks += notes(losingData: false, under: phrases.headings.remarks)
        blocks += MeaningPage(wording: wording).references(references)
        blocks += coverage
        return blocks + lead
    }

    /// Where nothing was found: what else the logs say, and the command that tells it.
    private var lead: [Block] {
        guard let unknown = report.unknownErrors else { return [] }
        let words = phrases.survey
        let line =
            switch unknown {
            case .kinds(0): words.leadsNone
            case .kinds(let count): words.leads(count)
            case .uncounted: words.leadsUncounted
            }
        return [.paragraph(line), .command(surveyCommand(bundle: report.path))]
    }

    /// Whether something was not read, the requested window, and, if several things stand, their titles.
    private var opening: [Block] {
        let alerts = report.outcome == .findings && !report.complete ? [Block.alert(notRead)] : []
        var lines: [Phrase] = []
        if let window = report.window { lines.append(window.line(phrases)) }
        if answer.open.count > 1, detail != .page { lines += self.lines(atMost: detail.atMost(5 - lines.count - alerts.count)) }
        return alerts + lines.map(Block.paragraph)
    }

    /// What stands, one line each.
    private func lines(atMost bound: Int) -> [Phrase] {
        let lines = answer.open.map { answerPage.verdict($0).line }
        return lines.count <= bound ? lines : lines.prefix(bound - 1) + [phrases.common.more(lines.count - bound + 1)]
    }

    /// The statement that not everything was read, with the first reason. All reasons follow further below.
    private var notRead: Phrase {
        let reason =
            report.notes.first(where: \.losesData).map { note -> Phrase in
                let name = note.entry?.split(separator: "/").last.map(String.init)
                let kind = phrases.common.noteKind(note.kind)
                return "\(phrases.common.colon)\(name.map { "\(kind) · \(quoted: $0)" } ?? kind)"
            } ?? ""
        return "\(phrases.answer.notRead.marked("!", .warning))\(reason)"
    }

    /// Only the verdict: at most five lines below the headline.
    private var brief: [Block] {
        var lines: [Phrase] = []
        if report.outcome == .findings, !report.complete { lines.append(notRead) }
        let titles = self.lines(atMost: 4 - lines.count)
        lines += titles.isEmpty ? [nothing?.line].compactMap(\.self) + successes.prefix(3 - lines.count) : titles
        if answer.open.count == 1, let open = answer.open.first, let step = answerPage.firstStep(of: open) {
            lines.append("\(phrases.headings.steps)\(phrases.common.colon)\(step)")
        }
        return lines.map(Block.paragraph)
    }

    private var overcome: [Block] {
        if answer.overcome.isEmpty { return [] }
        let page = FindingPage(wording: wording, detail: detail)
        let heading = phrases.answer.overcome
        switch detail {
        case .verbose: return [.section(heading, answer.overcome.map { .section("✓ \($0.title)", page.whole($0)) })]
        case .page: return [.section(heading, answer.overcome.map { .folded("✓ \($0.title)", page.whole($0)) })]
        case .quiet, .brief, .normal: break
        }
        return [.section(heading, [.bullets(answer.overcome.map(page.overcome))])]
    }

    /// The card for a success, which is the answer on a page if nothing else stands.
    private var successCard: [Block] {
        guard detail == .page, answer.open.isEmpty, let first = answer.succeeded.first else { return [] }
        let label = phrases.answer.succeeded.marked("✓", .good)
        let title = SubjectTitle(report, wording).title(of: first)
        let blocks: [Block] = answer.succeeded.count == 1 ? [.paragraph(tries(of: first))] : [.bullets(successes)]
        return [.verdict(Verdict(label: label, title: title, line: title), blocks)]
    }

    private var successes: [Phrase] {
        let titles = SubjectTitle(report, wording)
        let shown = answer.succeeded.prefix(detail.atMost(10))
        let lines = shown.map { subject -> Phrase in
            let label = phrases.answer.succeeded.marked("✓", .good)
            return "\(label)\(phrases.common.colon)\(titles.title(of: subject)) · \(tries(of: subject))"
        }
        let hidden = answer.succeeded.count - shown.count
        return hidden > 0 ? lines + [phrases.common.more(hidden)] : lines
    }

    private func tries(of subject: StandingReport) -> Phrase {
        subject.attempt.time.map { phrases.answer.tries(count: subject.tries, time: $0) } ?? phrases.attempts.tries(subject.tries)
    }

    /// The references of all findings, without duplicates.
    private var references: [ReferenceReport] { report.findings.flatMap(\.references).uniqued }

    /// The whole report on one line: path, outcome, and each rule with its count.
    var line: Phrase {
        let rules = report.findings.map { finding -> Phrase in
            let name = Phrase(
                finding.rule ?? finding.message.id ?? (finding.message.source.isEmpty ? finding.product : finding.message.source), .quoted)
            return finding.count == 1 ? name : "\(name) ×\(finding.count)"
        }
        let found: Phrase = rules.isEmpty ? outcome : "\(outcome) (\(rules.joined(", ")))"
        let whole: Phrase = "\(Phrase(report.path, .quoted)): \(found)"
        let line = report.outcome == .findings && !report.complete ? "\(whole), \(phrases.verdicts.notReadInFull)" : whole
        return report.window.map { "\(line) · \($0.line(phrases))" } ?? line
    }

    /// What stands, on one line.
    var briefLine: Phrase {
        var parts = answer.open.prefix(3).map { answerPage.verdict($0).line }
        if answer.open.count > parts.count { parts.append(phrases.common.more(answer.open.count - parts.count)) }
        if parts.isEmpty { parts = [nothing?.line].compactMap(\.self) + successes.prefix(1) }
        if report.outcome == .findings, !report.complete { parts.append(phrases.answer.notRead.marked("!", .warning)) }
        return "\(Phrase(report.path, .file))\(phrases.common.colon)\(parts.joined(" · "))"
    }

    private var outcome: Phrase {
        switch report.outcome {
        case .findings: phrases.verdicts.findingCount(report.findings.count).inRole(.critical)
        case .clean: phrases.verdicts.clean.inRole(.good)
        case .incomplete: phrases.verdicts.incomplete.inRole(.warning)
        }
    }

    private var headline: Phrase {
        let products = report.products.map { id in wording.product(id).map { wording.phrase($0.name) } ?? Phrase(id, .quoted) }
        let reading = report.complete ? phrases.verdicts.readInFull : phrases.verdicts.notReadInFull.inRole(.warning)
        return ([Phrase(report.path, .file)] + products + [reading]).joined(" · ")
    }

    private var facts: Phrase {
        var parts = [phrases.verdicts.size(report.size), phrases.verdicts.stats(report.stats)]
        if let sha256 = report.sha256 { parts.append("SHA-256 \(quoted: sha256)") }
        return parts.joined(" · ").inRole(.faint)
    }

    /// The verdict if nothing was found; otherwise empty.
    private var verdict: [Block] {
        guard let nothing else { return [] }
        let reasons = report.outcome == .incomplete ? noteList(losingData: true) : []
        return detail == .page ? [.verdict(nothing, reasons)] : [.paragraph(nothing.line)] + reasons
    }

    private var nothing: Verdict? {
        let (label, text): (Phrase, Phrase)
        switch report.outcome {
        case .findings: return nil
        case .clean:
            let absent = relevantCoverage.filter { $0.state == .absent }
            var logs: [String] = []
            for log in absent.flatMap({ wording.logs(ofRule: $0.rule) }) where !logs.contains(log) { logs.append(log) }
            text =
                logs.isEmpty ? phrases.verdicts.nothingLookedFor : phrases.verdicts.nothingFound(logs: logs, rules: absent.count)
            label = phrases.answer.nothingFound.marked("✓", .good)
        case .incomplete:
            text = report.isOutsideWindow ? phrases.verdicts.nothingInWindow : phrases.verdicts.noCleanBill
            label = phrases.answer.cannotTell.marked("!", .warning)
        }
        return Verdict(label: label, title: text, line: "\(label)\(phrases.common.colon)\(text)")
    }

    /// What looks like a refusal and is none, and what the absence of a log or message does not mean.
    private var limits: [Block] {
        func list(_ items: [Phrase], under heading: Phrase) -> [Block] {
            let shown = items.prefix(detail.atMost(3))
            let more = shown.count < items.count ? [phrases.common.more(items.count - shown.count)] : []
            return items.isEmpty ? [] : [.section(heading, [.bullets(shown + more)])]
        }
        return list(report.falseFriends.map { $0.line(phrases) }, under: phrases.headings.falseFriends)
            + list(report.cannotTell.map(\.text), under: phrases.headings.cannotTell)
    }

    private func notes(losingData: Bool, under heading: Phrase) -> [Block] {
        let list = noteList(losingData: losingData)
        return list.isEmpty ? [] : [.section(heading, list)]
    }

    private func noteList(losingData: Bool) -> [Block] {
        let notes = report.notes.filter { $0.losesData == losingData }
        if notes.isEmpty { return [] }
        let shown = notes.prefix(detail.atMost(10))
        var items = shown.map { $0.line(phrases) }
        if shown.count < notes.count { items.append(phrases.common.more(notes.count - shown.count)) }
        return [.bullets(items)]
    }

    /// The coverage of the bundle's products, or of all products if it is of none.
    private var relevantCoverage: [CoverageReport] {
        if report.products.isEmpty { return report.coverage }
        return report.coverage.filter { coverage in
            wording.rule(coverage.rule).map { report.products.contains($0.product) } ?? true
        }
    }

    private var coverage: [Block] {
        let relevant = relevantCoverage
        if relevant.isEmpty { return [] }
        func count(_ state: BundleDiagnosis.Coverage.State) -> Int { relevant.count { $0.state == state } }
        let summary = phrases.coverage.summary(relevant.count, count(.matched), count(.absent), count(.notEvaluable))
        guard detail == .verbose || detail == .page else { return [.paragraph(summary)] }
        let rows = relevant.map { [Phrase($0.rule, .quoted), phrases.coverage.state($0.state), $0.reason] }
        let header = [phrases.columns.rule, phrases.columns.state, phrases.columns.reason]
        let table = Block.table(header: header, rows: rows)
        return detail == .page
            ? [.folded(summary, [table, .paragraph(facts)])] : [.section(phrases.headings.rulesChecked, [.paragraph(summary), table])]
    }
}
