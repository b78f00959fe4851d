/// Decodes Base64 (RFC 4648) that may contain whitespace and line breaks.
enum Base64 {
    enum Damage: Error, Equatable {
        /// A character outside the alphabet; its line in the text, from 0.
        case character(line: Int)
        /// The characters do not correspond to whole bytes.
        case length
    }

    /// - Parameter isCut: Whether the text may end anywhere. Only the whole bytes before its end are returned.
    static func decode(_ text: ArraySlice<UInt8>, isCut: Bool = false) throws(Damage) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(text.count * 3 / 4)
        var group: UInt32 = 0
        var digits = 0
        var padding = 0
        var line = 0
        var previous: UInt8 = 0
        for byte in text {
            defer { previous = byte }
            switch byte {
            case 0x0A: if previous != 0x0D { line += 1 }
            case 0x0D: line += 1
            case 0x20, 0x09, 0x00, 0x1A: break
            case 0x3D: padding += 1
            default:
                guard padding == 0, let value = value(of: byte) else { throw .character(line: line) }
                group = group << 6 | UInt32(value)
                digits += 1
                if digits % 4 == 0 {
                    decoded.append(UInt8(truncatingIfNeeded: group >> 16))
                    decoded.append(UInt8(truncatingIfNeeded: group >> 8))
                    decoded.append(UInt8(truncatingIfNeeded: group))
                    group = 0
                }
            }
        }
        guard isCut || ((digits + padding) % 4 == 0 && padding <= 2) else { throw .length }
        if digits % 4 >= 2 { decoded.append(UInt8(truncatingIfNeeded: group >> (digits % 4 == 2 ? 4 : 10))) }
        if digits % 4 == 3 { decoded.append(UInt8(truncatingIfNeeded: group >> 2)) }
        return decoded
    }

    static func isDigitOrBlank(_ byte: UInt8) -> Bool { value(of: byte) != nil || byte == 0x3D || byte <= 0x20 }

    private static func value(of byte: UInt8) -> UInt8? {
        switch byte {
        case 0x41...0x5A: byte - 0x41
        case 0x61...0x7A: byte - 0x61 + 26
        case 0x30...0x39: byte - 0x30 + 52
        case 0x2B: 62
        case 0x2F: 63
        default: nil
        }
    }
}
