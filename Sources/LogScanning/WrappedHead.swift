/// Reads a head that line ends break, because a terminal or mail wrapped the lines of the log.
extension HeadReader {
    /// The maximum number of lines that a head is broken over.
    static let wrapBound = 8

    /// The head that begins at `start`, the start of a line, and whose logger ends at `loggerEnd`, on that line or a later one; nil if
    /// there is none.
    func wrapped(in bytes: [UInt8], at start: Int, loggerEnd: Int) -> HeadMatch? {
        for wrapping in Wrapping.allCases {
            let (text, places) = unwrapped(bytes, from: start, to: loggerEnd, wrapping)
            guard var head = match(in: text, at: 0), head.isListed, places[head.logger.upperBound - 1] == loggerEnd - 1 else { continue }
            head.end = places[head.end] - start
            head.start = places[head.start] - start
            head.unwrapped = text
            return head
        }
        return nil
    }

    /// What a line end stands for.
    private enum Wrapping: CaseIterable {
        /// Nothing: the line was cut at its width.
        case inWords
        /// The space between two words.
        case betweenWords
    }

    /// The bytes of a head and the beginning of its body without their line ends; and the position of each byte, followed by the end.
    private func unwrapped(_ bytes: [UInt8], from start: Int, to loggerEnd: Int, _ wrapping: Wrapping) -> (text: [UInt8], places: [Int]) {
        var text: [UInt8] = []
        var places: [Int] = []
        func put(_ byte: UInt8, at place: Int) {
            text.append(byte)
            places.append(place)
        }
        var at = start
        let limit = min(bytes.count, loggerEnd + Self.tailBound)
        while at < limit, text.count < RecordHead.bound, bytes[at] != 0 {
            let isBlank = bytes[at] == 0x20 || bytes[at] == 0x09
            if !isBlank || wrapping == .betweenWords, let end = LineBreak.end(in: bytes.span, at: at) {
                if wrapping == .betweenWords { put(UInt8(ascii: " "), at: at) }
                at = wrapping == .inWords ? Self.textStart(in: bytes, at, upTo: end) : end
            } else {
                put(bytes[at], at: at)
                at += 1
            }
        }
        places.append(at)
        return (text, places)
    }

    /// The maximum length of what follows the logger at the end of a head, such as ` - `.
    private static let tailBound = 8

    /// The start of the next line's own text, without indentation. `end` is the end of the break.
    private static func textStart(in bytes: [UInt8], _ start: Int, upTo end: Int) -> Int {
        var lineStart = start
        while bytes[lineStart] != 10, bytes[lineStart] != 13 { lineStart += 1 }
        lineStart += bytes[lineStart] == 13 && lineStart + 1 < end && bytes[lineStart + 1] == 10 ? 2 : 1
        let at = LineBreak.textStart(in: bytes.span, lineStart: lineStart)
        return LineBreak.isIndentation(bytes[at..<max(at, end)]) ? end : at
    }
}
