/// The blocks of a deflate stream (RFC 1951, 3.2.3), decoded one after another however the input is cut into pieces.
struct DeflateBlocks {
    private enum Stage {
        case header, storedLength, codes, symbols
        /// The number of stored bytes still to come.
        case stored(Int)
        /// The length of a match has been read; its distance comes next.
        case distance(length: Int)
    }

    var history = HistoryRing()
    private(set) var bits = BitQueue()
    private let form: DeflateForm
    private var stage = Stage.header
    private var isLast = false
    private var codes = DeflateCodes.fixed
    /// The code lengths of the block whose header is being read.
    private var lengths = DeflateCodeLengths()

    init(_ form: DeflateForm) {
        self.form = form
    }

    /// Unpacks while there is input, and room for the longest possible match. `position` is advanced past the bytes used.
    mutating func unpack(_ input: Span<UInt8>, from position: inout Int) throws(DeflateStop) {
        while history.room >= DeflateForm.longestLength {
            bits.fill(from: input, &position)
            switch stage {
            case .header: try readHeader()
            case .storedLength: try readStoredLength()
            case .codes:
                guard let codes = try lengths.readNext(from: &bits) else { continue }
                (self.codes, stage) = (codes, .symbols)
            case .symbols: try unpackSymbols(input, from: &position)
            case .stored(0): try endBlock()
            case .stored(let length):
                history.append(UInt8(try bits.readBits(8)))
                stage = .stored(length - 1)
            case .distance(let length): try copyMatch(of: length)
            }
        }
    }

    private mutating func readHeader() throws(DeflateStop) {
        let header = try bits.readBits(3)
        isLast = header & 1 == 1
        switch header >> 1 {
        case 0: stage = .storedLength
        case 1: (codes, stage) = (.fixed, .symbols)
        case 2: (lengths, stage) = (DeflateCodeLengths(), .codes)
        default: throw .broken("invalid block type")
        }
    }

    private mutating func readStoredLength() throws(DeflateStop) {
        bits.dropToByte()
        let numbers = try bits.readBits(32)
        guard numbers & 0xFFFF == ~numbers >> 16 & 0xFFFF else { throw .broken("invalid stored block lengths") }
        stage = .stored(numbers & 0xFFFF)
    }

    private mutating func endBlock() throws(DeflateStop) {
        if isLast { throw .end }
        stage = .header
    }

    private mutating func unpackSymbols(_ input: Span<UInt8>, from position: inout Int) throws(DeflateStop) {
        while history.room >= DeflateForm.longestLength {
            bits.fill(from: input, &position)
            let (symbol, size) = try codes.literals.match(bits)
            if symbol < 256 {
                bits.drop(size)
                history.append(UInt8(symbol))
            } else if symbol == 256 {
                bits.drop(size)
                return try endBlock()
            } else {
                let length = try readNumber(symbol - 257, size, by: form.lengths)
                stage = .distance(length: length)
                bits.fill(from: input, &position)
                try copyMatch(of: length)
            }
        }
    }

    private mutating func copyMatch(of length: Int) throws(DeflateStop) {
        let (symbol, size) = try codes.distances.match(bits)
        let distance = try readNumber(symbol, size, by: form.distances)
        guard history.appendCopy(of: length, from: distance) else { throw .broken("invalid distance too far back") }
        stage = .symbols
    }

    /// Consumes a code of `size` bits and its extra bits, and returns the number they encode.
    private mutating func readNumber(_ symbol: Int, _ size: Int, by codes: [DeflateForm.Code]) throws(DeflateStop) -> Int {
        guard symbol < codes.count else { throw .broken("invalid code") }
        let (base, extraBits) = codes[symbol]
        guard size + extraBits <= bits.count else { throw .inputUsed }
        bits.drop(size)
        return base + (try bits.readBits(extraBits))
    }
}
