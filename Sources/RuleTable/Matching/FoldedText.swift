/// A text as it is compared: lower case, every run of blanks one space, none at the ends, a straight apostrophe, and without a trailing stop.
public struct FoldedText: Hashable, Sendable {
    /// UTF-8, with the trailing stop if there was one.
    let whole: [UInt8]
    /// The same with a line end for each space in whose place a line ends: nil where none does.
    let broken: [UInt8]?
    /// How many bytes of it are left without the trailing stop and what blanks stand before that.
    private let stem: Int

    var withoutStop: ArraySlice<UInt8> { whole[..<stem] }

    public init(_ text: String) {
        whole = Self.fold(text, trimsStart: true, trimsEnd: true)
        broken = text.utf8.contains(Self.lineEnd) ? Self.fold(text, trimsStart: true, trimsEnd: true, keepsLineEnds: true) : nil
        stem = Self.withoutStop(whole).count
    }

    /// Where a text is wrapped makes no difference.
    public static func == (one: FoldedText, other: FoldedText) -> Bool { one.whole == other.whole }

    public func hash(into hasher: inout Hasher) { hasher.combine(whole) }

    /// The text without a trailing stop: texts that mean the same message have the same.
    public var key: String { String(decoding: withoutStop, as: UTF8.self) }

    /// Lower case and single spaces. Blanks at an end are kept as one space unless that end is trimmed.
    static func fold(_ text: String, trimsStart: Bool, trimsEnd: Bool, keepsLineEnds: Bool = false) -> [UInt8] {
        var folded: [UInt8] = []
        folded.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if scalar.isASCII ? isBlank(scalar) : scalar.properties.isWhitespace {
                let isAtTrimmedStart = trimsStart && folded.isEmpty
                if !isAtTrimmedStart && folded.last != space && folded.last != lineEnd { folded.append(space) }
                if keepsLineEnds, scalar == "\n", folded.last == space { folded[folded.count - 1] = lineEnd }
            } else if scalar == "’" {
                folded.append(UInt8(ascii: "'"))
            } else if scalar.isASCII {
                // The same as the mapping below, without making a text for each character.
                let byte = UInt8(truncatingIfNeeded: scalar.value)
                folded.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
            } else {
                folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
            }
        }
        if trimsEnd && (folded.last == space || folded.last == lineEnd) { folded.removeLast() }
        return folded
    }

    /// ASCII's white space: tab to carriage return, and the space.
    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        (0x09...0x0D).contains(scalar.value) || scalar == " "
    }

    /// Drops one trailing `.` or `。`, and the space before it.
    static func withoutStop(_ folded: [UInt8]) -> ArraySlice<UInt8> {
        var rest = folded[...]
        for stop in [Array(".".utf8), Array("。".utf8)] where folded.suffix(stop.count).elementsEqual(stop) {
            rest = folded.dropLast(stop.count)
        }
        if rest.count < folded.count && rest.last == space { rest = rest.dropLast() }
        return rest
    }

    static let space = UInt8(ascii: " ")
    static let lineEnd = UInt8(ascii: "\n")
}
