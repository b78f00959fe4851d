import LogScanning
import RuleTable
import Terms

/// One event as one log shows it: an operation with the records that begin and end it, or a single record outside any operation.
struct LogEvent {
    enum Kind: Equatable {
        /// `isLeading`: no operation of its thread began before it in its log, so it may belong to one that the previous log began.
        case record(isLeading: Bool)
        case operation(Progress)
    }

    enum Progress {
        case ended
        /// It succeeded, but a later record of its thread may take that back.
        case settled
        /// Its thread began another operation.
        case givenUp
        /// Its log has ended.
        case open
    }

    /// A record that a report may show, and its identity (`RecordIdentities`).
    struct Witness {
        var record: UInt64
        var evidence: Evidence
    }

    /// A message in the event's records.
    struct Said {
        var message: LogMessage
        /// The rule's id, or nil.
        var rule: String?
        /// The number of records with the message.
        var records = 0
        var firstSeen: LoggedTime?
        var lastSeen: LoggedTime?
        var witnesses = Extremes<LogOrder, Witness>(first: 3, last: 2)
    }

    /// The reason for an outcome, as far as it is known. An object, because it is large and events are copied often.
    final class Explanation: Sendable {
        let message: LogMessage
        let rule: String?
        let evidence: String

        init(message: LogMessage, rule: String? = nil, evidence: String) {
            self.message = message
            self.rule = rule
            self.evidence = evidence
        }
    }

    /// An error that no rule knows, on the heap like `Explanation`.
    indirect enum UnknownError {
        case record(LogMessage, Witness, order: LogOrder)
    }

    var kind: Kind
    /// The number of its log in the store.
    var log = 0
    /// The order of its first record.
    var order: LogOrder
    var time: LoggedTime?
    /// The time of its last record.
    var lastTime: LoggedTime?
    var thread: String
    var operation: String?
    /// What its records say about the operation, by field id.
    var fields: [String: String] = [:]
    var outcome = Attempt.Outcome.unknown
    var explanation: Explanation
    /// The explanation from the first record, used while the outcome is unknown.
    var beginning: Explanation
    var said: [Said] = []
    /// The number of its records that carry messages.
    var recordsMatched = 0
    /// The identities of its records, in order.
    var records: [UInt64]
    /// The first error in an operation that no rule knows, as long as nothing else explains the operation's end.
    var unknownError: UnknownError?
    /// For a record outside any operation: how it ends the one that its thread may be in.
    var end: Explanation?
    /// For a record outside any operation: its level and the text before its message, which differ in an echo.
    var words = ""
    /// Whether only its text shows an error, neither its level nor a payload.
    var isPlainText = false

    /// The number of an operation's messages, and of its records, that are tracked.
    static let bound = 200

    init(
        kind: Kind, order: LogOrder, time: LoggedTime?, lastTime: LoggedTime?, thread: String, operation: String? = nil,
        beginning: Explanation, record: UInt64
    ) {
        self.kind = kind
        self.order = order
        self.time = time
        self.lastTime = lastTime
        self.thread = thread
        self.operation = operation
        self.beginning = beginning
        explanation = beginning
        records = [record]
    }

    /// Whether no line begins its operation, and its thread's records in an earlier log may belong to it.
    var mayContinue = false

    var isOperation: Bool { if case .operation = kind { true } else { false } }

    /// Adds a message of a further record. The first one that a rule knows explains the failure.
    ///
    /// - Parameter isFailure: False for a message that only informs: it explains what is said of the event, and leaves the outcome unknown.
    mutating func say(_ message: LogMessage, rule: String?, _ witness: Witness, order: LogOrder, isFailure: Bool = true) {
        if outcome == .unknown || isFailure && (outcome == .succeeded || explanation.rule == nil) {
            if isFailure { outcome = .failed }
            explanation = Explanation(message: message, rule: rule, evidence: witness.evidence.id)
        }
        let known = said.firstIndex { $0.rule == rule && $0.message.wording(isKnown: rule != nil) == message.wording(isKnown: rule != nil) }
        var one = known.map { said[$0] } ?? Said(message: message, rule: rule)
        one.records += 1
        one.firstSeen = one.firstSeen ?? witness.evidence.timestamp
        one.lastSeen = witness.evidence.timestamp ?? one.lastSeen
        one.witnesses.insert(witness, at: order)
        if let known { said[known] = one } else if said.count < Self.bound { said.append(one) }
    }

    /// Says the unknown error if no message was said.
    mutating func sayUnknownError() {
        guard said.isEmpty, case .record(let message, let witness, let order)? = unknownError else { return }
        say(message, rule: nil, witness, order: order)
        recordsMatched += 1
    }

    /// Adds a further record.
    mutating func append(_ record: UInt64, at time: LoggedTime?) {
        lastTime = time ?? lastTime
        if records.count < Self.bound { records.append(record) }
    }

    var isSettled: Bool { kind == .operation(.settled) }

    /// Ends the operation, successfully unless a message said otherwise.
    ///
    /// - Parameter mayBeTakenBack: Whether its success is provisional.
    mutating func end(by message: LogMessage, evidence: String, mayBeTakenBack: Bool = false) {
        kind = .operation(mayBeTakenBack ? .settled : .ended)
        sayUnknownError()
        guard outcome == .unknown else { return }
        outcome = .succeeded
        explanation = Explanation(message: message, rule: nil, evidence: evidence)
    }

    /// Whether two logs show the same event, of which one log may have only a part of the records.
    static func areOne(_ one: Set<UInt64>, _ other: Set<UInt64>) -> Bool { one.isSubset(of: other) || other.isSubset(of: one) }

    /// The part of it in a time window; nil if there is none. The outcome of an operation that ends after the window is unknown.
    func within(_ window: TimeWindow) -> LogEvent? {
        guard window.contains(from: time, to: lastTime) else { return nil }
        guard [time, lastTime].contains(where: { !window.contains($0) }) else { return self }
        var event = self
        event.said = said.filter { window.contains($0.firstSeen) }
        event.recordsMatched = event.said.reduce(0) { $0 + $1.records }
        let isTold = outcome == .failed ? event.said.contains { $0.rule == explanation.rule } : window.contains(lastTime)
        guard !isTold else { return event }
        let first = event.said.first
        event.outcome = first == nil ? .unknown : .failed
        event.explanation = first.map { Explanation(message: $0.message, rule: $0.rule, evidence: explanation.evidence) } ?? beginning
        return event
    }
}
