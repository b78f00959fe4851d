import CZstd

/// Consecutive Zstandard frames (RFC 8878) with known windows and blocks.
public struct ZstdFixture: Sendable {
    public enum Block: Sendable {
        case raw([UInt8])
        /// One byte, repeated `count` times.
        case run(UInt8, count: Int)
    }

    public var bytes: [UInt8] = []
    public private(set) var unpacked: [UInt8] = []

    public init() {}

    /// Adds a frame with a checksum, made by libzstd, in which a block ends at least after each of the `lengths`, cyclically.
    public mutating func compress(_ content: [UInt8], windowLog: Int32, lengths: [Int] = [.max]) {
        guard let context = unsafe ZSTD_createCCtx() else { preconditionFailure("libzstd cannot start") }
        defer { unsafe ZSTD_freeCCtx(context) }
        unsafe ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, windowLog)
        unsafe ZSTD_CCtx_setParameter(context, ZSTD_c_enableLongDistanceMatching, 1)
        unsafe ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
        var rest = content[...]
        var number = 0
        while true {
            let part = rest.prefix(lengths[number % lengths.count])
            number += 1
            rest = rest.dropFirst(part.count)
            append(part, to: context, rest.isEmpty ? ZSTD_e_end : ZSTD_e_flush)
            if rest.isEmpty { break }
        }
        unpacked += content
    }

    /// Adds a frame of these blocks, without a checksum.
    public mutating func add(_ blocks: [Block], windowLog: Int) {
        bytes += [0x28, 0xB5, 0x2F, 0xFD, 0, UInt8(windowLog - 10) << 3]
        for (index, block) in blocks.enumerated() {
            let last = index == blocks.count - 1 ? 1 : 0
            switch block {
            case .raw(let content):
                bytes += ZipFixture.number(content.count << 3 | last, 3) + content
                unpacked += content
            case .run(let byte, let count):
                bytes += ZipFixture.number(count << 3 | 1 << 1 | last, 3) + [byte]
                unpacked += [UInt8](repeating: byte, count: count)
            }
        }
    }

    @safe private mutating func append(_ part: ArraySlice<UInt8>, to context: OpaquePointer, _ end: ZSTD_EndDirective) {
        let room = unsafe [UInt8](unsafeUninitializedCapacity: ZSTD_compressBound(part.count) + 1_024) { room, count in
            unsafe part.withUnsafeBytes { part in
                var input = unsafe ZSTD_inBuffer(src: part.baseAddress, size: part.count, pos: 0)
                var output = unsafe ZSTD_outBuffer(dst: room.baseAddress, size: room.count, pos: 0)
                let left = unsafe ZSTD_compressStream2(context, &output, &input, end)
                precondition(left == 0, "libzstd wants more room")
                unsafe count = output.pos
            }
        }
        bytes += room
    }
}
