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
    private var judgement: Judgement
    private var store = EventStore()
    private var logs: LogCoverage
    private var current: CurrentLog?
    private var folder = FolderContents()
    /// Whether some of the events were judged before others were read, and how many logs hold any.
    private var isInParts = false
    private var logsWithEvents = 0

    /// The log that is being read.
    private struct CurrentLog {
        var log: LogCoverage.Log
        /// Its number in the store.
        var number: Int
        var events: EventReader
    }

    public init(rules: RuleSet, window: TimeWindow = TimeWindow()) {
        self.rules = rules
        judgement = Judgement(window: window)
        logs = LogCoverage(rules)
    }

    /// The records that follow are of this log.
    ///
    /// - Parameters:
    ///   - place: where it stands in the log's family.
    public mutating func logBegan(_ entry: EntryPath, source: LogSource, of product: Product, at place: LogPlace) {
        if store.isFull { judge() }
        let number = store.append(
            ReadLog(entry: entry, product: product, source: source.id, rotation: place.rotation, tree: place.tree))
        current = CurrentLog(
            log: LogCoverage.Log(entry: entry, source: source, product: product.id, tree: place.tree, kind: place.kind), number: number,
            events: EventReader(entry: entry, source: source, of: product, rotation: place.rotation))
        if ![.elsewhere, .namesake].contains(place.kind) { folder.add(entry, tree: place.tree, isOfCluster: product.node != nil) }
    }

    /// Takes a record of the current log. Must be called in the order of the log.
    public mutating func add(_ record: LogRecord) {
        guard current != nil else { return }
        current?.events.take(record, rules: rules)
        storeEvents()
        if store.isFull { judge() }
    }

    /// The current log is over. `whole`: all its bytes were read.
    public mutating func logEnded(whole: Bool, outline: LogOutline) {
        current?.events.end()
        storeEvents()
        guard let log = current else { return }
        current = nil
        if log.events.hasEvents { logsWithEvents += 1 }
        store.end(log.number, isWhole: whole, firstTime: outline.firstTime)
        guard logs.add(log.log, whole: whole, outline, hasMessages: log.events.hasEvents) else { return }
        judgement.window.add(outline, of: log.log.entry, of: log.log.product, tree: log.log.tree)
    }

    private mutating func storeEvents() {
        guard let log = current, !log.events.events.isEmpty else { return }
        store.append(log.events.events, of: log.number)
        current?.events.forgetEvents()
    }

    /// Judges what is held, to make room: the events of the logs to come are put together without it.
    private mutating func judge() {
        judgement.take(EventAssembly.assembled(store))
        store.clear(but: current?.number)
        current?.number = 0
        isInParts = true
    }

    /// Within one log the order is that of its records, and nothing is a copy.
    private var partsNote: ReadNote? {
        isInParts && logsWithEvents > 1 ? ReadNote(.limit, .judgedInParts(EventStore.bound), at: nil, losesData: false) : nil
    }

    /// Whether nothing that was read is a log of any product in its place, although there was something to read.
    public func missesLogs(_ summary: ReadSummary) -> Bool { logs.misses(summary) }

    /// The judgement, once the bundle was read.
    public func diagnosis(of path: String, _ summary: ReadSummary) -> BundleDiagnosis {
        var judgement = judgement
        judgement.take(EventAssembly.assembled(store))
        let read = logs.notes(summary) + [folder.note(folder: path), partsNote].compactMap(\.self)
        let isRead = !read.contains(where: \.losesData) && logs.isWhole
        let outside = judgement.window.notes
        return BundleDiagnosis(
            path: path, sha256: summary.sha256, size: summary.size, products: logs.products, complete: isRead && outside.isEmpty,
            window: judgement.window.coverage,
            standings: judgement.standings, findings: judgement.findings.findings(rules: rules), attempts: judgement.history,
            coverage: logs.coverage(matched: judgement.findings.matchedRules, complete: isRead).within(judgement.window),
            notes: read + outside,
            stats: .init(
                entriesSeen: summary.entriesSeen, entriesRead: summary.entriesRead, bytesRead: summary.bytesRead,
                recordsMatched: judgement.recordsMatched))
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
