import Terms

/// Finds the records of one log source in the bytes of one entry, in one pass and in constant memory.
///
/// The markers (loggers and texts) are searched for first; lines are looked at only from the head of a record that one hit to the
/// head after it. The bytes are held in a window that is always filled to the same size before it is looked at, so that the
/// records do not depend on how the bytes were cut into chunks.
public struct LogScanner: ~Copyable {
    /// So far before a text its record's head is looked for.
    static let lookBack = 64 << 10
    /// So many bytes are looked at in one go.
    static let blockSize = 128 << 10

    /// Threads write their records a little out of order, by so many milliseconds at most; that is no clock set back.
    private static let disorder = 60_000

    /// Tells which bytes need not be scanned.
    public let skimmer: LogSkimmer

    private let source: LogSource
    private let excerptBound: Int
    let texts: [Marker]
    private let capacity: Int
    /// A marker that begins in the last so many bytes of the window may be cut.
    private let overlap: Int

    private var decoder = InputDecoder()
    private(set) var window = ByteWindow()
    private var lines = LineCounter()
    private(set) var markers: MarkerSearch
    private var records = OpenRecords()
    private var latest: LoggedTime?
    private(set) var outlineSearch: OutlineSearch

    /// Everything before is done with.
    private var position = 0
    /// The start of a line before which no head is looked for: what lies there was looked at.
    private(set) var floor = 0
    private var foreignLine = ForeignLine()
    /// Whether the position is at the start of a line, or after NUL bytes: there a head may stand.
    private var mayBeHead = false
    /// Whether the position is at the start of a line.
    private var startsLine = false
    /// Whether the line at the position has a head.
    private var hasHead = false
    /// The end of the text for which a record without a head was opened: its line is the record, and those into which the text goes on.
    private var headlessEnd = 0
    /// The record to which the line at the position belongs.
    private var owner: Int?

    /// `excerptBound` is the most bytes of a record that its excerpt holds.
    public init(_ markers: SourceMarkers, excerptBound: Int = LogRecord.excerptBound) {
        self.init(markers, excerptBound: excerptBound, blockSize: Self.blockSize)
    }

    public init(_ source: LogSource) {
        self.init(SourceMarkers(source))
    }

    init(_ markers: SourceMarkers, excerptBound: Int = LogRecord.excerptBound, blockSize: Int) {
        source = markers.source
        outlineSearch = OutlineSearch(HeadReader(head: source.head, loggers: markers.loggers), texts: markers.texts)
        self.excerptBound = excerptBound
        texts = markers.texts
        skimmer = markers.skimmer
        self.markers = MarkerSearch(markers.table, markers.breaks, lengths: markers.lengths, span: markers.span)
        overlap = markers.overlap
        capacity = Self.lookBack + RecordHead.bound + 2 * overlap + blockSize
    }

    /// What can be told of the log by now.
    public var outline: LogOutline { outlineSearch.outline }

    /// How many bytes of the log are held.
    var heldBytes: Int { window.bytes.count + records.heldBytes + outlineSearch.heldBytes }

    /// Takes the next bytes; calls `found` for each record that is whole by now, in the order of their heads.
    public mutating func scan(_ bytes: Span<UInt8>, found: (LogRecord) -> Void) {
        var taken = 0
        while taken < bytes.count {
            taken = decoder.decode(bytes, from: taken, into: &window, upTo: capacity)
            if window.bytes.count >= capacity {
                advance(atEnd: false, found)
                trim()
            }
        }
    }

    /// Ends the log: what is still open is given as far as it could be read.
    public mutating func finish(found: (LogRecord) -> Void) {
        decoder.finish(into: &window)
        advance(atEnd: true, found)
        outlineSearch.end(with: records.cut(owner: startsLine ? nil : owner), in: window, decoder, &lines)
        if let owner, !startsLine { records[owner].cutShort() }
        records.closeAll()
        give(found)
    }

    /// Whether bytes that need not be scanned may be passed over just now: the form is known, no record is open, and no marker stands in what
    /// there is. Calls `found` as `scan` does.
    public mutating func canPass(found: (LogRecord) -> Void) -> Bool {
        advance(atEnd: false, found)
        return outlineSearch.hasKnownForm && records.isEmpty && decoder.isPassing && markers.first(from: position) == nil
    }

    /// Passes over the next bytes. What a skimmer says that a marker after them needs must not be among them.
    public mutating func pass(_ count: Int, lineEnds: Int, lastByte: UInt8) {
        lines.pass(count, lineEnds: lineEnds, lastByte: lastByte, after: window)
        window.pass(count)
        decoder.pass(count, lastByte: lastByte)
        position = window.base
        markers.pass(to: position)
    }

    private mutating func trim() {
        let start = max(window.base, position - Self.lookBack)
        _ = lines.line(at: start, in: window)
        decoder.drop(before: start, in: window)
        window.drop(before: start)
    }

