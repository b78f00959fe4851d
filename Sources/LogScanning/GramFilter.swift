import CByteSearch

/// Which hashes the grams that are kept have, laid out as the C library reads it: small, since what is searched goes through the same cache,
/// and with so little set in it that chance rarely hits.
struct GramFilter {
    private(set) var bytes: [UInt8]
    /// Whether a hash tells two bits of a word, rather than a byte. A byte is read faster; of many grams the bytes would fill the cache.
    let hasWords: Bool
    /// The bits of a hash above this one tell the byte or the word.
    let shift: UInt32

    private static let wordSize = 4

    /// - Parameter count: how many grams there will be.
    init(count: Int) {
        let bits = Int.bitWidth - count.leadingZeroBitCount
        hasWords = bits > 10
        shift = UInt32(32 - (hasWords ? min(15, bits + 1) : max(14, bits + 8)))
        bytes = [UInt8](repeating: 0, count: 1 << (32 - shift) * (hasWords ? Self.wordSize : 1))
    }

    mutating func insert(_ gram: UInt64) {
        let hash = gram_hash(gram, 0)
        let place = Int(hash >> shift)
        guard hasWords else { return bytes[place] = 1 }
        for bit in [hash >> 12 & 31, hash >> 7 & 31] { bytes[place * Self.wordSize + Int(bit / 8)] |= 1 << UInt8(bit % 8) }
    }
}
