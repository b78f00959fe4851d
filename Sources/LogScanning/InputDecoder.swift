/// Converts the bytes of an entry to UTF-8: drops a byte order mark, transcodes UTF-16, and leaves everything else unchanged.
///
/// UTF-16 is recognised by its byte order mark at the beginning, and anywhere by NULs in every other byte, because a tool may append UTF-16
/// to a log in another encoding. It ends at the next plain text.
struct InputDecoder {
    private enum Encoding: Equatable {
        case undecided
        case bytes
        case utf16(bigEndian: Bool)
    }

    /// The number of bytes that identify UTF-16.
    private static let wideSample = 8
    /// The number of bytes of plain text that end UTF-16 at the start of a line; elsewhere it takes twice as many.
    private static let plainSample = 16

    private var encoding = Encoding.undecided
    /// Bytes that cannot be decoded yet: perhaps part of a byte order mark, the beginning or end of UTF-16, or half a code unit.
    private var pending: [UInt8] = []
    private var highSurrogate: UInt16?
    /// The second byte of the last code unit.
    private var lastHalf: UInt8 = 0
    /// The last byte passed on, or the last code unit; 0 if that is not ASCII. LF at the beginning.
    private var previous: UInt8 = 10
    private var places = RawPlaces()
    private var rawCount = 0

    /// Whether the decoder passes bytes on unchanged, and holds none back.
    var isPassing: Bool { encoding == .bytes && pending.isEmpty }

    /// The offset in the entry at which the text begins, after a byte order mark.
    var textStart: Int { places.textStart }

    /// Decodes bytes from `start` on until the window contains `capacity` bytes. Returns the index of the first byte not read.
    mutating func decode(_ input: Span<UInt8>, from start: Int, into window: inout ByteWindow, upTo capacity: Int) -> Int {
        var at = start
        while at < input.count, window.bytes.count < capacity {
            let before = at
            if encoding == .bytes {
                at = passBytes(input, from: at, into: &window, upTo: capacity)
            }
            if at == before {
                pending.append(input[at])
                at += 1
            }
            rawCount += at - before
            settle(into: &window, atEnd: false)
        }
        return at
    }

    /// Passes bytes on up to the next NUL that may be part of UTF-16. Returns the index of the first byte not passed on.
    private mutating func passBytes(_ input: Span<UInt8>, from start: Int, into window: inout ByteWindow, upTo capacity: Int) -> Int {
        let end = start + min(input.count - start, capacity - window.bytes.count)
        var stop = start
        if pending.isEmpty {
            stop = ByteSearch.firstNul(in: input, start..<end)
        } else if pending == [0] {
            // Only the last NUL of a run may be part of UTF-16.
            stop = ByteSearch.nulsEnd(in: input, start..<end)
        }
        if stop > start {
            ByteSearch.append(input, start..<stop, to: &window.bytes)
            previous = window.bytes[window.bytes.count - 1]
        }
        return stop
    }

    /// Ends the input: pending bytes are passed on unchanged, and half a code unit or surrogate pair becomes U+FFFD.
    mutating func finish(into window: inout ByteWindow) {
        if encoding == .undecided { encoding = .bytes }
        settle(into: &window, atEnd: true)
        if !pending.isEmpty || highSurrogate != nil { append("\u{FFFD}", to: &window) }
        pending = []
        highSurrogate = nil
    }

    /// Accounts for `count` skipped bytes, of which `lastByte` is the last.
    mutating func pass(_ count: Int, lastByte: UInt8) {
        rawCount += count
        previous = lastByte
    }

    /// The offset in the entry of an offset in the window.
    func rawOffset(of offset: Int, in window: borrowing ByteWindow) -> Int {
        min(places.raw(of: offset, in: window), rawCount)
    }

    /// Discards what is needed only for offsets before this one.
    mutating func drop(before offset: Int, in window: borrowing ByteWindow) {
        places.drop(before: offset, in: window)
    }

    // MARK: Pending bytes

    private mutating func settle(into window: inout ByteWindow, atEnd: Bool) {
        while !pending.isEmpty {
            let isSettled =
                switch encoding {
                case .undecided: decide()
                case .bytes: settleBytes(into: &window, atEnd: atEnd)
                case .utf16(let bigEndian): settleUnits(bigEndian, into: &window, atEnd: atEnd)
                }
            if !isSettled { return }
        }
    }

