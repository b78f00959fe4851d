/// What must be looked at in a 7z archive before libarchive is let at it.
enum SevenZip {
    /// The largest archive that is held in memory to be read, where it is not a file of its own.
    static let memoryBound = 64 << 20

    /// Whether the start header (7zFormat.txt, SignatureHeader) points into the archive. libarchive would ask for memory of the size it claims.
    static func startHeaderHolds(in bytes: any SeekableBytes) throws(SystemError) -> Bool {
        let header = try bytes.bytes(at: 0, count: 32)
        let (offset, size) = (header.littleEndian(at: 12, bytes: 8), header.littleEndian(at: 20, bytes: 8))
        guard header.count == 32, offset <= bytes.size, size <= bytes.size else { return false }
        return 32 + offset + size <= bytes.size
    }
}
