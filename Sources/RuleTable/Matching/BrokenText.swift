/// A folded text that was wrapped over several lines: each line end stands for a space or for nothing.
struct BrokenText {
    let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
    }

    /// The end of the literal if it begins at `start`.
    func end(of literal: [UInt8], at start: Int) -> Int? {
        var at = start
        for byte in literal {
            if at < bytes.endIndex, bytes[at] == FoldedText.lineEnd {
                at += 1
                if byte == FoldedText.space { continue }
            }
            guard at < bytes.endIndex, bytes[at] == byte else { return nil }
            at += 1
        }
        return at
    }

    /// The end of the literal's first occurrence at or after `start`.
    func firstEnd(of literal: [UInt8], from start: Int) -> Int? {
        (start...bytes.endIndex).lazy.compactMap { end(of: literal, at: $0) }.first
    }

    /// Whether the text ends with the literal, beginning at or after `start`.
    func ends(with literal: [UInt8], from start: Int) -> Bool {
        (start...bytes.endIndex).contains { end(of: literal, at: $0) == bytes.endIndex }
    }
}
