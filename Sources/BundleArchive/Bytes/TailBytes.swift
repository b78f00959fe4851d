/// Random-access bytes from an offset on.
final class TailBytes: SeekableBytes {
    private let whole: any SeekableBytes
    private let start: UInt64

    /// - Parameter start: An offset within the bytes.
    init(_ whole: any SeekableBytes, from start: UInt64) {
        self.whole = whole
        self.start = start
    }

    var size: UInt64 { whole.size - start }

    @unsafe func read(at offset: UInt64, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
        unsafe try whole.read(at: start + min(offset, size), into: buffer)
    }
}
