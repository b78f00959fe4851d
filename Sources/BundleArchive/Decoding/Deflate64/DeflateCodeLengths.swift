/// The header of a block with dynamic codes (RFC 1951, 3.2.7): the lengths of its codes, which are Huffman-coded themselves.
struct DeflateCodeLengths {
    private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

    private enum Stage {
        case counts
        /// The lengths of the codes with which the code lengths are packed.
        case packing(next: Int)
        case lengths(HuffmanCode)
    }

    private var stage = Stage.counts
    private var literalCount = 0
    private var allCount = 0
    private var packingCount = 0
    private var packing = [UInt8](repeating: 0, count: order.count)
    private var lengths: [UInt8] = []

    /// Consumes the next item, of at most 14 bits; returns the codes after the last one.
    mutating func readNext(from bits: inout BitQueue) throws(DeflateStop) -> DeflateCodes? {
        switch stage {
        case .counts:
            let counts = try bits.readBits(14)
            literalCount = 257 + counts & 31
            allCount = literalCount + 1 + counts >> 5 & 31
            packingCount = 4 + counts >> 10
            guard literalCount <= 286 else { throw .broken("too many length symbols") }
            stage = .packing(next: 0)
        case .packing(let next) where next < packingCount:
            packing[Self.order[next]] = UInt8(try bits.readBits(3))
            stage = .packing(next: next + 1)
        case .packing:
            guard let code = HuffmanCode(lengths: packing[...]) else { throw .broken("invalid code lengths set") }
            stage = .lengths(code)
        case .lengths(let code):
            try readLengths(code, &bits)
            if lengths.count == allCount { return try codes() }
        }
        return nil
    }

    /// Consumes one length, or a repetition.
    private mutating func readLengths(_ code: HuffmanCode, _ bits: inout BitQueue) throws(DeflateStop) {
        let (symbol, size) = try code.match(bits)
        guard symbol >= 16 else {
            bits.drop(size)
            return lengths.append(UInt8(symbol))
        }
        let (least, extraBits) = [(3, 2), (3, 3), (11, 7)][symbol - 16]
        guard size + extraBits <= bits.count else { throw .inputUsed }
        bits.drop(size)
        let count = least + (try bits.readBits(extraBits))
        guard let length = symbol == 16 ? lengths.last : 0, lengths.count + count <= allCount else {
            throw .broken("invalid bit length repeat")
        }
        lengths += [UInt8](repeating: length, count: count)
    }

    private func codes() throws(DeflateStop) -> DeflateCodes {
        guard lengths[256] > 0 else { throw .broken("missing end-of-block") }
        guard let codes = DeflateCodes(literals: lengths[..<literalCount], distances: lengths[literalCount...]) else {
            throw .broken("invalid lengths set")
        }
        return codes
    }
}
