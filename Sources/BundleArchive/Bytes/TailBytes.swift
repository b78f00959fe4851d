/// Seekable bytes from a place on.
final class TailBytes: SeekableBytes {
    private let whole: any SeekableBytes
    private let start: UInt64

    /// `start` lies within them.
    init(_ whole: any SeekableBytes, from start: UInt64) {
        self.whole = whole
        self.start = start
    }

    var size: UInt64 { whole.size - start }

    @unsafe func read(at offset: UInt64, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
        unsafe try whole.read(at: start + min(offset, size), into: buffer)
    }
}
