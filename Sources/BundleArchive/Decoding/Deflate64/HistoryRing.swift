/// The most recently unpacked bytes, which are output from here and referred to by later data.
struct HistoryRing {
    private static let size = 128 << 10

    private var bytes = [UInt8](repeating: 0, count: size)
    private var written = 0
    private var given = 0

    /// The number of bytes that may be added before some must be output.
    var room: Int { Self.size - (written - given) }
    var isGiven: Bool { given == written }

    mutating func append(_ byte: UInt8) {
        bytes[written & (Self.size - 1)] = byte
        written += 1
    }

    /// Appends `count` bytes that start `distance` bytes back and may overlap the new ones; false if there are not that many bytes.
    mutating func appendCopy(of count: Int, from distance: Int) -> Bool {
        guard distance <= written else { return false }
        for position in written..<written + count {
            bytes[position & (Self.size - 1)] = bytes[(position - distance) & (Self.size - 1)]
        }
        written += count
        return true
    }

    /// Outputs as many bytes as fit.
    mutating func give(to output: ByteBuffer) {
        while !isGiven, !output.isFull {
            let start = given & (Self.size - 1)
            given += output.append(bytes.span.extracting(start..<min(start + written - given, Self.size)))
        }
    }
}
