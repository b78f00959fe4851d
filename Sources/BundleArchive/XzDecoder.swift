import CLzma

/// Unpacks xz, one stream at a time, by liblzma.
final class XzDecoder: Decoder {
    /// Two blocks are unpacked at a time where both fit this. Each is held whole, so that the blocks of 24 MiB that `xz -T` makes are
    /// unpacked one after the other: memory counts for more than the second core.
    private static let threadedMemoryLimit: UInt64 = 40 << 20

    private let stream = LzmaStream(of: "xz")

    init() { restart() }

    func restart() {
        var options = unsafe lzma_mt()
        unsafe options.threads = 2
        unsafe options.memlimit_threading = Self.threadedMemoryLimit
        unsafe options.memlimit_stop = LzmaStream.memoryLimit
        unsafe stream.start { unsafe lzma_stream_decoder_mt($0, &options) }
    }

    func decode(_ input: inout LentBytes, into output: ByteBuffer) -> DecodeStep {
        stream.decode(&input, into: output)
    }
}
