import CXxhash

/// Checks members by the lower half of their XXH64, as Zstandard has it (RFC 8878, 3.1.1): apart from unpacking, so that another core can do it.
@safe final class MemberCheck {
    private let state: OpaquePointer

    init() {
        guard let state = unsafe XXH64_createState() else { preconditionFailure("no memory for a checksum") }
        unsafe self.state = unsafe state
        unsafe XXH64_reset(state, 0)
    }

    deinit { unsafe XXH64_freeState(state) }

    /// Goes on with the next chunk; whether all members that end in it are as they should be.
    func isRight(_ chunk: UnpackedChunk) -> Bool {
        var isRight = true
        var rest = chunk.bytes
        var start = 0
        for end in chunk.ends {
            take(rest.prefix(end.offset - start))
            rest.removeFirst(end.offset - start)
            start = end.offset
            if let xxh64 = end.xxh64, UInt32(truncatingIfNeeded: unsafe XXH64_digest(state)) != xxh64 { isRight = false }
            unsafe XXH64_reset(state, 0)
        }
        take(rest)
        return isRight
    }

    private func take(_ bytes: LentBytes) {
        unsafe XXH64_update(state, bytes.pointer.baseAddress, bytes.count)
    }
}
