public import LogScanning
public import Terms

/// One try by the customer, with its outcome.
public struct Attempt: Hashable, Sendable, Codable {
    public enum Outcome: String, Hashable, Sendable, Codable {
        case failed, succeeded, unknown
    }

    /// From 1, in order of time.
    public var number: Int
    public var timestamp: LoggedTime?
    /// As logged.
    public var thread: String
    /// The product's id, and the id of its operation (`Product.operations`), or nil where the record does not tell.
    public var product: String
    public var operation: String?
    /// What the log says of the operation, by the ids of its fields (`OperationCourse.Field`).
    public var fields: [String: String]
    public var outcome: Outcome
    /// The rule that explains it, or nil.
    public var rule: String?
    public var message: LogMessage
    /// The id of its evidence.
    public var evidence: String

    public init(
        number: Int, timestamp: LoggedTime?, thread: String = "", product: String, operation: String?, fields: [String: String] = [:],
        outcome: Outcome, rule: String?, message: LogMessage, evidence: String
    ) {
        self.number = number
        self.timestamp = timestamp
        self.thread = thread
        self.product = product
        self.operation = operation
        self.fields = fields
        self.outcome = outcome
        self.rule = rule
        self.message = message
        self.evidence = evidence
    }
}

/// The tries in order of time: all of them counted, the first and the last of them kept.
public struct AttemptHistory: Hashable, Sendable, Codable {
    /// How many there were in all.
    public var count: Int
    /// In order; where there were more than are kept, the numbers leap once.
    public var kept: [Attempt]

    public init(count: Int, kept: [Attempt]) {
        self.count = count
        self.kept = kept
    }

    /// The numbers of the kept tries that failed of another cause than the try right before them.
    public var changes: [Int] {
        zip(kept, kept.dropFirst()).compactMap { earlier, later in
            let sameCause =
                earlier.rule == later.rule && earlier.message.id == later.message.id
                && earlier.message.arguments == later.message.arguments
            let bothFailed = earlier.product == later.product && earlier.outcome == .failed && later.outcome == .failed
            return later.number == earlier.number + 1 && bothFailed && !sameCause ? later.number : nil
        }
    }
}
