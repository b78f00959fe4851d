/// A source whose chunks may stay what they are for longer than until the next call.
protocol LendingSource: ByteSource {
    /// Whether a chunk stays until `ChunkBuffers.count - 1` further ones were asked for, and not only until the next one is.
    var lendsSeveral: Bool { get set }
}

/// The buffers that a source fills one after the other.
struct ChunkBuffers {
    /// So many there are where several are lent at a time.
    static let count = 6

    /// See `LendingSource`.
    var lendsSeveral = false
    private(set) var current = ByteBuffer(capacity: 0)
    /// The latest last.
    private var lent: [ByteBuffer] = []

    /// Begins the chunk that comes after so many bytes; at most `bound` are filled in.
    mutating func begin(after delivered: UInt64, bound: UInt64 = .max) {
        let size = delivered == 0 ? ByteBuffer.firstChunk : ByteBuffer.chunk
        if lendsSeveral {
            lent.append(current)
            current = lent.count < Self.count ? ByteBuffer(capacity: size) : lent.removeFirst()
        }
        if current.capacity < size { current = ByteBuffer(capacity: size) }
        current.clear(bound: Int(min(bound, UInt64(size))))
    }
}
