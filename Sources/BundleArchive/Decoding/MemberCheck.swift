import CXxhash

/// Checks the members of a stream, one after another.
protocol MemberCheck: AnyObject {
    /// Adds the next bytes of the member.
    func update(_ bytes: LentBytes)

    /// Ends the current member: the fault that its trailer reveals, or nil.
    func end(_ trailer: [UInt8]) -> Fault?
}

/// Checks the CRC-32 and the length at the end of a gzip member (RFC 1952, 2.3.1).
final class GzipCheck: MemberCheck {
    private var checksum = CRC32()
    private var length: UInt32 = 0

    func update(_ bytes: LentBytes) {
        checksum.update(bytes)
        length &+= UInt32(truncatingIfNeeded: bytes.count)
    }

    func end(_ trailer: [UInt8]) -> Fault? {
        defer {
            checksum = CRC32()
            length = 0
        }
        if trailer.littleEndian(at: 0, bytes: 4) != UInt64(checksum.value) { return .checksum }
        return trailer.littleEndian(at: 4, bytes: 4) == UInt64(length) ? nil : .length
    }
}

/// Checks the lower half of the XXH64 at the end of a Zstandard frame (RFC 8878, 3.1.1), if there is one.
@safe final class ZstdCheck: MemberCheck {
    private let state: OpaquePointer

    init() {
        guard let state = unsafe XXH64_createState() else { preconditionFailure("no memory for a checksum") }
        unsafe self.state = unsafe state
        unsafe XXH64_reset(state, 0)
    }

    deinit { unsafe XXH64_freeState(state) }

    func update(_ bytes: LentBytes) {
        unsafe XXH64_update(state, bytes.pointer.baseAddress, bytes.count)
    }

    func end(_ trailer: [UInt8]) -> Fault? {
        defer { unsafe XXH64_reset(state, 0) }
        if trailer.isEmpty { return nil }
        let half = unsafe XXH64_digest(state) & 0xFFFF_FFFF
        return trailer.littleEndian(at: 0, bytes: 4) == half ? nil : .checksum
    }
}
