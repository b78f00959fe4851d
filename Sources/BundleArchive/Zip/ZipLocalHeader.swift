/// The header directly before an entry's data (APPNOTE 4.3.7). The directory is authoritative; this header is compared with it.
struct ZipLocalHeader {
    static let signature: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    static let fixedLength = 30

    /// The offset of the entry's data.
    let dataOffset: UInt64
    /// Whether method and name equal the directory's. A backslash equals a slash.
    let agrees: Bool

    /// The header of `entry` at `offset`; nil if there is none.
    init?(of entry: ZipEntry, in bytes: any SeekableBytes, at offset: UInt64) throws(SystemError) {
        let record = try bytes.bytes(at: offset, count: Self.fixedLength + entry.rawName.count)
        guard record.count >= Self.fixedLength, record.starts(with: Self.signature) else { return nil }
        let nameLength = record.littleEndian(at: 26, bytes: 2)
        let name = record[Self.fixedLength...]
        dataOffset = offset + UInt64(Self.fixedLength) + nameLength + record.littleEndian(at: 28, bytes: 2)
        agrees =
            record.littleEndian(at: 8, bytes: 2) == UInt64(entry.method) && nameLength == UInt64(entry.rawName.count)
            && name.map(Self.slashed) == entry.rawName.map(Self.slashed)
    }

    private static func slashed(_ byte: UInt8) -> UInt8 { byte == 0x5C ? 0x2F : byte }
}
