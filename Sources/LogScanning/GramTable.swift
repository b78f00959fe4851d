import CByteSearch

/// Where markers may stand, told by runs of a few bytes (grams), for any number of markers by one look at every `stride`-th place.
///
/// Of each marker, `stride` grams that follow each other are kept. Wherever the marker stands, one of them lies on a place that is looked at.
struct GramTable {
    /// A gram of a marker.
    struct Origin {
        let marker: Int
        /// How far from the marker's first byte.
        let offset: Int
    }

    /// The bytes of a gram.
    let width: Int
    /// A place is looked at, and so many bytes on the next one.
    let stride: Int
    /// One bit for each hash of a gram that is kept; see `gram_search`.
    let filter: [UInt64]
    /// How far a product is shifted to be the hash.
    let shift: UInt32
    private var origins: [UInt32: [Origin]] = [:]

    /// - Parameter markers: none is empty.
    init(_ markers: [Marker]) {
        let shortest = markers.map(\.bytes.count).min() ?? 1
        width = min(4, shortest)
        stride = min(8, shortest - width + 1)
        for (index, marker) in markers.enumerated() {
            let start = Self.rarestRun(of: stride + width - 1, in: marker.bytes)
            for offset in start..<start + stride {
                let gram = Self.gram(marker.bytes[offset..<offset + width])
                origins[gram, default: []].append(Origin(marker: index, offset: offset))
            }
        }
        // One of thirty-two bits is set at most, so that chance rarely hits one, as long as the filter stays within a core's own cache.
        let bits = Int.bitWidth - (origins.count * 32).leadingZeroBitCount
        shift = UInt32(32 - min(18, max(6, bits)))
        var filter = [UInt64](repeating: 0, count: 1 << (32 - shift - 6))
        for gram in origins.keys {
            let hash = gram_hash(gram, shift)
            filter[Int(hash >> 6)] |= 1 << UInt64(hash & 63)
        }
        self.filter = filter
    }

    /// The grams like the one that begins at this place of the bytes.
    func origins(at place: Int, in bytes: [UInt8]) -> [Origin] {
        origins[Self.gram(bytes[place..<place + width])] ?? []
    }

    /// The bytes with the bit set that tells capital letters from small ones: the same for texts that differ in case alone.
    private static func gram(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt32($1 | 0x20) }
    }

    /// Where the run of so many bytes begins that is likely the rarest in a log.
    private static func rarestRun(of count: Int, in bytes: [UInt8]) -> Int {
        let ranks = bytes.map { byte in commonest.firstIndex(of: byte.inLowerCase) ?? commonest.count }
        var sum = ranks.prefix(count).reduce(0, +)
        var best = (start: 0, sum: sum)
        for end in count..<max(count, bytes.count) {
            sum += ranks[end] - ranks[end - count]
            if sum > best.sum { best = (end - count + 1, sum) }
        }
        return best.start
    }

    /// The commonest bytes of logs, the commonest first.
    private static let commonest = Array(" etaoinsrlcdpumghf0123456789.-_:/bvwykxjqz".utf8)
}
