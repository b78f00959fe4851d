/// Counts the line ends that were passed. LF, CRLF and a lone CR each end a line.
struct LineCounter {
    private var counted = 0
    private var previous: UInt8 = 0
    private var lineEnds = 0

    /// All line ends before it are counted.
    var offset: Int { counted }

    /// The line, from 1, on which the byte at `offset` stands. Offsets never go back.
    mutating func line(at offset: Int, in window: borrowing ByteWindow) -> Int {
        if offset > counted {
            let bytes = window.bytes
            lineEnds += ByteSearch.lineEnds(in: bytes.span, counted - window.base..<offset - window.base, after: previous)
            previous = window[offset - 1]
            counted = offset
        }
        return lineEnds + 1
    }

    /// Passes over bytes that come after the window.
    mutating func pass(_ count: Int, lineEnds: Int, lastByte: UInt8, after window: borrowing ByteWindow) {
        _ = line(at: window.end, in: window)
        counted += count
        self.lineEnds += lineEnds
        previous = lastByte
    }
}
