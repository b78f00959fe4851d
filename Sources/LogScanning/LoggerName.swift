/// A logger as layouts write it: with its package whole or abbreviated, in brackets, with the method, the file or the line behind it.
enum LoggerName {
    /// Where in these bytes a name of one of the loggers stands, from its package to its own end; nil where they are another's.
    static func range(of loggers: [Marker], in text: ArraySlice<UInt8>) -> Range<Int>? {
        var name = text.drop { $0 == UInt8(ascii: "[") }
        // `[mdc]SSLController`
        if let close = name.firstIndex(of: UInt8(ascii: "]")), close + 1 < name.endIndex { name = name[(close + 1)...] }
        name = name.prefix { $0.isOfName }
        for logger in loggers {
            var end = name.endIndex
            while let dot = name[..<end].lastIndex(of: UInt8(ascii: ".")) {
                if stands(logger, in: name[(dot + 1)...]) { return name.startIndex..<dot + 1 + logger.bytes.count }
                end = dot
            }
            if stands(logger, in: name) { return name.startIndex..<name.startIndex + logger.bytes.count }
        }
        return nil
    }

    /// Whether the logger stands at the beginning: alone, or with a method or a part that the compiler made behind it.
    private static func stands(_ logger: Marker, in name: ArraySlice<UInt8>) -> Bool {
        guard name.starts(with: logger.bytes) else { return false }
        let rest = name.dropFirst(logger.bytes.count)
        guard let mark = rest.first else { return true }
        guard let next = rest.dropFirst().first else { return mark == UInt8(ascii: ".") }
        if mark == UInt8(ascii: "$") { return next == mark || next.isDigit }
        return mark == UInt8(ascii: ".") && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next)
    }

    /// Whether the logger whose bytes stand in this range is a whole name, and no part of a longer one.
    static func isWhole(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        func isPart(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") }
        let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0
        let after = range.upperBound < bytes.count ? bytes[range.upperBound] : 0
        return !isPart(before) && before != UInt8(ascii: "$") && !isPart(after)
    }
}

extension UInt8 {
    /// Letters, digits and what joins the parts of a name.
    fileprivate var isOfName: Bool {
        isLetter || isDigit || self == UInt8(ascii: ".") || self == UInt8(ascii: "_") || self == UInt8(ascii: "$")
    }
}
