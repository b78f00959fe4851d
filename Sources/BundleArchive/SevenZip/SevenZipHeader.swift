/// The header of a 7z (7zFormat.txt), as far as it describes how the archive's data are packed.
struct SevenZipHeader {
    /// How and where a header is packed; the position is relative to the end of the start header.
    struct Packing: Hashable {
        var folder: SevenZipFolder
        var position: UInt64
        var packedSize: UInt64
        var size: UInt64
        /// The checksum of the unpacked header; nil if there is none.
        var checksum: UInt32?
    }

    private struct Malformed: Error {}

    /// The format's property ids.
    private enum Property {
        static let end: UInt8 = 0x00
        static let header: UInt8 = 0x01
        static let mainStreams: UInt8 = 0x04
        static let files: UInt8 = 0x05
        static let packInfo: UInt8 = 0x06
        static let unpackInfo: UInt8 = 0x07
        static let size: UInt8 = 0x09
        static let digests: UInt8 = 0x0A
        static let folders: UInt8 = 0x0B
        static let unpackSizes: UInt8 = 0x0C
        static let encodedHeader: UInt8 = 0x17
    }

    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) {
        rest = bytes[...]
    }

    /// Calls `found` with each folder in turn; false if they cannot all be read.
    func forEachFolder(_ found: (SevenZipFolder) -> Void) -> Bool {
        var reader = self
        return (try? reader.parseHeader(found)) != nil
    }

    /// How the header itself is packed; nil if it is not, or that cannot be read.
    var packing: Packing? {
        var reader = self
        return try? reader.parseEncodedHeader()
    }

    private mutating func parseHeader(_ found: (SevenZipFolder) -> Void) throws(Malformed) {
        try expect(Property.header)
        switch try readByte() {
        case Property.mainStreams: break
        case Property.files, Property.end: return
        default: throw Malformed()
        }
        if rest.first == Property.packInfo { _ = try parsePackInfo() }
        if rest.first == Property.unpackInfo { try parseFolders(found) }
    }

    private mutating func parseEncodedHeader() throws(Malformed) -> Packing {
        try expect(Property.encodedHeader)
        let (position, count, size) = try parsePackInfo()
        guard count == 1, let size else { throw Malformed() }
        var folders: [SevenZipFolder] = []
        try parseFolders { if folders.isEmpty { folders.append($0) } }
        guard let folder = folders.first else { throw Malformed() }
        try expect(Property.unpackSizes)
        for _ in 0..<folder.mainOutput { _ = try readNumber() }
        var packing = Packing(folder: folder, position: position, packedSize: size, size: try readNumber())
        for _ in folder.mainOutput + 1..<max(folder.mainOutput + 1, UInt64(folder.coders.count)) { _ = try readNumber() }
        if rest.starts(with: [Property.digests, 1]) {
            _ = try readBytes(UInt64(2))
            packing.checksum = UInt32(try Array(readBytes(UInt64(4))).littleEndian(at: 0, bytes: 4))
        }
        return packing
    }

    /// The position of the packed streams, their number, and the size of the first.
    private mutating func parsePackInfo() throws(Malformed) -> (position: UInt64, count: UInt64, size: UInt64?) {
        try expect(Property.packInfo)
        let (position, count) = (try readNumber(), try readNumber())
        var first: UInt64?
        while true {
            switch try readByte() {
            case Property.end: return (position, count, first)
            case Property.size:
                guard first == nil, count <= rest.count else { throw Malformed() }
                for _ in 0..<count {
                    let size = try readNumber()
                    first = first ?? size
                }
            case Property.digests: try skipDigests(count)
            default: throw Malformed()
            }
        }
    }

    private mutating func skipDigests(_ count: UInt64) throws(Malformed) {
        guard count <= UInt64(rest.count) * 8 else { throw Malformed() }
        var defined = count
        if try readByte() == 0 { defined = UInt64(try readBytes((count + 7) / 8).reduce(0) { $0 + $1.nonzeroBitCount }) }
        _ = try readBytes(4 * defined)
    }

    private mutating func parseFolders(_ found: (SevenZipFolder) -> Void) throws(Malformed) {
        try expect(Property.unpackInfo)
        try expect(Property.folders)
        let count = try readNumber()
        // They may be external, which no program writes.
        guard try readByte() == 0, count <= rest.count else { throw Malformed() }
        for _ in 0..<count { found(try parseFolder()) }
    }

    private mutating func parseFolder() throws(Malformed) -> SevenZipFolder {
        var folder = SevenZipFolder()
        var (inputs, outputs): (UInt64, UInt64) = (0, 0)
        let count = try readNumber()
        guard count <= SevenZipFolder.bound else { throw Malformed() }
        for _ in 0..<count {
            let flags = try readByte()
            let method = try readBytes(UInt64(flags & 0x0F)).reduce(0) { $0 << 8 | UInt64($1) }
            let streams = flags & 0x10 == 0 ? (1, 1) : (try readNumber(), try readNumber())
            guard streams.0 <= SevenZipFolder.bound, streams.1 <= SevenZipFolder.bound else { throw Malformed() }
            inputs += streams.0
            outputs += streams.1
            folder.coders.append(SevenZipCoder(method: method, properties: flags & 0x20 == 0 ? [] : Array(try readBytes(readNumber()))))
        }
        guard outputs > 0, inputs + 1 >= outputs else { throw Malformed() }
        for _ in 0..<outputs - 1 { folder.bonds.append(SevenZipFolder.Bond(input: try readNumber(), output: try readNumber())) }
        // The indices of the packed streams.
        let packed = inputs + 1 - outputs
        for _ in 0..<(packed > 1 ? packed : 0) { _ = try readNumber() }
        return folder
    }

    // MARK: Bytes

    private mutating func expect(_ property: UInt8) throws(Malformed) {
        guard try readByte() == property else { throw Malformed() }
    }

    private mutating func readBytes(_ count: UInt64) throws(Malformed) -> ArraySlice<UInt8> {
        guard count <= rest.count else { throw Malformed() }
        defer { rest.removeFirst(Int(count)) }
        return rest.prefix(Int(count))
    }

    private mutating func readByte() throws(Malformed) -> UInt8 {
        guard let byte = rest.popFirst() else { throw Malformed() }
        return byte
    }

    /// A number whose first byte has a leading one bit for each byte that follows, least significant first; its other bits are the most
    /// significant ones.
    private mutating func readNumber() throws(Malformed) -> UInt64 {
        let first = try readByte()
        let following = (~first).leadingZeroBitCount
        var value = UInt64(first & 0x7F >> following) << (8 * following)
        for index in 0..<following { value |= UInt64(try readByte()) << (8 * index) }
        return value
    }
}
