/// The bits of a stream of bytes, the lowest of each byte first.
struct BitQueue {
    private var bits: UInt64 = 0
    /// How many there are.
    private(set) var count = 0

    /// Takes bytes from `position` on, as long as they fit: after that there are at least 57 bits, or the bytes are at their end.
    mutating func fill(from bytes: Span<UInt8>, _ position: inout Int) {
        while count <= 56, position < bytes.count {
            bits |= UInt64(bytes[position]) &<< UInt64(count)
            position += 1
            count += 8
        }
    }

    /// The next bits as a number, without taking them; what is not there counts as 0.
    func next(_ count: Int) -> Int { Int(bits & (1 &<< UInt64(count) &- 1)) }

    mutating func drop(_ count: Int) {
        bits &>>= UInt64(count)
        self.count -= count
    }

    /// The next bits as a number.
    mutating func take(_ count: Int) throws(DeflateStop) -> Int {
        guard count <= self.count else { throw .inputUsed }
        defer { drop(count) }
        return next(count)
    }

    /// Drops what is left of a byte that was begun.
    mutating func dropToByte() { drop(count & 7) }

    /// The whole bytes that are there.
    var bytes: [UInt8] { (0..<count / 8).map { UInt8(truncatingIfNeeded: bits >> UInt64(count & 7 + 8 * $0)) } }
}
