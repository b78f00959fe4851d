/// The unpacked bytes of a zip entry, checked against the recorded length and checksum. All bytes are delivered in any case.
final class ZipEntrySource: ByteSource {
    /// Returns what the zip records about an entry that was read to its end: whether its size fits, and the checksum; nil if nothing.
    typealias Told = (_ size: UInt64) -> (sizeFits: Bool, checksum: UInt32)?

    private let source: any ByteSource
    private let entry: ZipEntry
    private let budget: ReadBudget
    private let told: Told
    private var checksum = CRC32()
    private var ownFaults: [Fault] = []
    private var ended = false
    private(set) var delivered: UInt64 = 0

    /// An entry whose packed bytes are exactly those of `packed`. `isRaw` means that `packed` counts nothing, so it may be unpacked ahead.
    convenience init(_ packed: any ByteSource, isRaw: Bool = false, of entry: ZipEntry, by inflater: Inflater, _ budget: ReadBudget) {
        let source = entry.makeDecoder(inflater).map { decoder -> any ByteSource in
            let unpacked = DecompressedSource(packed, decoder, budget, singleMember: true, isCounted: !isRaw)
            return isRaw ? AheadSource(unpacked, budget) : unpacked
        }
        self.init(source ?? packed, of: entry, budget) { (entry.fits(size: $0), entry.checksum) }
    }

    /// An entry that `source` unpacks.
    init(_ source: any ByteSource, of entry: ZipEntry, _ budget: ReadBudget, told: @escaping Told) {
        self.source = source
        self.entry = entry
        self.budget = budget
        self.told = told
    }

    var faults: [Fault] { source.faults + ownFaults }

    func next() -> LentBytes {
        let bytes = source.next()
        if bytes.isEmpty {
            check()
        } else {
            checksum.update(bytes)
            delivered += UInt64(bytes.count)
            // Overlapping entries produce many bytes from few even without compression.
            if entry.method == 0 { budget.countUnpacked(bytes.count) }
        }
        return bytes
    }

    private func check() {
        guard !ended, budget.goesOn else { return }
        ended = true
        let told = told(delivered)
        guard let told, !source.faults.contains(where: \.cuts) else { return }
        if !told.sizeFits { ownFaults.append(.length) }
        if checksum.value != told.checksum { ownFaults.append(.checksum) }
    }
}
