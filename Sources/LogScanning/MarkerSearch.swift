/// The places of all markers of a log source, found by one search over each byte, whatever the number of markers.
struct MarkerSearch {
    /// A place at which a marker stands.
    struct Hit {
        let place: Int
        /// Behind its last byte.
        let end: Int
        /// Its index.
        let marker: Int
    }

    private let table: MarkerTable
    private let breaks: BreakTable?
    /// Of each marker.
    private let lengths: [Int]
    /// See `SourceMarkers`.
    private let span: Int
    /// In the order of their places, at one place in that of the markers.
    private var hits: [Hit] = []
    /// Those before it were asked for already.
    private var next = 0
    /// All hits that begin before it are known.
    private var searched = 0
    /// All line ends before it were looked at.
    private var breaksSearched = 0
    /// Of texts that line ends break, those that begin behind what is searched.
    private var ahead: [Hit] = []

    /// - Parameter breaks: nil where texts that line ends break are not wanted.
    init(_ table: MarkerTable, _ breaks: BreakTable? = nil, lengths: [Int], span: Int = 0) {
        self.table = table
        self.breaks = breaks
        self.lengths = lengths
        self.span = span
    }

    /// Finds the markers that begin before `end`. The window holds so many bytes behind it that none of them is cut, or ends the log.
    mutating func search(upTo end: Int, in window: borrowing ByteWindow) {
        guard searched < end else { return }
        hits.removeFirst(next)
        next = 0
        let known = hits.count
        let (bytes, start) = (window.bytes, searched - window.base)
        table.search(bytes.span, from: start) { place, marker in
            if place >= start, place < end - window.base {
                hits.append(Hit(place: window.base + place, end: window.base + place + lengths[marker], marker: marker))
            }
            return true
        }
        searchBreaks(upTo: end, in: window)
        hits[known...].sort { ($0.place, $0.marker) < ($1.place, $1.marker) }
        searched = end
    }

    /// The same for texts that line ends break: they may begin before `end` and be broken behind it.
    private mutating func searchBreaks(upTo end: Int, in window: borrowing ByteWindow) {
        guard let breaks else { return }
        let (bytes, stop) = (window.bytes, min(end + span, window.end))
        var found = ahead
        breaks.search(bytes.span, from: breaksSearched - window.base, upTo: stop - window.base) { range, marker in
            let hit = Hit(place: window.base + range.lowerBound, end: window.base + range.upperBound, marker: marker)
            if !found.contains(where: { $0.place == hit.place && $0.marker == marker }) { found.append(hit) }
        }
        hits += found.filter { $0.place < end }
        ahead = found.filter { $0.place >= end }
        breaksSearched = stop
    }

    /// Goes on from here, without a look at what lies before.
    mutating func pass(to offset: Int) {
        hits = []
        ahead = []
        next = 0
        (searched, breaksSearched) = (offset, offset)
    }

    /// The first hit at or after `offset`, which never goes back.
    mutating func first(from offset: Int) -> Hit? {
        while next < hits.count, hits[next].place < offset { next += 1 }
        return next < hits.count ? hits[next] : nil
    }

    /// The first hit that begins in the range, whatever was asked for before.
    func hit(in range: Range<Int>, where counts: (Hit) -> Bool) -> Hit? {
        var (low, high) = (0, hits.count)
        while low < high {
            let middle = (low + high) / 2
            if hits[middle].place < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return hits[low...].prefix { $0.place < range.upperBound }.first(where: counts)
    }

    /// The hits in the range.
    mutating func hits(in range: Range<Int>) -> ArraySlice<Hit> {
        while next < hits.count, hits[next].place < range.lowerBound { next += 1 }
        return hits[next...].prefix { $0.place < range.upperBound }
    }
}
