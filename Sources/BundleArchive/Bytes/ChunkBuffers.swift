/// The buffers that a source fills one after the other.
struct ChunkBuffers {
    /// So many there are where several are lent at a time.
    static let count = 6

    /// Whether a chunk stays what it is until `count - 1` further ones were begun, and not only until the next one is.
    var lendsSeveral = false
    private(set) var current = ByteBuffer(capacity: 0)
    /// The latest last.
    private var lent: [ByteBuffer] = []

    /// Begins the chunk that comes after so many bytes.
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
