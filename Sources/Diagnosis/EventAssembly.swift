import LogScanning
import RuleTable
import Terms

/// Assembles the events of a bundle's logs: each event once, complete and in order, whatever order the logs were read in.
struct EventAssembly {
    private let logs: [ReadLog]
    /// The rank of each log among all logs.
    private let ranks: [Int]
    private let trees: [String]
    private var events: [LogEvent]
    private var isDropped: [Bool]
    /// The logs that share records with other logs.
    private var holdCopies: Set<Int> = []

    /// An event with its log and the name of its appliance's tree.
    typealias Placed = (event: LogEvent, log: ReadLog, tree: String)

    /// Takes the events out of the store. Returns them in chronological order, and the logs with the names of their trees.
    static func assembled(_ store: inout EventStore) -> (events: [Placed], logs: [(log: ReadLog, tree: String)]) {
        var assembly = EventAssembly(&store)
        assembly.dropListings()
        if assembly.logs.count > 1 {
            assembly.dropCopies()
            assembly.joinRotations()
        }
        assembly.dropLeftovers()
        return (assembly.placed, Array(zip(assembly.logs, assembly.trees)))
    }

    private init(_ store: inout EventStore) {
        let logs = store.logs
        let order = logs.indices.sorted { ReadLog.precedes(logs[$0], logs[$1]) }
        var ranks = Array(repeating: 0, count: order.count)
        for (rank, log) in order.enumerated() { ranks[log] = rank }
        self.logs = logs
        self.ranks = ranks
        trees = ApplianceTrees(logs, store.events).names
        // In place, since there may be many.
        events = store.takeEvents()
        events.sort { $0.log != $1.log ? ranks[$0.log] < ranks[$1.log] : $0.order < $1.order }
        for index in events.indices { events[index].order.entry = ranks[events[index].log] }
        isDropped = Array(repeating: false, count: events.count)
    }

    private var placed: [Placed] {
        events.indices.filter { !isDropped[$0] }.sorted { events[$0].order < events[$1].order }
            .map { (events[$0], logs[events[$0].log], trees[events[$0].log]) }
    }

    // MARK: Lists of messages

    /// Drops lists of messages, such as a program may log at start-up: texts of three or more rules in a row, at one time, none logged as an
    /// error.
    private mutating func dropListings() {
        var runs: [String: [Int]] = [:]
        func isList(_ run: [Int]) -> Bool { Set(run.flatMap { events[$0].said.map(\.rule) }).count >= 3 }
        for index in events.indices where events[index].isPlainText && !events[index].isOperation && !events[index].said.isEmpty {
            let key = "\(events[index].log) \(events[index].thread)"
            if let last = runs[key]?.last, let time = events[index].time, let before = events[last].time,
                abs(time.milliseconds(since: before)) <= 1000
            {
                runs[key]?.append(index)
            } else {
                if let run = runs[key], isList(run) { for index in run { isDropped[index] = true } }
                runs[key] = [index]
            }
        }
        for run in runs.values where isList(run) { for index in run { isDropped[index] = true } }
    }

    // MARK: Copies

    /// Merges records that occur in several logs of an appliance: the event is kept once, and names the other places.
    private mutating func dropCopies() {
        var owners: [TreeRecord: Int] = [:]
        for index in events.indices where !isDropped[index] {
            let log = events[index].log
            func owner(of record: UInt64) -> Int? {
                owners[TreeRecord(tree: trees[log], record: record)].flatMap { events[$0].log == log ? nil : $0 }
            }
            if let first = owner(of: events[index].records[0]), events[index].isCopy(of: events[first]) {
                guard events[index].tellsMore(than: events[first]) else {
                    drop(index, asCopyOf: first)
                    continue
                }
                drop(first, asCopyOf: index)
            }
            for record in events[index].records {
                if let other = owner(of: record), !isDropped[other], !events[other].isOperation { drop(other, asCopyOf: index) }
                owners[TreeRecord(tree: trees[log], record: record)] = index
            }
        }
    }

    private mutating func drop(_ copy: Int, asCopyOf event: Int) {
        events[event].noteCopy(events[copy])
        isDropped[copy] = true
        holdCopies.formUnion([events[event].log, events[copy].log])
    }

    private struct TreeRecord: Hashable {
        let tree: String
        let record: UInt64
    }

    // MARK: Logs that go on in the next

    /// Joins what one log of a family left open with the beginning of the next log.
    private mutating func joinRotations() {
        let byLog = Dictionary(grouping: events.indices.filter { !isDropped[$0] }) { events[$0].log }
        let families = Dictionary(grouping: logs.indices) { Family(product: logs[$0].product.id, source: logs[$0].source, tree: trees[$0]) }
        for family in families.values {
            let members = family.compactMap { log in byLog[log]?.first.map { (log: log, order: beginning(of: log, events[$0].order)) } }
                .sorted { $0.order < $1.order }.map(\.log)
            var open: [String: Int] = [:]
            var before: Int?
            for member in members {
                if let before {
                    if !follows(member, before, in: family) { open = [:] }
                    keepOrder(of: byLog[member] ?? [], behind: byLog[before] ?? [])
                }
                for index in byLog[member] ?? [] { join(index, into: &open) }
                if !logs[member].isWhole { open = [:] }
                before = member
            }
        }
    }

    /// Drops records without a message, which were kept only in case they continue an operation.
    private mutating func dropLeftovers() {
        for index in events.indices where !events[index].isOperation && events[index].recordsMatched == 0 { isDropped[index] = true }
    }

