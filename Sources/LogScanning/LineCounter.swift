/// Counts the line ends that were passed. LF, CRLF and a lone CR each end a line.
struct LineCounter {
    private var counted = 0
    private var previous: UInt8 = 0
    private var lineEnds = 0

    /// The line, from 1, on which the byte at `offset` stands. Offsets never go back.
    mutating func line(at offset: Int, in window: borrowing ByteWindow) -> Int {
        if offset > counted {
            lineEnds += ByteSearch.lineEnds(in: window.bytes, counted - window.base..<offset - window.base, after: previous)
            previous = window[offset - 1]
            counted = offset
        }
        return lineEnds + 1
    }
}
