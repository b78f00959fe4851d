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
        let grams = markers.map { [width] marker in
            (0...marker.bytes.count - width).map { Self.gram(marker.bytes[$0..<$0 + width]) }
        }
        var counts: [UInt32: Double] = [:]
        for gram in grams.joined() { counts[gram, default: 0] += 1 }
        for (index, grams) in grams.enumerated() {
            // What a gram costs is how often it stands in a log, times how many markers are then looked at.
            let costs = grams.map { [width] in Self.likelihood(of: $0, width: width) * (counts[$0] ?? 1) }
            let start = Self.cheapestRun(of: stride, in: costs)
            for offset in start..<start + stride { origins[grams[offset], default: []].append(Origin(marker: index, offset: offset)) }
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

    /// About how often a gram stands in a log.
    private static func likelihood(of gram: UInt32, width: Int) -> Double {
        (0..<width).reduce(1) { likelihood, place in likelihood * likelihoods[Int(gram >> (8 * UInt32(place)) & 0xFF)] }
    }

    /// About how often each byte, with the bit of small letters set, stands in a log: from one in ten to one in two thousand.
    private static let likelihoods: [Double] = {
        let commonest = Array(" etaoinsrlcdpumghf0123456789.-_:/bvwykxjqz".utf8)
        var likelihoods = [Double](repeating: 0.0005, count: 256)
        var likelihood = 0.1
        for byte in commonest {
            likelihoods[Int(byte | 0x20)] = likelihood
            likelihood *= 0.88
        }
        return likelihoods
    }()

    /// Where so many costs in a row come to the least.
    private static func cheapestRun(of count: Int, in costs: [Double]) -> Int {
        let starts = 0...costs.count - count
        return starts.min { costs[$0..<$0 + count].reduce(0, +) < costs[$1..<$1 + count].reduce(0, +) } ?? 0
    }
}
