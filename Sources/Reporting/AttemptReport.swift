public import Diagnosis
import LogScanning
import RuleTable
import Terms
import Wording

/// What a try was made on: the contract's `subject`.
public struct SubjectReport: Hashable, Sendable, Encodable {
    public var product: String
    @Nullable public var operation: String?
    @Nullable public var unit: String?
    @Nullable public var node: String?
    /// The tree of its logs.
    public var log: String
    /// What else distinguishes it, by the ids of the product's fields.
    public var fields: [String: String]

    init(_ subject: Subject) {
        product = subject.product
        operation = subject.operation
        unit = subject.unit
        node = subject.node
        log = subject.log
        fields = subject.fields
    }
}

/// One try by the customer: the contract's `attempt`.
public struct AttemptReport: Hashable, Sendable, Encodable {
    public var number: Int
    public var subject: SubjectReport
    @Nullable public var timestamp: String?
    @Nullable public var operation: String?
    public var outcome: Attempt.Outcome
    @Nullable public var rule: String?
    public var message: MessageReport
    public var evidence: String
    /// The explanation for people: the rule's title or the message's name. Not in the JSON, which has both.
    let cause: Phrase
    /// The operation for people; set apart if it contains text from the log.
    let operationPhrase: Phrase
    /// The time, to the second.
    let time: String?

    private enum CodingKeys: String, CodingKey {
        case number, subject, timestamp, operation, outcome, rule, message, evidence
    }

    init(_ attempt: Attempt, _ wording: Wording) {
        number = attempt.number
        subject = SubjectReport(attempt.subject)
        timestamp = attempt.timestamp?.description
        time = attempt.timestamp?.wholeSecond
        let product = wording.product(attempt.product)
        let title = product?.operations.first { $0.id == attempt.operation }?.title(in: wording.language, with: attempt.fields)
        operation = title
        operationPhrase = Phrase(title ?? "", attempt.fields.isEmpty ? .plain : .quoted)
        outcome = attempt.outcome
        rule = attempt.rule
        message = MessageReport(attempt.message)
        evidence = attempt.evidence
        cause =
            if let rule = wording.rule(attempt.rule) {
                wording.phrase(
                    rule.title, of: rule.product, product?.parameterValues(in: attempt.message.text, fields: attempt.fields) ?? [:],
                    lacking: Absence.of(attempt.message, nodes: [attempt.subject.node].compactMap(\.self)))
            } else if attempt.outcome != .failed {
                ""
            } else {
                wording.title(ofUnknown: attempt.message)
            }
    }
}

/// Consecutive tries of one subject with the same outcome, represented by the first.
public struct RunReport: Hashable, Sendable, Encodable {
    public var first: Int
    public var last: Int
    public var count: Int
    public var subject: SubjectReport
    @Nullable public var firstTime: String?
    @Nullable public var lastTime: String?
    public var outcome: Attempt.Outcome
    @Nullable public var rule: String?
    public var evidence: String
    let attempt: AttemptReport
    /// For people.
    let times: Phrase

    private enum CodingKeys: String, CodingKey {
        case first, last, count, subject, firstTime, lastTime, outcome, rule, evidence
    }

    init(_ run: AttemptHistory.Run, _ wording: Wording) {
        attempt = AttemptReport(run.first, wording)
        first = run.first.number
        last = run.lastNumber
        count = run.count
        subject = attempt.subject
        firstTime = attempt.timestamp
        lastTime = run.lastTime?.description
        outcome = attempt.outcome
        rule = attempt.rule
        evidence = attempt.evidence
        times = Self.times(of: run)
    }

    /// The first and last time, the latter without its date if that is the same.
    private static func times(of run: AttemptHistory.Run) -> Phrase {
        guard let first = run.first.timestamp?.wholeSecond else { return "" }
        guard run.count > 1, let last = run.lastTime?.wholeSecond else { return Phrase(first, .quoted) }
        let isSameDay = first.prefix(11) == last.prefix(11)
        return "\(quoted: first) – \(quoted: isSameDay ? String(last.dropFirst(11)) : last)"
    }

    /// The numbers of its tries.
    var numbers: Phrase { first == last ? "\(first)" : "\(first)–\(last)" }
}

/// How the last try of a subject ended: the contract's `standing`.
public struct StandingReport: Hashable, Sendable, Encodable {
    public var subject: SubjectReport
    public var outcome: Attempt.Outcome
    @Nullable public var rule: String?
    @Nullable public var title: String?
    @Nullable public var since: String?
    @Nullable public var last: String?
    public var tries: Int
    public var evidence: String
    /// Whether the product defines how its logs show a success. If not, no log can show one.
    public var showsSuccess: Bool
    let attempt: AttemptReport
    /// Where a person can see whether a try succeeded, if the product says so.
    let successPlace: Phrase?
    /// `since`, to the second.
    let sinceTime: String?
    /// The rules that its last try ended with.
    let rules: [String]

    private enum CodingKeys: String, CodingKey {
        case subject, outcome, rule, title, since, last, tries, evidence, showsSuccess
    }

    init(_ standing: Standing, _ wording: Wording) {
        attempt = AttemptReport(standing.last, wording)
        subject = SubjectReport(standing.subject)
        outcome = attempt.outcome
        rule = attempt.rule
        title = attempt.cause.isEmpty ? nil : attempt.cause.plain
        since = standing.since?.description
        sinceTime = standing.since?.wholeSecond
        rules = standing.rules
        last = attempt.timestamp
        tries = standing.tries
        evidence = attempt.evidence
        showsSuccess = standing.showsSuccess
        successPlace = wording.product(standing.subject.product)?.successPlace.map(wording.phrase)
    }
}
