import LogScanning
import RuleTable
import Terms

/// Makes tries, findings and standings of events that are put together, in order of time.
///
/// Memory is bounded, whatever their number.
struct Judgement {
    /// How many subjects have a story; the tries of further ones are counted, and nothing is said of their order.
    static let subjects = 1000

    /// What counts for its time, and what was left out.
    var window: WindowTally
    private(set) var findings = FindingCollector()
    private var attempts = AttemptCollector()
    private var stories: [Subject: Story] = [:]
    private(set) var recordsMatched = 0

    /// What the tries of a subject came to so far.
    private struct Story {
        var standing: Standing
        var order: LogOrder
        /// What the last try that is known to have ended ended with, and those after it.
        var findings: [FindingKey]
        /// What the last try ended with.
        var lastFindings: [FindingKey]

        /// The standing, with the rules that it ended with.
        var told: Standing {
            var told = standing
            for rule in lastFindings.compactMap(\.rule) where !told.rules.contains(rule) { told.rules.append(rule) }
            return told
        }
    }

    /// By what is the same in a subject and in one that the log names no node of: they may be one.
    private var namesakes: [Subject: Set<Subject>] = [:]

    init(window: TimeWindow) {
        self.window = WindowTally(window)
    }

    var history: AttemptHistory { attempts.history }

    /// Those that failed first, then those that are not known, each in the order of the subjects.
    var standings: [Standing] {
        stories.values.map(\.told).sorted { one, other in
            let (first, second) = (one.last.outcome.rank, other.last.outcome.rank)
            return first != second ? first < second : one.subject < other.subject
        }
    }

    mutating func take(_ events: [EventAssembly.Placed]) {
        let inside = events.compactMap { event, log, tree in window.admitted(event, of: log).map { (event: $0, log: log, tree: tree) } }
        for (event, log, tree) in inside {
            if let node = log.product.node.flatMap({ event.fields[$0] }) { findings.note(node: node, of: tree) }
            recordsMatched += event.recordsMatched
        }
        for (event, log, tree) in inside where event.isOperation || log.product.courses.isEmpty { judge(event, of: log.product, in: tree) }
        // What belongs to no operation may tell again of one.
        for (event, log, tree) in inside where !event.isOperation && !log.product.courses.isEmpty {
            for said in event.said {
                let setting = setting(of: said, event, log.product, tree)
                if !findings.join(said, in: setting) { _ = findings.add(said, in: setting, at: event.order) }
            }
        }
    }

    private func setting(of said: LogEvent.Said, _ event: LogEvent, _ product: Product, _ tree: String) -> FindingCollector.Setting {
        .init(
            product: product, values: product.parameterValues(in: said.message.text, fields: event.fields), tree: tree,
            node: product.node.flatMap { event.fields[$0] })
    }

    /// Takes an event that is a try.
    private mutating func judge(_ event: LogEvent, of product: Product, in tree: String) {
        var keys: [FindingKey] = []
        for said in event.said {
            let setting = setting(of: said, event, product, tree)
            if !event.isOperation, findings.join(said, in: setting) { continue }
            keys.append(findings.add(said, in: setting, at: event.order))
        }
        // A record that only tells again what is known is no try.
        if keys.isEmpty, !event.isOperation { return }
        let subject = Subject(of: product, operation: event.operation, fields: event.fields, log: tree)
        let attempt = Attempt(
            number: attempts.count + 1, subject: subject, timestamp: event.time, thread: event.thread, fields: event.fields,
            outcome: event.outcome, rule: event.explanation.rule, message: event.explanation.message, evidence: event.explanation.evidence)
        attempts.add(attempt, isOfKnownSubject: subject.isKnown(to: product))
        tell(attempt, at: event.order, with: keys, of: product)
        leaveOpen(before: attempt, at: event.order, with: keys)
    }

    /// A try on a node that the log does not name may be one on any node: what others that may be of the same ended with before is not known to stand.
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

    /// Goes on with a subject's story.
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
            for key in keys { findings.end(key, of: subject, .last) }
            return
        }
        story.standing.tries += 1
        if order < story.order {
            // Its events were too many to be put in order at once.
            for key in keys where !story.findings.contains(key) { findings.end(key, of: subject, .unknown) }
        } else {
            for key in story.findings where !keys.contains(key) {
                let isOver = attempt.isEndKnown && subject.isKnown(to: product)
                findings.end(key, of: subject, isOver ? .superseded(by: attempt) : .unknown)
            }
            for key in keys { findings.end(key, of: subject, .last) }
            // A try whose end is not known leaves open what was before.
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
    /// For sorting: what needs a person first.
    fileprivate var rank: Int {
        switch self {
        case .failed: 0
        case .unknown: 1
        case .succeeded: 2
        }
    }
}
