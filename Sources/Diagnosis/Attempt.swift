public import LogScanning
public import Terms

/// One try by the customer, with its outcome.
public struct Attempt: Hashable, Sendable, Codable {
    public enum Outcome: String, Hashable, Sendable, Codable {
        case failed, succeeded, unknown
    }

    /// From 1, in chronological order.
    public var number: Int
    public var subject: Subject
    public var timestamp: LoggedTime?
    /// As logged.
    public var thread: String
    /// What the log says about the operation, by field id (`OperationCourse.Field`).
    public var fields: [String: String]
    public var outcome: Outcome
    /// The rule that explains it, or nil.
    public var rule: String?
    public var message: LogMessage
    /// The id of its evidence.
    public var evidence: String

    public init(
        number: Int, subject: Subject, timestamp: LoggedTime?, thread: String = "", fields: [String: String] = [:], outcome: Outcome,
        rule: String?, message: LogMessage, evidence: String
    ) {
        self.number = number
        self.subject = subject
        self.timestamp = timestamp
        self.thread = thread
        self.fields = fields
        self.outcome = outcome
        self.rule = rule
        self.message = message
        self.evidence = evidence
    }

    public var product: String { subject.product }

    /// The id of the product's operation, or nil if the log does not say.
    public var operation: String? { subject.operation }

    /// Whether the outcome is known: a success, or a failure whose message was not cut off before its arguments.
    var isEndKnown: Bool {
        guard outcome == .failed else { return outcome == .succeeded }
        if case .list = message.arguments { return true }
        return message.complete
    }

    /// Whether it ended like another one: with success, or with the same failure.
    func endedLike(_ other: Attempt) -> Bool {
        guard outcome == other.outcome else { return false }
        if outcome != .failed { return true }
        return rule == other.rule && message.wording(isKnown: rule != nil) == other.message.wording(isKnown: rule != nil)
    }
}
