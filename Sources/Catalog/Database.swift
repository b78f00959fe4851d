import CSQLite

/// A connection to an SQLite database, and the only place where its C interface is called.
@safe final class Database {
    /// A column's or parameter's value.
    enum Value: Hashable {
        case null
        case integer(Int64)
        case text(String)
    }

    let file: String
    private let handle: OpaquePointer
    private var statements: [String: OpaquePointer]

    /// Opens the file, or creates it. Statements wait up to `busySeconds` for other connections.
    ///
    /// - Parameter name: What errors call it instead of its path.
    init(_ file: String, called name: String? = nil, busySeconds: Int32, creates: Bool = true) throws(CatalogError) {
        self.file = name ?? file
        var handle: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | (creates ? SQLITE_OPEN_CREATE : 0) | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        let status = unsafe sqlite3_open_v2(file, &handle, flags, nil)
        guard status == SQLITE_OK, let handle = unsafe handle else {
            let reason = unsafe String(cString: handle.map { unsafe sqlite3_errmsg($0) } ?? sqlite3_errstr(status))
            unsafe sqlite3_close_v2(handle)
            throw CatalogError(file: self.file, reason: reason)
        }
        unsafe self.handle = handle
        unsafe statements = [:]
        unsafe sqlite3_busy_timeout(handle, busySeconds * 1000)
    }

    deinit {
        unsafe statements.values.forEach { unsafe sqlite3_finalize($0) }
        unsafe sqlite3_close_v2(handle)
    }

    /// Runs any number of statements without parameters or results.
    func execute(_ script: String) throws(CatalogError) {
        guard unsafe sqlite3_exec(handle, script, nil, nil, nil) == SQLITE_OK else { throw failure }
    }

    /// Runs one statement and returns its rows. Each distinct text is prepared once.
    @discardableResult
    func rows(_ sql: String, _ parameters: [Value] = []) throws(CatalogError) -> [[Value]] {
        let statement = unsafe try prepared(sql)
        defer { unsafe sqlite3_reset(statement) }
        for (index, value) in parameters.enumerated() { unsafe try bind(value, at: Int32(index + 1), of: statement) }
        var rows: [[Value]] = []
        while true {
            switch unsafe sqlite3_step(statement) {
            case SQLITE_ROW: rows.append((0..<(unsafe sqlite3_column_count(statement))).map { unsafe column($0, of: statement) })
            case SQLITE_DONE: return rows
            default: throw failure
            }
        }
    }

    /// The id of the last inserted row.
    var lastRow: Int64 { unsafe sqlite3_last_insert_rowid(handle) }

    /// Runs `body` as one transaction that excludes other writers, and rolls it back if it fails.
    func transaction<Result>(_ body: () throws(CatalogError) -> Result) throws(CatalogError) -> Result {
        try execute("BEGIN IMMEDIATE")
        do throws(CatalogError) {
            let result = try body()
            try execute("COMMIT")
            return result
        } catch {
            // Some errors have already rolled back.
            try? execute("ROLLBACK")
            throw error
        }
    }

    private func prepared(_ sql: String) throws(CatalogError) -> OpaquePointer {
        if let statement = unsafe statements[sql] { return unsafe statement }
        var statement: OpaquePointer?
        guard unsafe sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK, let statement = unsafe statement else {
            throw failure
        }
        unsafe statements[sql] = statement
        return unsafe statement
    }

    @unsafe private func bind(_ value: Value, at index: Int32, of statement: OpaquePointer) throws(CatalogError) {
        let status =
            switch value {
            case .null: unsafe sqlite3_bind_null(statement, index)
            case .integer(let number): unsafe sqlite3_bind_int64(statement, index, number)
            // SQLITE_TRANSIENT: SQLite copies the text.
            case .text(let text):
                unsafe sqlite3_bind_text(
                    statement, index, text, Int32(text.utf8.count), unsafeBitCast(-1, to: sqlite3_destructor_type.self))
            }
        guard status == SQLITE_OK else { throw failure }
    }

    @unsafe private func column(_ index: Int32, of statement: OpaquePointer) -> Value {
        switch unsafe sqlite3_column_type(statement, index) {
        case SQLITE_INTEGER: return .integer(unsafe sqlite3_column_int64(statement, index))
        case SQLITE_TEXT:
            guard let text = unsafe sqlite3_column_text(statement, index) else { return .null }
            let bytes = unsafe UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(statement, index)))
            return .text(unsafe String(decoding: bytes, as: UTF8.self))
        default: return .null
        }
    }

    private var failure: CatalogError {
        CatalogError(file: file, reason: unsafe String(cString: sqlite3_errmsg(handle)))
    }
}

extension Database.Value {
    init(_ text: String?) { self = text.map(Self.text) ?? .null }

    init(_ number: some BinaryInteger) { self = .integer(Int64(clamping: number)) }

    init(_ flag: Bool) { self = .integer(flag ? 1 : 0) }

    var integer: Int64? { if case .integer(let number) = self { number } else { nil } }

    var text: String? { if case .text(let text) = self { text } else { nil } }
}
