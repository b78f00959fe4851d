extension String {
    /// Decodes UTF-8 with repair, cut between two scalars to at most `bound` bytes.
    init(_ bytes: some Collection<UInt8>, bound: Int) {
        // Three more bytes, so that a scalar across the bound is decoded whole, and then dropped whole.
        self.init(decoding: bytes.prefix(bound + 3), as: UTF8.self)
        guard utf8.count > bound else { return }
        var end = utf8.index(utf8.startIndex, offsetBy: bound)
        while utf8[end] & 0xC0 == 0x80 { end = utf8.index(before: end) }
        self = String(self[..<end])
    }
}

extension UInt8 {
    /// ASCII whitespace, or either byte of U+00A0 in UTF-8: a cut may separate them, and Latin-1 has only the second.
    var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) || self == 0xA0 || self == 0xC2 }
}

extension ArraySlice<UInt8> {
    /// The bytes without control characters, spaces and U+00A0 at either end.
    var trimmed: Self {
        var text = self
        while let first = text.first {
            if first <= 0x20 { text.removeFirst() } else if text.starts(with: [0xC2, 0xA0]) { text.removeFirst(2) } else { break }
        }
        while let last = text.last {
            if last <= 0x20 { text.removeLast() } else if text.suffix(2) == [0xC2, 0xA0] { text.removeLast(2) } else { break }
        }
        return text
    }
}
