/// What a file without any record is, by its first bytes.
public enum StrangeContent: Hashable, Sendable {
    /// Of a kind that is known and holds no log, such as an image or a database, whatever it is called.
    case foreign
    /// Text that stands for other bytes, or whose characters are not read here: a log may be in it.
    case encoded

    /// So many bytes are looked at.
    public static let sample = 1024

    /// Nil for what is neither.
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

    /// Whether the last bytes of a text are none, as where something packed was put behind it. Zeros are what a crash leaves.
    public static func isBehindText(_ end: [UInt8]) -> Bool {
        let controls = end.count { $0 < 0x20 && $0 != 0 && !"\t\n\u{0B}\u{0C}\r\u{1B}\u{08}".utf8.contains($0) }
        return controls >= 8 && controls * 32 >= end.count
    }

    private static let magics: [(offset: Int, bytes: [UInt8])] = [
        // Images and fonts.
        (0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]), (0, Array("GIF8".utf8)), (0, [0xFF, 0xD8, 0xFF]), (0, [0, 0, 1, 0]),
        (0, [0, 1, 0, 0, 0]), (0, Array("OTTO".utf8)), (0, Array("wOFF".utf8)), (0, Array("wOF2".utf8)),
        // Programs, what is compiled, and what virtual machines write.
        (0, [0x7F, 0x45, 0x4C, 0x46]), (0, [0x4D, 0x5A, 0x90, 0]), (0, [0xCA, 0xFE, 0xBA, 0xBE]), (2, [0x0D, 0x0A]),
        (0, Array("JAVA PROFILE 1.".utf8)), (0, Array("FLR\0".utf8)), (0, [0xAC, 0xED, 0, 5]),
        // Databases, keys, captures, and what macOS keeps of a file's attributes.
        (0, Array("SQLite format 3\0".utf8)), (0, [0xFE, 0xED, 0xFE, 0xED]), (0, [0xCE, 0xCE, 0xCE, 0xCE]),
        (0, [0xD4, 0xC3, 0xB2, 0xA1]), (0, [0x0A, 0x0D, 0x0D, 0x0A]), (0, [0, 5, 0x16, 7, 0]),
    ]

    private static func isForeign(_ bytes: ArraySlice<UInt8>) -> Bool {
        // The magic of compiled Python is a line's end behind two bytes, which those of a text may be, too.
        magics.contains { magic in
            bytes.dropFirst(magic.offset).starts(with: magic.bytes) && (magic.offset == 0 || bytes.prefix(16).contains(0))
        } || isDER(bytes)
    }

    /// A certificate, a key or a keystore: a sequence whose length takes two bytes, and in it a number or another sequence.
    private static func isDER(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.starts(with: [0x30, 0x82]) && bytes.count > 4 && [0x02, 0x30].contains(bytes[bytes.startIndex + 4])
    }

    /// A mail whose text is Base64 (RFC 2045, 6.1), lines of Base64 or of hexadecimal digits, a dump of bytes with their places, values that are encrypted one by one, or text in which blanks and
    /// brackets are escaped.
    private static func isEncoded(_ bytes: ArraySlice<UInt8>) -> Bool {
        let lines = bytes.split { $0 == 0x0A || $0 == 0x0D }
        // A checksum alone is shorter.
        guard let first = lines.first, bytes.count > 200 else { return false }
        // The last one may be cut.
        let whole = lines.count > 1 ? lines.dropLast() : lines[...]
        if ["begin ", "begin-base64 ", "data:"].contains(where: { first.starts(with: $0.utf8) }) { return true }
        if bytes.map(\.inLowerCase).firstRange(of: Array("content-transfer-encoding: base64".utf8)) != nil { return true }
        // What SOPS puts in the place of each value.
        if bytes.firstRange(of: Array("ENC[AES256_GCM,".utf8)) != nil { return true }
        if first.count >= 40, whole.allSatisfy({ $0.allSatisfy(isOfBase64) }) { return true }
        if first.prefix(6).allSatisfy({ $0 == UInt8(ascii: "0") }), whole.allSatisfy(isDumped) { return true }
        return first.count >= 40 && !first.contains(0x20) && first.count { $0 == UInt8(ascii: "%") } >= 5
    }

    private static func isOfBase64(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit || "+/=-_.".utf8.contains(byte) }

    /// `00000000: 5b45 5252`, `00000000  5b 45 52`, `0000000 055533`.
    private static func isDumped(_ line: ArraySlice<UInt8>) -> Bool {
        let words = line.split(separator: 0x20)
        guard words.count > 4, let place = words.first, place.count >= 6 else { return false }
        return words.prefix(5).allSatisfy { word in
            word.allSatisfy { $0.isDigit || (0x61...0x66).contains($0 | 0x20) || $0 == UInt8(ascii: ":") }
        }
    }

    /// Its blank is 0x40, and its letters have the highest bit.
    private static func isEBCDIC(_ bytes: ArraySlice<UInt8>) -> Bool {
        let (blanks, letters) = (bytes.count { $0 == 0x40 }, bytes.count { $0 >= 0x80 })
        return bytes.count >= 64 && !bytes.contains(0x20) && blanks * 20 > bytes.count && letters * 2 > bytes.count
    }
}
