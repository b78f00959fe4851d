/// Counts the lines of a log. LF, CRLF and a lone CR each end a line.
struct LineCounter {
    private var counted = 0
    private var previous: UInt8 = 0
    private var lineEnds = 0

    /// The offset up to which line ends are counted.
    var offset: Int { counted }

    /// The number, from 1, of the line that contains the byte at `offset`. Offsets must not decrease.
    mutating func line(at offset: Int, in window: borrowing ByteWindow) -> Int {
        if offset > counted {
            let bytes = window.bytes
            lineEnds += ByteSearch.lineEnds(in: bytes.span, counted - window.base..<offset - window.base, after: previous)
            previous = window[offset - 1]
            counted = offset
        }
        return lineEnds + 1
    }

    /// Counts the line ends of skipped bytes that follow the window.
    mutating func pass(_ count: Int, lineEnds: Int, lastByte: UInt8, after window: borrowing ByteWindow) {
        _ = line(at: window.end, in: window)
        counted += count
        self.lineEnds += lineEnds
        previous = lastByte
    }
}
