import LogScanning
import RuleTable
import Terms

/// Turns the records of one log into events: one for a thread's records from the beginning of an operation to its end, and one for each other
/// record.
///
/// A record belongs to the operation that its thread began last.
struct EventReader {
    /// The number of threads that can have an open event; beyond it, the oldest open event is given up.
    static let bound = 64
    /// The number of records kept that carry no message but may end an operation begun in the previous log.
    private static let leadingBound = 200

    let entry: EntryPath
    private let product: Product
    private let source: LogSource
    private let rotation: Rotation
    private let operations: [Product.Operation]
    private let mayPause: Bool
    private var identities = RecordIdentities()
    private var retold = RetoldRecords()
    /// The latest time so far.
    private var latest: LoggedTime?
    private var open: [LogEvent] = []
    /// The threads that began an operation in this log.
    private var begun: Set<String> = []
    private var leading = 0
    /// The events that have ended and were not yet removed by `forgetEvents`.
    private(set) var events: [LogEvent] = []
    /// The first record of each false friend, by its name.
    private(set) var falseFriends: [String: Evidence] = [:]
    /// The first record of each rule whose level quotes, by the rule's id.
    private(set) var quotations: [String: Evidence] = [:]
    /// Whether the log contains any events.
    private(set) var hasEvents = false

    init(entry: EntryPath, source: LogSource, of product: Product, rotation: Rotation) {
        self.entry = entry
        self.source = source
        self.product = product
        self.rotation = rotation
        operations = product.operations.filter { $0.course != nil }
        mayPause = operations.contains { $0.course?.pauseSeconds != nil }
    }

    mutating func forgetEvents() { events = [] }

    /// Ends the log: the outcome of operations that are still open is unknown, unless they succeeded.
    mutating func end() {
        for index in open.indices where !open[index].isSettled { open[index].sayUnknownError() }
        events += open
        open = []
    }

    mutating func add(_ record: LogRecord, rules: RuleSet) {
        latest = [latest, record.timestamp].compactMap(\.self).max()
        guard !product.lists(record) else { return }
        guard !source.quotes(at: record.level) else { return noteQuotation(record, rules) }
        closePaused(on: record.thread, before: record.timestamp)
        var order = LogOrder(time: latest, rotation: rotation, entry: 0, line: record.line, message: 0)
        let evidence = Evidence(record, in: entry)
        let witness = LogEvent.Witness(
            record: identities.identity(of: record, in: entry, of: product.id), evidence: evidence)
        let (field, end) = follow(record, witness, order)
        var messages = rules.messages(of: record, in: product.id, log: source.name)
        if messages.allSatisfy({ $0.rule == nil }), let friend = rules.falseFriend(in: record, of: product.id, log: source.name) {
            falseFriends[friend.name] = falseFriends[friend.name] ?? evidence
            messages = []
        }
        let place = place(of: record.thread, field, end?.way)
        if messages.isEmpty, let end, end.way != .succeeded, place.map({ !explainsFailure(of: open[$0], end.way) }) ?? true {
            messages = [(end.message, nil)]
        }
        if !messages.isEmpty, place == nil, retold.repeats(record, messages.map(\.message), after: latest) { return }
        var event = place.map { open.remove(at: $0) } ?? single(record, witness, order)
        if messages.isEmpty, record.isError, event.unknownError == nil, contradictsSuccess(of: event) {
            let message = LogMessage(source: record.logger, id: nil, arguments: .none, text: record.preamble)
            event.unknownError = .record(message, witness, order: order)
        }
        if event.records.first != witness.record { event.append(witness.record, at: record.timestamp) }
        for (index, (message, rule)) in messages.enumerated() {
            order.message = index
            let isFailure = rule != nil || record.isErrorOrWarning || !message.onlyInforms
            event.say(message, rule: rule?.id, witness, order: order, isFailure: isFailure)
        }
        if !messages.isEmpty {
            event.recordsMatched += 1
            hasEvents = true
        }
        if place != nil {
            if let end, end.way == .takenBack, !namesUnit(field) { takeBackAll(on: record.thread, by: end.message, witness, order) }
            if let field { event.fields[field.id] = event.fields[field.id] ?? field.value }
            if let end {
                let mayBeTakenBack = end.way == .succeeded && course(of: event)?.rollsBack.isEmpty == false
                event.end(by: end.message, evidence: evidence.id, mayBeTakenBack: mayBeTakenBack)
            }
            if end == nil || event.isSettled { open.append(event) } else { events.append(event) }
        } else if operations.isEmpty {
            if !messages.isEmpty { hold(event) }
        } else {
            keep(&event, field: field, end: end)
        }
    }

