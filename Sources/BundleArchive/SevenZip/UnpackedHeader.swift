/// A 7z with a packed header, presented as one with an unpacked header, because libarchive supports few packing methods for headers.
///
/// The start header is replaced by one that points behind the archive, where the unpacked header follows.
final class UnpackedHeader: SeekableBytes {
    private let archive: any SeekableBytes
    private let start: [UInt8]
    private let header: [UInt8]

    init(_ archive: any SeekableBytes, header: [UInt8]) throws(SystemError) {
        self.archive = archive
        self.header = header
        let place =
            [archive.size - UInt64(SevenZip.startLength), UInt64(header.count)].flatMap { $0.littleEndianBytes(8) }
            + UInt64(CRC32(of: header).value).littleEndianBytes(4)
        let version = try archive.bytes(at: 0, count: 8)
        start = version + UInt64(CRC32(of: place).value).littleEndianBytes(4) + place
    }

    var size: UInt64 { archive.size + UInt64(header.count) }

    @unsafe func read(at offset: UInt64, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
        if offset < start.count { return unsafe buffer.copyPart(of: start, from: Int(offset)) }
        if offset >= archive.size { return unsafe buffer.copyPart(of: header, from: Int(min(offset - archive.size, UInt64(header.count)))) }
        let count = Int(min(UInt64(buffer.count), archive.size - offset))
        return unsafe try archive.read(at: offset, into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<count]))
    }
}

extension UnsafeMutableRawBufferPointer {
    /// Copies as many of the bytes from an index on as fit, and returns their number.
    fileprivate func copyPart(of bytes: [UInt8], from index: Int) -> Int {
        let part = bytes[index...].prefix(count)
        unsafe copyBytes(from: part)
        return part.count
    }
}
