/// A set of deflate's prefix codes (RFC 1951, 3.2.2), each of at most 15 bits, defined by their lengths alone.
struct HuffmanCode {
    private static let longest = 15
    /// The number of bits looked up at once; longer codes are decoded bit by bit.
    private static let quickBits = 10

    /// By the next bits: the symbol in the upper bits and the code's length in the lower four; 0 if the code is longer or invalid.
    private var quick = [UInt16](repeating: 0, count: 1 << quickBits)
    /// The number of codes of each length.
    private var counts = [Int](repeating: 0, count: longest + 1)
    /// In the order of their codes.
    private var symbols: [UInt16]

    /// Creates the codes of symbols with these lengths, 0 for an unused symbol; nil if there are more codes than fit.
    init?(lengths: ArraySlice<UInt8>) {
        for length in lengths { counts[Int(length)] += 1 }
        counts[0] = 0
        var (code, place) = (0, 0)
        var codes = [Int](repeating: 0, count: Self.longest + 1)
        var places = codes
        for length in 1...Self.longest {
            (codes[length], places[length]) = (code, place)
            code += counts[length]
            guard code <= 1 << length else { return nil }
            code <<= 1
            place += counts[length]
        }
        symbols = [UInt16](repeating: 0, count: place)
        for (symbol, length) in zip(UInt16(0)..., lengths.map(Int.init)) where length > 0 {
            symbols[places[length]] = symbol
            places[length] += 1
            if length <= Self.quickBits {
                // Codes are stored with their highest bit first, all other numbers with their lowest.
                let reversed = Int(UInt16(codes[length]).bitReversed >> (16 - length))
                for index in stride(from: reversed, to: quick.count, by: 1 << length) { quick[index] = symbol << 4 | UInt16(length) }
            }
            codes[length] += 1
        }
    }

    /// The symbol of the next code, and its number of bits. Some bit patterns may be invalid, since some writers leave codes out.
    func match(_ bits: BitQueue) throws(DeflateStop) -> (symbol: Int, size: Int) {
        let entry = Int(quick[bits.next(Self.quickBits)])
        guard entry > 0 else { return try walk(bits) }
        guard entry & 15 <= bits.count else { throw .inputUsed }
        return (entry >> 4, entry & 15)
    }

    private func walk(_ bits: BitQueue) throws(DeflateStop) -> (symbol: Int, size: Int) {
        let next = bits.next(Self.longest)
        var (code, first, place) = (0, 0, 0)
        for size in 1...Self.longest {
            guard size <= bits.count else { throw .inputUsed }
            code |= next >> (size - 1) & 1
            if code - first < counts[size] { return (Int(symbols[place + code - first]), size) }
            place += counts[size]
            first = (first + counts[size]) << 1
            code <<= 1
        }
        throw .broken("invalid code")
    }
}

extension UInt16 {
    fileprivate var bitReversed: UInt16 {
        var (source, result) = (self, UInt16(0))
        for _ in 0..<16 {
            result = result << 1 | source & 1
            source >>= 1
        }
        return result
    }
}
