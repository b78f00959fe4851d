import LogScanning

/// A text with `*` for any run of characters: `text` equals, `text*` prefix, `*text` suffix, `*text*` contains, `*` anything.
///
/// Case, whitespace (including U+00A0) and a trailing full stop are folded on both sides. `\*` is a star and `\\` a backslash; before
/// any other character a backslash stands for itself.
public struct TextPattern: Hashable, Sendable {
    /// As written in the rule.
    public let pattern: String
    /// The folded pieces before, between and after the stars; a single one if there is no star.
    let literals: Folded

    typealias Folded = [[UInt8]]

    public init(_ pattern: String) {
        self.pattern = pattern
        let pieces = Self.pieces(of: pattern)
        literals = pieces.enumerated().map { index, piece in
            let isLast = index == pieces.count - 1
            let folded = FoldedText.fold(piece, trimsStart: index == 0, trimsEnd: isLast)
            return isLast ? Array(FoldedText.withoutStop(folded)) : folded
        }
    }

    /// Whether the pattern has no star.
    var isExact: Bool { literals.count == 1 }

    /// The number of bytes that a text needs at least to fit.
    var literalLength: Int { literals.reduce(0) { $0 + $1.count } }

    /// The longest piece without a star or an apostrophe (texts use several kinds of apostrophe), as written but without surrounding
    /// whitespace and full stops: every fitting text contains it, provided that it is spelled as in the rule.
    var longestLiteral: String {
        Self.pieces(of: pattern)
            .flatMap { $0.split(separator: "'") }
            .map { piece in
                var literal = piece.drop { $0.isWhitespace }
                while let last = literal.last, last.isWhitespace || last == "." || last == "。" { literal.removeLast() }
                return String(literal)
            }
            .reduce("") { $1.utf8.count > $0.utf8.count ? $1 : $0 }
    }

    /// Whether the text matches, either as it stands or as it was before it was wrapped over lines.
    func fits(_ text: FoldedText) -> Bool {
        fitsUnbroken(text) || text.broken.map { fits(BrokenText($0[..<text.withoutStop.endIndex]), withStop: BrokenText($0[...])) } ?? false
    }

    /// Compares from left to right, each literal at its first occurrence after the one before: no backtracking.
    private func fitsUnbroken(_ text: FoldedText) -> Bool {
        guard let first = literals.first, let last = literals.last else { return false }
        // A star at the end also covers a trailing full stop; elsewhere the stop was dropped from the pattern too.
        var rest = last.isEmpty && !isExact ? text.whole[...] : text.withoutStop
        if isExact { return rest.elementsEqual(first) }
        guard rest.count >= first.count + last.count, rest.starts(with: first), rest.suffix(last.count).elementsEqual(last) else {
            return false
        }
        rest = rest.dropFirst(first.count).dropLast(last.count)
        for literal in literals.dropFirst().dropLast() {
            guard let place = rest.place(of: literal) else { return false }
            rest = rest[(place + literal.count)...]
        }
        return true
    }

    /// Whether a text matches in which a line end stands for a space or for nothing.
    private func fits(_ text: BrokenText, withStop whole: BrokenText) -> Bool {
        guard let first = literals.first, let last = literals.last else { return false }
        let text = last.isEmpty && !isExact ? whole : text
        guard var at = text.end(of: first, at: text.bytes.startIndex) else { return false }
        if isExact { return at == text.bytes.endIndex }
        for literal in literals.dropFirst().dropLast() {
            guard let end = text.firstEnd(of: literal, from: at) else { return false }
            at = end
        }
        return text.ends(with: last, from: at)
    }

    /// The pattern split at its stars, with escapes resolved.
    private static func pieces(of pattern: String) -> [String] {
        let (star, backslash) = (UInt8(ascii: "*"), UInt8(ascii: "\\"))
        var pieces: [[UInt8]] = [[]]
        var isEscaped = false
        for byte in pattern.utf8 {
            if !isEscaped, byte == star {
                pieces.append([])
            } else if !isEscaped, byte == backslash {
                isEscaped = true
            } else {
                if isEscaped, byte != star, byte != backslash { pieces[pieces.count - 1].append(backslash) }
                pieces[pieces.count - 1].append(byte)
                isEscaped = false
            }
        }
        if isEscaped { pieces[pieces.count - 1].append(backslash) }
        return pieces.map { String(decoding: $0, as: UTF8.self) }
    }
}

extension TextPattern: Codable {
    public init(from decoder: any Decoder) throws { self.init(try decoder.singleValueContainer().decode(String.self)) }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(pattern)
    }
}
