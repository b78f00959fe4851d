import CZlib

/// Unpacks deflate with zlib.
@safe final class ZlibInflater: DeflateDecoder {
    let leftover: [UInt8] = []
    private let stream: UnsafeMutablePointer<z_stream>

    init() {
        // On the heap, because zlib refuses a stream that has moved.
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        let status = unsafe inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        precondition(status == Z_OK, "zlib cannot start")
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    func restart() {
        unsafe inflateReset(stream)
    }

    func decode(_ input: inout LentBytes, into output: ByteBuffer) -> DecodeStep {
        let available = UInt32(clamping: input.count)
        let room = unsafe output.free
        unsafe stream.pointee.next_in = unsafe UnsafeMutablePointer(mutating: input.pointer.bindMemory(to: UInt8.self).baseAddress)
        unsafe stream.pointee.avail_in = available
        unsafe stream.pointee.next_out = unsafe room.bindMemory(to: UInt8.self).baseAddress
        unsafe stream.pointee.avail_out = UInt32(clamping: room.count)
        let status = unsafe inflate(stream, Z_SYNC_FLUSH)
        input.removeFirst(Int(available - (unsafe stream.pointee.avail_in)))
        output.fill(room.count - Int(unsafe stream.pointee.avail_out))
        switch status {
        case Z_OK, Z_BUF_ERROR: return .goesOn
        case Z_STREAM_END: return .memberEnd
        default: return .broken(.corrupt(unsafe stream.pointee.msg.map { unsafe String(cString: $0) } ?? "deflate error \(status)"))
        }
    }
}
