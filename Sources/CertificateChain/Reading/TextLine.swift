/// One line of a text, with any kind of line end.
struct TextLine {
    /// From 1.
    var number: Int
    /// Without the line end.
    var content: Range<Int>
    /// Whether it ends with a carriage return alone, as no current system writes.
    var endsWithCarriageReturn: Bool

    /// The line that begins at a position, and the start of the next one. CR CR LF, which a wrong transfer mode produces, ends one line.
    static func next(in bytes: [UInt8], at start: Int, number: Int) -> (line: TextLine, end: Int) {
        var index = start
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
        let content = start..<index
        while index < bytes.count, bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0D { index += 1 }
        guard index < bytes.count else { return (TextLine(number: number, content: content, endsWithCarriageReturn: false), index) }
        let isAlone = bytes[index] == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
        let end = index + (bytes[index] == 0x0D && !isAlone ? 2 : 1)
        return (TextLine(number: number, content: content, endsWithCarriageReturn: isAlone && end < bytes.count), end)
    }
}