    /// Takes note of refusals that a record only quotes: what it quotes should be elsewhere in the bundle.
    private mutating func noteQuotation(_ record: LogRecord, _ rules: RuleSet) {
        let origin = MessageOrigin(level: record.level, log: source.name)
        for message in record.messages where message.id != nil {
            guard let rule = rules.rule(for: message, of: product.id, from: origin)?.id, quotations[rule] == nil else { continue }
            quotations[rule] = Evidence(record, in: entry)
        }
    }

    private func contradictsSuccess(of event: LogEvent) -> Bool {
        operations.contains { $0.id == event.operation && $0.course?.errors == true }
    }

    /// The event for a single record.
    private func single(_ record: LogRecord, _ witness: LogEvent.Witness, _ order: LogOrder) -> LogEvent {
        let message = record.messages.first ?? record.candidates.first ?? LogMessage(source: record.logger, id: nil, arguments: .none)
        return single(record, message, witness, order, .record(isLeading: !begun.contains(record.thread)))
    }

    private func single(
        _ record: LogRecord, _ message: LogMessage, _ witness: LogEvent.Witness, _ order: LogOrder, _ kind: LogEvent.Kind,
        of operation: Product.Operation? = nil
    ) -> LogEvent {
        var event = LogEvent(
            kind: kind, order: order, time: record.timestamp, lastTime: record.timestamp, thread: record.thread,
            operation: operation?.id ?? product.operation(of: record)?.id,
            beginning: .init(message: message, evidence: witness.evidence.id), record: witness.record)
        event.words = operations.isEmpty ? record.level + " " + record.preamble : ""
        event.isPlainText = record.messages.isEmpty && !record.isErrorOrWarning
        return event
    }

    // MARK: Operations that the log shows from beginning to end

    /// Starts an operation if the record begins one; returns the field that the record gives, and how it ends an operation.
    private mutating func follow(
        _ record: LogRecord, _ witness: LogEvent.Witness, _ order: LogOrder
    ) -> (field: (id: String, value: String)?, end: (message: LogMessage, way: OperationCourse.End)?) {
        var told: (id: String, value: String)?
        var end: (message: LogMessage, way: OperationCourse.End)?
        var joined: (operation: Product.Operation, message: LogMessage)?
        guard !operations.isEmpty else { return (nil, nil) }
        for message in record.candidates + record.messages {
            guard let text = message.text else { continue }
            let folded = FoldedText(text)
            if let operation = operations.first(where: { $0.course?.isBegun(by: folded) ?? false }) {
                while let before = open.firstIndex(where: { $0.thread == record.thread }) { close(before) }
                begin(operation, with: message, record, witness, order)
            } else if joined == nil {
                joined = operations.first { $0.course?.isJoined(by: folded) ?? false }.map { ($0, message) }
            }
            let running = open.last { $0.thread == record.thread }?.operation
            told = told ?? operations.first { running == nil || $0.id == running }?.course?.field(in: text)
            end = operations.lazy.compactMap { $0.course?.end(by: folded) }.first.map { (message, $0) }
            if end != nil { break }
        }
        // Another unit of the same run is a try of its own.
        if joined == nil, namesUnit(told), let message = (record.candidates + record.messages).first,
            let running = open.last(where: { $0.thread == record.thread })
        {
            joined = operations.first { $0.id == running.operation }.map { ($0, message) }
        }
        if let joined, place(of: record.thread, told, end?.way) == nil {
            let isFirst = !begun.contains(record.thread)
            begin(joined.operation, with: joined.message, record, witness, order)
            open[open.count - 1].mayContinue = isFirst && joined.operation.course?.begins.isEmpty == true
        }
        return (told, end)
    }

    private mutating func begin(
        _ operation: Product.Operation, with message: LogMessage, _ record: LogRecord, _ witness: LogEvent.Witness, _ order: LogOrder
    ) {
        if open.count == Self.bound { close(0) }
        if begun.count < 1000 { begun.insert(record.thread) }
        hasEvents = true
        open.append(single(record, message, witness, order, .operation(.open), of: operation))
    }

    private func course(of event: LogEvent) -> OperationCourse? { operations.first { $0.id == event.operation }?.course }

    private func namesUnit(_ field: (id: String, value: String)?) -> Bool { field.map { $0.id == product.subject?.unit } ?? false }

    /// The open operation that a record belongs to: its thread's last one, or that of the unit it names if no line begins the operation. Nil
    /// if there is none, or if the record is a further success.
    private func place(of thread: String, _ field: (id: String, value: String)?, _ way: OperationCourse.End?) -> Int? {
        let running = open.indices.filter { open[$0].thread == thread && open[$0].isOperation }
        guard let last = running.last, course(of: open[last])?.begins.isEmpty == true else { return running.last }
        var place: Int? = last
        if namesUnit(field), let field, open[last].fields[field.id] != nil {
            place = running.last { open[$0].fields[field.id]?.lowercased() == field.value.lowercased() }
        }
        return place.flatMap { way == .succeeded && open[$0].isSettled ? nil : $0 }
    }

