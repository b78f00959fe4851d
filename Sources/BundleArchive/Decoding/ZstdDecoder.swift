import CZstd

/// Unpacks Zstandard (RFC 8878) with libzstd, one frame at a time.
///
/// Each block is unpacked directly into the memory that is lent out: a ring whose last bytes are also the window that later blocks refer
/// to. libzstd's own streaming unpacks to a separate window and copies from there, which takes a fifth of its time.
@safe final class ZstdDecoder: Decoder {
    /// 128 MiB, the limit of `zstd` itself without `--long`.
    static let largestWindow = 128 << 20
    /// RFC 8878, 3.1.1.2.4.
    private static let largestBlock = 128 << 10
    /// libzstd copies a few bytes beyond the end if there is room.
    private static let blockRoom = largestBlock + 64
    /// The most that may be lent while a block is unpacked.
    private static let lentAtMost = ChunkBuffers.count * ByteBuffer.chunk

    private static let windowTooLarge = DecodeStep.broken(.unsupported("Zstandard with a window over \(largestWindow >> 20) MiB"))

    private enum Stage: Hashable {
        case header, body
        /// The number of bytes of a skippable frame still to come.
        case skippable(UInt64)
    }

    private let context: OpaquePointer
    private var stage = Stage.header
    /// The beginning of a header or block that the input ended in.
    private let piece = ByteBuffer(capacity: largestBlock)
    private var isRaw = false
    private var checksum: [UInt8] = []
    private var ring = ByteBuffer(capacity: 0)
    /// How much of the ring's content has been lent.
    private var lent = 0

    init() {
        guard let context = unsafe ZSTD_createDCtx() else { preconditionFailure("libzstd cannot start") }
        unsafe self.context = unsafe context
        // ZSTD_d_forceIgnoreChecksum
        unsafe ZSTD_DCtx_setParameter(context, ZSTD_d_experimentalParam3, Int32(ZSTD_d_ignoreChecksum.rawValue))
        restart()
    }

    deinit { unsafe ZSTD_freeDCtx(context) }

    /// Left to the consumer, since it would take libzstd a tenth of its time.
    func makeCheck() -> (any MemberCheck)? { ZstdCheck() }

    func restart() {
        stage = .header
        piece.clear(bound: piece.capacity)
    }

    func decode(_ input: inout LentBytes, into output: ByteBuffer) -> DecodeStep {
        while true {
            lent += output.borrow(lent..<ring.filled, of: ring)
            if lent < ring.filled { return .goesOn }
            if let step = proceed(&input, output) { return step }
        }
    }

    /// Proceeds by one part of the frame; nil when the part is complete.
    private func proceed(_ input: inout LentBytes, _ output: ByteBuffer) -> DecodeStep? {
        switch stage {
        case .header: return begin(&input)
        case .body: return unpack(&input, output)
        case .skippable(let size):
            let part = min(size, UInt64(input.count))
            input.removeFirst(Int(part))
            stage = .skippable(size - part)
            return part == size ? .memberEnd : .goesOn
        }
    }

    private func begin(_ input: inout LentBytes) -> DecodeStep? {
        var header = ZSTD_frameHeader()
        while true {
            let wanted = unsafe ZSTD_getFrameHeader(&header, piece.contents().pointer.baseAddress, piece.filled)
            if ZSTD_isError(wanted) != 0 { return failure(wanted) }
            if wanted == 0 { break }
            if input.isEmpty { return .goesOn }
            input.removeFirst(piece.append(input.prefix(wanted - piece.filled)))
        }
        defer { piece.filled = 0 }
        if header.frameType == ZSTD_skippableFrame {
            stage = .skippable(header.frameContentSize)
            return nil
        }
        stage = .body
        checksum = []
        unsafe ZSTD_decompressBegin(context)
        var bytes = piece.contents()
        while !bytes.isEmpty {
            let size = unsafe ZSTD_nextSrcSizeToDecompress(context)
            if let step = feed(bytes.prefix(size)) { return step }
            bytes.removeFirst(size)
        }
        // Nothing can refer further back than the beginning of the frame.
        return prepareRing(window: min(header.windowSize, header.frameContentSize))
    }

    /// Provides a ring for this window. While a block is unpacked, all of the ring except twice a block's room is unchanged: the lent bytes
    /// and the window. A ring that is too small is replaced, and stays alive while it is lent.
    private func prepareRing(window: UInt64) -> DecodeStep? {
        if window > Self.largestWindow { return Self.windowTooLarge }
        let size = max(Int(window), Self.lentAtMost) + 2 * Self.blockRoom
        if size > ring.capacity {
            ring = ByteBuffer(capacity: size)
            lent = 0
        }
        return nil
    }

    private func unpack(_ input: inout LentBytes, _ output: ByteBuffer) -> DecodeStep? {
        var size = unsafe ZSTD_nextSrcSizeToDecompress(context)
        if size == 0 { return .uncheckedEnd(trailer: checksum) }
        let kind = unsafe ZSTD_nextInputType(context)
        if kind == ZSTDnit_block || kind == ZSTDnit_lastBlock {
            if output.isFull { return .goesOn }
            if ring.capacity - ring.filled < Self.blockRoom {
                ring.clear(bound: ring.capacity)
                lent = 0
            }
            // A raw block may arrive in parts.
            if isRaw { size = min(size, max(input.count, 1)) }
        }
        guard let bytes = collect(size, of: &input) else { return .goesOn }
        if kind == ZSTDnit_checksum {
            checksum = bytes.withSpan { field in field.indices.map { field[$0] } }
        }
        if kind == ZSTDnit_blockHeader { isRaw = bytes.withSpan { $0[0] >> 1 & 3 == 0 } }
        return feed(bytes)
    }

    /// The next `count` bytes, valid until the next call; nil if they are not all available yet.
    private func collect(_ count: Int, of input: inout LentBytes) -> LentBytes? {
        if piece.filled == 0 {
            if input.count >= count {
                defer { input.removeFirst(count) }
                return input.prefix(count)
            }
            piece.clear(bound: count)
        }
        input.removeFirst(piece.append(input))
        guard piece.isFull else { return nil }
        defer { piece.filled = 0 }
        return piece.contents()
    }

    /// Passes libzstd the bytes that it wants next, and adds its output to the ring.
    private func feed(_ bytes: LentBytes) -> DecodeStep? {
        // Limited to the room for one block, whatever the data say: the memory after it is lent.
        let room = unsafe ring.free.prefix(Self.blockRoom)
        let status = unsafe ZSTD_decompressContinue(
            context, UnsafeMutableRawBufferPointer(rebasing: room).baseAddress, room.count, bytes.pointer.baseAddress, bytes.count)
        if ZSTD_isError(status) != 0 { return failure(status) }
        ring.fill(status)
        return nil
    }

    private func failure(_ status: Int) -> DecodeStep {
        switch ZSTD_getErrorCode(status) {
        case ZSTD_error_prefix_unknown: return .notAMember
        case ZSTD_error_frameParameter_windowTooLarge: return Self.windowTooLarge
        case let code:
            // A block larger than the maximum is damage.
            let said = code == ZSTD_error_dstSize_tooSmall ? ZSTD_error_corruption_detected : code
            return .broken(.corrupt(unsafe String(cString: ZSTD_getErrorString(said))))
        }
    }
}
