public import Anonymization
public import Diagnosis
import FoundationEssentials
import LogScanning
public import RuleTable
import Terms

/// The versions and options that a bundle was analysed with. The same bytes and the same analysis give the same diagnosis.
public struct Analysis: Hashable, Sendable {
    public var toolVersion: String
    public var rulesDigest: String
    public var rulesCount: Int
    /// The limits, the time window and whether secrets are removed, as JSON.
    public var settings: String
    /// The titles of the rules in English, by id.
    public var titles: [String: String]

    public init(
        toolVersion: String, rules: RuleSet, settings: AnalysisSettings
    ) {
        self.toolVersion = toolVersion
        rulesDigest = rules.digest
        rulesCount = rules.rules.count
        titles = Dictionary(
            rules.rules.map { rule in
                (rule.id, rules.product(id: rule.product)?.filled(rule.title, in: .english, with: [:]) ?? rule.title[.english])
            }, uniquingKeysWith: { $1 })
        self.settings = settings.text
    }
}

/// The results of many runs: an SQLite database that reporting tools can open while it is written, and from which a later run can resume.
///
/// Each bundle is one transaction, which is on disk when `store` returns. Any number of runs may write to one catalog at the same time.
public final class Catalog {
    /// A bundle as stored by an earlier run.
    public struct Record: Hashable, Sendable {
        /// `LogBundle.fingerprint` from before it was read.
        public var fingerprint: String?
        public var diagnosis: BundleDiagnosis
    }

    /// How a run ended.
    public enum Ending: String, Hashable, Sendable {
        case finished, interrupted
    }

    private let database: Database
    private let analysis: Int64
    private let run: Int64
    private let titles: [String: String]
    private let names: StoredNames
    private let file: String

    /// Opens or creates the catalog, and begins a run in it.
    ///
    /// - Parameters:
    ///   - anonymizer: What is stored contains tokens in place of the names; nil if it contains the names.
    ///   - saveMap: Writes the map of the tokens so far, before anything with new ones is stored; false if that fails.
    public init(
        _ file: String, analysis: Analysis, anonymizer: Anonymizer? = nil, saveMap: @escaping @Sendable () -> Bool = { true }
    ) throws(CatalogError) {
        self.file = file
        names = StoredNames(anonymizer: anonymizer, save: saveMap)
        database = try Database(file, busySeconds: 60)
        try database.migrate()
        titles = analysis.titles
        let database = database
        (self.analysis, run) = try database.transaction { () throws(CatalogError) in
            let key = [Database.Value(analysis.toolVersion), .init(analysis.rulesDigest), .init(analysis.settings)]
            try database.rows(
                "INSERT OR IGNORE INTO analyses (tool_version, rules_digest, settings, rules_count) VALUES (?, ?, ?, ?)",
                key + [.init(analysis.rulesCount)])
            let id = try database.rows(
                "SELECT id FROM analyses WHERE tool_version = ? AND rules_digest = ? AND settings = ?", key)[0][0]
            try database.rows("INSERT INTO runs (analysis, started) VALUES (?, strftime('%Y-%m-%dT%H:%M:%SZ'))", [id])
            return (id.integer ?? 0, database.lastRow)
        }
    }

    /// What a run of the same analysis stored for the bundle at a path; nil if there is nothing, or another run may read more of it.
    public func record(of path: String) throws(CatalogError) -> Record? {
        let rows = try database.rows(
            "SELECT fingerprint, diagnosis FROM bundles WHERE analysis = ? AND path = ?",
            [.integer(analysis), .text(names.stored(path: path))])
        guard let row = rows.first, let text = row[1].text,
            let diagnosis = try? JSONDecoder().decode(BundleDiagnosis.self, from: Data(names.shown(text).utf8)), !diagnosis.wasHindered
        else { return nil }
        return Record(fingerprint: row[0].text, diagnosis: diagnosis)
    }

