/// What stands for a line end or tab where many lines were written as one: an escape of JSON or rsyslog, an HTML break, or a symbol.
enum LineEndWord {
    private static let words = [
        #"\n"#, #"\r"#, #"\t"#, #"\u000a"#, #"\u000A"#, "#012", "#015", "#011", "<br>", "<br/>", "<br />", "↵", "⏎",
    ].map { Array($0.utf8) }
    private static let firstBytes = Set(words.map { $0[0] })

    /// The length in bytes of the one at `place`; nil if there is none.
    static func count(at place: Int, in bytes: ArraySlice<UInt8>) -> Int? {
        guard firstBytes.contains(bytes[place]) else { return nil }
        return words.first { bytes[place...].starts(with: $0) }?.count
    }

    /// Whether the bytes are exactly one, perhaps escaped several times (`\\\\n`).
    static func isWhole(_ bytes: [UInt8]) -> Bool {
        let escapes = bytes.prefix { $0 == UInt8(ascii: "\\") }.count
        return words.contains(escapes > 1 ? Array(bytes[(escapes - 1)...]) : bytes)
    }

    /// Whether the bytes are the beginning of one.
    static func mayBegin(with bytes: [UInt8]) -> Bool { words.contains { $0.starts(with: bytes) } }

    /// Whether one ends right before `place`.
    static func ends(at place: Int, in window: borrowing ByteWindow) -> Bool {
        words.contains { place - $0.count >= window.base && window[place - $0.count..<place].elementsEqual($0) }
    }
}
