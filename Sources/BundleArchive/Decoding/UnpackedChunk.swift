/// A chunk of what a stream unpacks to, and what is still to be checked of it.
struct UnpackedChunk {
    /// Where a member ends, and what it says of itself there.
    struct End {
        var offset: Int
        var trailer: [UInt8]
    }

    var bytes: LentBytes
    /// In order.
    var ends: [End] = []
}
