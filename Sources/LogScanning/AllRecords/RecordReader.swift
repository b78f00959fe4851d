import Terms

/// Reads all records of one log, in whatever form, in one pass and in constant memory.
///
/// A line begins a record if a glance at it shows a time (`HeadGlance`); the lines behind it belong to the record. What is read does not depend on how
/// the bytes were cut into chunks: the window is always filled to the same size before it is looked at.
public struct RecordReader: ~Copyable {
    /// A record, and a line, is looked at up to so many bytes.
    public static let recordBound = 64 << 10
    private static let blockSize = 256 << 10

    private let source: LogSource?
    private let heads: HeadReader?
    /// Whether the log writes milliseconds without leading zeros.
    private let countsMilliseconds: Bool
    private let capacity: Int

    private var decoder = InputDecoder()
    private var window = ByteWindow()
    private var lines = LineCounter()
    private var marks: MarkerSearch
    private var memory: HeadMemory
    /// Records that were passed at once.
    private var plain = [UInt64](repeating: 0, count: 1024)
    /// Records that are not told yet.
    private var batch: RecordBatch
    public private(set) var levels = LevelCodes()

    /// Everything before is done with.
    private var position = 0
    /// Whether the position is within a line that is longer than what is looked at.
    private var isWithinLine = false
    private var open: Open?

    /// Lines that hold something and belong to no record, since they come before the first one.
    public private(set) var outside: LogOutline.OutsideLines?
    /// The zone that the first record's time has, as logged.
    public private(set) var zone: String?
    /// Whether some record's head is one of the source's own form.
    public private(set) var hasOwnForm = false
    public private(set) var records = 0

    /// The record whose lines come now, if more than its level and its time is wanted of it.
    private struct Open {
        var start: Int
        var lineEnd: Int
        /// Its places are counted from `base`.
        var glance: HeadGlance
        var base: Int
        var level: LevelCodes.Code
        /// Whether its level may stand on its second line; then its text begins there.
        var awaitsLevel: Bool
        var textStart: Int?
        var isStart: Bool
        var matters: Bool

        var beginning: RecordBatch.Beginning { .init(level: level, time: glance.time, isStart: isStart) }
    }

    /// What servers write once each time they start: Tomcat, Spring Boot, WildFly, Linux, PostgreSQL.
    private static let startTexts = [
        "Server startup in ", "(JVM running for ", "(process running for ", "WFLYSRV0025: ", "kernel: Linux version ",
        "database system is ready to accept connections",
    ]
    private static let texts = [Marker(.text, "ExtendedInfo")] + startTexts.map { Marker(.text, $0) }
    private static let table = MarkerTable(texts)
    private static let longest = texts.map(\.bytes.count).max() ?? 0

    /// - Parameter source: the log's source, whose heads are read as it says; nil for a log of unknown form.
    public init(_ source: LogSource? = nil) {
        self.init(source, blockSize: Self.blockSize)
    }

    init(_ source: LogSource?, blockSize: Int) {
        self.source = source
        heads = source.map { source in HeadReader(head: source.head, loggers: source.loggers.map { Marker(.logger, $0) }) }
        countsMilliseconds = source?.head.countsMilliseconds ?? false
        memory = HeadMemory(levelMayLack: source?.head.mayName(.level) != true)
        batch = RecordBatch(heads, levels)
        marks = MarkerSearch(Self.table, lengths: Self.texts.map(\.bytes.count))
        capacity = 2 * Self.recordBound + RecordHead.bound + blockSize
    }

    /// Takes the next bytes, and gives what records were read, in the log's order.
    public mutating func read(_ bytes: Span<UInt8>, _ take: (RecordBatch) -> Void) {
        var taken = 0
        while taken < bytes.count {
            taken = decoder.decode(bytes, from: taken, into: &window, upTo: capacity)
            if window.bytes.count >= capacity {
                advance(atEnd: false)
                tell(take)
                trim()
            }
        }
    }

    /// Ends the log.
    public mutating func finish(_ take: (RecordBatch) -> Void) {
        decoder.finish(into: &window)
        advance(atEnd: true)
        close(at: window.end)
        tell(take)
    }

    private mutating func tell(_ take: (RecordBatch) -> Void) {
        guard !batch.isEmpty else { return }
        (batch.levels, batch.zone) = (levels, zone)
        take(batch)
        batch = batch.next
    }

    private mutating func trim() {
        // The search for marks goes on within the last few bytes.
        let searched = window.end - Self.longest
        let held = open.map { $0.matters || $0.awaitsLevel ? $0.start : position } ?? position
        let start = max(window.base, min(position, held, searched))
        _ = lines.line(at: start, in: window)
        decoder.drop(before: start, in: window)
        window.drop(before: start)
    }

    /// Goes on from line to line until more bytes are needed.
    private mutating func advance(atEnd: Bool) {
        // Marks that begin behind it are not known yet.
        let searched = atEnd ? window.end : window.end - Self.longest
        marks.search(upTo: searched, in: window)
        while position < window.end {
            if !isWithinLine { passPlain(before: searched) }
            let lineEnd = window.segmentEnd(in: position..<window.end)
            let isWhole = lineEnd < window.end || atEnd
            if !isWithinLine {
                guard lineEnd < searched || atEnd || window.end - position >= Self.recordBound else { return }
                if lineEnd > position { look(lineEnd: lineEnd) }
            }
            isWithinLine = !isWhole
            position = min(lineEnd + 1, window.end)
            // What is behind the bound of a record is not looked at, so the record need not be held any longer.
            if let open, open.matters, position - open.start > Self.recordBound { close(at: position) }
        }
    }

