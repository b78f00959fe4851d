import LogScanning
import RuleTable
import Terms

/// A log that was read, as far as putting events together needs to know it.
struct ReadLog {
    var entry: EntryPath
    var product: Product
    var source: String
    var rotation: Rotation
    /// What the logs of one appliance, or one node, have in common in their paths.
    var tree: String
    /// Whether all its bytes were read.
    var isWhole = true
    /// That of its first record, as far as it is known.
    var firstTime: LoggedTime?

    /// Logs are looked at in this order, in whatever order they lie in the bundle: what lies higher up first.
    static func precedes(_ one: ReadLog, _ other: ReadLog) -> Bool {
        (one.entry.layers.count, one.tree, one.entry.description) < (other.entry.layers.count, other.tree, other.entry.description)
    }
}

/// The events of a bundle's logs until they are put together, so many of them as memory allows.
struct EventStore {
    /// So many events are held, and so many logs.
    static let bound = 12_000
    /// So many bytes of records are held.
    static let textBound = 10 << 20

    private(set) var logs: [ReadLog] = []
    private(set) var events: [LogEvent] = []
    private var text = 0
    /// Equal messages share their texts.
    private var messages: Set<LogMessage> = []

    var isFull: Bool { events.count >= Self.bound || text >= Self.textBound || logs.count >= Self.bound }

    /// The number of the log by which events name it.
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
            event.explanation.message = shared(event.explanation.message)
            event.beginning.message = shared(event.beginning.message)
            events.append(event)
        }
    }

    mutating func end(_ log: Int, isWhole: Bool, firstTime: LoggedTime?) {
        logs[log].isWhole = isWhole
        logs[log].firstTime = firstTime
    }

    /// Forgets the events, and the logs but this one, whose number is 0 from now on.
    mutating func clear(but log: Int?) {
        let kept = log.map { [logs[$0]] } ?? []
        self = EventStore()
        logs = kept
    }

    private mutating func shared(_ message: LogMessage) -> LogMessage {
        let (isNew, member) = messages.insert(message)
        if isNew { text += (message.text?.utf8.count ?? 0) + (message.resolution?.utf8.count ?? 0) + 200 }
        return member
    }
}
