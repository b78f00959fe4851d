/// The bytes of a libarchive reader's current entry.
final class LibArchiveEntrySource: ByteSource {
    private let archive: LibArchive
    private let budget: ReadBudget
    /// A block that follows a hole of a sparse file.
    private var pending = LentBytes.none
    private var hole: UInt64 = 0
    private var ended = false
    private(set) var faults: [Fault] = []
    private(set) var delivered: UInt64 = 0

    init(_ archive: LibArchive, _ budget: ReadBudget) {
        self.archive = archive
        self.budget = budget
    }

    func next() -> LentBytes {
        guard budget.goesOn else { return .none }
        if pending.isEmpty, !ended { readBlock() }
        var bytes = LentBytes.none
        // Nothing is unpacked in a tar, but a hole produces many bytes from none.
        let counts = hole > 0 || archive.format != .tar
        if hole > 0 {
            bytes = zeros.contents().prefix(Int(min(hole, UInt64(ByteBuffer.chunk))))
            hole -= UInt64(bytes.count)
        } else {
            swap(&bytes, &pending)
        }
        delivered += UInt64(bytes.count)
        if counts { budget.countUnpacked(bytes.count) }
        return bytes
    }

    private lazy var zeros: ByteBuffer = {
        let buffer = ByteBuffer()
        buffer.fillWithZeros()
        return buffer
    }()

    private func readBlock() {
        while pending.isEmpty, !ended {
            switch archive.nextBlock() {
            case .bytes(let bytes, let offset, let fault):
                pending = bytes
                if offset > delivered, !bytes.isEmpty { hole = offset - delivered }
                if let fault, !faults.contains(fault) { faults.append(fault) }
                // A warning without bytes ends the entry.
                if bytes.isEmpty, fault != nil { ended = true }
            case .broken(let fault):
                faults.append(fault)
                ended = true
            case .end:
                ended = true
            }
        }
    }
}
