import Terms

/// Whether a log has the form that its source describes.
public enum LogForm: Hashable, Sendable {
    /// It contains nothing but line ends.
    case empty
    /// It is not empty, but no line begins with a head of its source in any known form.
    case unknown
    case known
}

/// Determines the form of a log: examines its lines as they come in, until one begins with a head. What precedes that head is kept, because
/// it may be the rest of a record that begins in another file.
struct LogFormSearch {
    /// The number of bytes at a log's beginning that are searched for heads in forms other than the source's own.
    private static let variantBound = 1 << 20
    /// The number of bytes that decide whether the log is text.
    private static let sampleBound = 64 << 10

    /// Whether a head in another form counts only if it names one of the source's loggers, because the logs of many programs have such
    /// heads.
    let isStrict: Bool
    private(set) var form = LogForm.empty
    /// The offset of the first head; nil until it is found.
    private(set) var firstHead: Int?
    private(set) var firstTime: LoggedTime?
    /// Whether other blanks stand in the first head than its source writes: then they do in the texts, too.
    private(set) var hasReplacedBlanks = false
    /// What precedes the first head, at most `LogPiece.bound` bytes.
    private(set) var beginning: [UInt8] = []
    /// The offset of the next line to examine.
    private var next = 0
    private var sampled = 0
    private var controls = 0

    init(isStrict: Bool = false) {
        self.isStrict = isStrict
    }

    /// Whether what precedes the first head is text.
    var isText: Bool { controls * 100 <= sampled }

    /// Whether no head is known at or before this offset.
    func isBeforeFirstHead(_ offset: Int) -> Bool { firstHead.map { offset < $0 } ?? true }

    /// Examines the next lines of the window; true if this finds the first head.
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
                hasReplacedBlanks = head.hasReplacedBlanks(in: window[next..<window.end])
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

    /// Takes note of a head found at a marker, which may be within a line already examined; true if it is now the first one.
    mutating func headStands(at offset: Int) -> Bool {
        guard isBeforeFirstHead(offset) else { return false }
        form = .known
        firstHead = offset
        return true
    }
}

extension LogSource {
    /// Whether a file that begins like this is a log of this source: whether one of its lines begins with the source's head.
    public func recognises(beginning: Span<UInt8>) -> Bool {
        var decoder = InputDecoder()
        var window = ByteWindow()
        _ = decoder.decode(beginning, from: 0, into: &window, upTo: .max)
        var search = LogFormSearch(isStrict: true)
        _ = search.look(in: window, for: HeadReader(head: head, loggers: loggers.map { Marker(.logger, $0) }), atEnd: true)
        return search.form == .known
    }
}
