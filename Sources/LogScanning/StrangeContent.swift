/// What a file without records is, judging by its first bytes.
public enum StrangeContent: Hashable, Sendable {
    /// A known kind of file that contains no log, such as an image or database, whatever its name.
    case foreign
    /// Text that encodes other bytes, or is in an unsupported character encoding. It may contain a log.
    case encoded

    /// The number of bytes examined.
    public static let sample = 1024

    /// Nil if the content is neither.
    public init?(beginning: [UInt8]) {
        let bytes = beginning.prefix(Self.sample)
        if Self.isForeign(bytes) {
            self = .foreign
        } else if Self.isEncoded(bytes) || Self.isEBCDIC(bytes) {
            self = .encoded
        } else {
            return nil
        }
    }

    /// Whether the last bytes of a text are not text, for example because compressed data was appended. Zeros do not count: a crash leaves
    /// them.
    public static func isBehindText(_ end: [UInt8]) -> Bool {
        let controls = end.count { $0 < 0x20 && $0 != 0 && !"\t\n\u{0B}\u{0C}\r\u{1B}\u{08}".utf8.contains($0) }
        return controls >= 8 && controls * 32 >= end.count
    }

    private static let magics: [(offset: Int, bytes: [UInt8])] = [
        // Images and fonts.
        (0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]), (0, Array("GIF8".utf8)), (0, [0xFF, 0xD8, 0xFF]), (0, [0, 0, 1, 0]),
        (0, [0, 1, 0, 0, 0]), (0, Array("OTTO".utf8)), (0, Array("wOFF".utf8)), (0, Array("wOF2".utf8)),
        // Programs, compiled code, and what virtual machines dump.
        (0, [0x7F, 0x45, 0x4C, 0x46]), (0, [0x4D, 0x5A, 0x90, 0]), (0, [0xCA, 0xFE, 0xBA, 0xBE]), (2, [0x0D, 0x0A]),
        (0, Array("JAVA PROFILE 1.".utf8)), (0, Array("FLR\0".utf8)), (0, [0xAC, 0xED, 0, 5]),
        // Databases, keystores, packet captures, and macOS file attributes.
        (0, Array("SQLite format 3\0".utf8)), (0, [0xFE, 0xED, 0xFE, 0xED]), (0, [0xCE, 0xCE, 0xCE, 0xCE]),
        (0, [0xD4, 0xC3, 0xB2, 0xA1]), (0, [0x0A, 0x0D, 0x0D, 0x0A]), (0, [0, 5, 0x16, 7, 0]),
    ]

    private static func isForeign(_ bytes: ArraySlice<UInt8>) -> Bool {
        // The magic of compiled Python is a line end after two bytes, which also occurs in text.
        magics.contains { magic in
            bytes.dropFirst(magic.offset).starts(with: magic.bytes) && (magic.offset == 0 || bytes.prefix(16).contains(0))
        } || isDER(bytes)
    }

    /// Whether it is a certificate, key or keystore: a sequence with a length of two bytes that begins with an integer or another sequence.
    private static func isDER(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.starts(with: [0x30, 0x82]) && bytes.count > 4 && [0x02, 0x30].contains(bytes[bytes.startIndex + 4])
    }

    /// Whether it is a mail with a Base64 body (RFC 2045, section 6.1), lines of Base64 or hexadecimal digits, a dump of bytes with their
    /// addresses, a file whose values are encrypted one by one, or percent-encoded text.
    private static func isEncoded(_ bytes: ArraySlice<UInt8>) -> Bool {
        let lines = bytes.split { $0 == 0x0A || $0 == 0x0D }
        // A checksum by itself is shorter.
        guard let first = lines.first, bytes.count > 200 else { return false }
        // The last line may be cut.
        let whole = lines.count > 1 ? lines.dropLast() : lines[...]
        if ["begin ", "begin-base64 ", "data:"].contains(where: { first.starts(with: $0.utf8) }) { return true }
        if bytes.map(\.inLowerCase)[...].place(of: Array("content-transfer-encoding: base64".utf8)) != nil { return true }
        // SOPS puts this in place of each value.
        if bytes.place(of: Array("ENC[AES256_GCM,".utf8)) != nil { return true }
        if first.count >= 40, whole.allSatisfy({ $0.allSatisfy(isOfBase64) }) { return true }
        if first.prefix(6).allSatisfy({ $0 == UInt8(ascii: "0") }), whole.allSatisfy(isDumped) { return true }
        return first.count >= 40 && !first.contains(0x20) && first.count { $0 == UInt8(ascii: "%") } >= 5
    }

    private static func isOfBase64(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit || "+/=-_.".utf8.contains(byte) }

    /// Whether it is a line of a dump: `00000000: 5b45 5252`, `00000000  5b 45 52`, `0000000 055533`.
    private static func isDumped(_ line: ArraySlice<UInt8>) -> Bool {
        let words = line.split(separator: 0x20)
        guard words.count > 4, let place = words.first, place.count >= 6 else { return false }
        return words.prefix(5).allSatisfy { word in
            word.allSatisfy { $0.isDigit || (0x61...0x66).contains($0 | 0x20) || $0 == UInt8(ascii: ":") }
        }
    }

    /// In EBCDIC a space is 0x40, and letters have the highest bit set.
    private static func isEBCDIC(_ bytes: ArraySlice<UInt8>) -> Bool {
        let (blanks, letters) = (bytes.count { $0 == 0x40 }, bytes.count { $0 >= 0x80 })
        return bytes.count >= 64 && !bytes.contains(0x20) && blanks * 20 > bytes.count && letters * 2 > bytes.count
    }
}
