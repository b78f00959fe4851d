/// What must be looked at in a 7z archive before libarchive is let at it.
enum SevenZip {
    /// The largest archive that is held in memory to be read, where it is not a file of its own.
    static let memoryBound = 64 << 20
    /// The largest header, packed or not.
    private static let headerBound = 32 << 20

    /// What keeps the archive from being read: the start header (7zFormat.txt, SignatureHeader) does not point into it, or its header asks for too
    /// much or cannot be walked.
    static func obstacle(in bytes: any SeekableBytes, _ session: ReadSession) throws(SystemError) -> Fault? {
        let start = try bytes.bytes(at: 0, count: 32)
        let (offset, size) = (start.littleEndian(at: 12, bytes: 8), start.littleEndian(at: 20, bytes: 8))
        guard start.count == 32, offset <= bytes.size, size <= bytes.size, 32 + offset + size <= bytes.size else { return .truncated }
        let header = SevenZipHeader(try bytes.bytes(at: 32 + offset, count: Int(min(size, UInt64(headerBound)))))
        guard let packing = header.packing else { return size == 0 ? nil : obstacle(in: header) }
        if packing.coders.contains(where: \.asksForTooMuch) { return .largeDictionary(of: "7z") }
        // What is encrypted libarchive does not unpack either, and says so.
        if packing.coders.contains(where: { $0.method == SevenZipHeader.Coder.aes }) { return nil }
        return obstacle(in: SevenZipHeader(try unpack(packing, from: bytes, session)))
    }

    private static func obstacle(in header: SevenZipHeader) -> Fault? {
        var asksForTooMuch = false
        guard header.forEachCoder({ asksForTooMuch = asksForTooMuch || $0.asksForTooMuch }) else {
            return .corrupt("a header of a form that 7-Zip does not write")
        }
        return asksForTooMuch ? .largeDictionary(of: "7z") : nil
    }

    /// The beginning of the header as it was before it was packed; empty where it is not packed as 7-Zip does it.
    private static func unpack(
        _ packing: SevenZipHeader.Packing, from bytes: any SeekableBytes, _ session: ReadSession
    ) throws(SystemError) -> [UInt8] {
        guard packing.coders.map(\.method) == [SevenZipHeader.Coder.lzma] else { return [] }
        let bound = UInt64(headerBound)
        let packed = try bytes.bytes(at: 32 &+ packing.position, count: Int(min(packing.packedSize, bound)))
        // As in a zip.
        let data = MemoryBytes([0, 0, 5, 0] + packing.coders[0].properties + packed)
        let decoder = LzmaDecoder(size: min(packing.size, bound))
        let source = DecompressedSource(RangeSource(data, session), decoder, session, singleMember: true, isCounted: false)
        return try MemoryBytes(source, bound: headerBound)?.bytes(at: 0, count: headerBound) ?? []
    }
}
