/// The header of an HTTP response or a MIME part, saved together with the archive it describes.
enum MessageHead {
    /// The longest header.
    private static let bound = 64 << 10

    /// The number of bytes before the archive; nil if the beginning is not such a header, or no archive follows.
    static func length(_ beginning: Span<UInt8>) -> Int? {
        guard isHead(beginning) else { return nil }
        var place = 0
        while let end = endOfHead(beginning, from: place) {
            if ContentKind(beginning: beginning.extracting(end...)) != .plain { return end }
            place = end
        }
        return nil
    }

    /// Whether the first line is a status line, a boundary between parts, or a field.
    static func isHead(_ bytes: Span<UInt8>) -> Bool {
        if bytes.starts(with: "HTTP/") || bytes.starts(with: "--") { return true }
        for index in 0..<min(bytes.count, 64) {
            switch bytes[index] {
            case 0x3A: return index > 1
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: continue
            default: return false
            }
        }
        return false
    }

    /// The end of the first empty line.
    private static func endOfHead(_ bytes: Span<UInt8>, from start: Int) -> Int? {
        for index in start..<max(start, min(bytes.count, bound) - 3) where bytes[index] == 0x0A {
            if bytes[index + 1] == 0x0A { return index + 2 }
            if bytes[index + 1] == 0x0D, bytes[index + 2] == 0x0A { return index + 3 }
        }
        return nil
    }
}
