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
        var tree: String
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
    /// What is to be said of files that are called like a log, by their trees, if one that lies there was taken for the log.
    private var besides: [String: [ReadNote]] = [:]
    /// The trees of logs that lie elsewhere under their own names.
    private var takenTrees: Set<String> = []
    /// Whether any log lies where its source says, or was taken for one that does.
    private var holdsPlacedLog = false

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
        guard isTaken(log, outline, hasMessages: hasMessages) else { return false }
        let isStrange = outline.form == .unknown && whole
        let noRecords = ReadNote.Reason.noRecords(head: log.source.head.template)
        // What lies in an archive or a folder of the log's name is mostly the log's; what is not needs no word.
        let isForeign = outline.strangeContent == .foreign
        let outside = isForeign ? nil : outline.outsideForm
        if isStrange, outside == nil, log.kind == .packed { return false }
        let mayBeOther = isForeign || outline.isText && outline.strangeContent == nil
        if isStrange, outside == nil, mayBeOther, log.kind != .usual {
            remark(ReadNote(.skipped, noRecords, at: log.entry, losesData: false), on: log)
            return false
        }
        if outline.form == .empty, whole { remark(ReadNote(.skipped, .emptyLog, at: log.entry, losesData: false), on: log) }
        // Of one that is cut, that is the cause.
        if isStrange { tell(ReadNote(.unsupported, noRecords, at: log.entry, losesData: true), of: log) }
        if let outside {
            let reason = ReadNote.Reason.linesOutsideForm(outside.count, first: outside.first)
            tell(ReadNote(.unsupported, reason, at: log.entry, losesData: true), of: log)
        }
        if outline.beginsWithinRecord, outline.form == .known {
            tell(ReadNote(.damaged, .beginsWithinRecord, at: log.entry, losesData: true), of: log)
        }
        if outline.endsInOtherData {
            tell(ReadNote(.unsupported, .unsupportedMethod("other data behind a log's text"), at: log.entry, losesData: true), of: log)
        }
        if log.kind == .namesake, !hasMessages { return false }
        guard log.kind == .usual || outline.form != .empty || !whole else { return false }
        var source = logs[log.product]?[log.source.id] ?? SourceLogs(firstEntry: log.entry)
        source.areWhole = source.areWhole && whole
        source.holdSomething = source.holdSomething || outline.form != .empty
        logs[log.product, default: [:]][log.source.id] = source
        holdsPlacedLog = holdsPlacedLog || log.kind != .elsewhere
        return true
    }

    /// Whether a file counts that lies where its source says, or is taken for the log all the same. Many programs write records of the same form:
    /// only what they say, or the log's name, makes them this log's.
    private mutating func isTaken(_ log: Log, _ outline: LogOutline, hasMessages: Bool) -> Bool {
        switch log.kind {
        case .usual, .named, .packed, .bundle: return true
        case .content(let bearsName): guard bearsName || hasMessages else { return false }
        case .elsewhere: guard hasMessages || outline.outsideForm != nil else { return false }
        case .namesake: if !hasMessages { return true }
        }
        if log.kind == .content(bearsName: true) { takenTrees.insert(log.tree) }
        let path = log.source.paths.first?.suffix ?? log.source.name
        notes.add(ReadNote(.ambiguous, .takenForLog(path), at: log.entry, losesData: false))
        return true
    }

    private mutating func tell(_ note: ReadNote, of log: Log) {
        if log.kind == .namesake { besides[log.tree, default: []].add(note) } else { notes.add(note) }
    }

    private mutating func remark(_ note: ReadNote, on log: Log) {
        if log.kind == .namesake { tell(note, of: log) } else { remarks[log.product, default: []].add(note) }
    }

    /// What is to be said of files beside or below the logs that lie elsewhere.
    private var besideNotes: [ReadNote] {
        let trees = besides.keys.filter { tree in
            takenTrees.contains {
                tree == $0 || $0.hasSuffix("/") && tree.hasPrefix($0) || tree.hasPrefix($0 + "/") || tree.hasPrefix($0 + "!/")
            }
        }
        return trees.sorted().flatMap { besides[$0] ?? [] }
    }

    /// All notes on the reading: those of the reader, and what keeps a bundle from being judged although nothing in it is damaged.
    func notes(_ summary: ReadSummary) -> [ReadNote] {
        if logs.isEmpty { return summary.notes.map(markedInPlaceOfLog) + notes + missingLog(summary) }
        return summary.notes + notes + besideNotes + products.flatMap(missingLogs) + products.flatMap { remarks[$0] ?? [] }
    }

    /// Whether nothing that was read is a log of any product in its place, although there was something to read.
    func misses(_ summary: ReadSummary) -> Bool {
        // That a file is no bundle at all, or could not be opened, was already said.
        !holdsPlacedLog
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

    /// One of our own documents that lies just where a log would, in a bundle without any: that is why there is no log.
    private func markedInPlaceOfLog(_ note: ReadNote) -> ReadNote {
        guard case .ownDocument = note.reason, let entry = note.entry else { return note }
        let way = PathWay(entry)
        let isInPlace = rules.products.contains { product in
            product.sources.contains { source in source.paths.contains { $0.place(of: way)?.kind == .usual } }
        }
        var note = note
        note.losesData = note.losesData || isInPlace
        return note
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
