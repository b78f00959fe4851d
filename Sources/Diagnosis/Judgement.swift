import LogScanning
import RuleTable
import Terms

/// Turns assembled events, in chronological order, into tries, findings and standings.
///
/// Memory is bounded, whatever the number of events.
struct Judgement {
    /// The number of subjects tracked. Tries of further ones are counted, but nothing is said about their order.
    static let subjects = 1000

    /// The time window, and what was left out because of it.
    var window: WindowTally
    private(set) var spans = LogSpans()
    private(set) var findings = FindingCollector()
    private var attempts = AttemptCollector()
    private var stories: [Subject: Story] = [:]
    private(set) var recordsMatched = 0

    /// The state of a subject's tries so far.
    private struct Story {
        var standing: Standing
        var order: LogOrder
        /// The findings of the last try with a known outcome, and of the tries after it.
        var findings: [FindingKey]
        /// The findings of the last try.
        var lastFindings: [FindingKey]

        /// The standing, including the rules that the last try ended with.
        var told: Standing {
            var told = standing
            for rule in lastFindings.compactMap(\.rule) where !told.rules.contains(rule) { told.rules.append(rule) }
            return told
        }
    }

    /// The first spelling of each node and unit, by its lower-case one.
    private var spellings: [String: String] = [:]

    /// Subjects that are equal except for the node, by the subject without a node: they may be the same.
    private var namesakes: [Subject: Set<Subject>] = [:]

    init(window: TimeWindow) {
        self.window = WindowTally(window)
    }

    var history: AttemptHistory { attempts.history }

    /// Failures first, then unknown outcomes, each sorted by subject.
    var standings: [Standing] {
        stories.values.map(\.told).sorted { one, other in
            let (first, second) = (one.last.outcome.rank, other.last.outcome.rank)
            return first != second ? first < second : one.subject < other.subject
        }
    }

    /// Takes the events out of the store, and judges them.
    mutating func judge(_ store: inout EventStore) {
        let (events, logs) = EventAssembly.assembled(&store)
        for (log, tree) in logs { spans.add(log, in: tree) }
        judge(events)
    }

    private mutating func judge(_ events: consuming [EventAssembly.Placed]) {
        // In place, since there may be many.
        var inside = events
        var count = 0
        for index in inside.indices {
            let log = inside[index].log
            guard let event = window.admitted(inside[index].event, of: log) else { continue }
            inside[count] = (spelledAlike(event, of: log.product), log, inside[index].tree)
            count += 1
        }
        inside.removeLast(inside.count - count)
        for (event, log, tree) in inside {
            if let node = log.product.node.flatMap({ event.fields[$0] }) { findings.note(node: node, of: tree) }
            recordsMatched += event.recordsMatched
        }
        for (event, log, tree) in inside where event.isOperation || log.product.courses.isEmpty { judge(event, of: log.product, in: tree) }
        // A record outside any operation may repeat one.
        for (event, log, tree) in inside where !event.isOperation && !log.product.courses.isEmpty {
            for said in event.said {
                let setting = setting(of: said, event, log.product, tree)
                if !findings.join(said, in: setting) { _ = findings.add(said, in: setting, at: event.order) }
            }
        }
    }

    /// The event with the names of its node and its unit as they were first spelled: neither depends on case.
    private mutating func spelledAlike(_ event: LogEvent, of product: Product) -> LogEvent {
        var event = event
        for id in Set([product.node, product.subject?.unit].compactMap(\.self)) {
            guard let value = event.fields[id] else { continue }
            let key = "\(product.id) \(id) \(value.lowercased())"
            if spellings[key] == nil, spellings.count < Self.subjects { spellings[key] = value }
            event.fields[id] = spellings[key] ?? value
        }
        return event
    }

    private func setting(of said: LogEvent.Said, _ event: LogEvent, _ product: Product, _ tree: String) -> FindingCollector.Setting {
        .init(
            product: product, values: product.parameterValues(in: said.message.text, fields: event.fields), tree: tree,
            node: product.node.flatMap { event.fields[$0] })
    }

    /// Judges an event as a try.
    private mutating func judge(_ event: LogEvent, of product: Product, in tree: String) {
        var keys: [FindingKey] = []
        for said in event.said {
            let setting = setting(of: said, event, product, tree)
            if !event.isOperation, findings.join(said, in: setting) { continue }
            keys.append(findings.add(said, in: setting, at: event.order))
        }
        // A record that only repeats what is known is not a try.
        if keys.isEmpty, !event.isOperation { return }
        let subject = Subject(of: product, operation: event.operation, fields: event.fields, log: tree)
        let attempt = Attempt(
            number: attempts.count + 1, subject: subject, timestamp: event.time, thread: event.thread, fields: event.fields,
            outcome: event.outcome, rule: event.explanation.rule, message: event.explanation.message, evidence: event.explanation.evidence)
        attempts.add(attempt, isOfKnownSubject: subject.isKnown(to: product))
        tell(attempt, at: event.order, with: keys, of: product)
        leaveOpen(before: attempt, at: event.order, with: keys)
    }

    /// A try on an unnamed node may be on any node, so earlier findings of subjects that may be the same are no longer known to stand.
    private mutating func leaveOpen(before attempt: Attempt, at order: LogOrder, with keys: [FindingKey]) {
        let subject = attempt.subject
        guard stories[subject] != nil else { return }
        var nameless = subject
        nameless.node = nil
        namesakes[nameless, default: []].insert(subject)
        guard attempt.outcome != .unknown else { return }
        for other in subject.node == nil ? namesakes[nameless] ?? [] : [nameless] where other != subject {
            guard let story = stories[other], story.order < order else { continue }
            for key in story.findings where !keys.contains(key) { findings.end(key, of: other, .unknown) }
        }
    }

    /// Continues a subject's story.
    private mutating func tell(_ attempt: Attempt, at order: LogOrder, with keys: [FindingKey], of product: Product) {
        let subject = attempt.subject
        guard var story = stories[subject] else {
            guard stories.count < Self.subjects else {
                for key in keys { findings.end(key, of: subject, .unknown) }
                return
            }
            let showsSuccess = product.operations.first { $0.id == subject.operation }?.course?.succeeds.isEmpty == false
            stories[subject] = Story(
                standing: Standing(subject: subject, last: attempt, since: attempt.timestamp, tries: 1, showsSuccess: showsSuccess),
                order: order, findings: keys, lastFindings: keys)
            for key in keys { findings.end(key, of: subject, attempt.outcome == .unknown ? .unknown : .last) }
            return
        }
        story.standing.tries += 1
        if order < story.order {
            // There were too many events to order them at once.
            for key in keys where !story.findings.contains(key) { findings.end(key, of: subject, .unknown) }
        } else {
            for key in story.findings where !keys.contains(key) {
                let isOver = attempt.isEndKnown && subject.isKnown(to: product)
                findings.end(key, of: subject, isOver ? .superseded(by: attempt) : .unknown)
            }
            for key in keys { findings.end(key, of: subject, attempt.outcome == .unknown ? .unknown : .last) }
            // A try with an unknown outcome leaves open what was before.
            story.findings = attempt.isEndKnown ? keys : story.findings + keys.filter { !story.findings.contains($0) }
            story.lastFindings = keys
            if !story.standing.last.endedLike(attempt) { story.standing.since = attempt.timestamp }
            story.standing.last = attempt
            story.order = order
        }
        stories[subject] = story
    }
}

extension Attempt.Outcome {
    /// For sorting: what needs attention first.
    fileprivate var rank: Int {
        switch self {
        case .failed: 0
        case .unknown: 1
        case .succeeded: 2
        }
    }
}