    private mutating func decide() -> Bool {
        switch pending {
        case [0xEF], [0xEF, 0xBB], [0xFE], [0xFF]: return false
        case [0xEF, 0xBB, 0xBF]: encoding = .bytes
        case [0xFF, 0xFE]: encoding = .utf16(bigEndian: false)
        case [0xFE, 0xFF]: encoding = .utf16(bigEndian: true)
        default:
            encoding = .bytes
            return true
        }
        places.begin(at: 0, raw: pending.count, isWide: encoding != .bytes)
        pending = []
        return true
    }

    /// Passes the first pending byte on, or detects that UTF-16 begins; false if that takes more bytes.
    private mutating func settleBytes(into window: inout ByteWindow, atEnd: Bool) -> Bool {
        let isWide = pending.prefix(Self.wideSample).enumerated().allSatisfy { place, byte in
            place % 2 == 0 ? byte == 0 : Self.isPlain(byte)
        }
        guard isWide, pending.count == Self.wideSample else {
            if isWide, !atEnd { return false }
            previous = pending.removeFirst()
            window.bytes.append(previous)
            return true
        }
        // The first NUL is half of the character before it (little-endian), or of the one after it (big-endian) if an LF or something other
        // than text precedes it, or if a line ends after it that no CR precedes.
        let endsLine = pending[1] == 10 || pending[1] == 13
        let bigEndian = !Self.isPlain(previous) || previous == 10 || (endsLine && previous != 13)
        let raw = rawCount - pending.count
        places.begin(at: window.end - (bigEndian ? 0 : 1), raw: raw - (bigEndian ? 0 : 1), isWide: true)
        encoding = .utf16(bigEndian: bigEndian)
        if !bigEndian { pending.removeFirst() }
        previous = 0
        return true
    }

    /// Decodes a code unit, or detects that UTF-16 has ended; false if that takes more bytes.
    private mutating func settleUnits(_ bigEndian: Bool, into window: inout ByteWindow, atEnd: Bool) -> Bool {
        let sample = previous == 10 ? Self.plainSample : 2 * Self.plainSample
        if highSurrogate == nil, beginsPlainText {
            if pending.count < sample, !atEnd { return false }
            if pending.count >= sample {
                // The LF before it may have been read as half of a code unit.
                let endsLine = lastHalf == 10 && previous != 10
                places.begin(at: window.end, raw: rawCount - pending.count - (endsLine ? 1 : 0), isWide: false)
                if endsLine { window.bytes.append(10) }
                encoding = .bytes
                return true
            }
        }
        guard pending.count > 1 else { return false }
        let (first, second) = (UInt16(pending[0]), UInt16(pending[1]))
        pending.removeFirst(2)
        lastHalf = UInt8(second)
        unit(bigEndian ? first << 8 | second : second << 8 | first, into: &window)
        return true
    }

    /// Whether all pending bytes are plain text, perhaps after a byte order mark.
    private var beginsPlainText: Bool {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        return pending.dropFirst(pending.starts(with: mark.prefix(pending.count)) ? mark.count : 0).allSatisfy(Self.isPlain)
    }

    /// Whether a byte occurs in plain ASCII text: a printable character, whitespace or ESC.
    private static func isPlain(_ byte: UInt8) -> Bool { (0x20..<0x7F).contains(byte) || (9...13).contains(byte) || byte == 0x1B }

    private mutating func unit(_ unit: UInt16, into window: inout ByteWindow) {
        previous = unit < 0x80 ? UInt8(unit) : 0
        if let high = highSurrogate {
            highSurrogate = nil
            if UTF16.isTrailSurrogate(unit) { return append(UTF16.decode(UTF16.EncodedScalar([high, unit])), to: &window) }
            append("\u{FFFD}", to: &window)
        }
        if unit < 0x80 {
            window.bytes.append(UInt8(unit))
        } else if UTF16.isLeadSurrogate(unit) {
            highSurrogate = unit
        } else {
            append(Unicode.Scalar(unit) ?? "\u{FFFD}", to: &window)
        }
    }

    private func append(_ scalar: Unicode.Scalar, to window: inout ByteWindow) {
        window.bytes += UTF8.encode(scalar).map(Array.init) ?? []
    }
}
