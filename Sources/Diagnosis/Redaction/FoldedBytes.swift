/// A text's bytes, with JSON, URL and HTML escapes of ASCII characters replaced by what they mean, and the position of each in the text.
///
/// Quotes escaped in JSON (`\"`) are kept: how often they are escaped shows which quotes belong together.
struct FoldedBytes {
    private(set) var bytes: [UInt8] = []
    /// The position in the text of each byte, followed by the text's end.
    private var places: [Int] = []
    /// Whether each byte is within double quotes.
    private(set) var isQuoted: [Bool] = []

    init(_ text: String) {
        let source = Array(text.utf8)
        bytes.reserveCapacity(source.count)
        places.reserveCapacity(source.count + 1)
        var at = 0
        var backslashes = 0
        var quoted = false
        while at < source.count {
            let (byte, length) = Self.folded(source[at...])
            isQuoted.append(quoted)
            if byte == UInt8(ascii: "\""), length == 1, backslashes.isMultiple(of: 2) { quoted.toggle() }
            backslashes = byte == UInt8(ascii: "\\") ? backslashes + 1 : 0
            bytes.append(byte)
            places.append(at)
            at += length
        }
        places.append(source.count)
    }

    var count: Int { bytes.count }

    /// The byte, or nil outside the text.
    subscript(_ index: Int) -> UInt8? { bytes.indices.contains(index) ? bytes[index] : nil }

    /// Whether the byte was written as an escape.
    func isEscaped(_ index: Int) -> Bool { places[index + 1] - places[index] > 1 }

    /// The range in the text of a range of the bytes.
    func places(of range: Range<Int>) -> Range<Int> { places[range.lowerBound]..<places[range.upperBound] }

    /// The first index at or after `start` at which the text occurs, or nil.
    func index(of text: String, from start: Int) -> Int? {
        (start..<max(start, count)).first { has(text, at: $0) }
    }

    /// Whether the text, which must be ASCII, occurs at an index.
    func has(_ text: String, at index: Int) -> Bool {
        index >= 0 && index < count && bytes[index...].starts(with: text.utf8)
    }

    /// Longer than any escape with its backslashes.
    private static let escapeBound = 16

    /// The first byte, or the byte that an escape there means, and the number of bytes that it takes.
    private static func folded(_ rest: ArraySlice<UInt8>) -> (byte: UInt8, length: Int) {
        let first = rest[rest.startIndex]
        switch first {
        case UInt8(ascii: "\\"):
            let behind = rest.prefix(escapeBound).drop { $0 == first }
            let backslashes = behind.startIndex - rest.startIndex
            if behind.first == UInt8(ascii: "/") { return (UInt8(ascii: "/"), backslashes + 1) }
            if behind.starts(with: "u00".utf8), let byte = hexadecimal(behind.dropFirst(3).prefix(2)) { return (byte, backslashes + 5) }
        case UInt8(ascii: "%"):
            if let byte = hexadecimal(rest.dropFirst().prefix(2)) { return (byte, 3) }
        case UInt8(ascii: "&"):
            for (entity, byte) in entities where rest.starts(with: entity.utf8) { return (byte, entity.utf8.count) }
        default: break
        }
        return (first, 1)
    }

    private static let entities: [(String, UInt8)] = [
        ("&quot;", UInt8(ascii: "\"")), ("&#34;", UInt8(ascii: "\"")), ("&apos;", UInt8(ascii: "'")), ("&#39;", UInt8(ascii: "'")),
        ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")), ("&amp;", UInt8(ascii: "&")), ("&#61;", UInt8(ascii: "=")),
    ]

    /// A visible ASCII character from two hexadecimal digits.
    private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt8? {
        guard digits.count == 2, let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) else { return nil }
        return (0x21...0x7E).contains(byte) && !digits.contains(UInt8(ascii: "+")) ? byte : nil
    }
}
