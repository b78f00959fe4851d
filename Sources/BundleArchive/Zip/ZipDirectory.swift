/// The central directory of a zip: its location, and its records in order.
///
/// Nothing in it is trusted. It is used only if it can be walked from its first record to its last within its own bounds; its numbers
/// determine what is read, never how much memory is allocated.
struct ZipDirectory {
    static let endSignature: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    static let locatorSignature: [UInt8] = [0x50, 0x4B, 0x06, 0x07]
    private static let endLength = 22

    /// The end record begins within this number of bytes from the end: its comment is at most 64 KiB.
    static let endBound = endLength + 0xFFFF

    private let bytes: any SeekableBytes
    private let directory: Range<UInt64>
    /// The start of the zip itself, after anything prepended, such as a self-extractor's program.
    let start: UInt64
    /// The end of the zip, including its comment.
    let end: UInt64
    /// The number of entries that the end record claims; without the 64-bit record, modulo 65536.
    private let claimedCount: UInt64
    private let claimIsModular: Bool
    /// Whether the zip was split into parts, so that offsets are relative to each part.
    let isSplit: Bool
    /// The actual number of entries.
    private(set) var count: UInt64 = 0

    /// The start of the directory, and so the end of the entries' data.
    var offset: UInt64 { directory.lowerBound }

    var countIsTrue: Bool { claimIsModular ? claimedCount == count & 0xFFFF : claimedCount == count }
    var claimsMore: Bool { claimedCount > count }

    /// Finds the directory by its end record; nil if there is no usable one.
    static func find(in bytes: any SeekableBytes) throws(SystemError) -> ZipDirectory? {
        let tailLength = min(bytes.size, UInt64(endBound))
        let tailStart = bytes.size - tailLength
        let tail = try bytes.bytes(at: tailStart, count: Int(tailLength))
        let beginsAsZip = try bytes.bytes(at: 0, count: 4) == ZipLocalHeader.signature
        var candidate = tail.count - endLength
        while candidate >= 0 {
            if tail[candidate] == endSignature[0], tail[candidate...].starts(with: endSignature) {
                let record = Array(tail[candidate..<candidate + endLength])
                let position = tailStart + UInt64(candidate)
                // An end record in the last bytes of a truncated zip may belong to a zip stored within it.
                if var found = try ZipDirectory(bytes, endRecord: record, at: position), found.start == 0 || !beginsAsZip {
                    // Only one directory is walked: there may be thousands of end records, each with a long directory before it.
                    return try found.walk() ? found : nil
                }
            }
            candidate -= 1
        }
        return nil
    }

    /// Whether there is an end record, given only the last bytes of a zip.
    static func hasEnd(_ tail: [UInt8]) -> Bool {
        tail.indices.dropLast(endLength - 1).contains { tail[$0] == endSignature[0] && tail[$0...].starts(with: endSignature) }
    }

    static func isPresent(in bytes: any SeekableBytes) throws(SystemError) -> Bool {
        try find(in: bytes) != nil
    }

    private init?(_ bytes: any SeekableBytes, endRecord record: [UInt8], at position: UInt64) throws(SystemError) {
        self.bytes = bytes
        end = position + UInt64(Self.endLength) + record.littleEndian(at: 20, bytes: 2)
        var end = position
        var count = record.littleEndian(at: 10, bytes: 2)
        var length = record.littleEndian(at: 12, bytes: 4)
        var offset = record.littleEndian(at: 16, bytes: 4)
        var part = record.littleEndian(at: 4, bytes: 2)
        let wide = try Self.wideEndRecord(bytes, before: position)
        if let wide {
            part = wide.record.littleEndian(at: 16, bytes: 4)
            end = wide.position
            count = wide.record.littleEndian(at: 32, bytes: 8)
            length = wide.record.littleEndian(at: 40, bytes: 8)
            offset = wide.record.littleEndian(at: 48, bytes: 8)
        }
        guard self.end <= bytes.size, length <= end, offset <= end - length else { return nil }
        directory = end - length..<end
        start = try wide == nil ? Self.start(bytes, directory, offset) : directory.lowerBound - offset
        claimedCount = count
        claimIsModular = wide == nil
        isSplit = part > 0
        if length > 0, try bytes.bytes(at: directory.lowerBound, count: 4) != ZipEntry.signature { return nil }
    }

