/// Text whose line breaks are written as a backslash and a letter, such as a value copied from JSON or from a program's source.
struct EscapedText {
    /// The text with its line breaks.
    private(set) var resolved: [UInt8] = []
    /// The first line, from 1, with such a line break.
    let firstLine: Int

    /// Nil if no line break after or before a boundary is written like this.
    init?(_ bytes: [UInt8]) {
        guard let first = bytes.indices.first(where: { Self.isAtBoundary(bytes, $0) }) else { return nil }
        firstLine = 1 + bytes[..<first].count { $0 == 0x0A }
        resolved.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            switch (bytes[index], next) {
            case (0x5C, UInt8(ascii: "n")): resolved.append(0x0A)
            case (0x5C, UInt8(ascii: "r")), (0x5C, UInt8(ascii: "t")): resolved.append(0x20)
            // JSON allows a slash, which is a digit of Base64, to be written like this.
            case (0x5C, UInt8(ascii: "/")): resolved.append(next)
            default:
                resolved.append(bytes[index])
                index -= 1
            }
            index += 2
        }
    }

    /// Whether hyphens are followed, at a position, by an escaped line break.
    private static func isAtBoundary(_ bytes: [UInt8], _ index: Int) -> Bool {
        guard bytes[index] == 0x5C, index >= 5, index + 1 < bytes.count else { return false }
        return (bytes[index + 1] == UInt8(ascii: "n") || bytes[index + 1] == UInt8(ascii: "r"))
            && bytes[index - 5..<index].allSatisfy { $0 == 0x2D }
    }
}
