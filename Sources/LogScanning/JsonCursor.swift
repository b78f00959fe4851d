/// Reads JSON from left to right without recursion, and stops at what it cannot read.
///
/// Tolerated: U+00A0, byte order marks and what stands for a line end (`LineEndWord`) as whitespace, raw control characters in strings,
/// unknown escapes, and a comma before a closing bracket.
struct JsonCursor {
    /// The maximum length of a string in bytes. Longer ones are cut; a reader and a rule need no more.
    static let textBound = 8192

    private let bytes: ArraySlice<UInt8>
    private(set) var at: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        at = bytes.startIndex
    }

    /// The next byte after whitespace, which is skipped; nil at the end.
    mutating func peek() -> UInt8? {
        while at < bytes.endIndex {
            switch bytes[at] {
            case 0x09, 0x0A, 0x0D, 0x20, 0xA0: at += 1
            case 0xC2 where at + 1 < bytes.endIndex && bytes[at + 1] == 0xA0: at += 2
            case 0xEF where bytes[at...].starts(with: [0xEF, 0xBB, 0xBF]): at += 3
            case let byte:
                guard let count = LineEndWord.count(at: at, in: bytes) else { return byte }
                at += count
            }
        }
        return nil
    }

    /// Skips the mark if it comes next. Returns whether it did.
    mutating func pass(_ mark: Unicode.Scalar) -> Bool {
        guard peek() == UInt8(ascii: mark) else { return false }
        at += 1
        return true
    }

    enum Step { case item, end, broken }

    /// Goes to the next item of an array or object, or past its closing bracket.
    mutating func next(before closer: Unicode.Scalar, isFirst: inout Bool) -> Step {
        if pass(closer) { return .end }
        if isFirst {
            isFirst = false
        } else if !pass(",") {
            return .broken
        } else if pass(closer) {
            return .end
        }
        return peek() == nil ? .broken : .item
    }

    /// Reads the key of a member and its colon; nil if they are not there.
    mutating func key() -> String? {
        guard let key = string(), pass(":") else { return nil }
        return key.withoutLineEnds
    }

    /// Like `text()`, but without line ends if the raw bytes contain any: a log's carrier put them there.
    mutating func name() -> String? {
        _ = peek()
        let start = at
        guard let text = text() else { return nil }
        return bytes[start..<at].contains(10) ? text.withoutLineEnds : text
    }

    /// Reads a string, decoded and cut to `textBound`; nil if there is none, or its end is missing.
    mutating func string() -> String? {
        guard peek() == UInt8(ascii: "\""), let end = stringEnd(at) else { return nil }
        defer { at = end + 1 }
        return String(Self.unescaped(bytes[(at + 1)..<end], bound: Self.textBound), bound: Self.textBound)
    }

    /// Reads a string without its escapes, uncut, and whether its end is there. Returns nil and reads nothing if it does not contain
    /// `byte`.
    mutating func string(with byte: UInt8) -> (text: [UInt8], isWhole: Bool)? {
        guard peek() == UInt8(ascii: "\"") else { return nil }
        let end = stringEnd(at)
        let raw = bytes[(at + 1)..<(end ?? bytes.endIndex)]
        guard ByteSearch.first(byte, in: raw) != nil else { return nil }
        at = end.map { $0 + 1 } ?? bytes.endIndex
        return (Self.unescaped(raw, bound: .max), end != nil)
    }

    /// Reads any value: a string decoded, anything else as JSON text; nil if it cannot be read.
    mutating func text() -> String? {
        peek() == UInt8(ascii: "\"") ? string() : json()
    }

    /// Reads any value as JSON text, cut to `textBound`; nil if it cannot be read.
    mutating func json() -> String? {
        guard peek() != nil else { return nil }
        let start = at
        guard skip() else { return nil }
        return String(bytes[start..<at], bound: Self.textBound)
    }

    /// Skips a value of any depth, keeping only its open brackets in memory; false if it is malformed or cut.
    mutating func skip() -> Bool {
        var closers: [Unicode.Scalar] = []
        while true {
            if let closer = closers.last, pass(closer) {
                closers.removeLast()
            } else {
                if closers.last == "}" {
                    guard peek() == UInt8(ascii: "\""), skipScalar(), pass(":") else { return false }
                }
                if pass("{") {
                    closers.append("}")
                    continue
                }
                if pass("[") {
                    closers.append("]")
                    continue
                }
                guard skipScalar() else { return false }
            }
            while let closer = closers.last, !pass(",") {
                guard pass(closer) else { return false }
                closers.removeLast()
            }
            if closers.isEmpty { return true }
        }
    }

    /// Skips a string, a number, true, false or null. A number or word at the very end does not count, because it may be cut.
    private mutating func skipScalar() -> Bool {
        guard let first = peek() else { return false }
        if first == UInt8(ascii: "\"") {
            guard let end = stringEnd(at) else { return false }
            at = end + 1
            return true
        }
        let token = bytes[at...].prefix { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "E"), UInt8(ascii: "+"),
                UInt8(ascii: "-"), UInt8(ascii: "."):
                true
            default: false
            }
        }
        let isNumber = first == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
        guard token.endIndex < bytes.endIndex, isNumber || ["true", "false", "null"].contains(where: { token.elementsEqual($0.utf8) })
        else { return false }
        at = token.endIndex
        return true
    }

    /// The position of the quotation mark that closes the string opened at `quote`; nil if it is missing.
    private func stringEnd(_ quote: Int) -> Int? {
        var place = quote + 1
        while place < bytes.endIndex {
            switch bytes[place] {
            case UInt8(ascii: "\""): return place
            case UInt8(ascii: "\\"): place += 2
            default: place += 1
            }
        }
        return nil
    }

    /// Decodes the escapes of a string, stopping soon after `bound` bytes. Lone surrogates and broken `\u` become U+FFFD.
    static func unescaped(_ raw: ArraySlice<UInt8>, bound: Int) -> [UInt8] {
        var text: [UInt8] = []
        var place = raw.startIndex
        while place < raw.endIndex, text.count <= bound {
            guard raw[place] == UInt8(ascii: "\\"), place + 1 < raw.endIndex else {
                text.append(raw[place])
                place += 1
                continue
            }
            let escape = raw[place + 1]
            place += 2
            switch escape {
            case UInt8(ascii: "b"): text.append(0x08)
            case UInt8(ascii: "f"): text.append(0x0C)
            case UInt8(ascii: "n"): text.append(0x0A)
            case UInt8(ascii: "r"): text.append(0x0D)
            case UInt8(ascii: "t"): text.append(0x09)
            case UInt8(ascii: "u"): text += scalar(raw, &place)
            default: text.append(escape)
            }
        }
        return text
    }

    /// The UTF-8 of the scalar after a `\u`. Moves `place` past it, and past the second half of a surrogate pair.
    private static func scalar(_ raw: ArraySlice<UInt8>, _ place: inout Int) -> [UInt8] {
        var scalar: Unicode.Scalar = "\u{FFFD}"
        if let unit = hex(raw, place) {
            place += 4
            if UTF16.isLeadSurrogate(unit), raw[place...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]),
                let low = hex(raw, place + 2), UTF16.isTrailSurrogate(low)
            {
                place += 6
                scalar = UTF16.decode(UTF16.EncodedScalar([unit, low]))
            } else {
                scalar = Unicode.Scalar(unit) ?? scalar
            }
        }
        return Array(String(scalar).utf8)
    }

    private static func hex(_ raw: ArraySlice<UInt8>, _ place: Int) -> UInt16? {
        guard place + 4 <= raw.endIndex else { return nil }
        var value: UInt16 = 0
        for byte in raw[place..<place + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            value = value << 4 | UInt16(digit)
        }
        return value
    }
}

extension String {
    /// The string without line ends, which the log's carrier put there.
    fileprivate var withoutLineEnds: String { utf8.contains(10) ? filter { $0 != "\n" } : self }
}
