import LogScanning
import RuleTable
import Terms

/// What one log tells of one event: an operation that its records begin and end, or a record that belongs to none.
struct LogEvent {
    enum Kind: Equatable {
        /// `isLeading`: no operation of its thread began before it in its log, so that it may belong to one that the log before began.
        case record(isLeading: Bool)
        case operation(Progress)
    }

    enum Progress {
        case ended
        /// Its thread began another one.
        case givenUp
        /// Its log is over.
        case open
    }

    /// A record that a report may show, and its identity (`RecordIdentities`).
    struct Witness {
        var record: UInt64
        var evidence: Evidence
    }

    /// A message that the event's records carry.
    struct Said {
        var message: LogMessage
        /// The rule's id, or nil.
        var rule: String?
        /// How many records carry it.
        var records = 0
        var firstSeen: LoggedTime?
        var lastSeen: LoggedTime?
        var witnesses = Extremes<LogOrder, Witness>(first: 3, last: 2)
    }

    /// Why it ended as it did, as far as it is known.
    struct Explanation {
        var message: LogMessage
        var rule: String?
        var evidence: String
    }

    var kind: Kind
    /// The number of its log in the store.
    var log = 0
    /// That of its first record.
    var order: LogOrder
    var time: LoggedTime?
    /// That of its last record.
    var lastTime: LoggedTime?
    var thread: String
    var operation: String?
    /// What its records tell of the operation, by the ids of the fields.
    var fields: [String: String] = [:]
    var outcome = Attempt.Outcome.unknown
    var explanation: Explanation
    /// The first record's: what there is to say of it while its end is not known.
    var beginning: Explanation
    var said: [Said] = []
    /// How many of its records carry messages.
    var recordsMatched = 0
    /// The identities of its records, the first one's first.
    var records: [UInt64]
    /// How a record of no operation ends the one that its thread may be in.
    var end: (message: LogMessage, way: OperationCourse.End)?
    /// The level, and what stands before the message, of a record of no operation: an echo has other words there.
    var words = ""
    /// Whether nothing but its text tells of an error: neither its level, nor a payload.
    var isPlainText = false

    /// So many messages of an operation, and so many records, are told apart.
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

    var isOperation: Bool { if case .operation = kind { true } else { false } }

    /// A further record's message. The first that a rule knows says why the event failed.
    mutating func say(_ message: LogMessage, rule: String?, _ witness: Witness, order: LogOrder) {
        if outcome != .failed || explanation.rule == nil {
            outcome = .failed
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

    /// Another record of it.
    mutating func append(_ record: UInt64, at time: LoggedTime?) {
        lastTime = time ?? lastTime
        if records.count < Self.bound { records.append(record) }
    }

    /// The operation is over; it went well unless a message said otherwise.
    mutating func end(by message: LogMessage, evidence: String) {
        kind = .operation(.ended)
        guard outcome == .unknown else { return }
        outcome = .succeeded
        explanation = Explanation(message: message, rule: nil, evidence: evidence)
    }

    /// Whether these are the records of one event, which one of two logs may hold a part of alone.
    static func areOne(_ one: Set<UInt64>, _ other: Set<UInt64>) -> Bool { one.isSubset(of: other) || other.isSubset(of: one) }

    /// What of it lies in a span of time; nil where nothing does. Of an operation that goes on behind the span's end nobody knows there how it ended.
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
