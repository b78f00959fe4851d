/// A line end that wraps a line of the log, with what stands round it: blanks, and what the log's carrier puts there.
///
/// Carriers are mail (`> ` before each line), quoted-printable (`=` before its own line ends), and container runtimes, which put a time and a stream
/// before each line (CRI: `2024-01-25T11:10:34.735000000Z stdout F `) or make an object of it (`{"log":"…","stream":"stdout","time":"…"}`), and
/// cut long lines in two.
enum LineBreak {
    /// So many bytes of it are passed.
    static let bound = BreakTable.slack
    /// What a carrier puts at one end of a line is no longer.
    static let dressBound = 128

    /// The end of the break that begins here, with the blanks on both sides; nil where no line ends.
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

    // MARK: Behind the line end

    /// Where the log's own text begins in a line: behind what a carrier puts there, which is the start itself where it puts nothing.
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

    /// Whether blanks at the start of a line only indent it: one may be the line's own, where it was cut between two words.
    static func isIndentation(_ blanks: ArraySlice<UInt8>) -> Bool { blanks.count > 1 || blanks.first == 0x09 }

    private static let objectStarts = [#"{"log":""#, #"{"log": ""#].map { Array($0.utf8) }

    /// `> `, `>> `, `> > `, perhaps indented.
    private static func quotationEnd(in text: Span<UInt8>, at start: Int) -> Int {
        let limit = min(text.count, start + dressBound)
        var (at, end) = (start, start)
        while at < limit, text[at] == 0x20 || text[at] == 0x09 || text[at] == UInt8(ascii: ">") {
            at += 1
            if text[at - 1] == UInt8(ascii: ">") { end = at }
        }
        return end > start && end < limit && text[end] == 0x20 ? end + 1 : end
    }

    /// `2024-01-25T11:10:34.735000000Z stdout F `
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

    /// Whether it is a carrier's cut at any byte, and stands for nothing, by what stands before a line's own text.
    static func isCut(before text: ArraySlice<UInt8>) -> Bool {
        text.first.map { $0 == UInt8(ascii: "{") || $0.isDigit } ?? false
    }

    // MARK: Before the line end

    /// Where the log's own text ends in a line: before what a carrier puts at its end, which is the line end itself where it puts nothing.
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

    private static func isObjectEnd(in text: Span<UInt8>, at place: Int) -> Bool {
        text[place] == UInt8(ascii: "\"") && objectEnds.contains { starts(with: $0, in: text, at: place) }
    }

    private static let objectEnds = [
        #"","stream":"std"#, #"", "stream": "std"#, #"","time":"2"#, #"", "time": "2"#, #"","attrs":{"#,
    ].map { Array($0.utf8) }

    /// The line end behind what a carrier puts at the end of a line, if that begins here.
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
