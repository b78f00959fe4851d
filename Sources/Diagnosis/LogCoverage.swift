import BundleArchive
import LogScanning
import RuleTable
import Terms

/// Which logs a bundle had and how they were read, and so which rules could be looked for.
struct LogCoverage {
    /// A log as its path and its product tell it.
    struct Log {
        var entry: EntryPath
        var source: LogSource
        var product: String
        var kind: LogPlace.Kind
    }

    /// What is known of the logs of one source.
    private struct SourceLogs {
        var areWhole = true
        /// Whether any of them held anything.
        var holdSomething = false
        var firstEntry: EntryPath
    }

    private let rules: RuleSet
    /// By the ids of products and sources.
    private var logs: [String: [String: SourceLogs]] = [:]
    private var notes: [ReadNote] = []
    /// What is to be said of members that may be something else, by the ids of the products whose they would be.
    private var remarks: [String: [ReadNote]] = [:]

    init(_ rules: RuleSet) {
        self.rules = rules
    }

    /// The ids of the products whose logs lie in the bundle, sorted.
    var products: [String] { logs.keys.sorted() }

    /// A log has been read. `whole`: all its bytes were.
    ///
    /// - Parameter hasMessages: whether a message stands in it.
    /// - Returns: whether it counts as a log of its product.
    mutating func add(_ log: Log, whole: Bool, _ outline: LogOutline, hasMessages: Bool) -> Bool {
        if let line = outline.clockWentBackAt {
            notes.add(ReadNote(.ambiguous, .clockWentBack(line: line), at: log.entry, losesData: false))
        }
        // Many programs write records of the same form; only what they say makes them this log's.
        if case .content(let bearsName) = log.kind {
            guard bearsName || hasMessages else { return false }
            let path = log.source.paths.first?.suffix ?? log.source.name
            notes.add(ReadNote(.ambiguous, .takenForLog(path), at: log.entry, losesData: false))
        }
        let isStrange = outline.form == .unknown && whole
        let noRecords = ReadNote.Reason.noRecords(head: log.source.head.template)
        // What lies in an archive or a folder of the log's name is mostly the log's; what is not needs no word.
        let outside = outline.outsideForm
        if isStrange, outside == nil, log.kind == .packed { return false }
        if isStrange, outside == nil, outline.isText, log.kind != .usual {
            remarks[log.product, default: []].add(ReadNote(.skipped, noRecords, at: log.entry, losesData: false))
            return false
        }
        if outline.form == .empty, whole {
            remarks[log.product, default: []].add(ReadNote(.skipped, .emptyLog, at: log.entry, losesData: false))
        }
        // Of one that is cut, that is the cause.
        if isStrange { notes.add(ReadNote(.unsupported, noRecords, at: log.entry, losesData: true)) }
        if let outside {
            notes.add(ReadNote(.unsupported, .linesOutsideForm(outside.count, first: outside.first), at: log.entry, losesData: true))
        }
        guard log.kind == .usual || outline.form != .empty || !whole else { return false }
        var source = logs[log.product]?[log.source.id] ?? SourceLogs(firstEntry: log.entry)
        source.areWhole = source.areWhole && whole
        source.holdSomething = source.holdSomething || outline.form != .empty
        logs[log.product, default: [:]][log.source.id] = source
        return true
    }

    /// All notes on the reading: those of the reader, and what keeps a bundle from being judged although nothing in it is damaged.
    func notes(_ summary: ReadSummary) -> [ReadNote] {
        if logs.isEmpty { return summary.notes + notes + missingLog(summary) }
        return summary.notes + notes + products.flatMap(missingLogs) + products.flatMap { remarks[$0] ?? [] }
    }

    /// Whether nothing that was read is a log of any product, although there was something to read.
    func misses(_ summary: ReadSummary) -> Bool {
        // That a file is no bundle at all, or could not be opened, was already said.
        logs.isEmpty
            && !summary.notes.contains { note in
                switch note.reason {
                case .empty, .notABundle, .readerEnded: true
                case .systemError, .ownDocument: note.entry == nil
                // All of it is sealed.
                case .encrypted, .encryptedBy: note.entry?.layers.count == 1
                default: false
                }
            }
    }

    private func missingLog(_ summary: ReadSummary) -> [ReadNote] {
        guard misses(summary) else { return [] }
        let expected = rules.products.flatMap { product in
            let needed = product.sources.filter(\.isNeeded)
            return (needed.isEmpty ? product.sources : needed).flatMap(\.paths).map(\.suffix)
        }
        let reason = ReadNote.Reason.noLog(expected: expected, seen: summary.seen.map(\.description), entriesSeen: summary.entriesSeen)
        return [ReadNote(.unreadable, reason, at: nil, losesData: true)]
    }

    /// What a product's bundle has nothing of: a log that is needed, or anything in its logs.
    private func missingLogs(of product: String) -> [ReadNote] {
        let sources = rules.product(id: product)?.sources ?? []
        let present = logs[product] ?? [:]
        var notes: [ReadNote] = []
        let missing = sources.filter { $0.isNeeded && present[$0.id] == nil }
        if !missing.isEmpty {
            let reason = ReadNote.Reason.neededLogMissing(expected: missing.flatMap(\.paths).map(\.suffix))
            notes.append(ReadNote(.unreadable, reason, at: nil, losesData: true))
        }
        let empty = sources.filter { present[$0.id].map { $0.areWhole && !$0.holdSomething } ?? false }
        // A product that needs no log above others needs one of them.
        let isEmpty = !sources.contains(where: \.isNeeded) && empty.count == present.count
        for source in isEmpty ? Array(empty.prefix(1)) : empty.filter(\.isNeeded) {
            guard let entry = present[source.id]?.firstEntry else { continue }
            notes.append(ReadNote(.unsupported, .noRecords(head: source.head.template), at: entry, losesData: true))
        }
        return notes
    }

    /// Whether all that was to be read was read, as far as the logs go.
    var isWhole: Bool { logs.values.allSatisfy { $0.values.allSatisfy(\.areWhole) } }

    /// For each rule, whether it was found, looked for and absent, or could not be looked for.
    func coverage(matched: Set<String>, complete: Bool) -> [BundleDiagnosis.Coverage] {
        rules.rules.map { rule in
            if matched.contains(rule.id) { return .init(rule: rule.id, state: .matched, reason: .found) }
            guard let present = logs[rule.product] else { return .init(rule: rule.id, state: .notEvaluable, reason: .noLog) }
            if rules.product(id: rule.product)?.sources(of: rule).contains(where: { present[$0.id] == nil }) == true {
                return .init(rule: rule.id, state: .notEvaluable, reason: .sourceMissing)
            }
            return complete
                ? .init(rule: rule.id, state: .absent, reason: .notInLog)
                : .init(rule: rule.id, state: .notEvaluable, reason: .logIncomplete)
        }
    }
}
