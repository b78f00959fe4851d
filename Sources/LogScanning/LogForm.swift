import Terms

/// Whether a log has the form that its source says.
public enum LogForm: Hashable, Sendable {
    /// It holds nothing but line ends.
    case empty
    /// It holds something, but no line begins with a head of its source in any form that is known.
    case unknown
    case known
}

/// Tells the form of a log from its lines, one look after the other, until one begins with a head. What comes before that is kept: it may be the
/// rest of a record that another file begins.
struct LogFormSearch {
    /// So much of a log's beginning is looked through for heads in another form than the source's own.
    private static let variantBound = 1 << 20
    /// So many bytes tell text from other data.
    private static let sampleBound = 64 << 10

    /// Whether a head in another form than the source's own tells only if it names one of its loggers: many programs' logs have such heads.
    let isStrict: Bool
    private(set) var form = LogForm.empty
    /// Where the first head stands.
    private(set) var firstHead: Int?
    private(set) var firstTime: LoggedTime?
    /// What was passed before the first head was found, a bounded part of it.
    private(set) var beginning: [UInt8] = []
    /// Where the next line begins.
    private var next = 0
    private var sampled = 0
    private var controls = 0

    init(isStrict: Bool = false) {
        self.isStrict = isStrict
    }

    /// Whether what stands before the first head is text.
    var isText: Bool { controls * 100 <= sampled }

    /// Whether the first head, if there is one, comes after this place.
    func isBeforeFirstHead(_ offset: Int) -> Bool { firstHead.map { offset < $0 } ?? true }

    /// Goes on with the window's lines; true where the first head is found with this look.
    mutating func look(in window: ByteWindow, for heads: HeadReader, atEnd: Bool) -> Bool {
        next = max(next, window.base)
        while form != .known, next < window.end {
            if window[next] == 0 {
                form = .unknown
                pass(to: window.nulsEnd(from: next), in: window)
                continue
            }
            if let head = head(at: next - window.base, in: window.bytes, heads) {
                form = .known
                firstHead = next
                firstTime = head.time
                return true
            }
            guard atEnd || window.end >= next + RecordHead.bound else { return false }
            let end = window.segmentEnd(in: next..<window.end)
            if end > next { form = .unknown }
            pass(to: min(end + 1, window.end), in: window)
        }
        return false
    }

    private func head(at place: Int, in bytes: [UInt8], _ heads: HeadReader) -> HeadMatch? {
        guard next < Self.variantBound else { return heads.head.match(in: bytes, at: place) }
        return heads.match(in: bytes, at: place).flatMap { isStrict && !$0.isOwnForm && !$0.isListed ? nil : $0 }
    }

    private mutating func pass(to end: Int, in window: ByteWindow) {
        let bytes = window[next..<end]
        next = end
        beginning += bytes.prefix(LogPiece.bound - beginning.count)
        for byte in bytes.prefix(max(0, Self.sampleBound - sampled)) {
            sampled += 1
            if byte < 0x20, !"\t\n\u{0B}\u{0C}\r\u{1B}\u{08}".utf8.contains(byte) || byte == 0x7F { controls += 1 }
        }
    }

    /// A head was found at a marker; true where it is the first: perhaps one within a line that was passed.
    mutating func headStands(at offset: Int) -> Bool {
        guard isBeforeFirstHead(offset) else { return false }
        form = .known
        firstHead = offset
        return true
    }
}

extension LogSource {
    /// Whether bytes like these, the beginning of a file, are a log of this source: some line of them begins with its head.
    public func recognises(beginning: Span<UInt8>) -> Bool {
        var decoder = InputDecoder()
        var window = ByteWindow()
        _ = decoder.decode(beginning, from: 0, into: &window, upTo: .max)
        var search = LogFormSearch(isStrict: true)
        _ = search.look(in: window, for: HeadReader(head: head, loggers: loggers.map { Marker(.logger, $0) }), atEnd: true)
        return search.form == .known
    }
}
