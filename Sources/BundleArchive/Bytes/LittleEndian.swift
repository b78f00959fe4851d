extension [UInt8] {
    /// The unsigned number in `bytes` bytes at `offset`, least significant first; 0 if the array is too short.
    func littleEndian(at offset: Int, bytes: Int) -> UInt64 {
        guard offset >= 0, offset + bytes <= count else { return 0 }
        return self[offset..<offset + bytes].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}

extension UInt64 {
    /// The low `count` bytes of the number, least significant first.
    func littleEndianBytes(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: self >> UInt64(8 * $0)) } }
}
