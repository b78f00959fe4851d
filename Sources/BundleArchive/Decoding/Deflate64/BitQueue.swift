/// The bits of a byte stream, the lowest bit of each byte first.
struct BitQueue {
    private var bits: UInt64 = 0
    /// The number of bits available.
    private(set) var count = 0

    /// Adds bytes from `position` on while they fit: afterwards at least 57 bits are available, or the bytes are used up.
    mutating func fill(from bytes: Span<UInt8>, _ position: inout Int) {
        while count <= 56, position < bytes.count {
            bits |= UInt64(bytes[position]) &<< UInt64(count)
            position += 1
            count += 8
        }
    }

    /// The next bits as a number, without consuming them. Missing bits count as 0.
    func next(_ count: Int) -> Int { Int(bits & (1 &<< UInt64(count) &- 1)) }

    mutating func drop(_ count: Int) {
        bits &>>= UInt64(count)
        self.count -= count
    }

    /// Consumes the next bits, as a number.
    mutating func readBits(_ count: Int) throws(DeflateStop) -> Int {
        guard count <= self.count else { throw .inputUsed }
        defer { drop(count) }
        return next(count)
    }

    /// Drops the rest of a partly consumed byte.
    mutating func dropToByte() { drop(count & 7) }

    /// The whole bytes that are available.
    var bytes: [UInt8] { (0..<count / 8).map { UInt8(truncatingIfNeeded: bits >> UInt64(count & 7 + 8 * $0)) } }
}
