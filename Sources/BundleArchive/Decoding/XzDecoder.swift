import CLzma

/// Unpacks xz with liblzma, one stream at a time.
final class XzDecoder: Decoder {
    /// The memory for unpacking several blocks at a time; each is held whole. Two of the 24 MiB blocks that `xz -T` makes take 84 MB.
    private static let threadedMemoryLimit: UInt64 = 128 << 20

    private let stream = LzmaStream(of: "xz")
    private let threads: Int

    /// - Parameter threads: The number of blocks that may be unpacked at a time. With 1, only the dictionary takes memory.
    init(threads: Int = 1) {
        self.threads = threads
        restart()
    }

    func restart() {
        guard threads > 1 else {
            unsafe stream.start { unsafe lzma_stream_decoder($0, LzmaStream.memoryLimit, 0) }
            return
        }
        var options = unsafe lzma_mt()
        unsafe options.threads = UInt32(threads)
        unsafe options.memlimit_threading = Self.threadedMemoryLimit
        unsafe options.memlimit_stop = LzmaStream.memoryLimit
        unsafe stream.start { unsafe lzma_stream_decoder_mt($0, &options) }
    }

    func decode(_ input: inout LentBytes, into output: ByteBuffer) -> DecodeStep {
        stream.decode(&input, into: output)
    }
}
