/// A chunk of what a stream unpacks to, and what is still to be checked of it.
struct UnpackedChunk {
    /// Where a member ends, and what its checksum is said to be.
    struct End {
        var offset: Int
        var xxh64: UInt32?
    }

    var bytes: LentBytes
    /// In order.
    var ends: [End] = []
}
