/// Turns the bytes of an entry into UTF-8: drops a byte order mark, transcodes UTF-16 that has one, and passes all else as it is.
struct InputDecoder {
    private enum Encoding: Equatable {
        case undecided
        case utf8
        case utf16(bigEndian: Bool)
    }

    private var encoding = Encoding.undecided
    /// Bytes that are not passed on yet: those that may be a mark, or half of a UTF-16 unit.
    private var pending: [UInt8] = []
    private var highSurrogate: UInt16?
    /// A place whose raw offset is known; the next one asked for is counted from here.
    private var anchor = (offset: 0, raw: 0)
    private var rawCount = 0

    /// Whether bytes are passed as they are from here on.
    var isPassing: Bool { encoding == .utf8 }

    /// Takes bytes from `start` on until the window is full; gives the index of the first byte not taken.
    mutating func decode(_ input: Span<UInt8>, from start: Int, into window: inout [UInt8], upTo capacity: Int) -> Int {
        var at = start
        while at < input.count, window.count < capacity {
            if encoding == .utf8 {
                let end = at + min(input.count - at, capacity - window.count)
                ByteSearch.append(input, at..<end, to: &window)
                at = end
            } else {
                take(input[at], into: &window)
                at += 1
            }
        }
        rawCount += at - start
        return at
    }

    /// Ends the input: what is pending stands for itself, half a unit for U+FFFD.
    mutating func finish(into window: inout [UInt8]) {
        if case .utf16 = encoding {
            if !pending.isEmpty || highSurrogate != nil { append("\u{FFFD}", to: &window) }
        } else {
            window += pending
            encoding = .utf8
        }
        pending = []
        highSurrogate = nil
    }

    private mutating func take(_ byte: UInt8, into window: inout [UInt8]) {
        guard case .utf16(let bigEndian) = encoding else {
            pending.append(byte)
            return decide(into: &window)
        }
        if let first = pending.popLast() {
            unit(bigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first), into: &window)
        } else {
            pending.append(byte)
        }
    }

    private mutating func decide(into window: inout [UInt8]) {
        switch pending {
        case [0xEF], [0xEF, 0xBB], [0xFE], [0xFF]: return
        case [0xEF, 0xBB, 0xBF]: encoding = .utf8
        case [0xFF, 0xFE]: encoding = .utf16(bigEndian: false)
        case [0xFE, 0xFF]: encoding = .utf16(bigEndian: true)
        default:
            encoding = .utf8
            window += pending
            pending = []
            return
        }
        anchor.raw = pending.count
        pending = []
    }

    private mutating func unit(_ unit: UInt16, into window: inout [UInt8]) {
        if let high = highSurrogate {
            highSurrogate = nil
            if UTF16.isTrailSurrogate(unit) { return append(UTF16.decode(UTF16.EncodedScalar([high, unit])), to: &window) }
            append("\u{FFFD}", to: &window)
        }
        if unit < 0x80 {
            window.append(UInt8(unit))
        } else if UTF16.isLeadSurrogate(unit) {
            highSurrogate = unit
        } else {
            append(Unicode.Scalar(unit) ?? "\u{FFFD}", to: &window)
        }
    }

    private func append(_ scalar: Unicode.Scalar, to window: inout [UInt8]) {
        window += UTF8.encode(scalar).map(Array.init) ?? []
    }

    /// The offset in the entry of a place in the window. In UTF-16 every scalar takes two bytes, and those of four bytes in UTF-8 four.
    mutating func rawOffset(of offset: Int, in window: borrowing ByteWindow) -> Int {
        guard case .utf16 = encoding else { return anchor.raw + offset }
        func rawLength(_ range: Range<Int>) -> Int {
            window[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 4 : 2) }
        }
        if offset < anchor.offset { return anchor.raw - rawLength(offset..<anchor.offset) }
        anchor.raw += rawLength(anchor.offset..<offset)
        anchor.offset = offset
        return min(anchor.raw, rawCount)
    }
}