    /// The bundles that earlier runs stored of the same appliance, as other files: those that share a try with this one. Nil if there are none.
    public func earlier(than diagnosis: BundleDiagnosis, outside folders: [String] = []) throws(CatalogError) -> EarlierBundles? {
        var found: [String: (path: String, last: String)] = [:]
        for attempt in diagnosis.attempts.kept {
            guard let time = attempt.timestamp else { continue }
            let rows = try database.rows(
                """
                SELECT coalesce(b.sha256, b.path), b.path, (SELECT max(timestamp) FROM attempts WHERE bundle = b.id)
                FROM attempts a JOIN bundles b ON b.id = a.bundle
                WHERE a.timestamp = ? AND a.thread = ? AND a.product = ? AND a.node IS ? AND b.run <> ? AND b.path <> ?
                """,
                [
                    .text(time.description), .text(names.stored(attempt.thread)), .text(attempt.product),
                    .init(attempt.subject.node.map { names.stored($0) }), .integer(run), .text(names.stored(path: diagnosis.path)),
                ])
            for row in rows {
                guard let bytes = row[0].text, let path = row[1].text.map(names.shown), bytes != diagnosis.sha256,
                    !folders.contains(where: { path.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") })
                else { continue }
                found[bytes] = (path, row[2].text ?? "")
            }
        }
        let last = found.values.max { ($0.last, $0.path) < ($1.last, $1.path) }
        return last.map { EarlierBundles(count: found.count, last: $0.path) }
    }

    /// Stores a bundle, replacing what was stored for it before.
    public func store(_ diagnosis: BundleDiagnosis, fingerprint: String?) throws(CatalogError) {
        let text = sortedJSON(diagnosis)
        names.learn(diagnosis, text)
        try database.transaction { () throws(CatalogError) in
            try database.rows(
                "DELETE FROM bundles WHERE analysis = ? AND path = ?", [.integer(analysis), .text(names.stored(path: diagnosis.path))])
            let stats = diagnosis.stats
            let bundle = try insert(
                into: "bundles",
                [
                    ("analysis", .integer(analysis)), ("run", .integer(run)), ("path", .text(diagnosis.path)),
                    ("fingerprint", .init(fingerprint)), ("sha256", .init(diagnosis.sha256)), ("size", .init(diagnosis.size)),
                    ("products", .text(diagnosis.products.joined(separator: " "))), ("outcome", .text(diagnosis.outcome.rawValue)),
                    ("complete", .init(diagnosis.complete)), ("failed", .init(diagnosis.failed)),
                    ("entries_seen", .init(stats.entriesSeen)), ("entries_read", .init(stats.entriesRead)),
                    ("bytes_read", .init(stats.bytesRead)), ("records_matched", .init(stats.recordsMatched)),
                    ("attempts", .init(diagnosis.attempts.count)),
                    ("records_outside", diagnosis.window.map { .init($0.recordsOutside) } ?? .null), ("diagnosis", .text(text)),
                ])
            for (place, finding) in diagnosis.findings.enumerated() { try store(finding, place: place, of: bundle) }
            for attempt in diagnosis.attempts.kept { try store(attempt, of: bundle) }
            for note in diagnosis.notes { try store(note, of: bundle) }
            // Tokens that no map knows would later be given to other names.
            guard names.save() else { throw CatalogError(file: file, reason: "the token map cannot be written") }
        }
    }

    /// Records how the run ended. A run without a recorded ending was killed.
    ///
    /// - Parameter folders: The folders that the run searched completely. Bundles that an earlier run found there and that no longer exist
    ///   are marked.
    public func end(_ ending: Ending, lookedThrough folders: [String] = []) throws(CatalogError) {
        try markGone(below: folders)
        try database.rows(
            "UPDATE runs SET ended = strftime('%Y-%m-%dT%H:%M:%SZ'), ending = ? WHERE id = ?", [.text(ending.rawValue), .integer(run)])
        // Moves the log's contents into the file itself, for people who copy only that; other connections are not waited for.
        try? database.execute("PRAGMA wal_checkpoint(PASSIVE)")
    }

    /// Marks the bundles below folders that are gone, and unmarks those that are back.
    private func markGone(below folders: [String]) throws(CatalogError) {
        for folder in folders.map({ $0.count > 1 && $0.hasSuffix("/") ? String($0.dropLast()) : $0 }) {
            let below = folder == "/" ? "/" : folder + "/"
            let rows =
                names.areHidden
                ? try database.rows("SELECT id, path, gone IS NOT NULL FROM bundles")
                : try database.rows(
                    "SELECT id, path, gone IS NOT NULL FROM bundles WHERE path = ? OR substr(path, 1, ?) = ?",
                    [.text(folder), .init(below.unicodeScalars.count), .text(below)])
            for row in rows {
                // A name that is not UTF-8 is stored repaired, and would not be found.
                guard let path = row[1].text.map(names.shown), path == folder || path.hasPrefix(below), !path.contains("\u{FFFD}") else {
                    continue
                }
                let isGone = !FileManager.default.fileExists(atPath: path)
                if isGone == (row[2].integer == 1) { continue }
                let time = isGone ? "strftime('%Y-%m-%dT%H:%M:%SZ')" : "NULL"
                try database.rows("UPDATE bundles SET gone = \(time) WHERE id = ?", [row[0]])
            }
        }
    }

    /// Inserts a row and returns its id.
    @discardableResult
    private func insert(into table: String, _ columns: [(name: String, value: Database.Value)]) throws(CatalogError) -> Int64 {
        let titles = columns.map(\.name).joined(separator: ", ")
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        let values = columns.map { column in
            if case .text(let text) = column.value { Database.Value.text(names.stored(text)) } else { column.value }
        }
        try database.rows("INSERT INTO \(table) (\(titles)) VALUES (\(marks))", values)
        return database.lastRow
    }

    private func title(of rule: String?) -> Database.Value { .init(rule.flatMap { titles[$0] }) }

    private func store(_ finding: Finding, place: Int, of bundle: Int64) throws(CatalogError) {
        let row = try insert(
            into: "findings",
            [
                ("bundle", .integer(bundle)), ("place", .init(place)), ("rule", .init(finding.rule)),
                ("title", title(of: finding.rule)), ("product", .text(finding.product)),
                ("severity", .text(finding.severity.rawValue)), ("status", .text(finding.status.rawValue)),
                ("source", .text(finding.message.source)),
                ("message_id", .init(finding.message.id)), ("message", .init(finding.message.text)),
                ("shape", .text(MessageShape(finding.message).text)), ("count", .init(finding.count)),
                ("first_seen", .init(finding.firstSeen?.description)), ("last_seen", .init(finding.lastSeen?.description)),
            ])
        for evidence in finding.evidence {
            try insert(
                into: "evidence",
                [
                    ("finding", .integer(row)), ("evidence", .text(evidence.id)), ("entry", .text(evidence.entry.description)),
                    ("line", .init(evidence.line)), ("byte_start", .init(evidence.byteStart)), ("byte_end", .init(evidence.byteEnd)),
                    ("timestamp", .init(evidence.timestamp?.description)), ("thread", .text(evidence.thread)),
                    ("excerpt", .text(evidence.excerpt)),
                ])
        }
    }

    private func store(_ attempt: Attempt, of bundle: Int64) throws(CatalogError) {
        try insert(
            into: "attempts",
            [
                ("bundle", .integer(bundle)), ("number", .init(attempt.number)), ("timestamp", .init(attempt.timestamp?.description)),
                ("thread", .text(attempt.thread)), ("product", .text(attempt.product)), ("operation", .init(attempt.operation)),
                ("outcome", .text(attempt.outcome.rawValue)), ("rule", .init(attempt.rule)),
                ("title", title(of: attempt.rule)), ("message_id", .init(attempt.message.id)),
                ("evidence", .text(attempt.evidence)), ("unit", .init(attempt.subject.unit)), ("node", .init(attempt.subject.node)),
                ("log", .text(attempt.subject.log)),
            ])
    }

    private func store(_ note: ReadNote, of bundle: Int64) throws(CatalogError) {
        try insert(
            into: "notes",
            [
                ("bundle", .integer(bundle)), ("kind", .text(note.kind.rawValue)), ("entry", .init(note.entry?.description)),
                ("reason", .text(sortedJSON(note.reason))), ("loses_data", .init(note.losesData)),
            ])
    }
}
