/// A line end that wraps a line of the log, with its surroundings: whitespace, and what the log's carrier adds.
///
/// Carriers are mail (`> ` before each line), quoted-printable (`=` before a soft line break), and container runtimes, which put a time and
/// a stream before each line (CRI: `2024-01-25T11:10:34.735000000Z stdout F `) or turn it into an object
/// (`{"log":"…","stream":"stdout","time":"…"}`), and split long lines.
enum LineBreak {
    /// The maximum length of a break in bytes.
    static let bound = BreakTable.slack
    /// The maximum length of what a carrier adds at one end of a line, in bytes.
    static let dressBound = 128

    /// The end of the break at `start`, including the whitespace on both sides; nil if no line ends there.
    static func end(in text: Span<UInt8>, at start: Int) -> Int? {
        var at = start
        if !text[at].isASCIIBlank {
            guard let lineEnd = dressEnd(in: text, at: at) else { return nil }
            at = lineEnd
        }
        var isBroken = false
        while at < text.count, at - start < bound, text[at].isASCIIBlank {
            let endsLine = text[at] == 10 || text[at] == 13
            at += 1
            guard endsLine else { continue }
            isBroken = true
            if at < text.count, text[at - 1] == 13, text[at] == 10 { at += 1 }
            at = textStart(in: text, lineStart: at)
        }
        return isBroken ? at : nil
    }

    // MARK: After the line end

    /// The start of the log's own text in a line: after what a carrier adds, or `lineStart` itself if it adds nothing.
    static func textStart(in text: Span<UInt8>, lineStart: Int) -> Int {
        guard lineStart < text.count else { return lineStart }
        switch text[lineStart] {
        case UInt8(ascii: ">"), UInt8(ascii: " "), UInt8(ascii: "\t"): return quotationEnd(in: text, at: lineStart)
        case UInt8(ascii: "{"):
            return objectStarts.first { starts(with: $0, in: text, at: lineStart) }.map { lineStart + $0.count } ?? lineStart
        case let byte where byte.isDigit: return containerEnd(in: text, at: lineStart) ?? lineStart
        default: return lineStart
        }
    }

    /// Whether whitespace at the start of a line only indents it. A single space may be part of the text, cut between two words.
    static func isIndentation(_ blanks: ArraySlice<UInt8>) -> Bool { blanks.count > 1 || blanks.first == 0x09 }

    private static let objectStarts = [#"{"log":""#, #"{"log": ""#].map { Array($0.utf8) }

    /// The end of the quote marks of mail (`> `, `>> `, `> > `, perhaps indented), or `start` if there are none.
    private static func quotationEnd(in text: Span<UInt8>, at start: Int) -> Int {
        let limit = min(text.count, start + dressBound)
        var (at, end) = (start, start)
        while at < limit, text[at] == 0x20 || text[at] == 0x09 || text[at] == UInt8(ascii: ">") {
            at += 1
            if text[at - 1] == UInt8(ascii: ">") { end = at }
        }
        return end > start && end < limit && text[end] == 0x20 ? end + 1 : end
    }

    /// The end of what CRI adds, such as `2024-01-25T11:10:34.735000000Z stdout F `; nil if it is not there.
    private static func containerEnd(in text: Span<UInt8>, at start: Int) -> Int? {
        guard start + 20 < text.count, text[start + 4] == UInt8(ascii: "-"), text[start + 10] == UInt8(ascii: "T") else { return nil }
        let limit = min(text.count, start + dressBound)
        for place in start + 19..<limit where text[place] == 0x20 {
            guard ["stdout", "stderr"].contains(where: { starts(with: Array($0.utf8), in: text, at: place + 1) }) else { return nil }
            let tag = place + 8
            guard tag + 1 < limit, text[tag - 1] == 0x20, "PF".utf8.contains(text[tag]) else { return nil }
            var end = tag + 1
            while end < limit, text[end] != 0x20, text[end] != 10 { end += 1 }
            return end < limit && text[end] == 0x20 ? end + 1 : nil
        }
        return nil
    }

    /// Whether what a carrier added before a line shows that the line before it was cut at an arbitrary byte, so that the break stands for
    /// nothing. Container runtimes cut like that.
    static func isCut(before text: ArraySlice<UInt8>) -> Bool {
        text.first.map { $0 == UInt8(ascii: "{") || $0.isDigit } ?? false
    }

    // MARK: Before the line end

    /// The end of the log's own text in a line: before what a carrier adds, or `lineEnd` itself if it adds nothing.
    static func textEnd(in text: Span<UInt8>, lineEnd: Int) -> Int {
        guard lineEnd > 0 else { return lineEnd }
        switch text[lineEnd - 1] {
        case UInt8(ascii: "="): return lineEnd - 1
        case UInt8(ascii: "}"):
            let near = max(0, lineEnd - dressBound)..<lineEnd
            let lineStart = near.last { text[$0] == 10 || text[$0] == 13 } ?? near.lowerBound
            return (lineStart..<lineEnd).first { isObjectEnd(in: text, at: $0) } ?? lineEnd
        default: return lineEnd
        }
    }

    /// A record's text without what a container's runtime adds behind its last line, and without the line end written before that.
    static func withoutObjectEnd(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard text.last == UInt8(ascii: "}") else { return text }
        var own = text.prefix(textEnd(in: text.span, lineEnd: text.count))
        guard own.count < text.count else { return text }
        for end in [#"\n"#, #"\r"#] where own.suffix(2).elementsEqual(end.utf8) { own = own.dropLast(2) }
        return own
    }

    private static func isObjectEnd(in text: Span<UInt8>, at place: Int) -> Bool {
        text[place] == UInt8(ascii: "\"") && objectEnds.contains { starts(with: $0, in: text, at: place) }
    }

    private static let objectEnds = [
        #"","stream":"std"#, #"", "stream": "std"#, #"","time":"2"#, #"", "time": "2"#, #"","attrs":{"#,
    ].map { Array($0.utf8) }

    /// The line end after what a carrier adds at the end of a line, if that begins at `start`; nil otherwise.
    private static func dressEnd(in text: Span<UInt8>, at start: Int) -> Int? {
        func endsLine(_ place: Int) -> Bool { place < text.count && (text[place] == 10 || text[place] == 13) }
        if text[start] == UInt8(ascii: "=") { return endsLine(start + 1) ? start + 1 : nil }
        guard isObjectEnd(in: text, at: start) else { return nil }
        let limit = min(text.count, start + dressBound)
        let lineEnd = (start..<limit).first(where: endsLine)
        return lineEnd.flatMap { text[$0 - 1] == UInt8(ascii: "}") ? $0 : nil }
    }

    private static func starts(with bytes: [UInt8], in text: Span<UInt8>, at place: Int) -> Bool {
        place + bytes.count <= text.count && bytes.indices.allSatisfy { text[place + $0] == bytes[$0] }
    }
}
