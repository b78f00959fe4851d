/// The buffers that a source fills in turn.
struct ChunkBuffers {
    /// The number of buffers if several chunks are lent at a time.
    static let count = 6

    /// Whether a chunk stays valid until `count - 1` further chunks have begun, rather than only until the next one has.
    var lendsSeveral = false
    private(set) var current = ByteBuffer(capacity: 0)
    /// The most recent last.
    private var lent: [ByteBuffer] = []

    /// Begins the next chunk, after this many bytes of the stream.
    mutating func begin(after delivered: UInt64) {
        let size = ByteBuffer.chunk(after: delivered)
        if lendsSeveral {
            lent.append(current)
            current = lent.count < Self.count ? ByteBuffer(capacity: size) : lent.removeFirst()
        }
        if current.capacity < size { current = ByteBuffer(capacity: size) }
        current.clear(bound: size)
    }
}
