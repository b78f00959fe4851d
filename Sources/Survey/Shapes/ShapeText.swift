import LogScanning

/// A text without what varies between records of one kind: numbers, ids, addresses, paths, hosts and quoted texts become `#`.
///
/// The words of a text are judged one by one, by what they are made of, so that other numbers give the same shape.
struct ShapeText {
    /// What stands for what varies.
    static let blank = UInt8(ascii: "#")
    /// The shape of a longer text is that of its beginning, in bytes.
    static let bound = 300
    /// So many bytes behind its beginning the end of a quotation is looked for.
    static let quoteBound = 256

    private(set) var bytes: [UInt8] = []
    /// The number of words.
    private(set) var words = 0

    init() {}

    /// A text that is a shape already.
    init(shaped text: String) {
        bytes = Array(text.utf8)
        words = bytes.isEmpty ? 0 : bytes.count { $0 == 0x20 } + 1
    }

    /// The id of a message with its arguments, which are shapes already.
    init(message id: String, _ args: [String]) {
        bytes = Array(([id] + args).joined(separator: "\u{0}").utf8)
        words = 0
    }

    /// Replaces the text by the shape of another.
    mutating func read(_ text: ArraySlice<UInt8>) {
        bytes.removeAll(keepingCapacity: true)
        words = 0
        var at = text.startIndex
        while at < text.endIndex, bytes.count < Self.bound {
            if text[at] <= 0x20 {
                at += 1
                continue
            }
            if words > 0 { bytes.append(0x20) }
            words += 1
            at = word(at, text)
        }
    }

