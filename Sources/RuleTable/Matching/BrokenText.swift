/// A folded text that was wrapped over lines: each of its line ends stands for a space or for nothing.
struct BrokenText {
    let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
    }

    /// The end of the literal that stands at this place.
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

    /// The end of the literal where it first stands.
    func firstEnd(of literal: [UInt8], from start: Int) -> Int? {
        (start...bytes.endIndex).lazy.compactMap { end(of: literal, at: $0) }.first
    }

    /// Whether the literal stands at the end, behind this place.
    func ends(with literal: [UInt8], from start: Int) -> Bool {
        (start...bytes.endIndex).contains { end(of: literal, at: $0) == bytes.endIndex }
    }
}
