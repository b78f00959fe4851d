/// What the first blocks of a RAR archive reveal.
enum RarArchive {
    /// Whether the archive's headers, or the first file's data, are encrypted. `bytes` are the archive's first bytes.
    static func isEncrypted(_ bytes: Span<UInt8>) -> Bool {
        let bytes = bytes.indices.map { bytes[$0] }
        return bytes.count > 7 && bytes[6] == 1 ? isEncrypted5(bytes) : isEncrypted4(bytes)
    }

    /// Up to version 4: blocks of a checksum, a type, flags, a length and, if a flag says so, the length of the data that follow.
    private static func isEncrypted4(_ bytes: [UInt8]) -> Bool {
        var place = 7
        while place + 7 <= bytes.count {
            let (kind, flags) = (bytes[place + 2], bytes.littleEndian(at: place + 3, bytes: 2))
            switch kind {
            case 0x73 where flags & 0x80 != 0: return true
            case 0x74: return flags & 4 != 0
            default: break
            }
            let length = Int(bytes.littleEndian(at: place + 5, bytes: 2))
            guard length >= 7 else { return false }
            place += length
        }
        return false
    }

    /// Version 5: blocks of a checksum and numbers of seven bits a byte: length, type, flags and, if a flag says so, the length of extra records.
    private static func isEncrypted5(_ bytes: [UInt8]) -> Bool {
        var place = 8
        while place + 4 < bytes.count {
            var next = place + 4
            guard let length = number(bytes, &next) else { return false }
            let end = next + length
            guard length < bytes.count, let kind = number(bytes, &next), let flags = number(bytes, &next) else { return false }
            if kind == 4 { return true }
            if kind == 2 {
                guard flags & 1 != 0, let extra = number(bytes, &next), extra < length, end <= bytes.count else { return false }
                return holdsEncryption(bytes, end - extra..<end)
            }
            place = end
        }
        return false
    }

    /// Whether one of a file's extra records describes its encryption.
    private static func holdsEncryption(_ bytes: [UInt8], _ records: Range<Int>) -> Bool {
        var place = records.lowerBound
        while place < records.upperBound {
            guard let length = number(bytes, &place), length > 0, length < bytes.count else { return false }
            var inner = place
            if number(bytes, &inner) == 1 { return true }
            place += length
        }
        return false
    }

    private static func number(_ bytes: [UInt8], _ place: inout Int) -> Int? {
        var value = 0
        for shift in stride(from: 0, to: 35, by: 7) {
            guard place < bytes.count else { return nil }
            defer { place += 1 }
            value |= Int(bytes[place] & 0x7F) << shift
            if bytes[place] < 0x80 { return value }
        }
        return nil
    }
}
