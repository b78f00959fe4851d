import LogScanning

/// A number that two texts share only if they have one shape, and one level and logger: found in a small part of the time that the shape takes
/// (`ShapeText`), since most texts of a log differ from one before in nothing but their numbers.
///
/// Digits in a row count as one, and a word of hexadecimal digits as any other such word: shapes do not differ by these.
struct TextKey {
    private(set) var value: UInt64 = 0
    private var pending: UInt64 = 0
    private var count = 0

    // What no text has within a word.
    private static let digits: UInt8 = 1
    private static let hexadecimal: UInt8 = 2

    /// Nil for a text so long that it matters how many digits there are in a row: ends of quotations are not looked for beyond a bound.
    init?(level: LevelCodes.Code, logger: Span<UInt8>, text: Span<UInt8>) {
        guard text.count <= ShapeText.quoteBound else { return nil }
        add(level)
        for index in logger.indices { add(logger[index]) }
        close()
        read(text)
        close()
    }

    private mutating func read(_ text: Span<UInt8>) {
        var at = 0
        while at < text.count {
            if let end = Self.hexadecimalEnd(at, text) {
                add(Self.hexadecimal)
                at = end
            }
            at = readWord(at, text)
        }
    }

    /// Takes what comes up to the next blank, or mark that ends a part of a word, and gives its end.
    private mutating func readWord(_ start: Int, _ text: Span<UInt8>) -> Int {
        var at = start
        while at < text.count {
            let byte = text[at]
            at += 1
            if byte.isDigit {
                let first = at - 1
                while at < text.count, text[at].isDigit { at += 1 }
                // `0x` makes the rest a number.
                let isPrefix = byte == UInt8(ascii: "0") && at - first == 1 && at < text.count && text[at] == UInt8(ascii: "x")
                add(isPrefix ? byte : Self.digits)
            } else {
                add(max(byte, 0x20))
                if byte <= 0x20 || ShapeText.breaks(byte) { break }
            }
        }
        return at
    }

    /// The end of a number or an id, which is all of a word but for marks behind it: nil for any other word.
    private static func hexadecimalEnd(_ start: Int, _ text: Span<UInt8>) -> Int? {
        var (end, hasDigit) = (start, false)
        while end < text.count {
            let byte = text[end]
            if byte.isDigit {
                hasDigit = true
            } else if byte != UInt8(ascii: "-"), !(UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20) {
                break
            }
            end += 1
        }
        guard hasDigit else { return nil }
        var behind = end
        while behind < text.count, ShapeText.ends(text[behind]) { behind += 1 }
        return behind == text.count || text[behind] <= 0x20 || ShapeText.breaks(text[behind]) ? end : nil
    }

    // MARK: The number

    private mutating func add(_ byte: UInt8) {
        pending = pending << 8 | UInt64(byte)
        count += 1
        if count & 7 == 0 { mix() }
    }

    /// Ends a part: fewer than eight bytes are mixed in by nothing else.
    private mutating func close() {
        mix()
        count = 0
    }

    private mutating func mix() {
        // Numbers without a pattern: wyhash's first, and the golden ratio's fraction.
        let product = (value ^ pending ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        value = product.high ^ product.low
        pending = 0
    }
}
