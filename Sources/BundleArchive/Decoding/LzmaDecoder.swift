import CLzma

/// Unpacks the LZMA of a zip (APPNOTE 5.8.8) with liblzma, which, unlike libarchive, limits the memory that the data can demand.
final class LzmaDecoder: Decoder {
    private let stream = LzmaStream(of: "LZMA")
    /// The unpacked length, or the maximum if the data mark their own end.
    private let size: UInt64
    /// The bytes before the data: the version of the LZMA SDK, the length of the properties, the properties.
    private var header: [UInt8] = []
    private var hasHeader = false

    init(size: UInt64?) {
        self.size = size ?? .max
        restart()
    }

    func restart() {
        header = []
        hasHeader = false
        unsafe stream.start { unsafe lzma_alone_decoder($0, LzmaStream.memoryLimit) }
    }

    func decode(_ input: inout LentBytes, into output: ByteBuffer) -> DecodeStep {
        if !hasHeader {
            let part = input.prefix(9 - header.count)
            part.withSpan { bytes in for index in bytes.indices { header.append(bytes[index]) } }
            input.removeFirst(part.count)
            guard header.count == 9 else { return .goesOn }
            guard header.littleEndian(at: 2, bytes: 2) == 5 else { return .broken(.corrupt("LZMA properties of an unknown length")) }
            hasHeader = true
            // The header of a standalone file: the properties, and the length in 8 bytes.
            let own = header[4...] + (0..<8).map { UInt8(truncatingIfNeeded: size >> (8 * $0)) }
            let step = unsafe own.withUnsafeBytes { bytes in
                var lent = unsafe LentBytes(lending: bytes)
                return stream.decode(&lent, into: output)
            }
            guard step == .goesOn else { return step }
        }
        return stream.decode(&input, into: output)
    }
}
