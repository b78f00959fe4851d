public import BundleArchive
import ContentDigest
public import LogScanning
public import RuleTable
public import Terms

/// Judges the records of one bundle: the one place where messages become findings, attempts and coverage.
///
/// Memory is bounded, whatever the number of logs, records and messages.
public struct Diagnostician {
    private let rules: RuleSet
    private let window: TimeWindow
    private var findings = FindingCollector()
    private var attempts = Extremes<LogOrder, Attempt>(first: 100, last: 100)
    private var notes: [ReadNote] = []
    private var logs: [String: LogsRead] = [:]
    private var current: CurrentLog?
    private var entries = 0
    private var recordsMatched = 0
    /// The nodes that the logs of a tree tell of.
    private var nodes: [String: Set<String>] = [:]

    /// The log that is being read.
    private struct CurrentLog {
        var entry: EntryPath
        var head: String
        var product: Product
        var rotation: Rotation
        var number: Int
        /// What the product's logs of one node have in common in their paths; nil for a product whose bundles are of one node.
        var tree: String?
        var operations: OperationTracker
        var latestTime: LoggedTime?
    }

    /// What is known of a product's logs in this bundle.
    private struct LogsRead {
        var allWhole = true
        /// Whether any of them held anything.
        var holdSomething = false
        var firstEntry: EntryPath
        var head: String
    }

    public init(rules: RuleSet, window: TimeWindow = TimeWindow()) {
        self.rules = rules
        self.window = window
    }

    /// The records that follow are of this log.
    ///
    /// - Parameter tree: what the logs of one appliance, or one node, have in common in their paths.
    public mutating func logBegan(_ entry: EntryPath, source: LogSource, of product: Product, rotation: Rotation, tree: String) {
        current = CurrentLog(
            entry: entry, head: source.head.template, product: product, rotation: rotation, number: entries,
            tree: product.node == nil ? nil : tree, operations: OperationTracker(product))
        entries += 1
        if logs[product.id] == nil { logs[product.id] = LogsRead(firstEntry: entry, head: source.head.template) }
    }

    /// Takes a record of the current log. Must be called in the order of the log.
    public mutating func add(_ record: LogRecord) {
        guard var log = current else { return }
        log.latestTime = [log.latestTime, record.timestamp].compactMap(\.self).max()
        let evidence = Evidence(record, in: log.entry)
        var order = LogOrder(time: log.latestTime, rotation: log.rotation, entry: log.number, line: record.line, message: 0)
        let end = log.operations.take(record, evidence: evidence, product: log.product, order: order)
        let fields = log.operations.fields(ofThread: record.thread)
        let node = log.product.node.flatMap { fields[$0] }
        if let node, let tree = log.tree, nodes[tree, default: []].count < 100 { nodes[tree, default: []].insert(node) }
        var messages = rules.messages(of: record, in: log.product.id)
        if messages.isEmpty, let end, end.way == .failed, !log.operations.isExplained(ofThread: record.thread) {
            messages = [(end.message, nil)]
        }
        if window.contains(record.timestamp), !messages.isEmpty { recordsMatched += 1 }
        for (index, (message, rule)) in messages.enumerated() {
            log.operations.fail(record.thread, by: message, rule: rule, evidence: evidence)
            guard window.contains(record.timestamp) else { continue }
            order.message = index
            let setting = FindingCollector.Setting(
                product: log.product, values: log.product.parameterValues(in: message.text, fields: fields), tree: log.tree, node: node)
            findings.add(message, rule: rule, in: setting, order: order, timestamp: record.timestamp, evidence: evidence)
            // A record is one try, whatever the number of its messages, unless the log itself tells of the tries.
            guard index == 0, !log.operations.isUsed else { continue }
            attempts.insert(
                Attempt(
                    number: 0, timestamp: record.timestamp, thread: record.thread, product: log.product.id,
                    operation: log.product.operation(preamble: record.preamble, messageId: message.id)?.id,
                    outcome: .failed, rule: rule?.id, message: message, evidence: evidence.id),
                at: order)
        }
        if let end { log.operations.end(record.thread, by: end.message, evidence: evidence) }
        addEnded(of: &log)
        current = log
    }

    private mutating func addEnded(of log: inout CurrentLog) {
        for (attempt, order) in log.operations.popEnded() where window.contains(attempt.timestamp) {
            attempts.insert(attempt, at: order)
        }
    }

