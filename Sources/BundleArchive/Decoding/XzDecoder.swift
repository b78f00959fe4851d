import CLzma

/// Unpacks xz, one stream at a time, by liblzma.
final class XzDecoder: Decoder {
    /// Several blocks are unpacked at a time as far as they fit this; each is held whole. Two of the 24 MiB that `xz -T` makes take 84 MB.
    private static let threadedMemoryLimit: UInt64 = 128 << 20

    private let stream = LzmaStream(of: "xz")
    private let threads: Int

    /// - Parameter threads: how many blocks may be unpacked at a time. With one, memory is that of the dictionary alone.
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
