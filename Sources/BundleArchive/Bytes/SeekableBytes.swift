/// Bytes of known size that can be read at any offset: a file, or a small archive held in memory.
protocol SeekableBytes: AnyObject {
    var size: UInt64 { get }

    /// Fills the buffer from the bytes at `offset` and returns the number of bytes read, 0 at the end.
    @unsafe func read(at offset: UInt64, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int
}

extension SeekableBytes {
    /// Up to `count` bytes from `offset`; fewer only if the bytes end.
    func bytes(at offset: UInt64, count: Int) throws(SystemError) -> [UInt8] {
        let possible = offset < size ? Int(min(UInt64(count), size - offset)) : 0
        var bytes = [UInt8](repeating: 0, count: possible)
        var filled = 0
        while filled < possible {
            let result = unsafe bytes.withUnsafeMutableBytes { buffer in
                Result { () throws(SystemError) in
                    unsafe try read(at: offset + UInt64(filled), into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
                }
            }
            let count = try result.get()
            if count == 0 { break }
            filled += count
        }
        bytes.removeLast(possible - filled)
        return bytes
    }
}
