/// A position in a text that is read scalar by scalar. A line end is `\n` or `\r\n`, which counts as one.
struct FluentCursor {
    private let scalars: [Unicode.Scalar]
    private(set) var index = 0
    private var line = 1
    private var lineStart = 0

    init(_ text: String) {
        var scalars: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            if scalar == "\n", scalars.last == "\r" { scalars.removeLast() }
            scalars.append(scalar)
        }
        self.scalars = scalars
    }

    var current: Unicode.Scalar? { peek(0) }

    var place: FluentPlace { FluentPlace(line: line, column: index - lineStart + 1) }

    func peek(_ offset: Int) -> Unicode.Scalar? {
        index + offset < scalars.count ? scalars[index + offset] : nil
    }

    mutating func advance(by count: Int = 1) {
        for _ in 0..<count where index < scalars.count {
            index += 1
            if scalars[index - 1] == "\n" {
                line += 1
                lineStart = index
            }
        }
    }

    /// Skips a scalar, if it is the next one.
    mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard current == scalar else { return false }
        advance()
        return true
    }

    /// Consumes the scalars up to the first one that does not fit.
    mutating func prefix(while fits: (Unicode.Scalar) -> Bool) -> String {
        var text = String.UnicodeScalarView()
        while let scalar = current, fits(scalar) {
            text.append(scalar)
            advance()
        }
        return String(text)
    }

    mutating func skipBlankInline() -> Int {
        prefix { $0 == " " }.unicodeScalars.count
    }

    /// Skips spaces and line ends.
    mutating func skipBlank() {
        _ = prefix { $0 == " " || $0 == "\n" }
    }

    /// The number of scalars in the blank lines that follow, and the number of line ends among them; the last line need not be blank.
    func blankBlock() -> (length: Int, lines: Int) {
        var (length, lines) = (0, 0)
        while true {
            var offset = length
            while peek(offset) == " " { offset += 1 }
            if peek(offset) == "\n" {
                length = offset + 1
                lines += 1
            } else if peek(offset) == nil {
                return (offset, lines)
            } else {
                return (length, lines)
            }
        }
    }

    func blankInline(at offset: Int) -> Int {
        var end = offset
        while peek(end) == " " { end += 1 }
        return end - offset
    }
}
