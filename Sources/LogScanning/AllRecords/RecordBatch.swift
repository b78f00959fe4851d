/// Some of a log's records, in its order.
public struct RecordBatch: Sendable {
    /// What is told of every record.
    public struct Beginning: Sendable {
        /// The digits of the time, 0 for none, and below them the level and whether it is a start.
        let packed: UInt64

        init(packed: UInt64) {
            self.packed = packed
        }

        init(level: LevelCodes.Code, time: PackedTime?, isStart: Bool) {
            packed = (time?.digits ?? 0) << ByteSearch.tagBits | UInt64(level) << 1 | (isStart ? 1 : 0)
        }

        public var level: LevelCodes.Code { LevelCodes.Code(truncatingIfNeeded: packed >> 1) }

        /// Nil if the log does not say the whole time.
        public var time: PackedTime? {
            let digits = packed >> ByteSearch.tagBits
            return digits == 0 ? nil : PackedTime(digits: digits)
        }

        /// Whether it says that a server has started.
        public var isStart: Bool { packed & 1 != 0 }
    }

    /// A record whose lines are kept, since it is one of a warning or an error, or holds a payload of messages. Places are counted from its start.
    struct Held {
        /// Where its lines lie in the batch.
        var lines = 0..<0
        var level: LevelCodes.Code
        var glance: HeadGlance
        /// The end of its first line.
        var lineEnd: Int
        /// Where its text begins, if not behind its head.
        var textStart: Int?
        var line: Int
        var byteStart: UInt64
        var byteEnd: UInt64
    }

    public internal(set) var begun: [Beginning] = []
    /// Those that the log has had so far.
    public internal(set) var levels: LevelCodes
    var zone: String?
    private let heads: HeadReader?
    private var held: [Held] = []
    /// The lines of the records held, a line end behind each.
    private var bytes: [UInt8] = []

    init(_ heads: HeadReader?, _ levels: LevelCodes) {
        self.heads = heads
        self.levels = levels
    }

    /// An empty one that will probably become as large.
    var next: RecordBatch {
        var batch = RecordBatch(heads, levels)
        batch.begun.reserveCapacity(begun.count + begun.count / 8)
        batch.held.reserveCapacity(held.count + held.count / 8)
        batch.bytes.reserveCapacity(bytes.count + bytes.count / 8)
        return batch
    }

    public var isEmpty: Bool { begun.isEmpty && held.isEmpty }

    mutating func hold(_ record: Held, _ lines: ArraySlice<UInt8>) {
        var record = record
        record.lines = bytes.count..<bytes.count + lines.count
        held.append(record)
        bytes += lines
        bytes.append(10)
    }

    /// Gives the records whose lines are kept.
    public func forEach(_ take: (ReadRecord) -> Void) {
        for record in held { take(read(record)) }
    }

    private func read(_ record: Held) -> ReadRecord {
        let start = record.lines.lowerBound
        let glance = record.glance.moved(by: start)
        let head = head(of: record, glance)
        let bodyStart = min(record.textStart.map { start + $0 } ?? head.end, record.lines.upperBound)
        return ReadRecord(
            level: record.level, time: glance.time, zone: zone, line: record.line, byteStart: record.byteStart, byteEnd: record.byteEnd,
            bytes: bytes[record.lines],
            places: .init(
                thread: inside(head.thread, start), logger: inside(head.logger, start), request: inside(glance.request, start),
                body: glance.text.isEmpty ? bodyStart..<record.lines.upperBound : glance.text, isEscaped: glance.isNamed))
    }

    /// The range, or an empty one in the record.
    private func inside(_ range: Range<Int>, _ start: Int) -> Range<Int> { range.isEmpty ? start..<start : range }

    /// Where a record's thread, its logger and its text lie: as the source's own form says, else guessed.
    private func head(of record: Held, _ glance: HeadGlance) -> (thread: Range<Int>, logger: Range<Int>, end: Int) {
        let start = record.lines.lowerBound
        let lineEnd = start + record.lineEnd
        if let heads, let head = heads.head.match(in: bytes, at: start) {
            return (head.thread.moved(by: start), head.logger.moved(by: start), min(start + head.end, lineEnd))
        }
        let guess = GuessedHead(glance, before: lineEnd, in: bytes)
        return (guess.thread, guess.logger, guess.end)
    }
}
