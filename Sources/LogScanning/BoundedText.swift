extension String {
    /// The bytes as text with repair, no longer than `bound` bytes of UTF-8, cut between two scalars.
    init(_ bytes: some Collection<UInt8>, bound: Int) {
        // Three bytes more than asked for, so that a scalar that stands across the bound is whole and goes as a whole.
        self.init(decoding: bytes.prefix(bound + 3), as: UTF8.self)
        guard utf8.count > bound else { return }
        var end = utf8.index(utf8.startIndex, offsetBy: bound)
        while utf8[end] & 0xC0 == 0x80 { end = utf8.index(before: end) }
        self = String(self[..<end])
    }
}

extension UInt8 {
    /// Blanks, tabs and line ends; also the two bytes of U+00A0, which stand alone in Latin-1 or when cut.
    var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) || self == 0xA0 || self == 0xC2 }
}

extension ArraySlice<UInt8> {
    /// Without control characters, blanks and U+00A0 at both ends.
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
