/// The unpacked bytes of one entry of a zip, held against the length and checksum that the directory tells. They are given in any case.
final class ZipEntrySource: ByteSource {
    private let source: any ByteSource
    private let entry: ZipEntry
    private let session: ReadSession
    private var checksum = CRC32()
    private var ownFaults: [Fault] = []
    private var ended = false
    private(set) var delivered: UInt64 = 0

    init(_ entry: ZipEntry, dataAt offset: UInt64, in bytes: any SeekableBytes, _ session: ReadSession) {
        self.entry = entry
        self.session = session
        let packed = RangeSource(bytes, from: offset, count: entry.packedSize, session)
        source = entry.makeDecoder().map { DecompressedSource(packed, $0, session, singleMember: true) } ?? packed
    }

    var faults: [Fault] { source.faults + ownFaults }

    func next() -> LentBytes {
        let bytes = source.next()
        if bytes.isEmpty {
            check()
        } else {
            checksum.update(bytes)
            delivered += UInt64(bytes.count)
            // Entries that lie over each other make much out of little without any compression.
            if entry.method == 0 { session.countUnpacked(bytes.count) }
        }
        return bytes
    }

    private func check() {
        guard !ended, session.goesOn else { return }
        ended = true
        guard !source.faults.contains(where: \.cuts) else { return }
        if delivered != entry.size { ownFaults.append(.length) }
        if checksum.value != entry.checksum { ownFaults.append(.checksum) }
    }
}
