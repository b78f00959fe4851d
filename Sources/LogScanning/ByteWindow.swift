/// The part of a log that is in memory, as UTF-8. Offsets count the bytes of the decoded log; `base` is the offset of the first byte held.
struct ByteWindow {
    private(set) var base = 0
    var bytes: [UInt8] = []

    var end: Int { base + bytes.count }

    subscript(offset: Int) -> UInt8 { bytes[offset - base] }

    subscript(range: Range<Int>) -> ArraySlice<UInt8> { bytes[range.lowerBound - base..<range.upperBound - base] }

    /// The offset of the first LF, CR or NUL in the range, or the range's end.
    func segmentEnd(in range: Range<Int>) -> Int {
        base + ByteSearch.segmentEnd(in: bytes, range.lowerBound - base..<range.upperBound - base)
    }

    /// The end of the run of NULs at `offset`.
    func nulsEnd(from offset: Int) -> Int {
        base + ByteSearch.nulsEnd(in: bytes.span, offset - base..<bytes.count)
    }

    /// The start of the segment that ends at `offset`: the position after the last LF, CR or NUL before it. Nil if that byte is before
    /// `lowest`.
    func segmentStart(before offset: Int, notBefore lowest: Int) -> Int? {
        var at = offset
        while at > lowest {
            let byte = self[at - 1]
            if byte == 10 || byte == 13 || byte == 0 { return at }
            at -= 1
        }
        return nil
    }

    /// Like `segmentStart`, but the log's beginning also counts as a start.
    func lineStart(before offset: Int, notBefore lowest: Int) -> Int? {
        segmentStart(before: offset, notBefore: max(base, lowest)) ?? (base == 0 && lowest <= 0 ? 0 : nil)
    }

    /// The start of the log's own text in the line at `lineStart`, after what a carrier adds: see `LineBreak`.
    func textStart(lineStart: Int) -> Int {
        base + LineBreak.textStart(in: bytes.span, lineStart: lineStart - base)
    }

    /// The log's own text in `range`, relative to the start of the range, which must not contain a line end.
    func text(in range: Range<Int>, startsLine: Bool) -> Range<Int> {
        let start = startsLine ? min(range.upperBound, textStart(lineStart: range.lowerBound)) : range.lowerBound
        let lineEnd = segmentEnd(in: range.upperBound..<min(end, range.upperBound + LineBreak.dressBound))
        guard lineEnd < end else { return start - range.lowerBound..<range.count }
        let textEnd = base + LineBreak.textEnd(in: bytes.span, lineEnd: lineEnd - base)
        return start - range.lowerBound..<max(start, min(range.upperBound, textEnd)) - range.lowerBound
    }

    /// Empties the window and moves it to `count` bytes after its end.
    mutating func pass(_ count: Int) {
        base = end + count
        bytes.removeAll(keepingCapacity: true)
    }

    mutating func drop(before offset: Int) {
        bytes.removeFirst(offset - base)
        base = offset
    }
}
