/// The grams of the markers that a log may wrap across lines: within a word, or between two words, with or without the space between them.
///
/// A gram is four consecutive bytes of a marker without its whitespace. If a line end breaks a marker of five or more bytes, one of the
/// three grams across the break belongs to the marker.
extension BreakTable {
    /// The maximum number of bytes that line ends and their surroundings add to a wrapped marker.
    static let slack = 256
    private static let width = 4

    /// - Parameter texts: The markers to search for, reported by index. Those of four bytes or fewer are never found broken.
    convenience init(_ texts: [Marker]) {
        var origins: [Origin] = []
        var follows = [UInt8](repeating: 0, count: 256)
        for (index, marker) in texts.enumerated() {
            let bytes = marker.bytes.filter { !$0.isASCIIBlank }
            guard bytes.count > Self.width else { continue }
            for byte in bytes.dropFirst() {
                follows[Int(byte)] = 1
                if byte.isLetter { (follows[Int(byte & 0xDF)], follows[Int(byte | 0x20)]) = (1, 1) }
            }
            for start in 0...bytes.count - Self.width {
                let gram = bytes[start..<start + Self.width].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1 | 0x20) }
                origins.append(Origin(gram: gram, marker: index, offset: start))
            }
        }
        var filter = GramFilter(count: origins.count)
        for origin in origins { filter.insert(UInt64(origin.gram)) }
        origins.sort { ($0.gram, $0.marker, $0.offset) < ($1.gram, $1.marker, $1.offset) }
        self.init(texts, origins: origins, filter: filter, follows: follows)
    }

    /// Calls `found` for every marker that is broken by a line end in `start..<end`, in the order of the line ends. A marker may be
    /// reported more than once.
    func search(_ bytes: Span<UInt8>, from start: Int, upTo end: Int, found: (_ range: Range<Int>, _ marker: Int) -> Void) {
        breaks(in: bytes, from: start, upTo: end) { place, grams in
            for (index, gram) in grams.enumerated() {
                for origin in origins(of: gram) {
                    guard let start = Self.place(origin.offset + 3 - index, before: place, in: bytes),
                        let end = texts[origin.marker].brokenEnd(in: bytes, at: start), end > place
                    else { continue }
                    found(start..<end, origin.marker)
                }
            }
        }
    }

    private func origins(of gram: UInt32) -> ArraySlice<Origin> {
        var (low, high) = (0, origins.count)
        while low < high {
            let middle = (low + high) / 2
            if origins[middle].gram < gram { low = middle + 1 } else { high = middle }
        }
        return origins[low...].prefix { $0.gram == gram }
    }

    /// The position `count` bytes before the line end at `offset`, not counting whitespace and what a carrier adds; nil if it is too far
    /// away.
    private static func place(_ count: Int, before offset: Int, in bytes: Span<UInt8>) -> Int? {
        var (at, left) = (offset, count)
        at = LineBreak.textEnd(in: bytes, lineEnd: at)
        while at > 0, left > 0, offset - at < count + slack {
            at -= 1
            if !bytes[at].isASCIIBlank { left -= 1 }
        }
        return left == 0 ? at : nil
    }
}

extension Marker {
    /// The end of the marker that begins at `start`, possibly broken by line ends; nil if it is not there. A break (`LineBreak`) stands for
    /// a space or for nothing.
    func brokenEnd(in text: Span<UInt8>, at start: Int) -> Int? {
        var (at, next) = (start, 0)
        while next < bytes.count {
            guard at < text.count, at - start < bytes.count + BreakTable.slack else { return nil }
            if next > 0, let end = LineBreak.end(in: text, at: at) {
                while next < bytes.count, bytes[next].isASCIIBlank { next += 1 }
                at = end
                continue
            }
            guard bytes[next] == text[at].inLowerCase else { return nil }
            (at, next) = (at + 1, next + 1)
        }
        return at
    }
}

extension UInt8 {
    /// Whether the byte is ASCII whitespace.
    var isASCIIBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
