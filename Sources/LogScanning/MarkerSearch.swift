/// What is searched for in a log: a logger, as it is written, or a text in any case.
struct Marker: Hashable {
    enum Kind {
        /// The records of this logger carry payloads or errors of their own.
        case logger
        /// A record with this text is a message.
        case text
        /// A record with this text may be one.
        case hint
    }

    let kind: Kind
    /// In lower case where case does not count.
    let bytes: [UInt8]

    init(_ kind: Kind, _ text: String) {
        self.kind = kind
        bytes = kind == .logger ? Array(text.utf8) : text.utf8.map(\.inLowerCase)
    }

    func isHeld(by text: String) -> Bool {
        ByteSearch.firstFolded(bytes, in: Array(text.utf8), from: 0) != nil
    }
}

extension UInt8 {
    /// ASCII letters alone.
    var inLowerCase: UInt8 { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self }
}

/// The next place of each marker, found by one search over each byte.
struct MarkerSearch {
    private var markers: [(marker: Marker, hit: Int?, searched: Int)]

    init(_ markers: [Marker]) {
        self.markers = markers.map { ($0, nil, 0) }
    }

    /// The first place of a marker at or after `offset` that lies whole in the window.
    mutating func next(_ index: Int, from offset: Int, in window: borrowing ByteWindow) -> Int? {
        if let hit = markers[index].hit, hit >= offset { return hit }
        let marker = markers[index].marker
        let start = max(offset, markers[index].searched)
        let hit = marker.kind == .logger ? window.first(marker.bytes, from: start) : window.firstFolded(marker.bytes, from: start)
        markers[index].hit = hit
        markers[index].searched = hit ?? max(markers[index].searched, window.end - marker.bytes.count + 1)
        return hit
    }
}
