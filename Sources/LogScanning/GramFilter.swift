import CByteSearch

/// The hashes of the stored grams, as the C code reads them. The filter is small, because it shares the cache with the searched bytes, and
/// sparse, so that other grams rarely match by chance.
struct GramFilter {
    private(set) var bytes: [UInt8]
    /// Whether a hash selects two bits of a word instead of a byte. A byte is read faster, but with many grams the bytes would fill the
    /// cache.
    let hasWords: Bool
    /// The bits of a hash from this one up select the byte or word.
    let shift: UInt32

    private static let wordSize = 4

    /// - Parameter count: The number of grams that will be inserted.
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
