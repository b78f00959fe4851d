import CBzip2

/// Unpacks bzip2 with libbz2, one stream at a time.
@safe final class Bzip2Decoder: Decoder {
    private let stream: UnsafeMutablePointer<bz_stream>

    init() {
        unsafe stream = .allocate(capacity: 1)
        start()
    }

    deinit {
        unsafe BZ2_bzDecompressEnd(stream)
        unsafe stream.deallocate()
    }

    func restart() {
        unsafe BZ2_bzDecompressEnd(stream)
        start()
    }

    private func start() {
        unsafe stream.initialize(to: bz_stream())
        let status = unsafe BZ2_bzDecompressInit(stream, 0, 0)
        precondition(status == BZ_OK, "libbz2 cannot start")
    }

    func decode(_ input: inout LentBytes, into output: ByteBuffer) -> DecodeStep {
        let available = UInt32(clamping: input.count)
        let room = unsafe output.free
        unsafe stream.pointee.next_in = unsafe UnsafeMutablePointer(mutating: input.pointer.bindMemory(to: CChar.self).baseAddress)
        unsafe stream.pointee.avail_in = available
        unsafe stream.pointee.next_out = unsafe room.bindMemory(to: CChar.self).baseAddress
        unsafe stream.pointee.avail_out = UInt32(clamping: room.count)
        let status = unsafe BZ2_bzDecompress(stream)
        input.removeFirst(Int(available - (unsafe stream.pointee.avail_in)))
        output.fill(room.count - Int(unsafe stream.pointee.avail_out))
        switch status {
        case BZ_OK: return .goesOn
        case BZ_STREAM_END: return .memberEnd
        case BZ_DATA_ERROR_MAGIC: return .notAMember
        default: return .broken(.corrupt("bzip2 error \(status)"))
        }
    }
}
