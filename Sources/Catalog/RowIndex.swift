/// Where the rows of bundles are, in the order of the bundles' names: a temporary SQLite database, so that memory does not depend on the number
/// of rows.
///
/// The order is that in which a folder's bundles are found: folder by folder, each in the order of its names' bytes.
public final class RowIndex {
    /// The parts of a row in one of the files, in bytes.
    public struct Place: Hashable, Sendable {
        public var file: Int
        public var facts: Range<UInt64>
        public var diagnosis: Range<UInt64>
        /// The number of the settings that the bundle was read with.
        public var settings: Int
        /// Whether another rule table or version read the bundle.
        public var isForeign: Bool

        public init(file: Int, facts: Range<UInt64>, diagnosis: Range<UInt64>, settings: Int, isForeign: Bool) {
            self.file = file
            self.facts = facts
            self.diagnosis = diagnosis
            self.settings = settings
            self.isForeign = isForeign
        }
    }

    private let database: Database

    public init() throws(CatalogError) {
        // SQLite deletes a database without a name when it is closed.
        database = try Database("", called: "the index of the rows", busySeconds: 0)
        try database.execute(
            """
            PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32768;
            CREATE TABLE places (
                name TEXT PRIMARY KEY, file INTEGER, facts INTEGER, facts_end INTEGER, diagnosis INTEGER, diagnosis_end INTEGER,
                settings INTEGER, is_foreign INTEGER
            ) STRICT, WITHOUT ROWID;
            BEGIN;
            """)
    }

    /// Adds the row of a bundle, in place of an earlier one.
    public func add(_ place: Place, of name: String) throws(CatalogError) {
        try database.rows(
            "INSERT OR REPLACE INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                .text(Self.key(name)), .init(place.file), .init(place.facts.lowerBound), .init(place.facts.upperBound),
                .init(place.diagnosis.lowerBound), .init(place.diagnosis.upperBound), .init(place.settings), .init(place.isForeign),
            ])
    }

    /// The number of rows of another rule table or version.
    public func countForeign() throws(CatalogError) -> Int {
        Int(try database.rows("SELECT count(*) FROM places WHERE is_foreign")[0][0].integer ?? 0)
    }

    /// The numbers of the settings that occur.
    public func settings() throws(CatalogError) -> [Int] {
        try database.rows("SELECT DISTINCT settings FROM places ORDER BY settings").compactMap { $0[0].integer.map { Int($0) } }
    }

    /// Passes the places on, in their order, in batches.
    public func batches(of count: Int, _ body: ([Place]) throws -> Void) throws {
        // Before every name.
        var last = ""
        while true {
            let rows = try database.rows("SELECT * FROM places WHERE name > ? ORDER BY name LIMIT ?", [.text(last), .init(count)])
            guard let end = rows.last?[0].text else { return }
            try body(
                rows.map { row in
                    let numbers = row.dropFirst().map { $0.integer ?? 0 }
                    return Place(
                        file: Int(numbers[0]), facts: UInt64(numbers[1])..<UInt64(numbers[2]),
                        diagnosis: UInt64(numbers[3])..<UInt64(numbers[4]), settings: Int(numbers[5]), isForeign: numbers[6] == 1)
                })
            last = end
        }
    }

    /// A text that sorts a folder's content before the names that continue the folder's.
    private static func key(_ name: String) -> String {
        "\u{1}" + String(decoding: name.utf8.map { $0 == UInt8(ascii: "/") ? 0 : $0 }, as: UTF8.self)
    }
}