    /// The start of the zip whose directory claims to be `offset` bytes after it, possibly plus a multiple of 4 GiB; the latter only if a record
    /// then leads to an entry.
    private static func start(_ bytes: any SeekableBytes, _ directory: Range<UInt64>, _ offset: UInt64) throws(SystemError) -> UInt64 {
        let latest = directory.lowerBound - offset
        guard latest >> 32 > 0 else { return latest }
        let first = try bytes.bytes(at: directory.lowerBound + 42, count: 4).littleEndian(at: 0, bytes: 4)
        for wraps in 0...latest >> 32 {
            let start = latest - wraps << 32
            if try bytes.bytes(at: start + first, count: 4) == ZipLocalHeader.signature { return start }
        }
        return latest
    }

    /// Counts the records; false if they cannot be walked to the directory's end.
    private mutating func walk() throws(SystemError) -> Bool {
        var records = Records(bytes, directory, locator: nil)
        while try records.next() != nil { count += 1 }
        return records.isAtEnd
    }

    /// The 64-bit end record (4.3.14). Its locator is directly before the end record. If something was prepended to the zip, the locator's
    /// offset is wrong, and the record is looked for directly before the locator.
    private static func wideEndRecord(
        _ bytes: any SeekableBytes, before position: UInt64
    ) throws(SystemError) -> (position: UInt64, record: [UInt8])? {
        guard position >= 20 + 56 else { return nil }
        let locator = try bytes.bytes(at: position - 20, count: 20)
        guard locator.starts(with: locatorSignature) else { return nil }
        for place in [locator.littleEndian(at: 8, bytes: 8), position - 20 - 56] {
            let record = try bytes.bytes(at: place, count: 56)
            if record.count == 56, record.starts(with: [0x50, 0x4B, 0x06, 0x06]), place < position { return (place, record) }
        }
        return nil
    }

    func records() -> Records {
        Records(bytes, directory, locator: claimIsModular ? ZipLocator(bytes, from: start, to: offset) : nil)
    }

    /// The directory's records, read in windows of bounded size.
    struct Records {
        private static let window = 64 << 10

        private let bytes: any SeekableBytes
        private let end: UInt64
        private let locator: ZipLocator?
        private var position: UInt64
        private var window: [UInt8] = []
        private var windowStart: UInt64

        fileprivate init(_ bytes: any SeekableBytes, _ directory: Range<UInt64>, locator: ZipLocator?) {
            self.bytes = bytes
            self.locator = locator
            end = directory.upperBound
            position = directory.lowerBound
            windowStart = directory.lowerBound
        }

        /// Whether all records were read.
        var isAtEnd: Bool { position == end }

        /// The next entry; nil at the end, or if there is no record.
        mutating func next() throws(SystemError) -> ZipEntry? {
            guard let fixed = try peek(ZipEntry.fixedLength), fixed.starts(with: ZipEntry.signature) else { return nil }
            let nameLength = Int(fixed.littleEndian(at: 28, bytes: 2))
            let extraLength = Int(fixed.littleEndian(at: 30, bytes: 2))
            let length = ZipEntry.fixedLength + nameLength + extraLength + Int(fixed.littleEndian(at: 32, bytes: 2))
            guard let record = try peek(length) else { return nil }
            position += UInt64(length)
            let entry = ZipEntry(record: record, nameLength: nameLength, extraLength: extraLength)
            return try locator?.located(entry) ?? entry
        }

        /// The next `count` bytes of the directory; nil if it has fewer.
        private mutating func peek(_ count: Int) throws(SystemError) -> [UInt8]? {
            guard UInt64(count) <= end - position else { return nil }
            if position - windowStart + UInt64(count) > UInt64(window.count) {
                windowStart = position
                window = try bytes.bytes(at: position, count: max(count, Int(min(UInt64(Self.window), end - position))))
            }
            let start = Int(position - windowStart)
            guard start + count <= window.count else { return nil }
            return Array(window[start..<start + count])
        }
    }
}
