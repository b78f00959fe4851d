/// Finds the beginning and end of a JSON object in a record's bytes, and collects it. Only brackets and strings matter here.
struct PayloadCollector {
    /// The maximum length of a payload in bytes; a longer one is given up.
    static let bound = 1 << 20

    enum State: Equatable {
        /// No payload yet.
        case seeking
        /// After a `{`. A quotation mark in some dress or a `}` must follow, or else it is text (`Error in {0}`).
        case opening
        case open(depth: Int, inString: Bool, escaped: Bool)
        /// After the closing bracket.
        case closed
    }

    private(set) var state = State.seeking
    private(set) var bytes: [UInt8] = []
    private(set) var dress = PayloadDress.plain
    /// The lines that ended within a string: their number, the length of the last one, and whether all have that length.
    private var breaks = (count: 0, length: 0, areEqual: true)
    /// The bytes read of the first quotation mark, or of what stands for a line end before it.
    private var quote: [UInt8] = []
    /// The end of the last quotation mark in `bytes`.
    private var lastQuoteEnd = 0
    /// The quotation mark that ends the current string.
    private var delimiter = UInt8(ascii: "\"")
    /// Whether the payload's first string has just ended, and is empty.
    private var firstStringIsEmpty = false
    /// Whether the bytes are collected, or only their end is searched for.
    let keeps: Bool

    init(keeps: Bool) {
        self.keeps = keeps
    }

    var isOpen: Bool { if case .open = state { true } else { false } }

    var isInString: Bool { if case .open(_, true, _) = state { true } else { false } }

    /// Takes note of the end of a line of `length` bytes. Within a string it is kept as LF, which stands for a space or for nothing.
    mutating func breakLine(ofLength length: Int) {
        guard case .open(_, true, false) = state, dress == .plain, keeps else { return }
        bytes.append(10)
        breaks = (breaks.count + 1, length, breaks.areEqual && (breaks.count == 0 || breaks.length == length))
    }

    /// Reads bytes up to the next change of state: up to a `{`, past the closing bracket, or else all of them. Returns their number.
    mutating func collect(_ piece: ArraySlice<UInt8>) -> Int {
        if state == .seeking {
            guard let brace = ByteSearch.first(UInt8(ascii: "{"), in: piece) else { return piece.count }
            if brace > piece.startIndex { return brace - piece.startIndex }
        }
        for index in piece.indices {
            step(piece[index])
            if state == .seeking { return index - piece.startIndex }
            if state == .closed || bytes.count > Self.bound { return index - piece.startIndex + 1 }
        }
        return piece.count
    }

    private mutating func step(_ byte: UInt8) {
        switch state {
        case .seeking:
            (bytes, quote, dress) = ([], [], .plain)
            state = .opening
        case .opening where quote.isEmpty && byte == UInt8(ascii: "}"):
            state = .closed
        case .opening:
            if !quote.isEmpty || !byte.isBlank { readQuote(byte) }
            if state == .seeking { return bytes = [] }
        case .open(let depth, let inString, _) where !dress.hasJSONStrings:
            bytes.append(byte)
            if dress.lastBytes.contains(byte), dress.endsWithQuote(bytes, after: lastQuoteEnd) {
                lastQuoteEnd = bytes.count
                state = .open(depth: depth, inString: !inString, escaped: false)
            } else if !inString {
                countBracket(byte, depth: depth)
            }
            return
        case .open(let depth, true, let escaped):
            let ends = byte == delimiter && !escaped
            state = .open(depth: depth, inString: !ends, escaped: byte == UInt8(ascii: "\\") && !escaped)
            firstStringIsEmpty = ends && keeps && lastQuoteEnd == bytes.count && depth == 1
        case .open(let depth, false, _):
            if firstStringIsEmpty, !byte.isBlank, byte != UInt8(ascii: ":") {
                // `{""error"":`: what looked like an empty string is a doubled quotation mark.
                bytes.append(byte)
                (dress, lastQuoteEnd, firstStringIsEmpty) = (.doubled, bytes.count - 1, false)
                return state = .open(depth: depth, inString: true, escaped: false)
            }
            firstStringIsEmpty = false
            if byte == UInt8(ascii: "\"") || dress == .python && byte == UInt8(ascii: "'") {
                delimiter = byte
                state = .open(depth: depth, inString: true, escaped: false)
            } else {
                countBracket(byte, depth: depth)
            }
        case .closed:
            return
        }
        if keeps { bytes.append(byte) }
    }

    private mutating func countBracket(_ byte: UInt8, depth: Int) {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["): state = .open(depth: depth + 1, inString: false, escaped: false)
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            state = depth == 1 ? .closed : .open(depth: depth - 1, inString: false, escaped: false)
        default: break
        }
    }

    /// Reads a byte of the first quotation mark, or of what stands for a line end before it.
    private mutating func readQuote(_ byte: UInt8) {
        quote.append(byte)
        switch PayloadDress.read(quote) {
        case .more: break
        case .dress(let found):
            dress = found
            delimiter = byte
            lastQuoteEnd = bytes.count + 1
            state = .open(depth: 1, inString: true, escaped: false)
        case .none where LineEndWord.isWhole(quote): quote = []
        case .none where LineEndWord.mayBegin(with: quote): break
        case .none: state = .seeking
        }
    }

    /// The first `count` bytes of the payload, as they were before they were dressed.
    ///
    /// If all lines that end within a string have the same length, they were cut at that length, and their ends stand for nothing.
    func undressed(prefix count: Int = .max) -> ArraySlice<UInt8> {
        guard dress == .plain else { return dress.undressed(Array(bytes.prefix(count)))[...] }
        guard breaks.count > 1, breaks.areEqual else { return bytes.prefix(count) }
        return bytes.prefix(count).filter { $0 != 10 }[...]
    }

    /// Discards what was collected, to look for the next payload.
    mutating func restart() {
        self = PayloadCollector(keeps: keeps)
    }
}
