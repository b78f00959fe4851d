/// Reads the lines of a log one by one, in constant memory.
public struct LineReader: ~Copyable {
    public struct Line {
        /// From 1. LF, CRLF and a lone CR each end a line.
        public var number: Int
        /// The time of the record that begins here; nil for a line without a head, and where the log does not say the whole time.
        public var time: PackedTime?
        /// Without its end, at most `bound` bytes.
        public var bytes: ArraySlice<UInt8>
    }

    public static let bound = 4096
    private static let blockSize = 64 << 10

    private var decoder = InputDecoder()
    private var window = ByteWindow()
    private var lines = LineCounter()
    private var position = 0
    /// Whether the position is within a line that is longer than what is read of one.
    private var isWithinLine = false

    public init() {}

    /// Takes the next bytes; calls `found` for each line that has ended.
    public mutating func read(_ bytes: Span<UInt8>, found: (Line) -> Void) {
        var taken = 0
        while taken < bytes.count {
            taken = decoder.decode(bytes, from: taken, into: &window, upTo: Self.blockSize + Self.bound)
            if window.bytes.count >= Self.blockSize + Self.bound { advance(atEnd: false, found) }
        }
    }

    /// Ends the log.
    public mutating func finish(found: (Line) -> Void) {
        decoder.finish(into: &window)
        advance(atEnd: true, found)
    }

    private mutating func advance(atEnd: Bool, _ found: (Line) -> Void) {
        while position < window.end {
            let end = window.segmentEnd(in: position..<window.end)
            let isWhole = end < window.end || atEnd
            guard isWhole || isWithinLine || end - position >= Self.bound else { break }
            if !isWithinLine, end > position || window[min(end, window.end - 1)] == 10 { give(upTo: end, found) }
            isWithinLine = !isWhole
            position = min(end + 1, window.end)
            // The second half of CRLF ends no line of its own.
            if position < window.end, position > 0, window[position] == 10, end < window.end, window[end] == 13 { position += 1 }
        }
        _ = lines.line(at: position, in: window)
        decoder.drop(before: position, in: window)
        window.drop(before: position)
    }

    private mutating func give(upTo end: Int, _ found: (Line) -> Void) {
        let start = position - window.base
        let time = HeadGlance.at(start, before: end - window.base, in: window.bytes)?.time
        found(
            Line(
                number: lines.line(at: position, in: window), time: time, bytes: window[position..<min(end, position + Self.bound)]))
    }
}
