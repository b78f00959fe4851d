/// The words that logging libraries and syslog use for a record's level.
enum LevelWord {
    static let names =
        """
        trace verbose finest finer fine debug config info informational notice warn warning error err severe critical crit fatal alert emerg
        emergency panic
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    private static let words = Set(names.map(\.utf8.wordKey))

    /// The levels of an error.
    static let errors = ["ALERT", "CRIT", "CRITICAL", "EMERG", "EMERGENCY", "ERR", "ERROR", "FATAL", "PANIC", "SEVERE"]

    static func isError(_ level: String) -> Bool { errors.contains(level.uppercased()) }

    static func isLevel(_ word: ArraySlice<UInt8>) -> Bool { words.contains(word.wordKey) }

    /// The end of the level at `start`, if that is a whole word; nil otherwise.
    static func end(in bytes: [UInt8], at start: Int, limit: Int) -> Int? {
        let word = bytes[start..<limit].prefix { $0.isLetter }
        guard isLevel(word) else { return nil }
        guard word.endIndex < limit else { return word.endIndex }
        let next = bytes[word.endIndex]
        return next.isBlank || "]:)>|,;-\u{1B}\\&<[".utf8.contains(next) ? word.endIndex : nil
    }
}
