/// What stands for a line end or a tab where many lines were written as one: escapes of JSON, those of rsyslog, a break of HTML, a sign.
enum LineEndWord {
    private static let words = [
        #"\n"#, #"\r"#, #"\t"#, #"\u000a"#, #"\u000A"#, "#012", "#015", "#011", "<br>", "<br/>", "<br />", "↵", "⏎",
    ].map { Array($0.utf8) }
    private static let firstBytes = Set(words.map { $0[0] })

    /// The length in bytes of the one that stands here.
    static func count(at place: Int, in bytes: ArraySlice<UInt8>) -> Int? {
        guard firstBytes.contains(bytes[place]) else { return nil }
        return words.first { bytes[place...].starts(with: $0) }?.count
    }

    /// Whether these bytes are one, perhaps escaped again and again (`\\\\n`).
    static func isWhole(_ bytes: [UInt8]) -> Bool {
        let escapes = bytes.prefix { $0 == UInt8(ascii: "\\") }.count
        return words.contains(escapes > 1 ? Array(bytes[(escapes - 1)...]) : bytes)
    }

    /// Whether one may begin with these bytes.
    static func mayBegin(with bytes: [UInt8]) -> Bool { words.contains { $0.starts(with: bytes) } }

    /// Whether one ends at this place.
    static func ends(at place: Int, in window: borrowing ByteWindow) -> Bool {
        words.contains { place - $0.count >= window.base && window[place - $0.count..<place].elementsEqual($0) }
    }
}
