import BundleArchive
import LogScanning
import RuleTable
import Terms

/// Records which logs a bundle has and how they were read, and therefore which rules could be evaluated.
struct LogCoverage {
    /// A log as identified by its path and its product.
    struct Log {
        var entry: EntryPath
        var source: LogSource
        var product: String
        var place: LogPlace

        var tree: String { place.tree }
        var kind: LogPlace.Kind { place.kind }
    }

    /// What is known about the logs of one source.
    private struct SourceLogs {
        var areWhole = true
        /// Whether any of them had content.
        var holdSomething = false
        var firstEntry: EntryPath
    }

    private let rules: RuleSet
    /// By product id and source id.
    private var logs: [String: [String: SourceLogs]] = [:]
    private var notes: [ReadNote] = []
    private var gaps = RotationGaps()
    /// Notes on family members that may be something else, by the id of the product that they would belong to.
    private var remarks: [String: [ReadNote]] = [:]
    /// Notes on files that are named like a log, by tree; used if a file there was recognised as the log.
    private var besides: [String: [ReadNote]] = [:]
    /// The trees of logs at unusual places under their own names.
    private var takenTrees: Set<String> = []
    /// Whether any log is at the place that its source states, or was recognised as one that is.
    private var holdsPlacedLog = false

    init(_ rules: RuleSet) {
        self.rules = rules
    }

    /// The ids of the products whose logs are in the bundle, sorted.
    var products: [String] { logs.keys.sorted() }

