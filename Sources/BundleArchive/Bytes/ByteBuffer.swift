/// Memory of fixed size that is filled from its start, or that stands for part of another buffer's memory, and is lent out.
@safe final class ByteBuffer {
    /// 256 KiB: with smaller chunks the inflaters copy more, and larger ones exceed a core's own cache.
    static let chunk = 256 << 10
    /// The size of a stream's first chunk. Most entries are only inspected, so their beginning must not cost a whole chunk.
    static let firstChunk = 4 << 10

    /// The size of the chunk after this many bytes of a stream: memory for a full one is allocated only if there is much to read.
    static func chunk(after delivered: UInt64) -> Int {
        switch delivered {
        case 0: firstChunk
        case ..<(64 << 10): 64 << 10
        default: chunk
        }
    }

    /// A cache line: some processors' string moves, which the kernel copies with, take four times as long to an odd multiple of 16.
    private static let alignment = 64

    private let memory: UnsafeMutableRawBufferPointer
    private var bound = 0
    /// The buffer whose memory is used instead of this one's, and the start in it.
    private var lender: (buffer: ByteBuffer, start: Int)?
    /// The number of bytes filled. It may be reset to an earlier value.
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

    /// Empties the buffer; from now on it accepts at most `bound` bytes.
    func clear(bound: Int) {
        precondition(bound <= capacity)
        self.bound = bound
        lender = nil
        filled = 0
    }

    /// The part not filled yet, for a C function to write to.
    @unsafe var free: UnsafeMutableRawBufferPointer { unsafe UnsafeMutableRawBufferPointer(rebasing: memory[filled..<bound]) }

    /// Records that `count` further bytes were written to `free`.
    func fill(_ count: Int) {
        precondition(count >= 0 && count <= bound - filled)
        filled += count
    }

    /// Appends bytes from an offset, as many as one call returns.
    ///
    /// - Returns: The number of bytes read, 0 at the end.
    func fill(from bytes: any SeekableBytes, at offset: UInt64) throws(SystemError) -> Int {
        let count = unsafe try bytes.read(at: offset, into: free)
        fill(count)
        return count
    }

    /// Fills the rest with zero bytes.
    func fillWithZeros() {
        unsafe free.initializeMemory(as: UInt8.self, repeating: 0)
        fill(bound - filled)
    }

    /// Copies as many of the bytes as fit, and returns their number.
    func append(_ bytes: LentBytes) -> Int {
        let part = bytes.prefix(bound - filled)
        unsafe free.copyMemory(from: part.pointer)
        fill(part.count)
        return part.count
    }

    /// Copies as many of the bytes as fit, and returns their number.
    func append(_ bytes: Span<UInt8>) -> Int {
        unsafe bytes.withUnsafeBytes { unsafe append(LentBytes(lending: $0)) }
    }

    /// Appends as much of `range` in `other` as fits, without copying, and returns its length. The buffer is then also full if `range` does
    /// not continue what was borrowed before. Nothing else may fill a borrowing buffer, and the memory must stay valid until it is cleared.
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
