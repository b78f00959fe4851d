/// A small archive held in memory because its format cannot be read as a stream.
final class MemoryBytes: SeekableBytes {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Reads all bytes of the source; nil if there are more than `bound`.
    convenience init?(_ source: some ByteSource, bound: Int) {
        var bytes: [UInt8] = []
        while true {
            let chunk = source.next()
            if chunk.isEmpty { break }
            guard bytes.count + chunk.count <= bound else { return nil }
            unsafe bytes.append(contentsOf: chunk.pointer)
        }
        self.init(bytes)
    }

    var size: UInt64 { UInt64(bytes.count) }

    @unsafe func read(at offset: UInt64, into buffer: UnsafeMutableRawBufferPointer) -> Int {
        guard offset < size else { return 0 }
        let part = bytes[Int(offset)...].prefix(buffer.count)
        unsafe buffer.copyBytes(from: part)
        return part.count
    }
}
