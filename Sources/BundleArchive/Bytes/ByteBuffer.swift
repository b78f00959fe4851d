/// Memory of fixed size that is filled from its start, or stands for a part of another's, and is lent out.
@safe final class ByteBuffer {
    /// 256 KiB: with smaller ones the inflaters copy more, and larger ones leave a core's own cache.
    static let chunk = 256 << 10
    /// The size of a stream's first chunk. Most entries are only looked at, so their beginning must not cost a whole chunk.
    static let firstChunk = 4 << 10

    /// The size of a stream's chunk that comes after so many bytes: memory for a whole one is only asked for where there is much to read.
    static func chunk(after delivered: UInt64) -> Int {
        switch delivered {
        case 0: firstChunk
        case ..<(64 << 10): 64 << 10
        default: chunk
        }
    }

    /// A cache line's: some processors' string moves, by which the kernel copies, take four times as long to an odd multiple of 16.
    private static let alignment = 64

    private let memory: UnsafeMutableRawBufferPointer
    private var bound = 0
    /// Whose memory stands in for this one's, and from where on.
    private var lender: (buffer: ByteBuffer, start: Int)?
    /// Filled may be taken back, down to where it was before.
    var filled = 0 {
        didSet { precondition(filled >= 0 && filled <= bound) }
    }

    init(capacity: Int = ByteBuffer.chunk) {
        unsafe memory = .allocate(byteCount: capacity, alignment: Self.alignment)
        bound = capacity
    }

    deinit { unsafe memory.deallocate() }

    var capacity: Int { unsafe memory.count }
    var isFull: Bool { filled == bound }

    /// Forgets the content; at most `bound` bytes are filled in from now on.
    func clear(bound: Int) {
        precondition(bound <= capacity)
        self.bound = bound
        lender = nil
        filled = 0
    }

    /// The part that is not filled yet, for a C function to write to.
    @unsafe var free: UnsafeMutableRawBufferPointer { unsafe UnsafeMutableRawBufferPointer(rebasing: memory[filled..<bound]) }

    /// Says that `count` further bytes were written to `free`.
    func fill(_ count: Int) {
        precondition(count >= 0 && count <= bound - filled)
        filled += count
    }

    /// Fills it with the bytes at an offset, as far as one call gives them; returns how many these are, 0 at the end.
    func fill(from bytes: any SeekableBytes, at offset: UInt64) throws(SystemError) -> Int {
        let count = unsafe try bytes.read(at: offset, into: free)
        fill(count)
        return count
    }

    /// Fills all of it with zero bytes.
    func fillWithZeros() {
        unsafe free.initializeMemory(as: UInt8.self, repeating: 0)
        fill(bound - filled)
    }

    /// Copies as many of the bytes as fit; returns how many.
    func append(_ bytes: LentBytes) -> Int {
        let part = bytes.prefix(bound - filled)
        unsafe free.copyMemory(from: part.pointer)
        fill(part.count)
        return part.count
    }

    /// Copies as many of the bytes as fit; returns how many.
    func append(_ bytes: Span<UInt8>) -> Int {
        unsafe bytes.withUnsafeBytes { unsafe append(LentBytes(lending: $0)) }
    }

    /// Is filled without a copy by as much of `range` in `other` as fits; returns how much. It is full, too, where that does not follow on what was
    /// borrowed before. Nothing else may fill a buffer that borrows, and what is lent must stay until it is cleared.
    func borrow(_ range: Range<Int>, of other: ByteBuffer) -> Int {
        if range.isEmpty { return 0 }
        if filled == 0 { lender = (other, range.lowerBound) }
        guard let lender, lender.buffer === other, lender.start + filled == range.lowerBound else {
            bound = filled
            return 0
        }
        let count = min(range.count, bound - filled)
        fill(count)
        return count
    }

    /// The filled part.
    func contents() -> LentBytes {
        let memory = unsafe lender?.buffer.memory ?? memory
        let start = lender?.start ?? 0
        return unsafe LentBytes(lending: UnsafeRawBufferPointer(rebasing: memory[start..<start + filled]))
    }
}