    /// The current log is over. `whole`: all its bytes were read.
    public mutating func logEnded(whole: Bool, outline: LogOutline) {
        guard var log = current else { return }
        current = nil
        log.operations.endAll()
        addEnded(of: &log)
        if !whole { logs[log.product.id]?.allWhole = false }
        if outline.form != .empty { logs[log.product.id]?.holdSomething = true }
        // Of one that is cut, that is the cause.
        if outline.form == .unknown, whole { notes.add(ReadNote(.unsupported, .noRecords(head: log.head), at: log.entry, losesData: true)) }
        if let line = outline.clockWentBackAt {
            notes.add(ReadNote(.ambiguous, .clockWentBack(line: line), at: log.entry, losesData: false))
        }
    }

    /// The judgement, once the bundle was read.
    public func diagnosis(of path: String, _ summary: ReadSummary) -> BundleDiagnosis {
        let notes = summary.notes + self.notes + unreadableLogs(summary)
        let complete = !notes.contains(where: \.losesData) && logs.values.allSatisfy(\.allWhole)
        var kept: [Attempt] = []
        for (index, var attempt) in attempts.kept.map(\.element).enumerated() {
            attempt.number = attempts.number(at: index)
            kept.append(attempt)
        }
        return BundleDiagnosis(
            path: path, sha256: summary.sha256, size: summary.size, products: logs.keys.sorted(), complete: complete,
            findings: findings.findings(rules: rules, nodes: nodes), attempts: AttemptHistory(count: attempts.count, kept: kept),
            coverage: coverage(complete: complete), notes: notes,
            stats: .init(
                entriesSeen: summary.entriesSeen, entriesRead: summary.entriesRead, bytesRead: summary.bytesRead,
                recordsMatched: recordsMatched))
    }

    /// What keeps a bundle from being judged although nothing in it is damaged.
    private func unreadableLogs(_ summary: ReadSummary) -> [ReadNote] {
        if logs.isEmpty {
            // That a file is no bundle at all, or could not be opened, was already said.
            let isTold = summary.notes.contains { note in
                switch note.reason {
                case .empty, .notABundle, .readerEnded: true
                case .systemError: note.entry == nil
                default: false
                }
            }
            if isTold { return [] }
            let expected = rules.products.flatMap(\.sources).flatMap(\.paths).map(\.suffix)
            let reason = ReadNote.Reason.noLog(
                expected: expected, seen: summary.seen.map(\.description), entriesSeen: summary.entriesSeen)
            return [ReadNote(.unreadable, reason, at: nil, losesData: true)]
        }
        return logs.sorted { $0.key < $1.key }.filter { !$0.value.holdSomething }.map { _, logs in
            ReadNote(.unsupported, .noRecords(head: logs.head), at: logs.firstEntry, losesData: true)
        }
    }

    private func coverage(complete: Bool) -> [BundleDiagnosis.Coverage] {
        rules.rules.map { rule in
            if findings.matchedRules.contains(rule.id) {
                .init(rule: rule.id, state: .matched, reason: .found)
            } else if logs[rule.product] == nil {
                .init(rule: rule.id, state: .notEvaluable, reason: .noLog)
            } else if !complete {
                .init(rule: rule.id, state: .notEvaluable, reason: .logIncomplete)
            } else {
                .init(rule: rule.id, state: .absent, reason: .notInLog)
            }
        }
    }
}

extension Evidence {
    public init(_ record: LogRecord, in entry: EntryPath) {
        self.init(
            id: Self.id(entry: entry, byteStart: record.byteStart), entry: entry, line: record.line,
            byteStart: record.byteStart, byteEnd: record.byteEnd, timestamp: record.timestamp, thread: record.thread,
            excerpt: record.excerpt)
    }

    /// A short name for a record's place: the same in every run, whatever the rules, and the name and the place of the bundle itself.
    public static func id(entry: EntryPath, byteStart: UInt64) -> String {
        var digest = SHA256()
        let path = entry.description
        digest.update(String(path[(path.firstIndex(of: "/") ?? path.endIndex)...]))
        digest.update("\n\(byteStart)")
        return "e-" + digest.hexadecimal().prefix(10)
    }
}

extension Product {
    /// What the customer tried, by what stands in a record; nil where it does not tell.
    func operation(preamble: String, messageId: String?) -> Operation? {
        operations.first { operation in
            if operation.preamble == nil && operation.messageId == nil { return false }
            if let text = operation.preamble, !preamble.contains(text) { return false }
            if let id = operation.messageId, id != messageId { return false }
            return true
        }
    }
}
