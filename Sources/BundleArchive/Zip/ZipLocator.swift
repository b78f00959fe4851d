/// Finds the entries of a zip over 4 GiB whose directory has offsets and lengths without their upper bits, as that of macOS does.
struct ZipLocator {
    private static let step: UInt64 = 1 << 32
    /// The number of bytes searched for each entry.
    private static let bound: UInt64 = 1 << 40
    private static let ends = [ZipLocalHeader.signature, ZipEntry.signature, DescribedSource.signature]

    private let bytes: any SeekableBytes
    private let start: UInt64
    /// The offset of the directory.
    private let end: UInt64

    /// Nil for a zip for which the lower bits suffice.
    init?(_ bytes: any SeekableBytes, from start: UInt64, to end: UInt64) {
        guard Self.step..<Self.bound ~= end - start else { return nil }
        (self.bytes, self.start, self.end) = (bytes, start, end)
    }

    /// The entry with its true offset and packed length: the offset of its header, and the distance to the next structure of the zip.
    func located(_ entry: ZipEntry) throws(SystemError) -> ZipEntry {
        var entry = entry
        guard entry.localOffset < Self.step, entry.packedSize < Self.step, let local = try place(of: &entry) else { return entry }
        for length in stride(from: entry.packedSize, through: end, by: Int(Self.step)) where local.dataOffset + length <= end {
            guard try isFollowed(local.dataOffset + length) else { continue }
            entry.packedSize = length
            break
        }
        return entry
    }

    /// The header at the first possible offset that belongs to this entry.
    private func place(of entry: inout ZipEntry) throws(SystemError) -> ZipLocalHeader? {
        var offset = entry.localOffset
        while start + offset < end {
            if let local = try ZipLocalHeader(of: entry, in: bytes, at: start + offset), local.agrees {
                entry.localOffset = offset
                return local
            }
            offset += Self.step
        }
        return nil
    }

    /// Whether data may end here: a header follows, or a data descriptor (4.3.9) with or without its signature.
    private func isFollowed(_ place: UInt64) throws(SystemError) -> Bool {
        let next = try bytes.bytes(at: place, count: 28)
        return [0, 12, 16, 20, 24].contains { offset in Self.ends.contains { next.dropFirst(offset).starts(with: $0) } }
    }
}
