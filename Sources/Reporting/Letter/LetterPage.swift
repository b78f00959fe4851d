import Diagnosis
import RuleTable
import Terms
import Wording

/// A diagnosis as a letter to the customer: what happened, what stands, what to do, what to send next.
///
/// It contains nothing that only the engineer needs: no ids of rules or evidence, no lines of the log, threads, paths or coverage.
struct LetterPage {
    private let report: BundleReport
    private let wording: Wording
    private let answer: BundleAnswer
    /// The number of steps up to which those of a second cause are given, too; other causes are only named.
    private static let steps = 7
    /// The number of items listed of one kind.
    private static let items = 10
    private static let fewItems = 3

    init(report: BundleReport, wording: Wording) {
        self.report = report
        self.wording = wording.speaking(of: report.products)
        answer = BundleAnswer(report)
    }

    private var phrases: Words { wording.phrases }
    private var words: Words.Letter { wording.phrases.letter }

    var blocks: [Block] {
        var letter: [Block] = [.paragraph(words.greeting), .paragraph(opening)]
        letter += answer.open.prefix(Self.items).map(problem)
        letter += quiet + overcome + succeeded + unread + next
        letter += MeaningPage(wording: wording).references(references)
        return [.document(words.title, letter + [.paragraph(words.closing), .paragraph(signature)])]
    }

    /// The bundle's own name, without the folders above it.
    private var name: String? { report.path == "-" ? nil : report.path.split(separator: "/").last.map(String.init) }

    private var opening: Phrase { name.map { words.opening($0) } ?? words.openingWithoutName }

    private var signature: Phrase { "\(own: String(repeating: "_", count: 30)) \(words.signature)" }

    // MARK: What stands

    private func problem(_ open: BundleAnswer.Open) -> Block {
        let story = open.subjects.prefix(Self.items).map(tries)
        guard let finding = open.finding else {
            let title = open.subjects.first.map(operation) ?? words.unknown
            return .section(title, (story + [words.outcomeUnknown]).map(Block.paragraph))
        }
        guard finding.rule != nil else { return .section(words.unknown, (story + [words.unknownMeaning]).map(Block.paragraph)) }
        let reason: Phrase = finding.causes.count == 1 ? joined(finding.diagnosis, finding.causes[0].explanation) : finding.diagnosis
        let nodes = finding.nodes.isEmpty || !open.subjects.isEmpty ? [] : [phrases.findings.nodes(finding.nodes)]
        let seen = open.subjects.isEmpty ? [words.mayStand] : []
        return .section(finding.title, (story + nodes + [reason] + seen).map(Block.paragraph) + steps(finding.causes))
    }

    /// Two sentences; a full-width stop brings its own blank.
    private func joined(_ one: Phrase, _ other: Phrase) -> Phrase { one.plain.hasSuffix("。") ? "\(one)\(other)" : "\(one) \(other)" }

    private func tries(_ subject: StandingReport) -> Phrase {
        guard let time = subject.attempt.time else { return operation(subject) }
        return subject.outcome == .failed
            ? words.failed(operation: operation(subject), count: subject.tries, time: time)
            : words.tried(operation: operation(subject), count: subject.tries, time: time)
    }

    private func operation(_ subject: StandingReport) -> Phrase {
        let title = subject.attempt.operationPhrase
        return title.isEmpty ? phrases.attempts.unknownOperation : title
    }

    private func steps(_ causes: [CauseReport]) -> [Block] {
        func list(_ cause: CauseReport) -> Block { .numbered(cause.remediation.map { [.paragraph($0)] }) }
        guard causes.count > 1 else { return causes.map { .section(words.steps, [list($0)]) } }
        let isShort = causes.prefix(2).reduce(0) { $0 + $1.remediation.count } <= Self.steps
        let shown = causes.prefix(isShort ? 2 : 1).enumerated().map { place, cause -> Block in
            let title = place == 0 ? words.likeliest(cause.title) : words.otherwise(cause.title)
            return .section(title, [list(cause)])
        }
        let others = causes.dropFirst(shown.count).map(\.title)
        return [.paragraph(words.severalCauses)] + shown + (others.isEmpty ? [] : [.paragraph(words.furtherCauses), .bullets(others)])
    }

    /// What is said if nothing stands.
    private var quiet: [Block] {
        guard answer.open.isEmpty else { return [] }
        if report.outcome == .incomplete { return [.paragraph(words.cannotTell)] }
        return [.paragraph(answer.overcome.isEmpty && answer.succeeded.isEmpty ? words.nothingFound : words.nothingStands)]
    }

    private var overcome: [Block] {
        answer.overcome.isEmpty ? [] : [.section(words.overcome, [.bullets(list(answer.overcome.map(\.title).uniqued))])]
    }

    private var succeeded: [Block] {
        let lines = answer.succeeded.map { subject -> Phrase in
            subject.attempt.time.map { words.succeeded(operation: operation(subject), time: $0) } ?? operation(subject)
        }
        return lines.isEmpty || !answer.open.isEmpty ? [] : [.section(words.successes, [.bullets(list(lines.uniqued))])]
    }

    private func list(_ lines: [Phrase]) -> [Phrase] {
        lines.count <= Self.fewItems ? lines : lines.prefix(Self.fewItems) + [phrases.common.more(lines.count - Self.fewItems)]
    }

    // MARK: What could not be read, and what to send

    private var losses: [ReadNote.Kind] { report.notes.filter(\.losesData).map(\.kind).uniqued }

    private var unread: [Block] {
        losses.isEmpty ? [] : [.section(words.unread, [.bullets(losses.map { words.loss($0) }), .paragraph(words.mayBeMore)])]
    }

    private var next: [Block] {
        var lines: [Phrase] = []
        if !answer.open.isEmpty { lines.append(words.tellResult) }
        lines += answer.open.flatMap(\.subjects).filter { !$0.showsSuccess }.compactMap(\.successPlace).uniqued
        if !losses.isEmpty { lines.append(words.sendWhole) }
        if losses.contains(.encrypted) { lines.append(words.sendUnencrypted) }
        lines.append(answer.open.isEmpty ? words.sendIfAgain : words.sendAfterTry)
        return [.section(words.next, [.bullets(lines)])]
    }

    /// The first of what stands, each once.
    private var references: [ReferenceReport] {
        Array(answer.open.compactMap(\.finding).flatMap(\.references).uniqued.prefix(max(2, answer.open.count)))
    }
}
