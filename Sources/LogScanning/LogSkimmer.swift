/// Determines whether a scanner needs bytes from the middle of a log, which it does if a marker begins there. Can be used from any thread.
public struct LogSkimmer: Sendable {
    /// What was found in a part of a log.
    public enum Part: Hashable, Sendable {
        /// No marker begins in it or right before it. `lineEnds` is the number of lines that end in it.
        case clear(lineEnds: Int)
        /// A marker may begin in it or right before it. The scanner also needs up to `lookBack` bytes before the part.
        case marked(lookBack: Int)
    }

    /// The maximum number of bytes before a part that the scanner needs.
    public static let lookBack = LogScanner.lookBack

    private let markers: SourceMarkers
    /// The number of bytes before and after a part in which a marker can concern it.
    private let reach: Int
    /// The number of bytes before and after the skimmed ones that must be known too.
    public let context: Int

    init(_ markers: SourceMarkers) {
        self.markers = markers
        reach = (markers.overlap + 1023) / 1024 * 1024
        context = reach + StackFrame.bound
    }

    /// Examines `count` consecutive parts of `size` bytes, beginning at `start`.
    public func skim(_ bytes: Span<UInt8>, from start: Int, size: Int, count: Int) -> [Part] {
        var lookBacks = [Int?](repeating: nil, count: count)
        func mark(_ place: Int, _ marker: Int) {
            guard place >= start - reach, place < start + count * size else { return }
            // The texts precede the loggers. The head of a record may be far before a text in it.
            let isText = marker < markers.texts.count
            if !isText, StackFrame.names(place..<place + markers.lengths[marker], in: bytes) { return }
            let lookBack = isText ? LogScanner.lookBack : RecordHead.bound
            // A marker may end in a later part than it begins.
            for part in max(0, place - start) / size...(place - start + reach) / size where part < count {
                lookBacks[part] = max(lookBacks[part] ?? 0, lookBack - (place - start - part * size))
            }
        }
        markers.table.search(bytes, from: max(0, start - reach)) { place, marker in
            mark(place, marker)
            return true
        }
        let end = min(bytes.count, start + count * size + markers.span)
        markers.breaks.search(bytes, from: max(0, start - reach), upTo: end) { mark($0.lowerBound, $1) }
        return lookBacks.indices.map { part in
            if let lookBack = lookBacks[part] { return .marked(lookBack: lookBack) }
            let begin = start + part * size
            // Bytes with NULs may be in another encoding, in which markers are not found.
            if ByteSearch.firstNul(in: bytes, begin..<begin + size) < begin + size { return .marked(lookBack: 1) }
            return .clear(lineEnds: ByteSearch.lineEnds(in: bytes, begin..<begin + size, after: begin > 0 ? bytes[begin - 1] : 0))
        }
    }
}
