/// Looks for entries between those of the directory that are not listed in it.
struct ZipGaps {
    private let bytes: any SeekableBytes
    private let end: UInt64
    /// The offset up to which the entries are contiguous.
    private var covered: UInt64
    private var foundHidden = false

    init(_ directory: ZipDirectory, _ bytes: any SeekableBytes) {
        self.bytes = bytes
        covered = directory.start
        end = directory.offset
    }

    mutating func pass(_ entry: ZipEntry, at offset: UInt64) throws(SystemError) {
        if offset > covered { try look(upTo: offset) }
        guard offset >= covered, let local = try ZipLocalHeader(of: entry, in: bytes, at: offset) else { return }
        let (next, overflow) = local.dataOffset.addingReportingOverflow(entry.packedSize)
        covered = overflow ? .max : next
    }

    mutating func holdHiddenEntry() throws(SystemError) -> Bool {
        if covered < end { try look(upTo: end) }
        return foundHidden
    }

    /// Looks for an entry directly after the last one, or after its data descriptor of 12 to 24 bytes (4.3.9).
    private mutating func look(upTo limit: UInt64) throws(SystemError) {
        let gap = try bytes.bytes(at: covered, count: Int(min(limit - covered, 24 + 4)))
        for offset in [0, 12, 16, 20, 24] where gap.dropFirst(offset).starts(with: ZipLocalHeader.signature) {
            foundHidden = true
        }
    }
}