    /// The position of a log in its family, by the time of its first record or else of its first event.
    private func beginning(of log: Int, _ first: LogOrder) -> LogOrder {
        var order = first
        order.time = logs[log].firstTime ?? first.time
        return order
    }

    private struct Family: Hashable {
        let product: String
        let source: String
        let tree: String
    }

    /// Keeps the logs' order if the clock was set back at a rotation.
    private mutating func keepOrder(of events: [Int], behind before: [Int]) {
        guard let last = before.last.map({ self.events[$0] }), let first = events.first.map({ self.events[$0] }),
            logs[last.log].rotation < logs[first.log].rotation, holdCopies.isDisjoint(with: [last.log, first.log]),
            let latest = last.order.time
        else { return }
        for index in events where self.events[index].order.time.map({ $0.clock < latest.clock }) ?? false {
            self.events[index].order.time = latest
        }
    }

    private mutating func join(_ index: Int, into open: inout [String: Int]) {
        let event = events[index]
        switch event.kind {
        case .operation:
            var place = index
            if let left = open[event.thread], events[left].log != event.log {
                if events[left].isContinued(by: event) {
                    events[left].goOn(with: event)
                    isDropped[index] = true
                    place = left
                } else if !events[left].isSettled {
                    events[left].kind = .operation(.givenUp)
                }
            }
            open[event.thread] = [.operation(.open), .operation(.settled)].contains(events[place].kind) ? place : nil
        case .record(let isLeading):
            if logs[event.log].product.courses.isEmpty { return joinEcho(index, into: &open) }
            guard isLeading, let left = open[event.thread], events[left].log != event.log, events[left].isNear(event) else { return }
            events[left].merge(event)
            isDropped[index] = true
            guard let end = event.end else { return }
            events[left].end(by: end.message, evidence: event.explanation.evidence)
            open[event.thread] = nil
        }
    }

    /// Joins echoes across logs without operations: there, a thread's last record is open, since the next one may be its echo.
    private mutating func joinEcho(_ index: Int, into open: inout [String: Int]) {
        let thread = events[index].thread
        if let before = open[thread], events[before].log != events[index].log, events[index].echoes(events[before]) {
            events[before].merge(events[index])
            isDropped[index] = true
        } else {
            open[thread] = index
        }
    }

    /// Whether, as far as their names show, no log of the family is missing between two logs.
    private func follows(_ log: Int, _ before: Int, in family: [Int]) -> Bool {
        let between: Range<Int>
        switch (logs[before].rotation, logs[log].rotation) {
        case (.numbered(let older), .numbered(let newer)) where newer < older: between = newer + 1..<older
        case (.numbered(let older), .live): between = 1..<max(1, older)
        case (.counted(let older), .counted(let newer)) where newer > older: between = older + 1..<newer
        default: return true
        }
        let read = Set(family.compactMap { logs[$0].isWhole ? logs[$0].rotation.number : nil })
        return between.allSatisfy(read.contains)
    }
}

extension LogEvent {
    /// The longest pause within an operation between two logs, in milliseconds.
    private static let pause = 3_600_000

    /// Whether another event began soon after its last record.
    fileprivate func isNear(_ other: LogEvent) -> Bool {
        guard let lastTime, let time = other.time else { return false }
        return abs(time.milliseconds(since: lastTime)) <= Self.pause
    }

    /// Whether an event at the beginning of the next log is the rest of this one: of the same operation, which no line begins, with no other
    /// value of any field.
    fileprivate func isContinued(by other: LogEvent) -> Bool {
        other.mayContinue && operation == other.operation && isNear(other)
            && fields.allSatisfy { field, value in other.fields[field].map { $0.lowercased() == value.lowercased() } ?? true }
            && !(isSettled && other.outcome == .succeeded)
    }

    fileprivate mutating func goOn(with other: LogEvent) {
        let (end, explanation) = (other.kind, other.explanation)
        merge(other)
        if outcome == .unknown, other.outcome == .succeeded { (outcome, self.explanation) = (.succeeded, explanation) }
        if end != .operation(.open) { kind = end }
    }

    /// Whether it is the same event as one in another log, as far as both have its records. Operations on two nodes may begin with equal records.
    fileprivate func isCopy(of other: LogEvent) -> Bool {
        guard other.isOperation else { return !isOperation }
        if !isOperation { return true }
        return Self.areOne(Set(records), Set(other.records))
    }

    /// Whether it contains more of an operation than another log's copy.
    fileprivate func tellsMore(than other: LogEvent) -> Bool {
        (hasEnd ? 1 : 0, records.count) > (other.hasEnd ? 1 : 0, other.records.count)
    }

    private var hasEnd: Bool { kind == .operation(.ended) || isSettled }

    /// Adds the places of the same records in another log.
    fileprivate mutating func noteCopy(_ other: LogEvent) {
        let places = Dictionary(
            other.said.flatMap(\.witnesses.kept).map { ($0.element.record, $0.element.evidence) }
        ) { first, _ in first }
        for said in said.indices {
            self.said[said].witnesses.change { witness in
                guard let copy = places[witness.record] else { return }
                witness.evidence.noteCopy(copy)
            }
        }
    }
}

extension Product {
    /// The operations that the product's logs show from beginning to end.
    var courses: [Operation] { operations.filter { $0.course != nil } }
}
