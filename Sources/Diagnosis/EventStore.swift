import LogScanning
import RuleTable
import Terms

/// A log that was read, with what assembling events requires. An object, because every event refers to one.
final class ReadLog {
    let entry: EntryPath
    let product: Product
    let source: String
    let rotation: Rotation
    /// The part of the paths that the logs of one appliance or node share.
    let tree: String
    /// Whether all its bytes were read.
    var isWhole = true
    /// The times of its first and its last record, if known.
    var firstTime: LoggedTime?
    var lastTime: LoggedTime?
    /// Whether it counts as a log of its product.
    var counts = false

    init(entry: EntryPath, product: Product, source: String, rotation: Rotation, tree: String) {
        self.entry = entry
        self.product = product
        self.source = source
        self.rotation = rotation
        self.tree = tree
    }

    /// The order in which logs are considered, whatever their order in the bundle: by nesting, then by tree and path.
    static func precedes(_ one: ReadLog, _ other: ReadLog) -> Bool {
        (one.entry.layers.count, one.tree, one.entry.description) < (other.entry.layers.count, other.tree, other.entry.description)
    }
}

/// The events of a bundle's logs until they are assembled, up to a bound.
struct EventStore {
    /// The maximum number of events, and of logs.
    static let bound = 8_000
    /// The maximum size of the records' texts, in bytes.
    static let textBound = 10 << 20

    private(set) var logs: [ReadLog] = []
    private(set) var events: [LogEvent] = []
    private var text = 0
    /// All messages, so that equal ones share their texts.
    private var messages: Set<LogMessage> = []

    var isFull: Bool { events.count >= Self.bound || text >= Self.textBound || logs.count >= Self.bound }

    /// Adds a log and returns its number, by which events refer to it.
    mutating func append(_ log: ReadLog) -> Int {
        logs.append(log)
        return logs.count - 1
    }

    mutating func append(_ new: [LogEvent], of log: Int) {
        for var event in new {
            event.log = log
            for index in event.said.indices {
                event.said[index].message = shared(event.said[index].message)
                text += event.said[index].witnesses.kept.reduce(0) { $0 + $1.element.evidence.excerpt.utf8.count }
            }
            let isExplainedByBeginning = event.explanation === event.beginning
            event.beginning = shared(event.beginning)
            event.explanation = isExplainedByBeginning ? event.beginning : shared(event.explanation)
            events.append(event)
        }
    }

    mutating func end(_ log: Int, isWhole: Bool, _ outline: LogOutline) {
        logs[log].isWhole = isWhole
        logs[log].firstTime = outline.firstTime
        logs[log].lastTime = outline.lastTime
    }

    /// Notes that a log is one of its product.
    mutating func count(_ log: Int) { logs[log].counts = true }

    /// Removes and returns the events.
    mutating func takeEvents() -> [LogEvent] {
        defer { events = [] }
        return events
    }

    /// Removes all events, and all logs except `log`, which becomes number 0.
    mutating func clear(but log: Int?) {
        let kept = log.map { [logs[$0]] } ?? []
        self = EventStore()
        logs = kept
    }

    private mutating func shared(_ explanation: LogEvent.Explanation) -> LogEvent.Explanation {
        .init(message: shared(explanation.message), rule: explanation.rule, evidence: explanation.evidence)
    }

    private mutating func shared(_ message: LogMessage) -> LogMessage {
        let (isNew, member) = messages.insert(message)
        if isNew { text += (message.text?.utf8.count ?? 0) + (message.resolution?.utf8.count ?? 0) + 200 }
        return member
    }
}
