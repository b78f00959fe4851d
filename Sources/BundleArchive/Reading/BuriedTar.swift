/// A tar that begins after other bytes, such as the output of a shell or program, or the rest of a file whose header is missing.
struct BuriedTar: Hashable {
    /// The offset of its first header.
    let start: Int
    /// Whether the bytes before it are, or may be, part of the archive.
    let lacksBeginning: Bool

    private static let block = 512
    private static let magic = Array("ustar".utf8)
    private static let magicOffset = 257

    /// Nil if these first bytes of a file contain no header after their very beginning.
    init?(in beginning: Span<UInt8>) {
        guard let start = Self.start(in: beginning) else { return nil }
        self.start = start
        var zeros = 0
        for index in 0..<start where beginning[index] == 0 { zeros += 1 }
        // Zeros pad a file to whole blocks. A text before the archive contains none, and is hardly a whole number of blocks long.
        let isInBlocks = start % Self.block == 0
        lacksBeginning = zeros == start ? !isInBlocks : zeros > 0 || isInBlocks
    }

    private static func start(in bytes: Span<UInt8>) -> Int? {
        guard bytes.count > block else { return nil }
        for index in magicOffset + 1...bytes.count - (block - magicOffset) where bytes[index] == magic[0] {
            let start = index - magicOffset
            if bytes.starts(with: magic, at: index), bytes.holdsTarHeader(at: start) { return start }
        }
        return nil
    }
}

extension Span<UInt8> {
    /// Whether a block of 512 bytes is a tar header, by its checksum, for which the checksum field counts as spaces (POSIX.1-2017, pax).
    func holdsTarHeader(at start: Int) -> Bool {
        guard count >= start + 512, self[start] != 0 else { return false }
        let field = start + 148..<start + 156
        var stored = 0
        for index in field {
            switch self[index] {
            case 0x30...0x37: stored = stored * 8 + Int(self[index] - 0x30)
            case 0x20, 0: continue
            default: return false
            }
        }
        var sum = field.count * 0x20
        for index in start..<start + 512 where !field.contains(index) { sum += Int(self[index]) }
        return sum == stored
    }
}
