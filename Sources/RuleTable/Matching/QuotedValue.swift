/// Recognises a rule's text that a record only quotes as the value of a name: one that somebody entered (`description:last time …` in a dump of
/// arguments), or one of a program's message table (`migration.error=…`).
enum QuotedValue {
    /// Names whose value is what happened.
    private static let eventWords = ["error", "fail", "exception", "message", "reason", "cause", "result", "status", "detail", "warn"]

    /// Whether every occurrence of a pattern's words in the text is such a value.
    static func holdsAll(of patterns: [TextPattern], in text: String) -> Bool {
        let text = Array(text.utf8.map(\.lowercased))
        let words = patterns.map { Array($0.longestLiteral.utf8.map(\.lowercased)) }.filter { !$0.isEmpty }
        let places = text.indices.filter { place in words.contains { text[place...].starts(with: $0) } }
        return !places.isEmpty && places.allSatisfy { isValue(at: $0, in: text) }
    }

    private static func isValue(at place: Int, in text: [UInt8]) -> Bool {
        let lineEnd = text[..<place].lastIndex(of: UInt8(ascii: "\n"))
        let line = text[(lineEnd.map { $0 + 1 } ?? 0)..<place]
        let isInTable = line.indices.contains { index in
            line[index] == UInt8(ascii: "=")
                && line[..<index].suffix(while: { $0.isNamePart || $0 == UInt8(ascii: ".") }).contains(UInt8(ascii: "."))
        }
        if isInTable { return true }
        // The first line is the record's own.
        guard lineEnd != nil else { return false }
        let name = line.prefix(while: \.isNamePart)
        guard !name.isEmpty, name.endIndex < line.endIndex, line[name.endIndex] == UInt8(ascii: ":") else { return false }
        let spelled = String(decoding: name, as: UTF8.self)
        return !eventWords.contains(where: spelled.contains)
    }
}

extension UInt8 {
    fileprivate var lowercased: UInt8 { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self }

    /// Whether it may be part of an identifier, as a lower-case letter.
    fileprivate var isNamePart: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
            || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
    }
}

extension ArraySlice<UInt8> {
    fileprivate func suffix(while fits: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        self[(lastIndex { !fits($0) }.map { $0 + 1 } ?? startIndex)...]
    }
}
