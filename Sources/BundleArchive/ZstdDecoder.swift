import CZstd

/// Unpacks Zstandard (RFC 8878), one frame at a time, by libzstd.
@safe final class ZstdDecoder: Decoder {
    /// Two to this power is the largest window: 128 MiB, as `zstd` itself allows without `--long`.
    static let windowLogMaximum: Int32 = 27

    private let stream: OpaquePointer

    init() {
        guard let stream = unsafe ZSTD_createDStream() else { preconditionFailure("libzstd cannot start") }
        unsafe self.stream = unsafe stream
        unsafe ZSTD_DCtx_setParameter(stream, ZSTD_d_windowLogMax, Self.windowLogMaximum)
    }

    deinit { unsafe ZSTD_freeDStream(stream) }

    func restart() {
        unsafe ZSTD_DCtx_reset(stream, ZSTD_reset_session_only)
    }

    func decode(_ input: inout LentBytes, into output: ByteBuffer) -> DecodeStep {
        let room = unsafe output.free
        var source = unsafe ZSTD_inBuffer(src: input.pointer.baseAddress, size: input.count, pos: 0)
        var target = unsafe ZSTD_outBuffer(dst: room.baseAddress, size: room.count, pos: 0)
        let status = unsafe ZSTD_decompressStream(stream, &target, &source)
        unsafe input.removeFirst(source.pos)
        unsafe output.fill(target.pos)
        if ZSTD_isError(status) == 0 { return status == 0 ? .memberEnd(nil) : .goesOn }
        switch ZSTD_getErrorCode(status) {
        case ZSTD_error_prefix_unknown: return .notAMember
        case ZSTD_error_frameParameter_windowTooLarge:
            return .broken(.unsupported("Zstandard with a window over \(1 << (Self.windowLogMaximum - 20)) MiB"))
        default: return .broken(.corrupt(unsafe String(cString: ZSTD_getErrorName(status))))
        }
    }
}