    /// Adds a log that has been read. `whole` says whether all its bytes were.
    ///
    /// - Parameter hasMessages: Whether it contains a message.
    /// - Returns: Whether it counts as a log of its product.
    mutating func add(_ log: Log, whole: Bool, _ outline: LogOutline, hasMessages: Bool) -> Bool {
        if let line = outline.clockWentBackAt {
            notes.add(ReadNote(.ambiguous, .clockWentBack(line: line), at: log.entry, losesData: false))
        }
        guard isTaken(log, outline, hasMessages: hasMessages) else { return false }
        gaps.add(log.entry, at: log.place, of: log.source)
        // A log whose form the product does not state may have any form in which its texts can be found.
        let hasStatedForm = log.source.head.isKnown
        let isStrange = outline.form == .unknown && whole && (hasStatedForm || !outline.isText || outline.strangeContent != nil)
        let noRecords = ReadNote.Reason.noRecords(head: log.source.head.text)
        // The contents of an archive or folder with the log's name are mostly the log's; other contents need no note.
        let isForeign = outline.strangeContent == .foreign
        let outside = isForeign || !hasStatedForm ? nil : outline.outsideForm
        if isStrange, outside == nil, log.kind == .packed { return false }
        let mayBeOther = isForeign || outline.isText && outline.strangeContent == nil
        if isStrange, outside == nil, mayBeOther, log.kind != .usual {
            remark(ReadNote(.skipped, noRecords, at: log.entry, losesData: false), on: log)
            return false
        }
        if outline.form == .empty, whole { remark(ReadNote(.skipped, .emptyLog, at: log.entry, losesData: false), on: log) }
        // If the log is cut, that is the cause.
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

    /// Whether a file counts as the log, by being at the place that its source states or by being recognised. Many programs write records of the
    /// same form: only what they say, or the log's name, makes them this log's.
    private mutating func isTaken(_ log: Log, _ outline: LogOutline, hasMessages: Bool) -> Bool {
        switch log.kind {
        case .usual, .named, .packed, .bundle: return true
        case .content(let bearsName): guard bearsName || hasMessages else { return false }
        case .elsewhere: guard hasMessages || outline.outsideForm != nil else { return false }
        case .namesake: if !hasMessages { return true }
        }
        if log.kind == .content(bearsName: true) { takenTrees.insert(log.tree) }
        let path = log.source.paths.first?.text ?? log.source.name
        notes.add(ReadNote(.ambiguous, .takenForLog(path), at: log.entry, losesData: false))
        return true
    }

    private mutating func tell(_ note: ReadNote, of log: Log) {
        if log.kind == .namesake { besides[log.tree, default: []].add(note) } else { notes.add(note) }
    }

    private mutating func remark(_ note: ReadNote, on log: Log) {
        if log.kind == .namesake { tell(note, of: log) } else { remarks[log.product, default: []].add(note) }
    }

    /// Notes on files beside or below logs at unusual places.
    private var besideNotes: [ReadNote] {
        let trees = besides.keys.filter { tree in
            takenTrees.contains {
                tree == $0 || $0.hasSuffix("/") && tree.hasPrefix($0) || tree.hasPrefix($0 + "/") || tree.hasPrefix($0 + "!/")
            }
        }
        return trees.sorted().flatMap { besides[$0] ?? [] }
    }

    /// All notes on the reading: those of the reader, and those that prevent a verdict although nothing is damaged.
    func notes(_ summary: ReadSummary) -> [ReadNote] {
        if logs.isEmpty { return summary.notes.map(markedInPlaceOfLog) + notes + missingLog(summary) }
        // What could not be read may be the missing part.
        let gaps = summary.notes.contains(where: \.losesData) ? [] : gaps.notes
        return summary.notes + notes + gaps + besideNotes + products.flatMap(missingLogs) + products.flatMap { remarks[$0] ?? [] }
    }

    /// Whether, although there was something to read, nothing read is a log of any product at its expected path.
    func misses(_ summary: ReadSummary) -> Bool {
        // A file that is not a bundle, or could not be opened, has already been reported.
        !holdsPlacedLog
            && !summary.notes.contains { note in
                switch note.reason {
                case .empty, .notABundle, .readerEnded: true
                case .systemError, .ownDocument: note.entry == nil
                // Everything in it is encrypted.
                case .encrypted, .encryptedBy: note.entry?.layers.count == 1
                default: false
                }
            }
    }

    /// Marks one of our own documents that takes the place of a log in a bundle without logs: that is why there is no log.
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
            return (needed.isEmpty ? product.sources : needed).flatMap(\.paths).map(\.text)
        }
        let reason = ReadNote.Reason.noLog(expected: expected, seen: summary.seen.map(\.description), entriesSeen: summary.entriesSeen)
        return [ReadNote(.unreadable, reason, at: nil, losesData: true)]
    }

    /// Notes on what a product's bundle lacks: a needed log, or any content in its logs.
    private func missingLogs(of product: String) -> [ReadNote] {
        let sources = rules.product(id: product)?.sources ?? []
        let present = logs[product] ?? [:]
        var notes: [ReadNote] = []
        let missing = sources.filter { $0.isNeeded && present[$0.id] == nil }
        if !missing.isEmpty {
            let reason = ReadNote.Reason.neededLogMissing(expected: missing.flatMap(\.paths).map(\.text))
            notes.append(ReadNote(.unreadable, reason, at: nil, losesData: true))
        }
        let empty = sources.filter { present[$0.id].map { $0.areWhole && !$0.holdSomething } ?? false }
        // A product without needed logs needs at least one log.
        let isEmpty = !sources.contains(where: \.isNeeded) && empty.count == present.count
        for source in isEmpty ? Array(empty.prefix(1)) : empty.filter(\.isNeeded) {
            guard let entry = present[source.id]?.firstEntry else { continue }
            notes.append(ReadNote(.unsupported, .noRecords(head: source.head.text), at: entry, losesData: true))
        }
        return notes
    }

    /// Whether all logs were read completely.
    var isWhole: Bool { logs.values.allSatisfy { $0.values.allSatisfy(\.areWhole) } }

    /// The names of the blind spots that matter: those of logs that the bundle lacks, and those of products in it without a finding.
    func blindSpots(beside findings: [Finding]) -> [String] {
        let found = Set(findings.map(\.product))
        return rules.blindSpots.filter { spot in
            guard let present = logs[spot.product] else { return false }
            guard let log = spot.limit.log else { return !found.contains(spot.product) }
            return present["\(spot.product)/\(log)"] == nil
        }
        .map(\.name)
    }

    /// For each rule, whether it was matched, was looked for and is absent, or could not be evaluated.
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
