/// Tells of bytes from the middle of a log whether its scanner needs them: it does where a marker begins. May be asked from any thread.
public struct LogSkimmer: Sendable {
    /// What there is in a part of a log.
    public enum Part: Hashable, Sendable {
        /// No marker begins in it, or right before it; so many lines end.
        case clear(lineEnds: Int)
        /// A marker does, and the scanner needs at most so many bytes before the part, too.
        case marked(lookBack: Int)
    }

    /// The most bytes before a part that the scanner needs.
    public static let lookBack = LogScanner.lookBack

    private let markers: SourceMarkers
    /// So many bytes before those that are skimmed, and behind them, must be known too.
    public let context: Int

    init(_ markers: SourceMarkers) {
        self.markers = markers
        context = (markers.overlap + 1023) / 1024 * 1024
    }

    /// Looks at parts of `size` bytes that follow each other, from `start` on.
    public func skim(_ bytes: Span<UInt8>, from start: Int, size: Int, count: Int) -> [Part] {
        var lookBacks = [Int?](repeating: nil, count: count)
        func mark(_ place: Int, _ marker: Int) {
            guard place >= start - context, place < start + count * size else { return }
            // The texts come first. The head of a record with one may be far from it.
            let lookBack = marker < markers.texts.count ? LogScanner.lookBack : RecordHead.bound
            // The end of a marker may be in a part behind that in which it begins.
            for part in max(0, place - start) / size...(place - start + context) / size where part < count {
                lookBacks[part] = max(lookBacks[part] ?? 0, lookBack - (place - start - part * size))
            }
        }
        markers.table.search(bytes, from: max(0, start - context)) { place, marker in
            mark(place, marker)
            return true
        }
        let end = min(bytes.count, start + count * size + markers.span)
        markers.breaks.search(bytes, from: max(0, start - context), upTo: end) { mark($0.lowerBound, $1) }
        return lookBacks.indices.map { part in
            if let lookBack = lookBacks[part] { return .marked(lookBack: lookBack) }
            let begin = start + part * size
            // Bytes with NULs in them may be in another encoding, in which a marker does not show.
            if ByteSearch.firstNul(in: bytes, begin..<begin + size) < begin + size { return .marked(lookBack: 1) }
            return .clear(lineEnds: ByteSearch.lineEnds(in: bytes, begin..<begin + size, after: begin > 0 ? bytes[begin - 1] : 0))
        }
    }
}