    /// Goes on until more bytes are needed.
    private mutating func advance(atEnd: Bool, _ found: (LogRecord) -> Void) {
        outlineSearch.look(in: window, decoder, atEnd: atEnd)
        markers.search(upTo: safeEnd(atEnd: atEnd), in: window)
        while records.isEmpty ? seek(atEnd: atEnd) : readLine(atEnd: atEnd, found) {}
    }

    /// Before it no marker and no line end is cut.
    private func safeEnd(atEnd: Bool) -> Int {
        atEnd ? window.end : window.end - overlap
    }

    // MARK: Between the records that count

    /// Goes to the next marker, and opens the record it hits; false where more bytes are needed.
    private mutating func seek(atEnd: Bool) -> Bool {
        guard let hit = markers.first(from: position) else {
            position = max(position, safeEnd(atEnd: atEnd))
            return false
        }
        position = hit.place
        guard atEnd || window.end >= position + RecordHead.bound + overlap else { return false }
        if hit.marker < texts.count {
            openRecord(ofTextAt: position)
            headlessEnd = hit.end
        } else {
            seekHead(of: hit)
        }
        return true
    }

    /// Opens the record whose logger this hit is; else goes on behind it.
    private mutating func seekHead(of hit: MarkerSearch.Hit) {
        let isOnForeignLine = hit.place < foreignLine.end
        if !isOnForeignLine {
            let start = lineStart(before: hit.place, within: RecordHead.bound)
            let head = start.flatMap { self.head(at: $0) }
            if let start, let head, head.isListed { return open(head, at: start) }
            foreignLine = ForeignLine(head, at: start, in: window, end: window.segmentEnd(in: hit.place..<window.end))
        }
        if let (head, place) = innerHead(of: hit, notBefore: max(floor, foreignLine.lookedUpTo)), !isQuote(head, at: place) {
            return open(head, at: place)
        }
        if !isOnForeignLine {
            if openWrapped(hit) { return }
            if foreignLine.head == nil {
                countOutside(hit)
            } else if foreignLine.logger.contains(hit.place), LevelWord.isError(foreignLine.level) {
                // What the logger is called is not understood: a class within it, a dress of another kind.
                outlineSearch.countOutside(hit, in: window, after: lines)
            }
        }
        foreignLine.lookedUpTo = hit.end
        position = hit.place + 1
    }

    /// Opens the record whose logger this hit is, if its head begins on a line before; false where it does not.
    private mutating func openWrapped(_ hit: MarkerSearch.Hit) -> Bool {
        let lowest = hit.place - RecordHead.bound
        var end = hit.place
        for _ in 0..<HeadReader.wrapBound {
            guard let start = lineStart(before: end, within: end - lowest) else { return false }
            if !isStackTrace(at: start) {
                if let plain = outlineSearch.head(at: start, in: window), isWhole(plain, at: start) { return false }
                if let head = outlineSearch.wrappedHead(at: start, loggerEnd: hit.end, in: window) {
                    open(head, at: start)
                    return true
                }
            }
            guard start > max(floor, lowest, window.base) else { return false }
            end = start - 1
        }
        return false
    }

    /// Whether another logger's record quotes the record of a head that stands within its line: behind a blank or a mark, not later than itself, or in
    /// one whose level quotes. What follows without one was written behind it.
    private func isQuote(_ inner: HeadMatch, at place: Int) -> Bool {
        guard let head = foreignLine.head else { return false }
        let before = window[place - 1]
        guard before.isBlank || "\"'`(:=>,".utf8.contains(before) else { return false }
        if source.quotes(at: foreignLine.level) { return true }
        guard let time = inner.time, let own = head.time else { return false }
        return time.milliseconds(since: own) <= 0
    }

    /// Counts a hit on a line without a head, if nothing of what is known of the log's form accounts for it.
    private mutating func countOutside(_ hit: MarkerSearch.Hit) {
        let kind = hit.marker < texts.count ? texts[hit.marker].kind : .logger
        let start = lineStart(before: hit.place, within: RecordHead.bound)
        outlineSearch.countOutside(hit, kind, lineFrom: start, in: window, after: lines)
    }

    /// Opens the record in which a text stands: that of the last head before it, else its line alone.
    private mutating func openRecord(ofTextAt offset: Int) {
        let lowest = offset - Self.lookBack
        var end = offset
        while let start = lineStart(before: end, within: end - lowest) {
            if let head = head(at: start) { return open(head, at: start) }
            guard start > max(floor, lowest) else { break }
            end = start - 1
        }
        let start = max(lineStart(before: offset, within: RecordHead.bound) ?? offset - RecordHead.bound / 2, window.base)
        open(HeadMatch(), at: start)
    }

    // MARK: The lines of the records that count