    /// Passes records of which nothing but the level and the time is wanted: most of a log's are such.
    private mutating func passPlain(before searched: Int) {
        while position < searched {
            let limit = min(searched, marks.first(from: position)?.place ?? searched)
            var place = position - window.base
            let count = memory.passPlain(
                in: window.bytes, from: &place, before: limit - window.base, skipping: open == nil, to: &plain)
            if count > 0 { close(at: position) }
            batch.begun.append(contentsOf: plain[..<count].lazy.map { .init(packed: $0) })
            records += count
            position = window.base + place
            guard count == plain.count else { return }
        }
    }

    /// Looks at the line at the position.
    private mutating func look(lineEnd: Int) {
        let (start, end) = (position - window.base, lineEnd - window.base)
        guard let glance = glance(at: start, before: end) else { return passLine(end: end) }
        close(at: position)
        records += 1
        var level = glance.level
        if level == LevelCodes.none, let heads, let head = heads.head.match(in: window.bytes, at: start), !head.level.isEmpty {
            level = levels.code(of: window.bytes[start + head.level.lowerBound..<start + head.level.upperBound])
            hasOwnForm = true
        }
        if records == 1 { learn(glance, at: start, before: end) }
        let (holdsPayload, isStart) = marks(in: position..<lineEnd)
        let matters = levels.weight(of: level) != .none || holdsPayload || window[lineEnd - 1] == UInt8(ascii: "{")
        let awaitsLevel = level == LevelCodes.none
        if !awaitsLevel { batch.begun.append(.init(level: level, time: glance.time, isStart: isStart)) }
        guard matters || awaitsLevel else { return }
        open = Open(
            start: position, lineEnd: lineEnd, glance: glance, base: window.base, level: level, awaitsLevel: awaitsLevel,
            isStart: isStart, matters: matters)
    }

    private mutating func glance(at start: Int, before end: Int) -> HeadGlance? {
        if let glance = memory.glance(at: start, in: window.bytes) { return glance }
        var glance = HeadGlance.at(start, before: end, in: window.bytes)
        if countsMilliseconds { glance = glance?.countingMilliseconds(in: window.bytes) }
        if let glance {
            memory.keep(glance, isPlain: levels.weight(of: glance.level) == .none, at: start, before: end, in: window.bytes)
        }
        return glance
    }

    /// Takes a line without a head.
    private mutating func passLine(end: Int) {
        guard var record = open else {
            if records == 0, outside != nil || window[position] != 0 {
                let line = outside?.first ?? lines.line(at: position, in: window)
                outside = LogOutline.OutsideLines(count: (outside?.count ?? 0) + 1, first: line)
            }
            return
        }
        if record.awaitsLevel {
            record.awaitsLevel = false
            if let (level, range) = HeadGlance.level(at: position - window.base, before: end, in: window.bytes) {
                record.level = level
                record.textStart = min(window.base + range.upperBound + 2, window.base + end)
                record.matters = record.matters || levels.weight(of: level) != .none
            }
            record.isStart = record.isStart || marks(in: position..<window.base + end).isStart
            batch.begun.append(record.beginning)
            open = record.matters ? record : nil
        }
    }

    /// What the marks in a line tell.
    private mutating func marks(in range: Range<Int>) -> (holdsPayload: Bool, isStart: Bool) {
        guard let first = marks.first(from: range.lowerBound), first.place < range.upperBound else { return (false, false) }
        let hits = marks.hits(in: range)
        return (hits.contains { $0.marker == 0 }, hits.contains { $0.marker > 0 })
    }

    /// Learns from the first record what all of them share.
    private mutating func learn(_ glance: HeadGlance, at start: Int, before end: Int) {
        var reader = TimeReader(window.bytes, at: glance.timeRange.lowerBound, limit: end)
        zone = reader.time()??.zone
        if let head = heads?.match(in: window.bytes, at: start) { hasOwnForm = hasOwnForm || head.isOwnForm }
    }

    private mutating func close(at end: Int) {
        guard let record = open.take() else { return }
        if record.awaitsLevel { batch.begun.append(record.beginning) }
        guard record.matters else { return }
        // Without the end of its last line.
        var end = min(end, record.start + Self.recordBound)
        while end > record.lineEnd, [10, 13, 0].contains(window[end - 1]) { end -= 1 }
        batch.hold(
            .init(
                level: record.level, glance: record.glance.moved(by: record.base - record.start),
                lineEnd: min(record.lineEnd, end) - record.start, textStart: record.textStart.map { $0 - record.start },
                line: lines.line(at: record.start, in: window), byteStart: UInt64(decoder.rawOffset(of: record.start, in: window)),
                byteEnd: UInt64(decoder.rawOffset(of: end, in: window))),
            window[record.start..<end])
    }
}
