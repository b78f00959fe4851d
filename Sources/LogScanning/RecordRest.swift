/// Tells whether the lines before a log's first head are surely the rest of a record that begins elsewhere, and of one that may matter.
///
/// Any text may stand before the first head: a banner, a stack trace, what a program says while it starts. The rest of a payload shows by its
/// brackets or its keys, and that of a marker by its letters.
struct RecordRest {
    /// So many bytes of a marker tell it; fewer where nothing else stands on the line, or behind a logger.
    private static let markBound = 8
    private static let wordBound = 3
    private static let keys = ["messageid", "messageargs", "extendedinfo"].map { Array($0.utf8) }

    /// What is searched for in the logs of the source.
    let markers: [Marker]

    /// Whether the lines are such a rest.
    func isCut(_ lines: ArraySlice<UInt8>) -> Bool {
        closesMoreThanItOpens(lines) || Self.namesKey(lines) || beginsWithinMarker(lines)
    }

    /// Whether a bracket of a payload is closed that was not opened. Square ones count behind a text or another bracket alone: a cut head has some.
    private func closesMoreThanItOpens(_ lines: ArraySlice<UInt8>) -> Bool {
        var (braces, squares) = (0, 0)
        var last: UInt8 = 0
        for byte in lines where !byte.isBlank {
            switch byte {
            case UInt8(ascii: "{"): braces += 1
            case UInt8(ascii: "}"): braces -= 1
            case UInt8(ascii: "["): squares += 1
            case UInt8(ascii: "]") where "\"]}".utf8.contains(last): squares -= 1
            // One that no text stands before, as in a head, ends what was opened.
            case UInt8(ascii: "]"): squares = max(0, squares - 1)
            default: break
            }
            if braces < 0 || squares < 0 { return true }
            last = byte
        }
        return false
    }

    /// Whether a key of a payload stands in the lines.
    static func namesKey(_ lines: ArraySlice<UInt8>) -> Bool {
        let firsts: Set<UInt8> = Set(keys.flatMap { [$0[0], $0[0] & 0xDF] })
        return lines.indices.contains { place in
            firsts.contains(lines[place])
                && keys.contains { key in lines[place...].prefix(key.count).map(\.inLowerCase) == key }
        }
    }

    /// Whether the first line begins with the rest of a text or a logger.
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
                // A logger has a message behind it.
                if line.count == rest.count { return marker.kind != .logger }
                let next = line[rest.count]
                return rest.count >= shortest && (marker.kind != .logger || !next.isLetter && !next.isDigit && next != UInt8(ascii: "."))
            }
        }
    }
}
