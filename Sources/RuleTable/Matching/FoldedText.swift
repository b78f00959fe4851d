/// A text in the form used for comparison: lower case, each run of whitespace one space, trimmed, with straight apostrophes, without enclosing
/// quotation marks, and without what cannot be seen: terminal colours, soft hyphens, zero-width spaces.
///
/// A trailing full stop is kept in `whole` and ignored where texts are compared for their meaning (`withoutStop`).
public struct FoldedText: Hashable, Sendable {
    /// UTF-8, including a trailing full stop.
    let whole: [UInt8]
    /// The same bytes with a line end in place of each space that contains one; nil if the text has no line end.
    let broken: [UInt8]?
    /// The length of `whole` without the trailing full stop and the space before it.
    private let stem: Int

    var withoutStop: ArraySlice<UInt8> { whole[..<stem] }

    public init(_ text: String) {
        whole = Self.unquoted(Self.fold(text, trimsStart: true, trimsEnd: true))
        broken =
            text.utf8.contains(Self.lineEnd) ? Self.unquoted(Self.fold(text, trimsStart: true, trimsEnd: true, keepsLineEnds: true)) : nil
        stem = Self.withoutStop(whole).count
    }

    /// Texts that differ only in where they are wrapped are equal.
    public static func == (one: FoldedText, other: FoldedText) -> Bool { one.whole == other.whole }

    public func hash(into hasher: inout Hasher) { hasher.combine(whole) }

    /// The text without a trailing full stop, the same for all spellings of one message.
    public var key: String { String(decoding: withoutStop, as: UTF8.self) }

    /// Lower case with single spaces. Whitespace at an end becomes one space unless that end is trimmed.
    static func fold(_ text: String, trimsStart: Bool, trimsEnd: Bool, keepsLineEnds: Bool = false) -> [UInt8] {
        var folded: [UInt8] = []
        folded.reserveCapacity(text.utf8.count)
        var escape = Escape.none
        for scalar in text.unicodeScalars {
            guard !escape.consumes(scalar), scalar.isASCII || !scalar.properties.isDefaultIgnorableCodePoint else { continue }
            if scalar.isASCII ? isBlank(scalar) : scalar.properties.isWhitespace {
                let isAtTrimmedStart = trimsStart && folded.isEmpty
                if !isAtTrimmedStart && folded.last != space && folded.last != lineEnd { folded.append(space) }
                if keepsLineEnds, scalar == "\n", folded.last == space { folded[folded.count - 1] = lineEnd }
            } else if scalar == "’" {
                folded.append(UInt8(ascii: "'"))
            } else if scalar.isASCII {
                // Same result as the mapping below, without creating a string for each character.
                let byte = UInt8(truncatingIfNeeded: scalar.value)
                folded.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
            } else {
                folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
            }
        }
        if trimsEnd && (folded.last == space || folded.last == lineEnd) { folded.removeLast() }
        return folded
    }

    /// The progress within a terminal's control sequence, `ESC [ 1 ; 31 m` (ECMA-48, 5.4).
    private enum Escape {
        case none, begun, open

        /// Whether the scalar is part of a sequence.
        mutating func consumes(_ scalar: Unicode.Scalar) -> Bool {
            switch self {
            case .none: self = scalar == "\u{1B}" ? .begun : .none
            case .begun: self = scalar == "[" ? .open : .none
            case .open:
                if (0x40...0x7E).contains(scalar.value) { self = .none }
                return true
            }
            return self != .none
        }
    }

    /// The text without quotation marks, if one pair encloses all of it.
    private static func unquoted(_ folded: [UInt8]) -> [UInt8] {
        for (open, close) in [("\"", "\""), ("'", "'"), ("`", "`"), ("“", "”"), ("‘", "'")] {
            let (open, close) = (Array(open.utf8), Array(close.utf8))
            guard folded.count > open.count + close.count, folded.starts(with: open), folded.suffix(close.count).elementsEqual(close) else {
                continue
            }
            let inner = folded.dropFirst(open.count).dropLast(close.count)
            return inner.contains(close[0]) ? folded : Array(inner)
        }
        return folded
    }

    /// ASCII white space: tab to carriage return, and the space.
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
