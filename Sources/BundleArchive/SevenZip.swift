/// What must be looked at in a 7z archive before libarchive is let at it.
enum SevenZip {
    /// The largest archive that is held in memory to be read, where it is not a file of its own.
    static let memoryBound = 64 << 20
    /// The largest header, packed or not.
    private static let headerBound = 32 << 20
    /// The largest dictionary: 7-Zip chooses none above it by itself. libarchive would give as much memory as is asked for.
    private static let dictionaryBound: UInt64 = 256 << 20

    /// What keeps the archive from being read: the start header (7zFormat.txt, SignatureHeader) does not point into it, or its header asks for too
    /// much or cannot be walked.
    static func obstacle(in bytes: any SeekableBytes, _ session: ReadSession) throws(SystemError) -> Fault? {
        let start = try bytes.bytes(at: 0, count: 32)
        let (offset, size) = (start.littleEndian(at: 12, bytes: 8), start.littleEndian(at: 20, bytes: 8))
        guard start.count == 32, offset <= bytes.size, size <= bytes.size, 32 + offset + size <= bytes.size else { return .truncated }
        let header = SevenZipHeader(try bytes.bytes(at: 32 + offset, count: Int(min(size, UInt64(headerBound)))))
        if let packing = header.packing {
            if let obstacle = obstacle(in: packing.coders) { return obstacle }
            guard let unpacked = try unpack(packing, from: bytes, session) else { return nil }
            return obstacle(in: SevenZipHeader(unpacked).coders)
        }
        return size == 0 ? nil : obstacle(in: header.coders)
    }

    private static func obstacle(in coders: [SevenZipHeader.Coder]?) -> Fault? {
        guard let coders else { return .corrupt("a header of a form that 7-Zip does not write") }
        guard coders.contains(where: { $0.dictionary > dictionaryBound }) else { return nil }
        return .unsupported("7z with a dictionary over \(dictionaryBound >> 20) MiB")
    }

    /// The header as it was before it was packed; nil where it is encrypted.
    private static func unpack(
        _ packing: SevenZipHeader.Packing, from bytes: any SeekableBytes, _ session: ReadSession
    ) throws(SystemError) -> [UInt8]? {
        let packed = try bytes.bytes(at: 32 &+ packing.position, count: Int(min(packing.packedSize, UInt64(headerBound))))
        guard packing.coders.allSatisfy({ $0.method != SevenZipHeader.Coder.aes }) else { return nil }
        guard packing.coders.count == 1, packing.coders[0].method == SevenZipHeader.Coder.lzma else { return [] }
        // As in a zip.
        let data = MemoryBytes([0, 0, 5, 0] + packing.coders[0].properties + packed)
        let source = DecompressedSource(
            RangeSource(data, session), LzmaDecoder(size: packing.size), session, singleMember: true, isCounted: false)
        guard let header = MemoryBytes(source, bound: headerBound) else { return [] }
        return try header.bytes(at: 0, count: headerBound)
    }
}
