import CByteSearch

/// Selects the grams of the markers that are stored, and arranges them for lookup.
extension MarkerTable {
    /// - Parameter markers: Must not be empty texts.
    convenience init(_ markers: [Marker]) {
        let shortest = markers.map { $0.bytes.count }.min() ?? 1
        // As few positions as possible, as long as grams are selective; then grams as long as possible.
        let stride = max(1, min(8, shortest - 3))
        let width = min(8, shortest - stride + 1)
        let origins = Self.origins(of: markers, width: width, stride: stride).sorted {
            (gram_hash($0.gram, 0), $0.marker, $0.offset) < (gram_hash($1.gram, 0), $1.marker, $1.offset)
        }
        let bucketShift = UInt32(32 - max(1, Int.bitWidth - origins.count.leadingZeroBitCount))
        var filter = GramFilter(count: origins.count)
        var buckets = [UInt32](repeating: 0, count: 1 + 1 << (32 - bucketShift))
        for origin in origins {
            filter.insert(origin.gram)
            buckets[Int(gram_hash(origin.gram, bucketShift)) + 1] += 1
        }
        for bucket in buckets.indices.dropFirst() { buckets[bucket] += buckets[bucket - 1] }
        self.init(
            stride: stride, width: width, filter: filter, buckets: buckets, bucketShift: bucketShift, origins: origins,
            texts: Array(markers.map(\.bytes).joined()))
    }

    /// The cheapest `stride` consecutive grams of each marker.
    private static func origins(of markers: [Marker], width: Int, stride: Int) -> [marker_origin] {
        let grams = markers.map { marker in
            (0...marker.bytes.count - width).map { gram(marker.bytes[$0..<$0 + width]) }
        }
        var counts: [UInt64: Double] = [:]
        for gram in grams.joined() { counts[gram, default: 0] += 1 }
        var origins: [marker_origin] = []
        var start = 0
        for (index, (marker, grams)) in zip(markers, grams).enumerated() {
            // The cost of a gram is its frequency in logs, times the number of markers to compare when it occurs.
            let costs = grams.map { likelihood(of: $0, width: width) * (counts[$0] ?? 1) }
            let first = cheapestRun(of: stride, in: costs)
            for offset in first..<first + stride {
                origins.append(
                    marker_origin(
                        gram: grams[offset], offset: UInt32(offset), marker: UInt32(index), start: UInt32(start),
                        count: UInt32(marker.bytes.count)))
            }
            start += marker.bytes.count
        }
        return origins
    }

    /// The bytes with the bit set that distinguishes lower case from upper case, so that texts that differ only in case have the same gram.
    private static func gram(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1 | 0x20) }
    }

    /// The approximate frequency of a gram in logs.
    private static func likelihood(of gram: UInt64, width: Int) -> Double {
        (0..<width).reduce(1) { likelihood, place in likelihood * likelihoods[Int(gram >> (8 * UInt64(place)) & 0xFF)] }
    }

    /// The approximate frequency in logs of each byte, with the lower-case bit set: from one in ten to one in two thousand.
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

    /// The index at which the sum of `count` consecutive costs is lowest.
    private static func cheapestRun(of count: Int, in costs: [Double]) -> Int {
        let starts = 0...costs.count - count
        return starts.min { costs[$0..<$0 + count].reduce(0, +) < costs[$1..<$1 + count].reduce(0, +) } ?? 0
    }
}
