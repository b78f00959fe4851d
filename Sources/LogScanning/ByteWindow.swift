/// The part of a log that is held: the bytes from `base` on, as UTF-8. Places (`offset`) are counted from the log's beginning.
struct ByteWindow {
    private(set) var base = 0
    var bytes: [UInt8] = []

    var end: Int { base + bytes.count }

    subscript(offset: Int) -> UInt8 { bytes[offset - base] }

    subscript(range: Range<Int>) -> ArraySlice<UInt8> { bytes[range.lowerBound - base..<range.upperBound - base] }

    /// The first LF, CR or NUL in the range, or its end.
    func segmentEnd(in range: Range<Int>) -> Int {
        base + ByteSearch.segmentEnd(in: bytes, range.lowerBound - base..<range.upperBound - base)
    }

    /// The end of the NULs at `offset`.
    func nulsEnd(from offset: Int) -> Int {
        base + ByteSearch.nulsEnd(in: bytes.span, offset - base..<bytes.count)
    }

    /// The start of the segment that holds the byte before `offset`, or nil where it lies before `lowest`.
    func segmentStart(before offset: Int, notBefore lowest: Int) -> Int? {
        var at = offset
        while at > lowest {
            let byte = self[at - 1]
            if byte == 10 || byte == 13 || byte == 0 { return at }
            at -= 1
        }
        return nil
    }

    /// The same, and where there is none before it, the beginning of the log.
    func lineStart(before offset: Int, notBefore lowest: Int) -> Int? {
        segmentStart(before: offset, notBefore: max(base, lowest)) ?? (base == 0 && lowest <= 0 ? 0 : nil)
    }

    /// Where the log's own text begins in the line that begins here: see `LineBreak`.
    func textStart(lineStart: Int) -> Int {
        base + LineBreak.textStart(in: bytes.span, lineStart: lineStart - base)
    }

    /// The part of a range, which holds no line end, that is the log's own text, counted from the range's beginning.
    func text(in range: Range<Int>, startsLine: Bool) -> Range<Int> {
        let start = startsLine ? min(range.upperBound, textStart(lineStart: range.lowerBound)) : range.lowerBound
        let lineEnd = segmentEnd(in: range.upperBound..<min(end, range.upperBound + LineBreak.dressBound))
        guard lineEnd < end else { return start - range.lowerBound..<range.count }
        let textEnd = base + LineBreak.textEnd(in: bytes.span, lineEnd: lineEnd - base)
        return start - range.lowerBound..<max(start, min(range.upperBound, textEnd)) - range.lowerBound
    }

    /// Goes on empty, so many bytes behind its end.
    mutating func pass(_ count: Int) {
        base = end + count
        bytes.removeAll(keepingCapacity: true)
    }

    mutating func drop(before offset: Int) {
        bytes.removeFirst(offset - base)
        base = offset
    }
}
