/// Finds all markers of a log source in one search over the bytes, however many there are.
struct MarkerSearch {
    /// An occurrence of a marker.
    struct Hit {
        let place: Int
        /// The offset after its last byte.
        let end: Int
        /// The marker's index.
        let marker: Int
    }

    private let table: MarkerTable
    private let breaks: BreakTable?
    /// The length of each marker in bytes.
    private let lengths: [Int]
    /// See `SourceMarkers`.
    private let span: Int
    /// Sorted by offset, then by marker.
    private var hits: [Hit] = []
    /// The index of the first hit that has not been passed.
    private var next = 0
    /// All hits that begin before this offset are known.
    private var searched = 0
    /// All line ends before this offset have been examined.
    private var breaksSearched = 0
    /// Hits of markers broken by line ends that begin at or after `searched`.
    private var ahead: [Hit] = []

    /// - Parameter breaks: Nil if markers broken by line ends are not wanted.
    init(_ table: MarkerTable, _ breaks: BreakTable? = nil, lengths: [Int], span: Int = 0) {
        self.table = table
        self.breaks = breaks
        self.lengths = lengths
        self.span = span
    }

    /// Finds the markers that begin before `end`. After it, the window must contain enough bytes that none of them is cut, unless the log
    /// ends.
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

    /// Finds the markers broken by line ends that begin before `end`; the break may be after it.
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

    /// Continues at `offset` without searching what precedes it.
    mutating func pass(to offset: Int) {
        hits = []
        ahead = []
        next = 0
        (searched, breaksSearched) = (offset, offset)
    }

    /// The first hit at or after `offset`, which must not decrease; nil if there is none.
    mutating func first(from offset: Int) -> Hit? {
        while next < hits.count, hits[next].place < offset { next += 1 }
        return next < hits.count ? hits[next] : nil
    }

    /// The first hit that begins in the range and satisfies `counts`, even if it has been passed; nil if there is none.
    func hit(in range: Range<Int>, where counts: (Hit) -> Bool) -> Hit? {
        var (low, high) = (0, hits.count)
        while low < high {
            let middle = (low + high) / 2
            if hits[middle].place < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return hits[low...].prefix { $0.place < range.upperBound }.first(where: counts)
    }

    /// The hits that begin in the range. Passes those before it.
    mutating func hits(in range: Range<Int>) -> ArraySlice<Hit> {
        while next < hits.count, hits[next].place < range.lowerBound { next += 1 }
        return hits[next...].prefix { $0.place < range.upperBound }
    }
}
