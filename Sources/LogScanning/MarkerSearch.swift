/// The next place of each marker, found by one search over each byte.
struct MarkerSearch {
    private var markers: [(bytes: [UInt8], hit: Int?, searched: Int)]

    init(_ markers: [[UInt8]]) {
        self.markers = markers.map { ($0, nil, 0) }
    }

    /// The first place of a marker at or after `offset` that lies whole in the window.
    mutating func next(_ marker: Int, from offset: Int, in window: borrowing ByteWindow) -> Int? {
        if let hit = markers[marker].hit, hit >= offset { return hit }
        let bytes = markers[marker].bytes
        let hit = window.first(bytes, from: max(offset, markers[marker].searched))
        markers[marker].hit = hit
        markers[marker].searched = hit ?? max(markers[marker].searched, window.end - bytes.count + 1)
        return hit
    }
}
