/// A chunk of unpacked data, with what remains to be checked.
struct UnpackedChunk {
    /// The end of a member in the chunk, with the member's trailer.
    struct End {
        var offset: Int
        var trailer: [UInt8]
    }

    var bytes: LentBytes
    /// In order.
    var ends: [End] = []
}
