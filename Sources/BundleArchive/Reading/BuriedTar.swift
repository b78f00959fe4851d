/// A tar that begins behind other bytes: behind what a shell or a program wrote before it, or behind the rest of a file whose header is gone.
struct BuriedTar: Hashable {
    /// Where its first header stands.
    let start: Int
    /// Whether what comes before it is, or may be, a part of the archive.
    let lacksBeginning: Bool

    private static let block = 512
    private static let magic = Array("ustar".utf8)
    private static let magicOffset = 257

    /// Nil where no header stands in these first bytes of a file, other than right at their beginning.
    init?(in beginning: Span<UInt8>) {
        guard let start = Self.start(in: beginning) else { return nil }
        self.start = start
        var zeros = 0
        for index in 0..<start where beginning[index] == 0 { zeros += 1 }
        // Zeros pad a file to whole blocks. A text before the archive has none, and hardly the length of whole blocks.
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
    /// Whether a block of 512 bytes is a tar's header by its sum, in which the sum's own field counts as blanks (POSIX.1-2017, pax).
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
