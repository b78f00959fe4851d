/// A line end that wraps a line of the log, with what stands round it: blanks, the marks of quotation that mail puts before each line, and the `=`
/// that quoted-printable puts before its own line ends.
enum LineBreak {
    /// So many bytes of it are passed.
    static let bound = BreakTable.slack

    /// The end of the break that begins here, with the blanks on both sides; nil where no line ends.
    static func end(in text: Span<UInt8>, at start: Int) -> Int? {
        var at = start
        if text[at] == UInt8(ascii: "="), at + 1 < text.count, text[at + 1] == 10 || text[at + 1] == 13 { at += 1 }
        var isBroken = false
        while at < text.count, at - start < bound, text[at].isASCIIBlank || isBroken && text[at] == UInt8(ascii: ">") {
            isBroken = isBroken || text[at] == 10 || text[at] == 13
            at += 1
        }
        return isBroken ? at : nil
    }
}
