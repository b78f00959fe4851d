/// A line that whoever rotates a log writes into it, at its beginning or its end: `Mar  3 09:10:35 ome newsyslog[123]: logfile turned over`.
enum RotationLine {
    private static let words = ["rotat", "turned over", "truncated", "archived"]

    /// The lines without those of a rotation at their beginning; what is the rest of a payload, and so holds a quotation mark, is none.
    static func dropped(from lines: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = lines
        while !rest.isEmpty {
            let line = rest.prefix { $0 != 10 && $0 != 13 }
            guard line.allSatisfy(\.isBlank) || isOne(line) else { break }
            rest = rest[line.endIndex...].dropFirst()
        }
        return rest
    }

    private static func isOne(_ line: ArraySlice<UInt8>) -> Bool {
        if line.contains(where: { "\"{}".utf8.contains($0) }) { return false }
        if line.first == UInt8(ascii: "#") { return true }
        let words = String(decoding: line.prefix(RecordHead.bound).map(\.inLowerCase), as: UTF8.self)
        return Self.words.contains(where: words.contains) || words.contains("vm warning")
    }
}
