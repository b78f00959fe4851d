import CLzma

/// Unpacks xz, one stream at a time, by liblzma.
@safe final class XzDecoder: Decoder {
    /// The largest dictionary of `xz -9` is 64 MiB.
    static let memoryLimit: UInt64 = 256 << 20
    /// Two blocks are unpacked at a time where both fit this. Each is held whole, so that the blocks of 24 MiB that `xz -T` makes are
    /// unpacked one after the other: memory counts for more than the second core.
    private static let threadedMemoryLimit: UInt64 = 40 << 20

    private let stream: UnsafeMutablePointer<lzma_stream>

    init() {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: lzma_stream())
        restart()
    }

    deinit {
        unsafe lzma_end(stream)
        unsafe stream.deallocate()
    }

    func restart() {
        var options = unsafe lzma_mt()
        unsafe options.threads = 2
        unsafe options.memlimit_threading = Self.threadedMemoryLimit
        unsafe options.memlimit_stop = Self.memoryLimit
        let status = unsafe lzma_stream_decoder_mt(stream, &options)
        precondition(status == LZMA_OK, "liblzma cannot start")
    }

    func decode(_ input: inout LentBytes, into output: ByteBuffer) -> DecodeStep {
        let room = unsafe output.free
        unsafe stream.pointee.next_in = unsafe input.pointer.bindMemory(to: UInt8.self).baseAddress.map { unsafe UnsafePointer($0) }
        unsafe stream.pointee.avail_in = input.count
        unsafe stream.pointee.next_out = unsafe room.bindMemory(to: UInt8.self).baseAddress
        unsafe stream.pointee.avail_out = room.count
        let status = unsafe lzma_code(stream, LZMA_RUN)
        input.removeFirst(input.count - (unsafe stream.pointee.avail_in))
        output.fill(room.count - (unsafe stream.pointee.avail_out))
        switch status {
        case LZMA_OK, LZMA_BUF_ERROR: return .goesOn
        case LZMA_STREAM_END: return .memberEnd(nil)
        case LZMA_FORMAT_ERROR: return .notAMember
        case LZMA_MEMLIMIT_ERROR: return .broken(.unsupported("xz with a dictionary over \(Self.memoryLimit >> 20) MiB"))
        case LZMA_OPTIONS_ERROR: return .broken(.unsupported("xz with a filter that liblzma does not know"))
        default: return .broken(.corrupt("xz data error"))
        }
    }
}
