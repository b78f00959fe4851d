/// Maps the text of a window to the bytes of the entry, whose encoding may change along the way.
struct RawPlaces {
    /// A part of the text in one encoding, up to the next part.
    private struct Part {
        var offset: Int
        var raw: Int
        /// Whether it is UTF-16, in which a scalar takes four bytes if it takes four in UTF-8, and two otherwise.
        var isWide: Bool

        func raw(of place: Int, in window: borrowing ByteWindow) -> Int {
            guard isWide else { return raw + place - offset }
            return place < offset ? raw - length(place..<offset, in: window) : raw + length(offset..<place, in: window)
        }

        private func length(_ range: Range<Int>, in window: borrowing ByteWindow) -> Int {
            window[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 4 : 2) }
        }
    }

    /// In the order of their offsets. The first one contains the window's beginning.
    private var parts = [Part(offset: 0, raw: 0, isWide: false)]
    private(set) var textStart = 0

    /// Begins a part at `offset`. At the beginning of the text it replaces the first part.
    mutating func begin(at offset: Int, raw: Int, isWide: Bool) {
        if offset <= 0 {
            parts = []
            textStart = raw
        }
        while let last = parts.last, last.offset >= offset { parts.removeLast() }
        parts.append(Part(offset: offset, raw: raw, isWide: isWide))
    }

    func raw(of offset: Int, in window: borrowing ByteWindow) -> Int {
        let part = parts.last { $0.offset <= offset } ?? parts[0]
        return part.raw(of: offset, in: window)
    }

    /// Discards what is needed only for offsets before this one.
    mutating func drop(before offset: Int, in window: borrowing ByteWindow) {
        while parts.count > 1, parts[1].offset <= offset { parts.removeFirst() }
        guard parts[0].offset < offset else { return }
        parts[0].raw = raw(of: offset, in: window)
        parts[0].offset = offset
    }
}
