public import BundleArchive
import ContentDigest
public import LogScanning
public import RuleTable
public import Terms

/// Judges the records of one bundle: turns its messages into findings, tries and coverage.
///
/// Memory is bounded, whatever the number of logs, records and messages.
public struct Diagnostician {
    private let rules: RuleSet
    private var judgement: Judgement
    private var store = EventStore()
    private var logs: LogCoverage
    private var current: CurrentLog?
    private var folder = FolderContents()
    private var falseFriends: [String: Evidence] = [:]
    private var quotations: [String: Evidence] = [:]
    /// Whether some events were judged before others were read; `logsWithEvents` is the number of logs with any events.
    private var isInParts = false
    private var logsWithEvents = 0

    /// The log being read.
    private struct CurrentLog {
        var log: LogCoverage.Log
        /// The log's number in the store.
        var number: Int
        var events: EventReader
    }

    public init(rules: RuleSet, window: TimeWindow = TimeWindow()) {
        self.rules = rules
        judgement = Judgement(window: window)
        logs = LogCoverage(rules)
    }

    /// Begins a log: the records that follow belong to it.
    ///
    /// - Parameters:
    ///   - place: The log's place in its family.
    public mutating func logBegan(_ entry: EntryPath, source: LogSource, of product: Product, at place: LogPlace) {
        if store.isFull { judge() }
        let number = store.append(
            ReadLog(entry: entry, product: product, source: source.id, rotation: place.rotation, tree: place.tree))
        current = CurrentLog(
            log: LogCoverage.Log(entry: entry, source: source, product: product.id, place: place), number: number,
            events: EventReader(entry: entry, source: source, of: product, rotation: place.rotation))
        if ![.elsewhere, .namesake].contains(place.kind) { folder.add(entry, tree: place.tree, isOfCluster: product.node != nil) }
    }

    /// Adds a record of the current log. Records must be added in the log's order.
    public mutating func add(_ record: LogRecord) {
        guard current != nil else { return }
        current?.events.add(record, rules: rules)
        storeEvents()
        if store.isFull { judge() }
    }

    /// Ends the current log. `whole` says whether all its bytes were read.
    public mutating func logEnded(whole: Bool, outline: LogOutline) {
        current?.events.end()
        storeEvents()
        guard let log = current else { return }
        current = nil
        if log.events.hasEvents { logsWithEvents += 1 }
        store.end(log.number, isWhole: whole, outline)
        for (name, evidence) in log.events.falseFriends where judgement.window.window.contains(evidence.timestamp) {
            falseFriends[name] = [falseFriends[name], evidence].compactMap(\.self).min { $0.precedes($1) }
        }
        for (rule, evidence) in log.events.quotations where judgement.window.window.contains(evidence.timestamp) {
            quotations[rule] = [quotations[rule], evidence].compactMap(\.self).min { $0.precedes($1) }
        }
        guard logs.add(log.log, whole: whole, outline, hasMessages: log.events.hasEvents) else { return }
        store.count(log.number)
        judgement.window.add(outline, of: log.log.entry, of: log.log.product, tree: log.log.tree)
    }

    private mutating func storeEvents() {
        guard let log = current, !log.events.events.isEmpty else { return }
        store.append(log.events.events, of: log.number)
        current?.events.forgetEvents()
    }

    /// Judges the stored events to make room. Events of later logs are then assembled without them.
    private mutating func judge() {
        judgement.judge(&store)
        store.clear(but: current?.number)
        current?.number = 0
        isInParts = true
    }

    /// The note about judging in parts. With only one log, order and duplicates are known anyway, so there is none.
    private var partsNote: ReadNote? {
        isInParts && logsWithEvents > 1 ? ReadNote(.limit, .judgedInParts(EventStore.bound), at: nil, losesData: false) : nil
    }

    /// Notes on refusals that are quoted, and that no record of the bundle reports.
    private func quotationNotes(beside matched: Set<String>) -> [ReadNote] {
        quotations.filter { !matched.contains($0.key) }.values.sorted { $0.precedes($1) }.map {
            ReadNote(.ambiguous, .quotedAlone(line: $0.line), at: $0.entry, losesData: true)
        }
    }

    /// Whether, although there was something to read, nothing read is a log of any product at its expected path.
    public func missesLogs(_ summary: ReadSummary) -> Bool { logs.misses(summary) }

    /// The diagnosis, once the bundle has been read.
    public mutating func diagnosis(of path: String, _ summary: ReadSummary) -> BundleDiagnosis {
        judgement.judge(&store)
        let read =
            logs.notes(summary) + [folder.note(folder: path), partsNote].compactMap(\.self)
            + quotationNotes(beside: judgement.findings.matchedRules)
        let isRead = !read.contains(where: \.losesData) && logs.isWhole
        let outside = judgement.window.notes
        let findings = judgement.findings.findings(rules: rules)
        return BundleDiagnosis(
            path: path, sha256: summary.sha256, size: summary.size, products: logs.products, spans: judgement.spans.list,
            complete: isRead && outside.isEmpty,
            window: judgement.window.coverage,
            standings: judgement.standings, findings: findings, attempts: judgement.history,
            coverage: logs.coverage(matched: judgement.findings.matchedRules, complete: isRead).within(judgement.window),
            falseFriends: falseFriends.sorted { $0.key < $1.key }.map { .init(name: $0.key, evidence: $0.value) },
            cannotTell: logs.blindSpots(beside: findings),
            notes: read + outside,
            stats: .init(
                entriesSeen: summary.entriesSeen, entriesRead: summary.entriesRead, bytesRead: summary.bytesRead,
                recordsMatched: judgement.recordsMatched))
    }
}

extension Evidence {
    /// Whether it comes first in a report: by time, then by place.
    fileprivate func precedes(_ other: Evidence) -> Bool {
        let (own, others) = (timestamp?.clock ?? "~", other.timestamp?.clock ?? "~")
        return (own, entry.description, line) < (others, other.entry.description, other.line)
    }

    public init(_ record: LogRecord, in entry: EntryPath) {
        self.init(
            id: Self.id(entry: entry, byteStart: record.byteStart), entry: entry, line: record.line,
            byteStart: record.byteStart, byteEnd: record.byteEnd, timestamp: record.timestamp, thread: record.thread,
            excerpt: record.excerpt)
    }

    /// A short name for a record's place, which depends neither on the run, nor on the rules, nor on the bundle's own name and location.
    public static func id(entry: EntryPath, byteStart: UInt64) -> String {
        var digest = SHA256()
        let path = entry.description
        digest.update(String(path[(path.firstIndex(of: "/") ?? path.endIndex)...]))
        digest.update("\n\(byteStart)")
        return "e-" + String(digest.hexadecimal().prefix(10))
    }
}