    /// Whether an end in failure needs no message of its own.
    private func explainsFailure(of event: LogEvent, _ way: OperationCourse.End) -> Bool {
        way == .takenBack ? !event.said.isEmpty || event.unknownError != nil : event.explanation.rule != nil
    }

    /// Takes back what else the thread's run has achieved.
    private mutating func takeBackAll(on thread: String, by message: LogMessage, _ witness: LogEvent.Witness, _ order: LogOrder) {
        for index in open.indices.reversed() where open[index].thread == thread && open[index].isSettled {
            var event = open.remove(at: index)
            if event.outcome == .succeeded {
                event.say(message, rule: nil, witness, order: order)
                event.recordsMatched += 1
            }
            event.kind = .operation(.ended)
            events.append(event)
        }
    }

    /// Ends an operation without a further record: it stays a success, or its outcome is unknown.
    private mutating func close(_ index: Int) {
        var event = open.remove(at: index)
        if event.isSettled {
            event.kind = .operation(.ended)
        } else {
            event.kind = .operation(.givenUp)
            event.sayUnknownError()
        }
        events.append(event)
    }

    /// Ends a thread's operations after a pause that is longer than they may have.
    private mutating func closePaused(on thread: String, before time: LoggedTime?) {
        guard let time, mayPause else { return }
        let running = open.indices.filter { open[$0].thread == thread && open[$0].isOperation }
        guard let last = running.compactMap({ open[$0].lastTime }).max() else { return }
        for index in running.reversed() {
            guard let pause = course(of: open[index])?.pauseSeconds, time.milliseconds(since: last) > pause * 1000 else { continue }
            close(index)
        }
    }

    /// Keeps a record outside any operation if it carries a message, or may belong to an operation that the previous log began.
    private mutating func keep(
        _ event: inout LogEvent, field: (id: String, value: String)?, end: (message: LogMessage, way: OperationCourse.End)?
    ) {
        let isLeading = event.kind == .record(isLeading: true) && leading < Self.leadingBound
        if isLeading {
            if let field { event.fields[field.id] = field.value }
            event.end = end.map { LogEvent.Explanation(message: $0.message, evidence: event.beginning.evidence) }
        }
        guard event.recordsMatched == 0 else { return events.append(event) }
        guard isLeading, field != nil || end != nil else { return }
        leading += 1
        events.append(event)
    }

    // MARK: Records that are tries of their own

    /// Holds a record until its thread's next one shows whether that is an echo of it.
    private mutating func hold(_ event: LogEvent) {
        if let place = open.firstIndex(where: { $0.thread == event.thread }) {
            if event.echoes(open[place]) {
                open[place].merge(event)
                return
            }
            events.append(open.remove(at: place))
        } else if open.count == Self.bound {
            events.append(open.removeFirst())
        }
        open.append(event)
    }
}

extension LogMessage {
    /// Whether its severity says that it is no error (Redfish: `OK`, `Warning`; the vendors' registries: `Informational`).
    fileprivate var onlyInforms: Bool { ["informational", "info", "ok", "normal", "warning"].contains(severity?.lowercased()) }
}

extension LogEvent.Said {
    /// Whether it is the same message, whichever logger wrote it.
    func isSame(as other: Self) -> Bool {
        rule == other.rule && message.id == other.message.id && message.arguments == other.message.arguments
            && (message.id != nil || rule != nil || message.text == other.message.text)
    }
}

extension LogEvent {
    /// The time, in milliseconds, within which a thread's next record with the same message is an echo.
    private static let echoSpan = 2000

    /// Whether a record repeats its thread's previous message: with other words before it, or in the same millisecond, as two appenders do.
    func echoes(_ before: LogEvent) -> Bool {
        guard let time, let last = before.lastTime, words != before.words || time == last && time.hasMilliseconds else { return false }
        return (0...Self.echoSpan).contains(time.milliseconds(since: last))
            && said.allSatisfy { said in before.said.contains { $0.isSame(as: said) } }
    }

    /// Merges another event that is part of this one.
    mutating func merge(_ other: LogEvent) {
        for said in other.said {
            if let place = self.said.firstIndex(where: { $0.isSame(as: said) }) {
                self.said[place].records += said.records
                self.said[place].lastSeen = said.lastSeen ?? self.said[place].lastSeen
                for (order, witness) in said.witnesses.kept { self.said[place].witnesses.insert(witness, at: order) }
            } else if self.said.count < Self.bound {
                self.said.append(said)
            }
        }
        if other.outcome == .failed, outcome != .failed || explanation.rule == nil {
            outcome = .failed
            explanation = other.explanation
        }
        operation = operation ?? other.operation
        fields.merge(other.fields) { own, _ in own }
        recordsMatched += other.recordsMatched
        for record in other.records { append(record, at: other.lastTime) }
    }
}
