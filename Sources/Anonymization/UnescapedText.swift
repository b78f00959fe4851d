/// A text's bytes with the escapes of all report formats resolved, and the place of each in the text: what reads the same is equal, whatever
/// format it is in.
///
/// JSON, HTML, Markdown, percent-encoding, shell words and the escapes of invisible characters can all stand in one report, some within others.
/// A letter behind a backslash may be an escape (`\n`) or the beginning of a word (`CORP\nancy`), so it is kept, and a name can begin on either
/// side of it.
struct UnescapedText {
    private(set) var bytes: [UInt8] = []
    /// The place in the text of each byte, followed by the text's end.
    private var places: [UInt32] = []
    /// Whether a name can begin at each byte.
    private var beginnings: [Bool] = []
    let source: [UInt8]

    init(_ text: String) {
        source = Array(text.utf8)
        bytes.reserveCapacity(source.count)
        places.reserveCapacity(source.count + 1)
        beginnings.reserveCapacity(source.count)
        var at = 0
        var isApart = true
        while at < source.count {
            let unit = Self.unit(source, at: at)
            bytes.append(unit.byte)
            places.append(UInt32(at))
            beginnings.append(isApart)
            isApart = !unit.byte.isAlphanumeric || unit.endsEscape
            at += unit.length
        }
        places.append(UInt32(source.count))
    }

    /// Whether a name can begin at an index: behind whatever is neither a letter nor a digit, and behind an escape.
    func canBegin(at index: Int) -> Bool { beginnings[index] }

    /// The text as written of a range of the bytes.
    func written(_ range: Range<Int>) -> ArraySlice<UInt8> { source[Int(places[range.lowerBound])..<Int(places[range.upperBound])] }

    /// Whether a range is the name of a member of a JSON object, which our own JSON writes without escapes.
    func isKey(_ range: Range<Int>) -> Bool {
        let (start, end) = (Int(places[range.lowerBound]), Int(places[range.upperBound]))
        return start > 1 && source[start - 1] == UInt8(ascii: "\"") && source[start - 2] != UInt8(ascii: "\\")
            && (source[end...].starts(with: "\":".utf8) || source[end...].starts(with: "\" :".utf8))
    }

    private struct Unit {
        var byte: UInt8
        var length = 1
        /// Whether it is the letter of an escape such as `\n`.
        var endsEscape = false
    }

    private static func unit(_ source: [UInt8], at place: Int) -> Unit {
        let byte = source[place]
        switch byte {
        case UInt8(ascii: "\\"): return backslash(source, at: place)
        case UInt8(ascii: "%"):
            if let value = hexadecimal(source, at: place + 1, digits: 2) { return Unit(byte: UInt8(value), length: 3) }
        case UInt8(ascii: "&"):
            for entity in entities where source[place...].starts(with: entity.written) {
                return Unit(byte: entity.meant, length: entity.written.count)
            }
        case 0x1B:
            if let length = colorLength(source, at: place) { return Unit(byte: 0x1B, length: length) }
        case UInt8(ascii: "'"):
            // An apostrophe in a shell's word.
            if source[place...].starts(with: #"'\''"#.utf8) { return Unit(byte: byte, length: 4) }
        default:
            let isEscape = place > 0 && source[place - 1] == UInt8(ascii: "\\") && "nrtbf".utf8.contains(byte)
            return Unit(byte: byte, endsEscape: isEscape)
        }
        return Unit(byte: byte)
    }

    private static func backslash(_ source: [UInt8], at place: Int) -> Unit {
        guard place + 1 < source.count else { return Unit(byte: source[place]) }
        let next = source[place + 1]
        if next == UInt8(ascii: "u"), let value = hexadecimal(source, at: place + 2, digits: 4), value < 0x80 {
            return Unit(byte: UInt8(value), length: 6)
        }
        if next == UInt8(ascii: "x"), let value = hexadecimal(source, at: place + 2, digits: 2) {
            return Unit(byte: UInt8(value), length: 4)
        }
        if next > 0x20, next < 0x7F, !next.isAlphanumeric { return Unit(byte: next, length: 2) }
        return Unit(byte: source[place])
    }

    private static func hexadecimal(_ source: [UInt8], at place: Int, digits: Int) -> UInt32? {
        guard place + digits <= source.count else { return nil }
        var value: UInt32 = 0
        for digit in source[place..<place + digits] {
            guard let part = digit.hexValue else { return nil }
            value = value << 4 | UInt32(part)
        }
        return value
    }

    /// The length of a sequence that sets a colour (ECMA-48 SGR).
    private static func colorLength(_ source: [UInt8], at place: Int) -> Int? {
        guard place + 1 < source.count, source[place + 1] == UInt8(ascii: "[") else { return nil }
        var end = place + 2
        while end < source.count, source[end].isDigit || source[end] == UInt8(ascii: ";") { end += 1 }
        return end < source.count && source[end] == UInt8(ascii: "m") ? end + 1 - place : nil
    }

    private static let entities: [(written: [UInt8], meant: UInt8)] = [
        ("&#60;", "<"), ("&#62;", ">"), ("&#38;", "&"), ("&#34;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"),
        ("&quot;", "\""), ("&apos;", "'"),
    ].map { (written: Array($0.0.utf8), meant: UInt8(ascii: $0.1)) }
}