    /// Replaces the text by the shape of a request and its status: the path without numbers and query.
    mutating func read(request: ArraySlice<UInt8>) {
        bytes.removeAll(keepingCapacity: true)
        let parts = request.split(separator: 0x20)
        words = min(3, parts.count)
        for (number, part) in ([parts.first, parts.dropFirst().first, parts.count > 2 ? parts.last : nil] as [ArraySlice<UInt8>?])
            .enumerated()
        {
            guard let part else { continue }
            if number > 0 { bytes.append(0x20) }
            if number == 2 {
                bytes += part
            } else {
                withoutNumbers(part.prefix(while: { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "\"") }).prefix(Self.bound))
            }
        }
    }

    // MARK: Words

    /// Appends the shape of the word that begins at `start`, and gives its end: behind a quoted text, that of the word in which it ends.
    private mutating func word(_ start: Int, _ text: ArraySlice<UInt8>) -> Int {
        var at = start
        while at < text.endIndex, text[at] > 0x20 {
            let byte = text[at]
            if Self.opens(byte) {
                bytes.append(byte)
                at += 1
            } else if Self.isQuote(byte), let close = Self.closing(at, text) {
                bytes.append(Self.blank)
                at = close + 1
            } else {
                at = part(at, text)
            }
        }
        return at
    }

    /// Appends the shape of what comes up to the next blank, bracket, or mark between a key and its value.
    private mutating func part(_ start: Int, _ text: ArraySlice<UInt8>) -> Int {
        var (end, traits) = (start, Traits())
        while end < text.endIndex {
            let byte = text[end]
            if byte.isLetter || byte.isDigit || byte >= 0x80 {
                traits.add(byte)
            } else {
                if byte <= 0x20 || Self.breaks(byte) || end > start && Self.isOpeningQuote(end, text) { break }
                if byte == UInt8(ascii: ":"), Self.isKey(start..<end, text) { break }
                traits.add(mark: byte, isFirst: end == start, isAfterSlash: end > start && text[end - 1] == UInt8(ascii: "/"))
            }
            end += 1
        }
        var last = end
        while last > start, Self.ends(text[last - 1]) {
            last -= 1
            if text[last] == UInt8(ascii: ".") { traits.dots -= 1 }
        }
        // A single mark, as a dash or a bracket that closes.
        if last == start {
            for index in start..<max(end, start + 1) { bytes.append(text[index]) }
            return max(end, start + 1)
        }
        if traits.varies(in: text[start..<last]) {
            bytes.append(Self.blank)
        } else if traits.digits > 0 {
            withoutNumbers(text[start..<last])
        } else {
            bytes += text[start..<last]
        }
        bytes += text[last..<end]
        return end
    }

    private mutating func withoutNumbers(_ text: ArraySlice<UInt8>) {
        for byte in text {
            guard byte.isDigit else {
                bytes.append(byte)
                continue
            }
            if bytes.last != Self.blank { bytes.append(Self.blank) }
        }
    }

    /// Whether a word before a colon names what comes behind it: `h:8`, and neither an address nor the end of a clause.
    private static func isKey(_ word: Range<Int>, _ text: ArraySlice<UInt8>) -> Bool {
        let next = word.upperBound + 1
        return !word.isEmpty && next < text.endIndex && text[next] > 0x20 && text[next] != UInt8(ascii: "/")
            && text[next] != UInt8(ascii: ":") && word.allSatisfy { text[$0].isLetter }
    }

    // What stands before a word, ends it, and stands behind it.

    private static func opens(_ byte: UInt8) -> Bool { breaks(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") }

    static func breaks(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: "|"),
            UInt8(ascii: ";"):
            true
        default: false
        }
    }

    static func ends(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"),
            UInt8(ascii: ">"),
            UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "'"):
            true
        default: false
        }
    }

    private static func isQuote(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
    }

    /// An apostrophe within a word does not begin a quotation.
    private static func isOpeningQuote(_ at: Int, _ text: ArraySlice<UInt8>) -> Bool {
        isQuote(text[at]) && !text[at - 1].isLetter && !text[at - 1].isDigit && text[at - 1] != UInt8(ascii: ".")
    }

    private static func closing(_ open: Int, _ text: ArraySlice<UInt8>) -> Int? {
        let limit = min(text.endIndex, open + quoteBound)
        for place in open + 1..<max(limit, open + 1) where text[place] == text[open] {
            if place + 1 == text.endIndex || !text[place + 1].isLetter && !text[place + 1].isDigit { return place }
        }
        return nil
    }

    /// What a word is made of.
    private struct Traits {
        var digits = 0
        var letters = 0
        var dots = 0
        var slashes = 0
        var isHexadecimal = true
        var isAddress = false
        var beginsWithSlash = false

        /// Adds a letter or a digit.
        mutating func add(_ byte: UInt8) {
            if byte.isDigit {
                digits += 1
            } else {
                letters += 1
                if byte | 0x20 > UInt8(ascii: "f") { isHexadecimal = false }
            }
        }

        mutating func add(mark: UInt8, isFirst: Bool, isAfterSlash: Bool) {
            switch mark {
            case UInt8(ascii: "."): dots += 1
            case UInt8(ascii: "/"), UInt8(ascii: "\\"):
                slashes += 1
                if isFirst { beginsWithSlash = true }
                if isAfterSlash || mark == UInt8(ascii: "\\") { isAddress = true }
            case UInt8(ascii: "@"): isAddress = true
            default: break
            }
        }

        /// Whether it is a number, an id, an address, a path or a host as a whole.
        func varies(in word: ArraySlice<UInt8>) -> Bool {
            if isAddress && letters + digits > 0 || beginsWithSlash && letters + digits > 0 { return true }
            if slashes > 1 || slashes > 0 && (digits > 0 || dots > 0) { return true }
            if digits > 0, isHexadecimal || word.starts(with: "0x".utf8) || letters >= 20 { return true }
            // `org.apache.Connector` is a class, `ome.example.com` a host.
            guard dots > 1 else { return false }
            let label = word[(word.lastIndex(of: UInt8(ascii: ".")).map { $0 + 1 } ?? word.startIndex)...]
            return digits > 0 || label.first.map { $0 & 0x20 != 0 || !$0.isLetter } ?? true
        }
    }
}