    private mutating func open(_ head: HeadMatch, at lineStart: Int) {
        let (start, end) = (lineStart + head.start, lineStart + head.end)
        let byteStart = decoder.rawOffset(of: start, in: window)
        records.append(
            OpenRecord(
                head: window[start..<end], fields: head, line: lines.line(at: start, in: window),
                start: start, byteStart: byteStart, byteEnd: decoder.rawOffset(of: end, in: window),
                excerptBound: excerptBound))
        owner = records.last
        position = end
        (mayBeHead, startsLine) = (false, false)
        hasHead = head.end > 0
        if hasHead { outlineSearch.recordBegins(at: lineStart, in: window, decoder) }
    }

    /// Reads up to the next line end, or so far as the window goes; false where more bytes are needed.
    private mutating func readLine(atEnd: Bool, _ found: (LogRecord) -> Void) -> Bool {
        let safeEnd = safeEnd(atEnd: atEnd)
        guard position < safeEnd else { return false }
        if mayBeHead, window[position] != 10, window[position] != 13 {
            guard atEnd || window.end >= position + RecordHead.bound + overlap else { return false }
            if let head = head(at: position) {
                beginRecord(head, found)
                return true
            }
        }
        let lineEnd = window.segmentEnd(in: position..<safeEnd)
        let end = innerHead(in: position..<lineEnd) ?? lineEnd
        if end > position {
            if startsLine {
                records.giveUp(at: position)
                let start = min(end, window.textStart(lineStart: position))
                owner = records.owner(of: LineStart(window[start..<min(end, position + RecordHead.bound)]))
            }
            append(position..<end)
            position = end
        }
        if end < lineEnd {
            mayBeHead = !records[owner ?? records.last].isInPayload
        } else if end < safeEnd {
            passSegmentEnd(found)
        }
        return true
    }

    /// A head stands at the position: what was open ends or waits, and the record is read if it counts or one waits.
    private mutating func beginRecord(_ head: HeadMatch, _ found: (LogRecord) -> Void) {
        let thread = String(decoding: head.bytes(of: head.thread, in: window[position + head.start..<position + head.end]), as: UTF8.self)
        let oneWaits = records.interrupt(byThread: thread, at: position)
        guard oneWaits || head.isListed else { return leave(found) }
        give(found)
        open(head, at: position)
    }

    /// Ends the records, and goes back to looking for markers.
    private mutating func leave(_ found: (LogRecord) -> Void) {
        records.closeAll()
        give(found)
        floor = position
        owner = nil
    }

    private mutating func append(_ range: Range<Int>) {
        if let owner {
            let own = window.text(in: range, startsLine: startsLine)
            records[owner].append(window[range], own: own, at: range.lowerBound, startsLine: startsLine)
            setByteEnds(of: owner, after: range.lowerBound)
        } else {
            records[records.last].passForeign(window[range], startsLine: startsLine)
        }
        let hits = markers.hits(in: range)
        if !hasHead { for hit in hits { countOutside(hit) } }
        for hit in hits.filter({ $0.marker < texts.count }).sorted(by: { $0.marker < $1.marker }) {
            let text = texts[hit.marker]
            let from = lineStart(before: hit.place, within: OpenRecord.textBound / 4) ?? hit.place - OpenRecord.textBound / 4
            let byteEnd = decoder.rawOffset(of: hit.end, in: window)
            records[owner ?? records.last].hit(
                by: text, in: window[max(from, window.base)..<range.upperBound], isForeign: owner == nil, byteEnd: byteEnd)
        }
        (mayBeHead, startsLine) = (false, false)
    }

    private mutating func setByteEnds(of owner: Int, after offset: Int) {
        let ends = records[owner].ends
        let shown = ends.shown > offset ? decoder.rawOffset(of: ends.shown, in: window) : 0
        records[owner].setByteEnds(all: ends.all > offset ? decoder.rawOffset(of: ends.all, in: window) : 0, shown: shown)
    }

    /// Passes the NUL or the line end at the position.
    private mutating func passSegmentEnd(_ found: (LogRecord) -> Void) {
        let byte = window[position]
        position += 1
        mayBeHead = true
        guard byte != 0 else { return position = window.nulsEnd(from: position) }
        if byte == 13, position < window.end, window[position] == 10 { position += 1 }
        (startsLine, hasHead) = (true, false)
        if !records[records.last].hasHead, position >= headlessEnd { leave(found) }
    }

    private mutating func give(_ found: (LogRecord) -> Void) {
        for record in records.popDone().compactMap({ $0.record() }) {
            if let time = record.timestamp {
                let latest = latest ?? time
                if outlineSearch.clockWentBackAt == nil, latest.milliseconds(since: time) > Self.disorder {
                    outlineSearch.clockWentBackAt = record.line
                }
                self.latest = max(latest, time)
            }
            found(record)
        }
    }
}
