import Diagnosis
import RuleTable
import Terms
import Wording

/// What stands, as blocks: since when, what to do, how to decide between causes, and where it was seen.
struct AnswerPage {
    let report: BundleReport
    let wording: Wording
    let detail: ReportDetail

    private var phrases: Words { wording.phrases }
    private var remedy: RemedyPage { RemedyPage(wording: wording, detail: detail) }

    func verdict(_ open: BundleAnswer.Open) -> Verdict {
        let (label, name) = (label(of: open), name(of: open))
        return Verdict(label: label, title: name, line: "\(label)\(phrases.common.colon)\(name)")
    }

    private func label(of open: BundleAnswer.Open) -> Phrase {
        if open.isFailure {
            let words = phrases.answer
            let label =
                !report.complete
                ? words.failedAsFarAsRead : report.window?.leavesOut ?? false ? words.failedInWindow : words.failed
            return label.marked("✗", .critical)
        }
        let label: Phrase = open.subjects.isEmpty ? phrases.answer.found : phrases.answer.unclear
        return open.finding.map { label.marked("!", $0.severity.role) } ?? label.marked("?", .warning)
    }

    private func name(of open: BundleAnswer.Open) -> Phrase {
        if let finding = open.finding { return finding.title }
        guard let subject = open.subjects.first else { return "" }
        return subject.attempt.cause.isEmpty ? SubjectTitle(report, wording).title(of: subject) : subject.attempt.cause
    }

    func block(_ open: BundleAnswer.Open) -> Block {
        var blocks = story(of: open).map(Block.paragraph)
        if let finding = open.finding {
            let page = FindingPage(wording: wording, detail: detail)
            let evidence = open.subjects.first?.evidence
            switch detail {
            case .verbose: blocks += page.whole(finding)
            case .page: blocks += remedy.blocks(finding) + page.folded(finding, evidence: evidence)
            case .quiet, .brief, .normal: blocks += remedy.blocks(finding) + page.short(finding, evidence: evidence)
            }
        }
        return .verdict(verdict(open), blocks)
    }

    /// Only what to do, without lines from the log.
    func advice(_ open: BundleAnswer.Open) -> Block {
        .verdict(verdict(open), open.finding.map(remedy.blocks) ?? [])
    }

    /// What was tried, how often, and since when it has ended this way; then what is known about a later success.
    private func story(of open: BundleAnswer.Open) -> [Phrase] {
        let titles = SubjectTitle(report, wording)
        let shown = open.subjects.prefix(detail.atMost(3))
        var lines = shown.map { subject in tries(of: subject, called: titles.title(of: subject)) }
        if shown.count < open.subjects.count { lines.append(phrases.common.more(open.subjects.count - shown.count)) }
        if let finding = open.finding {
            if open.subjects.isEmpty {
                let severity = phrases.common.severity(finding.severity)
                lines.append([severity, seen(finding), phrases.findings.standingUnknown].joined(" · "))
            }
            if !finding.nodes.isEmpty { lines.append(phrases.findings.nodes(finding.nodes)) }
            if let comparison = finding.fileComparison { lines.append(comparison.inRole(.warning)) }
        }
        return lines + open.subjects.map(success).uniqued
    }

    private func tries(of subject: StandingReport, called title: Phrase) -> Phrase {
        guard let last = subject.attempt.time else { return [title, phrases.attempts.tries(subject.tries)].joined(" · ") }
        var parts = [title, phrases.answer.tries(count: subject.tries, time: last)]
        if let since = subject.sinceTime, since != last { parts.append(phrases.answer.since(since)) }
        return parts.joined(" · ")
    }

    private func seen(_ finding: FindingReport) -> Phrase {
        phrases.findings.seen(finding.count, finding.firstSeen.map(\.wholeSecond), finding.lastSeen.map(\.wholeSecond))
    }

    /// What the log says about a success after the last try.
    private func success(after standing: StandingReport) -> Phrase {
        if standing.showsSuccess {
            if !report.complete { return phrases.attempts.noLaterSuccessRead }
            return report.window?.leavesOut == true ? phrases.attempts.noLaterSuccessInWindow : phrases.attempts.noLaterSuccess
        }
        let unseen = phrases.attempts.successUnseen
        // A full-width full stop includes the space after it.
        let gap: Phrase = unseen.plain.hasSuffix("。") ? "" : " "
        return standing.successPlace.map { "\(unseen)\(gap)\($0)" } ?? unseen
    }

    /// The first step to take; nil if none is known.
    func firstStep(of open: BundleAnswer.Open) -> Phrase? { open.finding?.causes.first?.remediation.first }
}

/// What was tried, and where, if other tries on the same product were elsewhere.
struct SubjectTitle {
    private let standing: [StandingReport]
    private let wording: Wording

    init(_ report: BundleReport, _ wording: Wording) {
        standing = report.standing
        self.wording = wording
    }

    func title(of standing: StandingReport) -> Phrase {
        let operation = standing.attempt.operationPhrase
        let title = operation.isEmpty ? wording.phrases.attempts.unknownOperation : operation
        let ofProduct = self.standing.filter { $0.subject.product == standing.subject.product }
        // Several certificates of one trust store have the same title.
        let alike = ofProduct.filter { $0.subject.log == standing.subject.log && $0.attempt.operationPhrase == operation }
        var apart = standing.subject.fields.sorted { $0.key < $1.key }
            .filter { field in alike.contains { $0.subject.fields[field.key] != field.value } }.map(\.value)
        if Set(ofProduct.map(\.subject.log)).count > 1 { apart.append(standing.subject.log) }
        return apart.reduce(title) { "\($0) · \(quoted: $1)" }
    }
}

extension Rule.Severity {
    var role: Phrase.Role {
        switch self {
        case .critical: .critical
        case .warning: .warning
        case .info: .info
        }
    }
}
