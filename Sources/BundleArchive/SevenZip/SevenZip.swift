/// Checks a 7z archive before libarchive opens it.
enum SevenZip {
    enum Opening {
        /// `end` is the offset of the end of the archive's header in the given bytes.
        case readable(any SeekableBytes, end: UInt64)
        case obstacle(Fault)
    }

    static let startLength = 32
    /// The largest archive that is read from memory, if it is not a file of its own.
    static let memoryBound = 64 << 20
    /// The largest header accepted, packed or not.
    private static let headerBound = 32 << 20

    /// The archive in a form that libarchive can read, or the obstacle: the start header (7zFormat.txt, SignatureHeader) points outside the
    /// archive, or the header is encrypted, demands too much memory or cannot be parsed.
    static func open(_ bytes: any SeekableBytes, _ budget: ReadBudget) throws(SystemError) -> Opening {
        let start = try bytes.bytes(at: 0, count: startLength)
        let (offset, size) = (start.littleEndian(at: 12, bytes: 8), start.littleEndian(at: 20, bytes: 8))
        let length = UInt64(startLength)
        guard start.count == startLength, offset <= bytes.size, size <= bytes.size, length + offset + size <= bytes.size else {
            return .obstacle(.truncated)
        }
        let header = SevenZipHeader(try bytes.bytes(at: length + offset, count: Int(min(size, UInt64(headerBound)))))
        let end = length + offset + size
        guard let packing = header.packing else { return opening(of: bytes, end: end, size == 0 ? nil : obstacle(in: header)) }
        if packing.folder.isEncrypted { return .obstacle(.encrypted) }
        if packing.folder.coders.contains(where: \.asksForTooMuch) { return .obstacle(.largeDictionary(of: "7z")) }
        guard let filters = filters(of: packing.folder) else {
            return .obstacle(.unsupported("7z whose header is packed by another method than LZMA"))
        }
        let unpacked = try unpack(packing, by: filters, from: bytes, budget)
        if packing.checksum.map({ $0 != CRC32(of: unpacked).value }) ?? false { return .obstacle(.checksum) }
        return opening(of: try UnpackedHeader(bytes, header: unpacked), end: end, obstacle(in: SevenZipHeader(unpacked)))
    }

    private static func opening(of bytes: any SeekableBytes, end: UInt64, _ obstacle: Fault?) -> Opening {
        obstacle.map { .obstacle($0) } ?? .readable(bytes, end: end)
    }

    private static func obstacle(in header: SevenZipHeader) -> Fault? {
        var obstacle: Fault?
        func look(at folder: SevenZipFolder) {
            if folder.coders.contains(where: \.asksForTooMuch) { obstacle = obstacle ?? .largeDictionary(of: "7z") }
            if let filter = folder.filterOverLzma { obstacle = obstacle ?? .unsupported("7z with the filter \(filter) over LZMA") }
        }
        guard header.forEachFolder(look) else { return .corrupt("a header of a form that 7-Zip does not write") }
        return obstacle
    }

    /// The liblzma filters of a packed header, empty if it is only stored; nil if there are others. 7-Zip uses LZMA, py7zr LZMA2.
    private static func filters(of folder: SevenZipFolder) -> [RawLzmaDecoder.Filter]? {
        guard let chain = folder.chain else { return nil }
        var filters: [RawLzmaDecoder.Filter] = []
        for coder in chain where coder.method != SevenZipCoder.copy {
            guard let id = coder.lzmaFilter else { return nil }
            filters.append((id, coder.properties))
        }
        return filters
    }

    /// The unpacked header; truncated or empty if it cannot be unpacked completely.
    private static func unpack(
        _ packing: SevenZipHeader.Packing, by filters: [RawLzmaDecoder.Filter], from bytes: any SeekableBytes, _ budget: ReadBudget
    ) throws(SystemError) -> [UInt8] {
        let packed = try bytes.bytes(at: UInt64(startLength) &+ packing.position, count: Int(min(packing.packedSize, UInt64(headerBound))))
        if filters.isEmpty { return packed }
        let decoder = RawLzmaDecoder(filters, size: packing.size)
        let source = DecompressedSource(RangeSource(MemoryBytes(packed), budget), decoder, budget, singleMember: true, isCounted: false)
        return try MemoryBytes(source, bound: headerBound)?.bytes(at: 0, count: headerBound) ?? []
    }
}
