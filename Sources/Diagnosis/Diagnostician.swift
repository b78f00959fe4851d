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
    private var logs: LogCoverage
    private var current: CurrentLog?
    private var entries = 0
    private var recordsMatched = 0
    private var folder = FolderContents()
    private var tally: WindowTally
    /// The nodes that the logs of a tree tell of.
    private var nodes: [String: Set<String>] = [:]

    /// The log that is being read.
    private struct CurrentLog {
        var log: LogCoverage.Log
        var product: Product
        var rotation: Rotation
        var number: Int
        /// What the product's logs of one node have in common in their paths; nil for a product whose bundles are of one node.
        var tree: String?
        var place: String
        var operations: OperationTracker
        var latestTime: LoggedTime?
        var hasMessages = false
    }

    public init(rules: RuleSet, window: TimeWindow = TimeWindow()) {
        self.rules = rules
        self.window = window
        logs = LogCoverage(rules)
        tally = WindowTally(window)
    }

    /// The records that follow are of this log.
    ///
    /// - Parameters:
    ///   - place: where it stands in the log's family.
    public mutating func logBegan(_ entry: EntryPath, source: LogSource, of product: Product, at place: LogPlace) {
        current = CurrentLog(
            log: LogCoverage.Log(entry: entry, source: source, product: product.id, kind: place.kind), product: product,
            rotation: place.rotation, number: entries, tree: product.node == nil ? nil : place.tree, place: place.tree,
            operations: OperationTracker(product))
        entries += 1
        folder.add(entry, tree: place.tree, isOfCluster: product.node != nil)
    }

    /// Takes a record of the current log. Must be called in the order of the log.
    public mutating func add(_ record: LogRecord) {
        guard var log = current else { return }
        log.latestTime = [log.latestTime, record.timestamp].compactMap(\.self).max()
        let evidence = Evidence(record, in: log.log.entry)
        var order = LogOrder(time: log.latestTime, rotation: log.rotation, entry: log.number, line: record.line, message: 0)
        let end = log.operations.take(record, evidence: evidence, product: log.product, order: order)
        let fields = log.operations.fields(ofThread: record.thread)
        let node = log.product.node.flatMap { fields[$0] }
        if let node, let tree = log.tree, nodes[tree, default: []].count < 100 { nodes[tree, default: []].insert(node) }
        var messages = rules.messages(of: record, in: log.product.id)
        if messages.isEmpty, let end, end.way == .failed, !log.operations.isExplained(ofThread: record.thread) {
            messages = [(end.message, nil)]
        }
        let isInside = window.contains(record.timestamp)
        if !messages.isEmpty { log.hasMessages = true }
        if isInside, !messages.isEmpty { recordsMatched += 1 }
        if !messages.isEmpty || end != nil {
            tally.add(1, isInside: isInside, between: [record.timestamp], in: log.log.entry, of: log.product.id, tree: log.place)
        }
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
        let counts = logs.add(log.log, whole: whole, outline, hasMessages: log.hasMessages)
        if counts { tally.add(outline, of: log.log.entry, of: log.product.id, tree: log.place) }
    }

    /// Whether nothing that was read is a log of any product, although there was something to read.
    public func missesLogs(_ summary: ReadSummary) -> Bool { logs.misses(summary) }

    /// The judgement, once the bundle was read.
    public func diagnosis(of path: String, _ summary: ReadSummary) -> BundleDiagnosis {
        let read = logs.notes(summary) + [folder.note(folder: path)].compactMap(\.self)
        let isRead = !read.contains(where: \.losesData) && logs.isWhole
        let notes = read + tally.notes
        var kept: [Attempt] = []
        for (index, var attempt) in attempts.kept.map(\.element).enumerated() {
            attempt.number = attempts.number(at: index)
            kept.append(attempt)
        }
        return BundleDiagnosis(
            path: path, sha256: summary.sha256, size: summary.size, products: logs.products, complete: isRead && tally.notes.isEmpty,
            window: tally.coverage,
            findings: findings.findings(rules: rules, nodes: nodes), attempts: AttemptHistory(count: attempts.count, kept: kept),
            coverage: logs.coverage(matched: findings.matchedRules, complete: isRead).within(tally), notes: notes,
            stats: .init(
                entriesSeen: summary.entriesSeen, entriesRead: summary.entriesRead, bytesRead: summary.bytesRead,
                recordsMatched: recordsMatched))
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
