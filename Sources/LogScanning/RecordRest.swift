/// Determines whether the lines before a log's first head are certainly the rest of a record that begins in another file and may matter.
///
/// Any text may precede the first head: a banner, a stack trace, the output of a starting program. The rest of a payload is recognised by
/// its brackets or keys, and the rest of a cut marker by its letters.
struct RecordRest {
    /// The minimum length of the rest of a text, in bytes.
    private static let markBound = 8
    /// The minimum length of the rest of a logger, or of a text with nothing else on its line.
    private static let wordBound = 3
    private static let keys = ["messageid", "messageargs", "extendedinfo"].map { Array($0.utf8) }

    /// The markers of the source.
    let markers: [Marker]

    /// Whether the lines are certainly the rest of a relevant record.
    func isCut(_ lines: ArraySlice<UInt8>) -> Bool {
        closesMoreThanItOpens(lines) || Self.namesKey(lines) || beginsWithinMarker(lines)
    }

    /// Whether the lines close a bracket of a payload that they do not open. Square brackets count only after a string or another bracket,
    /// because a cut head contains some too.
    private func closesMoreThanItOpens(_ lines: ArraySlice<UInt8>) -> Bool {
        var (braces, squares) = (0, 0)
        var last: UInt8 = 0
        for byte in lines where !byte.isBlank {
            switch byte {
            case UInt8(ascii: "{"): braces += 1
            case UInt8(ascii: "}"): braces -= 1
            case UInt8(ascii: "["): squares += 1
            case UInt8(ascii: "]") where "\"]}".utf8.contains(last): squares -= 1
            // After anything else, as in a head, it only closes an open one.
            case UInt8(ascii: "]"): squares = max(0, squares - 1)
            default: break
            }
            if braces < 0 || squares < 0 { return true }
            last = byte
        }
        return false
    }

    /// Whether the lines contain a key of a payload.
    static func namesKey(_ lines: ArraySlice<UInt8>) -> Bool {
        let firsts: Set<UInt8> = Set(keys.flatMap { [$0[0], $0[0] & 0xDF] })
        return lines.indices.contains { place in
            firsts.contains(lines[place])
                && keys.contains { key in lines[place...].prefix(key.count).map(\.inLowerCase) == key }
        }
    }

    /// Whether the first line begins with the rest of a text or logger.
    private func beginsWithinMarker(_ lines: ArraySlice<UInt8>) -> Bool {
        let start = lines.drop { $0 <= 0x20 }
        let line = start.prefix { $0 != 10 && $0 != 13 && $0 != 0 }.trimmed.map(\.inLowerCase)
        return markers.contains { marker in
            let bytes = marker.bytes.map(\.inLowerCase)
            let shortest = marker.kind == .logger ? Self.wordBound : Self.markBound
            guard bytes.count > Self.wordBound else { return false }
            return (1...bytes.count - Self.wordBound).contains { cut in
                let rest = bytes[cut...]
                guard line.starts(with: rest) else { return false }
                // A message always follows a logger.
                if line.count == rest.count { return marker.kind != .logger }
                let next = line[rest.count]
                return rest.count >= shortest && (marker.kind != .logger || !next.isLetter && !next.isDigit && next != UInt8(ascii: "."))
            }
        }
    }
}
