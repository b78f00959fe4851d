import Glibc

/// The tables of a catalog, as `Docs/Catalog.md` documents them.
enum CatalogSchema {
    /// Identifies the file as one of our catalogs: `bscp`.
    static let applicationId = 0x6273_6370

    /// Each script upgrades from the version equal to its index to the next one; `user_version` counts those that were run.
    static let migrations = [
        """
        -- What a bundle was read with. The same bytes and the same analysis give the same diagnosis.
        CREATE TABLE analyses (
            id INTEGER PRIMARY KEY,
            tool_version TEXT NOT NULL,
            rules_digest TEXT NOT NULL,
            rules_count INTEGER NOT NULL,
            settings TEXT NOT NULL,
            UNIQUE (tool_version, rules_digest, settings)
        ) STRICT;

        CREATE TABLE runs (
            id INTEGER PRIMARY KEY,
            analysis INTEGER NOT NULL REFERENCES analyses,
            started TEXT NOT NULL,
            ended TEXT,
            ending TEXT
        ) STRICT;

        CREATE TABLE bundles (
            id INTEGER PRIMARY KEY,
            analysis INTEGER NOT NULL REFERENCES analyses,
            run INTEGER NOT NULL REFERENCES runs,
            path TEXT NOT NULL,
            fingerprint TEXT,
            sha256 TEXT,
            size INTEGER NOT NULL,
            products TEXT NOT NULL,
            outcome TEXT NOT NULL,
            complete INTEGER NOT NULL,
            failed INTEGER NOT NULL,
            entries_seen INTEGER NOT NULL,
            entries_read INTEGER NOT NULL,
            bytes_read INTEGER NOT NULL,
            records_matched INTEGER NOT NULL,
            attempts INTEGER NOT NULL,
            diagnosis TEXT NOT NULL,
            UNIQUE (analysis, path)
        ) STRICT;
        CREATE INDEX bundles_by_sha256 ON bundles (sha256);

        CREATE TABLE findings (
            id INTEGER PRIMARY KEY,
            bundle INTEGER NOT NULL REFERENCES bundles ON DELETE CASCADE,
            place INTEGER NOT NULL,
            rule TEXT,
            product TEXT NOT NULL,
            severity TEXT NOT NULL,
            source TEXT NOT NULL,
            message_id TEXT,
            message TEXT,
            shape TEXT NOT NULL,
            count INTEGER NOT NULL,
            first_seen TEXT,
            last_seen TEXT
        ) STRICT;
        CREATE INDEX findings_by_bundle ON findings (bundle);
        CREATE INDEX findings_by_rule ON findings (rule);

        CREATE TABLE evidence (
            finding INTEGER NOT NULL REFERENCES findings ON DELETE CASCADE,
            evidence TEXT NOT NULL,
            entry TEXT NOT NULL,
            line INTEGER NOT NULL,
            byte_start INTEGER NOT NULL,
            byte_end INTEGER NOT NULL,
            timestamp TEXT,
            thread TEXT NOT NULL,
            excerpt TEXT NOT NULL
        ) STRICT;
        CREATE INDEX evidence_by_finding ON evidence (finding);

        CREATE TABLE attempts (
            bundle INTEGER NOT NULL REFERENCES bundles ON DELETE CASCADE,
            number INTEGER NOT NULL,
            timestamp TEXT,
            thread TEXT NOT NULL,
            product TEXT NOT NULL,
            operation TEXT,
            outcome TEXT NOT NULL,
            rule TEXT,
            message_id TEXT,
            evidence TEXT NOT NULL
        ) STRICT;
        CREATE INDEX attempts_by_bundle ON attempts (bundle);

        CREATE TABLE notes (
            bundle INTEGER NOT NULL REFERENCES bundles ON DELETE CASCADE,
            kind TEXT NOT NULL,
            entry TEXT,
            reason TEXT NOT NULL,
            loses_data INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX notes_by_bundle ON notes (bundle);
        """,
        """
        -- What stands, and whose tries they are.
        ALTER TABLE findings ADD COLUMN status TEXT NOT NULL DEFAULT 'unknown';
        ALTER TABLE attempts ADD COLUMN unit TEXT;
        ALTER TABLE attempts ADD COLUMN node TEXT;
        ALTER TABLE attempts ADD COLUMN log TEXT NOT NULL DEFAULT '';
        -- How many records were left out for their time; NULL where no span of time was asked for.
        ALTER TABLE bundles ADD COLUMN records_outside INTEGER;
        """,
        """
        -- What people call the rules, in English, and the bundles that are no longer where they were.
        ALTER TABLE findings ADD COLUMN title TEXT;
        ALTER TABLE attempts ADD COLUMN title TEXT;
        ALTER TABLE bundles ADD COLUMN gone TEXT;
        """,
        """
        -- Finds the bundles that share a try: those of one appliance.
        CREATE INDEX attempts_by_time ON attempts (timestamp, thread, product);
        """,
    ]
}

extension Database {
    /// Creates the tables, or upgrades those of an earlier version.
    func migrate() throws(CatalogError) {
        try useWriteAheadLog()
        try execute("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON")
        try transaction { () throws(CatalogError) in
            let applicationId = try number("PRAGMA application_id")
            let version = try number("PRAGMA user_version")
            let isNew = try number("SELECT count(*) FROM sqlite_schema") == 0
            guard applicationId == CatalogSchema.applicationId || isNew else {
                throw CatalogError(file: file, reason: "this is a database of something else")
            }
            guard version <= CatalogSchema.migrations.count else {
                throw CatalogError(file: file, reason: "a newer bundlescope made it (version \(version))")
            }
            for migration in CatalogSchema.migrations[version...] { try execute(migration) }
            try execute(
                "PRAGMA application_id = \(CatalogSchema.applicationId); PRAGMA user_version = \(CatalogSchema.migrations.count)")
        }
    }

    /// Switches to write-ahead logging. This needs exclusive access to the file, which SQLite does not wait for if two processes open a new file at
    /// once.
    private func useWriteAheadLog() throws(CatalogError) {
        for attempt in 1... {
            do throws(CatalogError) {
                return try execute("PRAGMA journal_mode = WAL")
            } catch {
                if attempt == 200 { throw error }
                usleep(25_000)
            }
        }
    }

    private func number(_ query: String) throws(CatalogError) -> Int {
        Int(try rows(query).first?.first?.integer ?? 0)
    }
}
