/// A line that a rotation writes at the beginning or end of a log: `Mar  3 09:10:35 ome newsyslog[123]: logfile turned over`.
enum RotationLine {
    private static let words = ["rotat", "turned over", "truncated", "archived"]

    /// Drops such lines from the beginning. A line with a quotation mark or brace is kept: it may be the rest of a payload.
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
