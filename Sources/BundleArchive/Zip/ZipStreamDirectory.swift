/// What follows the entries of a zip that is read in the order of its bytes.
struct ZipStreamDirectory {
    /// False if it lists other entries than those before it.
    var agrees = true
    /// The number of its records.
    var count: UInt64 = 0
    /// Whether it was read to the end of the end record.
    var isWhole = false
    /// The number that the end record claims; without the 64-bit record, modulo 65536.
    private var claimedCount: UInt64 = 0
    private var claimIsModular = true

    var countIsTrue: Bool { !isWhole || claimedCount == (claimIsModular ? count & 0xFFFF : count) }
    var claimsMore: Bool { claimedCount > count }

    /// Consumes the 64-bit end record and its locator, if present (4.3.14, 4.3.15), and the end record with its comment (4.3.16); false if they
    /// are incomplete.
    mutating func readEnd(_ signature: [UInt8], from bytes: StreamCursor) -> Bool {
        var signature = signature
        if signature == [0x50, 0x4B, 0x06, 0x06] {
            let length = bytes.read(upTo: 8).littleEndian(at: 0, bytes: 8)
            guard length < 1 << 16 else { return false }
            let record = bytes.read(upTo: Int(length))
            (claimedCount, claimIsModular) = (record.littleEndian(at: 20, bytes: 8), false)
            signature = bytes.read(upTo: 4)
        }
        if signature == ZipDirectory.locatorSignature {
            _ = bytes.read(upTo: 16)
            signature = bytes.read(upTo: 4)
        }
        guard signature == ZipDirectory.endSignature else { return false }
        let record = bytes.read(upTo: 18)
        if claimIsModular { claimedCount = record.littleEndian(at: 6, bytes: 2) }
        let comment = Int(record.littleEndian(at: 16, bytes: 2))
        return bytes.read(upTo: comment).count == comment && record.count == 18
    }
}
