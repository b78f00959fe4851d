/// A zip written byte by byte, so that any part of it can be right or wrong.
public struct ZipFixture: Sendable {
    public struct Entry: Sendable {
        public var name: [UInt8]
        /// The name in the local header, if it differs.
        public var localName: [UInt8]?
        public var content: [UInt8]
        /// 0 for stored, 8 for deflated; for any other number the content is written unchanged.
        public var method = 8
        /// The unpacked data, if `content` is already packed.
        public var unpacked: [UInt8]?
        /// General purpose flags apart from those for names and descriptors; bit 0 means that the entry is encrypted.
        public var flags = 0
        /// Whether length and checksum follow the data, and are missing from the local header.
        public var hasDescriptor = false
        /// Whether the descriptor begins with its optional signature.
        public var descriptorIsSigned = true
        public var isZip64 = false
        /// Added to the checksum and the unpacked length that are written.
        public var checksumError: UInt32 = 0
        public var sizeError = 0
        /// A Unix file mode, such as 0o120777 for a symbolic link.
        public var unixMode = 0o100644
        /// False for an entry that has data in the file but no record in the directory.
        public var isListed = true
        /// The offset of the local header in the directory, if it differs from the actual one.
        public var offset: Int?

        public init(_ name: String, _ content: [UInt8], method: Int = 8) {
            self.name = Array(name.utf8)
            self.content = content
            self.method = method
        }

        public init(_ name: String, _ text: String, method: Int = 8) {
            self.init(name, Array(text.utf8), method: method)
        }
    }

    public var entries: [Entry]
    /// Bytes before the zip. Its offsets are relative to their end.
    public var prefix: [UInt8] = []
    public var comment: [UInt8] = []
    /// Bytes after the zip.
    public var suffix: [UInt8] = []
    /// The number of entries that the end record claims, if it differs from the actual one.
    public var claimedCount: Int?
    public var isZip64 = false

    public init(entries: [Entry]) {
        self.entries = entries
    }

    public init(_ entries: [FixtureEntry]) {
        self.entries = entries.map { entry in
            var converted = Entry("", entry.content)
            converted.name = entry.name
            switch entry.kind {
            case .symbolicLink(let target):
                converted.content = Array(target.utf8)
                converted.unixMode = 0o120777
            case .folder: converted.unixMode = 0o040755
            case .fifo: converted.unixMode = 0o010644
            case .file, .hardLink: break
            }
            return converted
        }
    }

    /// The offset of the central directory.
    public var directoryOffset: Int { parts.local.count + prefix.count }

    public var bytes: [UInt8] {
        let (local, directory, count) = parts
        var end: [UInt8] = []
        let claimed = claimedCount ?? count
        if isZip64 {
            end += Self.number(0x0606_4B50, 4) + Self.number(44, 8) + Self.number(45, 2) + Self.number(45, 2) + Self.number(0, 8)
            end += Self.number(claimed, 8) + Self.number(claimed, 8) + Self.number(directory.count, 8) + Self.number(local.count, 8)
            end += Self.number(0x0706_4B50, 4) + Self.number(0, 4) + Self.number(local.count + directory.count, 8) + Self.number(1, 4)
        }
        end += Self.number(0x0605_4B50, 4) + Self.number(0, 4)
        end += Self.number(isZip64 ? 0xFFFF : claimed, 2) + Self.number(isZip64 ? 0xFFFF : claimed, 2)
        end += Self.number(isZip64 ? 0xFFFF_FFFF : directory.count, 4) + Self.number(isZip64 ? 0xFFFF_FFFF : local.count, 4)
        end += Self.number(comment.count, 2) + comment
        return prefix + local + directory + end + suffix
    }

    private var parts: (local: [UInt8], directory: [UInt8], count: Int) {
        var (local, directory, count): ([UInt8], [UInt8], Int) = ([], [], 0)
        for entry in entries {
            let offset = entry.offset ?? local.count
            let packed = entry.packed
            if entry.offset == nil { local += entry.local(packed) }
            guard entry.isListed else { continue }
            directory += entry.record(packed, offset)
            count += 1
        }
        return (local, directory, count)
    }

    /// `value` in `bytes` bytes, least significant first.
    static func number(_ value: Int, _ bytes: Int) -> [UInt8] {
        (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}

extension ZipFixture.Entry {
    public typealias Packed = (data: [UInt8], checksum: Int, size: Int)

    /// The deflated data and the checksum, taken from a gzip member (RFC 1952): header of 10 bytes, data, checksum, length.
    public var packed: Packed {
        let unpacked = unpacked ?? content
        let gzip = FixtureArchive.gzip(unpacked)
        let checksum = gzip.suffix(8).prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
        let data = method == 8 ? Array(gzip[10..<gzip.count - 8]) : content
        return (data, Int(UInt32(checksum) &+ checksumError), unpacked.count + sizeError)
    }

    private var allFlags: Int { flags | (hasDescriptor ? 8 : 0) | 0x800 }

    private func number(_ value: Int, _ bytes: Int) -> [UInt8] { ZipFixture.number(value, bytes) }

    func local(_ packed: Packed) -> [UInt8] {
        let name = localName ?? self.name
        var bytes = number(0x0403_4B50, 4) + number(isZip64 ? 45 : 20, 2) + number(allFlags, 2) + number(method, 2) + number(0x5821_0000, 4)
        bytes += number(hasDescriptor ? 0 : packed.checksum, 4)
        let extra =
            isZip64
            ? number(1, 2) + number(16, 2) + number(hasDescriptor ? 0 : packed.size, 8) + number(hasDescriptor ? 0 : packed.data.count, 8)
            : []
        let sizes = hasDescriptor ? (0, 0) : (packed.data.count, packed.size)
        bytes += number(isZip64 ? 0xFFFF_FFFF : sizes.0, 4) + number(isZip64 ? 0xFFFF_FFFF : sizes.1, 4)
        bytes += number(name.count, 2) + number(extra.count, 2) + name + extra + packed.data
        if hasDescriptor {
            bytes += number(0x0807_4B50, descriptorIsSigned ? 4 : 0) + number(packed.checksum, 4)
            bytes += number(packed.data.count, isZip64 ? 8 : 4) + number(packed.size, isZip64 ? 8 : 4)
        }
        return bytes
    }

    func record(_ packed: Packed, _ offset: Int) -> [UInt8] {
        let extra = isZip64 ? number(1, 2) + number(24, 2) + number(packed.size, 8) + number(packed.data.count, 8) + number(offset, 8) : []
        var bytes = number(0x0201_4B50, 4) + number(0x031E, 2) + number(isZip64 ? 45 : 20, 2) + number(allFlags, 2) + number(method, 2)
        bytes += number(0x5821_0000, 4) + number(packed.checksum, 4)
        bytes += number(isZip64 ? 0xFFFF_FFFF : packed.data.count, 4) + number(isZip64 ? 0xFFFF_FFFF : packed.size, 4)
        bytes += number(name.count, 2) + number(extra.count, 2) + number(0, 2) + number(0, 4) + number(unixMode << 16, 4)
        return bytes + number(isZip64 ? 0xFFFF_FFFF : offset, 4) + name + extra
    }
}
