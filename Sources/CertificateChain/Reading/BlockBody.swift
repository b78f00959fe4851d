/// The Base64 between two boundaries, without characters that some readers ignore and others do not.
struct BlockBody {
    private(set) var base64: [UInt8] = []
    /// The first empty line between lines of data or between data and END, counted from 0 for the line of BEGIN.
    private(set) var emptyLine: Int?
    /// The first line with a no-break space (U+00A0).
    private(set) var noBreakSpaceLine: Int?

    init(_ text: ArraySlice<UInt8>) {
        base64.reserveCapacity(text.count)
        var line = 0
        var hasData = false
        var isEmpty = true
        var previous: UInt8 = 0
        for index in text.indices {
            let byte = text[index]
            defer { previous = byte }
            switch byte {
            case 0x0A where previous == 0x0D: base64.append(byte)
            // CR CR LF is one line end.
            case 0x0D where previous == 0x0D && text[(index + 1)...].first == 0x0A: continue
            case 0x0A, 0x0D:
                if isEmpty, hasData, line > 0, emptyLine == nil { emptyLine = line }
                base64.append(byte)
                line += 1
                isEmpty = true
            case 0xC2 where text[(index + 1)...].first == 0xA0: continue
            case 0xA0 where previous == 0xC2: if noBreakSpaceLine == nil { noBreakSpaceLine = line }
            default:
                base64.append(byte)
                if byte > 0x20 {
                    isEmpty = false
                    hasData = true
                }
            }
        }
    }
}
