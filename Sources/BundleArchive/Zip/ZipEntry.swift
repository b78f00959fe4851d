/// An entry of a zip as its central directory describes it (PKWARE APPNOTE 6.3.10, 4.3.12).
struct ZipEntry: Hashable {
    static let signature: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
    /// The system's limit for a path.
    private static let longestTarget = 4096
    /// The length of the fixed part.
    static let fixedLength = 46

    var rawName: [UInt8]
    var method: Int
    var flags: Int
    var checksum: UInt32
    var packedSize: UInt64
    var size: UInt64
    /// The offset of the local header from the start of the zip.
    var localOffset: UInt64
    private var unixMode: Int
    /// Whether the size is given in 64 bits.
    private var hasWideSize = false

    /// - Parameter record: The whole directory record: fixed part, name and extra fields.
    init(record: [UInt8], nameLength: Int, extraLength: Int) {
        func field(_ offset: Int, _ bytes: Int) -> UInt64 { record.littleEndian(at: offset, bytes: bytes) }
        flags = Int(field(8, 2))
        method = Int(field(10, 2))
        checksum = UInt32(field(16, 4))
        packedSize = field(20, 4)
        size = field(24, 4)
        localOffset = field(42, 4)
        unixMode = field(5, 1) == 3 ? Int(field(40, 2)) : 0
        let extraStart = Self.fixedLength + nameLength
        rawName = Array(record[Self.fixedLength..<extraStart])
        applyZip64(Array(record[extraStart..<extraStart + extraLength]))
    }

    /// - Parameter record: The whole local header (4.3.7), which contains less.
    init(localRecord record: [UInt8], nameLength: Int) {
        flags = Int(record.littleEndian(at: 6, bytes: 2))
        method = Int(record.littleEndian(at: 8, bytes: 2))
        checksum = UInt32(record.littleEndian(at: 14, bytes: 4))
        packedSize = record.littleEndian(at: 18, bytes: 4)
        size = record.littleEndian(at: 22, bytes: 4)
        localOffset = 0
        unixMode = 0
        let extraStart = ZipLocalHeader.fixedLength + nameLength
        rawName = Array(record[ZipLocalHeader.fixedLength..<extraStart])
        applyZip64(Array(record[extraStart...]))
    }

    /// Numbers that do not fit in 32 bits are in the extra field 0x0001, in this order and only these (4.5.3).
    private mutating func applyZip64(_ extra: [UInt8]) {
        var position = 0
        while position + 4 <= extra.count {
            let length = Int(extra.littleEndian(at: position + 2, bytes: 2))
            if extra.littleEndian(at: position, bytes: 2) == 1 {
                var field = position + 4
                let end = min(field + length, extra.count)
                for number in [\ZipEntry.size, \.packedSize, \.localOffset] where self[keyPath: number] == 0xFFFF_FFFF && field + 8 <= end {
                    self[keyPath: number] = extra.littleEndian(at: field, bytes: 8)
                    hasWideSize = hasWideSize || number == \.size
                    field += 8
                }
                return
            }
            position += 4 + length
        }
    }

    /// The name. An entry with data is a file even if its name ends like a folder's.
    var name: String { String(decoding: header.kind == .folder ? rawName : Array(rawName.dropLast(hasFolderName ? 1 : 0)), as: UTF8.self) }
    private var hasFolderName: Bool { rawName.last == 0x2F || rawName.last == 0x5C }
    var isEncrypted: Bool { flags & 1 != 0 }
    /// Whether checksum and lengths follow the data (4.3.9), so that the local header does not have them.
    var hasDescriptor: Bool { flags & 8 != 0 }

    /// Whether a length matches the recorded one. Writers without 64-bit numbers, such as that of macOS, omit the upper bits.
    func fits(size: UInt64) -> Bool { hasWideSize ? size == self.size : (size ^ self.size) & 0xFFFF_FFFF == 0 }

    /// Whether only the data can show if it is a folder: it has a folder's name, and its length follows the data.
    var isFolderOfUnknownSize: Bool { hasFolderName && hasDescriptor && !hasData && !isEncrypted }

    /// Whether there is more than deflate's end mark and, if encrypted, the encryption header.
    private var hasData: Bool { size > 0 || packedSize > (isEncrypted ? 14 : 2) }

    var header: EntryHeader {
        let kind: EntryHeader.Kind =
            switch unixMode & 0o170000 {
            // Some writers give files the attributes of folders.
            case 0o040000 where !hasData, _ where hasFolderName && !hasData: .folder
            case 0o120000 where size <= Self.longestTarget: .symbolicLink(target: nil)
            case 0o010000 where !hasData, 0o020000 where !hasData, 0o060000 where !hasData, 0o140000 where !hasData: .special
            default: .file
            }
        if isEncrypted { return EntryHeader(kind: kind, obstacle: .encrypted) }
        return EntryHeader(kind: kind, obstacle: isSupported ? nil : .unsupported(methodName))
    }

    /// PPMd, which libarchive unpacks, starting at the entry's local header.
    var needsLibArchive: Bool { method == 98 }

    private var isSupported: Bool { [0, 8, 9, 12, 14, 93, 95].contains(method) || needsLibArchive }
    /// Whether LZMA data mark their own end (4.4.4).
    private var hasEndMarker: Bool { flags & 2 != 0 }

    /// A decoder for the entry's data; nil for stored data and for unsupported methods.
    func makeDecoder(_ inflater: Inflater) -> (any Decoder)? {
        switch method {
        case 8: inflater.makeDecoder()
        case 9: Deflate64Decoder()
        case 12: Bzip2Decoder()
        case 14: LzmaDecoder(size: hasEndMarker || hasDescriptor ? nil : size)
        case 93: ZstdDecoder()
        case 95: XzDecoder()
        default: nil
        }
    }

    /// The names of APPNOTE 4.4.5.
    private var methodName: String {
        switch method {
        case 1: "Shrink"
        case 2...5: "Reduce"
        case 6: "Implode"
        case 10: "PKWARE DCL Implode"
        case 96: "JPEG"
        case 97: "WavPack"
        case 99: "AES"
        default: "zip method \(method)"
        }
    }
}
