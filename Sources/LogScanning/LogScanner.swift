import Terms

/// Finds the records of one log source in the bytes of one entry, in one pass and in constant memory.
///
/// It searches for the markers (loggers and texts) first, and reads lines only in records that contain one, from the head to the next head.
/// The window is always filled to the same size before it is examined, so the records do not depend on how the bytes are divided into
/// chunks.
public struct LogScanner: ~Copyable {
    /// The maximum distance in bytes from a text back to its record's head.
    static let lookBack = 64 << 10
    /// The number of bytes examined at a time.
    static let blockSize = 128 << 10

    /// The maximum disorder of times, in milliseconds, that is put down to threads. A larger step back means that the clock was set back.
    private static let disorder = 60_000

    /// Determines which bytes need not be scanned.
    public let skimmer: LogSkimmer

    private let source: LogSource
    private let excerptBound: Int
    let texts: [Marker]
    private let capacity: Int
    /// A marker that begins within this many bytes of the window's end may be cut.
    private let overlap: Int

    private var decoder = InputDecoder()
    private(set) var window = ByteWindow()
    private var lines = LineCounter()
    private(set) var markers: MarkerSearch
    private var records = OpenRecords()
    private var latest: LoggedTime?
    private(set) var outlineSearch: OutlineSearch

    /// Everything before this offset has been processed.
    private var position = 0
    /// The start of a line. No head is searched for before it, because everything there has been read.
    private(set) var floor = 0
    private var foreignLine = ForeignLine()
    /// Whether a head may begin at the position: at the start of a line, after NULs, or within a line.
    private var mayBeHead = false
    /// Whether the position is at the start of a line.
    private var startsLine = false
    /// Whether the line at the position has a head.
    private var hasHead = false
    /// Whether the last head that opened a record began within its line.
    var hasPrefix = false
    /// The end of the text for which a record without a head was opened. That record consists of the lines that contain the text.
    private var headlessEnd = 0
    /// The index of the record to which the line at the position belongs; nil if there is none.
    private var owner: Int?

    /// - Parameter excerptBound: The maximum length of a record's excerpt, in bytes.
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

    /// What is known about the log so far.
    public var outline: LogOutline { outlineSearch.outline }

    /// The number of the log's bytes in memory.
    var heldBytes: Int { window.bytes.count + records.heldBytes + outlineSearch.heldBytes }

    /// Scans the next bytes. Calls `found` for each record that is now complete, in the order of their heads.
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

    /// Ends the log. Calls `found` for the records that are still open, as far as they could be read.
    public mutating func finish(found: (LogRecord) -> Void) {
        decoder.finish(into: &window)
        advance(atEnd: true, found)
        outlineSearch.end(with: records.cut(owner: startsLine ? nil : owner), in: window, decoder, &lines)
        if let owner, !startsLine { records[owner].cutShort() }
        records.closeAll()
        give(found)
    }

    /// Whether bytes that need not be scanned may be skipped now: the form is known, no record is open, and the window contains no further
    /// marker. Calls `found` like `scan`.
    public mutating func canPass(found: (LogRecord) -> Void) -> Bool {
        advance(atEnd: false, found)
        return outlineSearch.hasKnownForm && records.isEmpty && decoder.isPassing && markers.first(from: position) == nil
    }

    /// Skips the next bytes. They must not include bytes that, according to the skimmer, the scanner needs for a marker after them.
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

    /// Scans until more bytes are needed.
    private mutating func advance(atEnd: Bool, _ found: (LogRecord) -> Void) {
        outlineSearch.look(in: window, decoder, atEnd: atEnd)
        markers.search(upTo: safeEnd(atEnd: atEnd), in: window)
        while records.isEmpty ? seek(atEnd: atEnd) : readLine(atEnd: atEnd, found) {}
    }

    /// The offset before which no marker and no line end is cut.
    private func safeEnd(atEnd: Bool) -> Int {
        atEnd ? window.end : window.end - overlap
    }

    // MARK: Between relevant records

    /// Advances to the next marker and opens the record that contains it; false if more bytes are needed.
    private mutating func seek(atEnd: Bool) -> Bool {
        guard let hit = markers.first(from: position) else {
            position = max(position, safeEnd(atEnd: atEnd))
            return false
        }
        position = hit.place
        guard atEnd || window.end >= position + RecordHead.bound + overlap else { return false }
        if hit.marker < texts.count {
            openRecord(of: hit)
            headlessEnd = hit.end
        } else {
            seekHead(of: hit)
        }
        return true
    }

    /// Opens the record whose head names the logger at `hit`. If there is none, moves past the hit.
    private mutating func seekHead(of hit: MarkerSearch.Hit) {
        if outlineSearch.isInStackTrace(hit, in: window) { return position = hit.place + 1 }
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
                // The logger's name is not understood: perhaps a nested class, or unknown punctuation around it.
                outlineSearch.countOutside(hit, in: window, after: lines)
            }
        }
        foreignLine.lookedUpTo = hit.end
        position = hit.place + 1
    }

    /// Opens the record whose head names the logger at `hit` and begins on an earlier line; false if there is none.
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

    /// Whether a head within another record's line belongs to a record that is only quoted there. That is the case if it follows whitespace
    /// or punctuation, and the outer record's level quotes or its time is not earlier. A head that directly follows other text was written
    /// after it without a line end.
    private func isQuote(_ inner: HeadMatch, at place: Int) -> Bool {
        guard let head = foreignLine.head else { return false }
        let before = window[place - 1]
        guard before.isBlank || "\"'`(:=>,".utf8.contains(before) else { return false }
        if source.quotes(at: foreignLine.level) { return true }
        guard let time = inner.time, let own = head.time else { return false }
        return time.milliseconds(since: own) <= 0
    }

    /// Counts the line of a hit that has no head, unless it is explained by what is known of the log's form.
    private mutating func countOutside(_ hit: MarkerSearch.Hit) {
        let kind = hit.marker < texts.count ? texts[hit.marker].kind : .logger
        let start = lineStart(before: hit.place, within: RecordHead.bound)
        outlineSearch.countOutside(hit, kind, lineFrom: start, in: window, after: lines)
    }

    /// Opens the record that contains a text: that of the last head before it, or only the text's line if there is none.
    private mutating func openRecord(of hit: MarkerSearch.Hit) {
        let offset = hit.place
        let lowest = offset - Self.lookBack
        var end = offset
        while let start = lineStart(before: end, within: end - lowest) {
            if var head = head(at: start) {
                // What a rule looks for is no part of a head that was only guessed: a class behind the level may be all of the text.
                if let sureEnd = head.sureEnd, hit.marker < texts.count, start + sureEnd <= offset, offset < start + head.end {
                    head.end = sureEnd
                }
                open(head, at: start)
                if hit.end <= position { records[records.last].hit(inHeadBy: texts[hit.marker]) }
                return
            }
            guard start > max(floor, lowest) else { break }
            end = start - 1
        }
        let start = max(lineStart(before: offset, within: RecordHead.bound) ?? offset - RecordHead.bound / 2, window.base)
        open(HeadMatch(), at: start)
    }

    // MARK: The lines of relevant records

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
        hasPrefix = lineStart > window.base && !window[lineStart - 1].isSegmentEnd
        (mayBeHead, startsLine) = (false, false)
        hasHead = head.end > 0
        if hasHead { outlineSearch.recordBegins(at: lineStart, in: window, decoder) }
    }

    /// Reads to the next line end, or to the end of the window; false if more bytes are needed.
    private mutating func readLine(atEnd: Bool, _ found: (LogRecord) -> Void) -> Bool {
        let safeEnd = safeEnd(atEnd: atEnd)
        guard position < safeEnd else { return false }
        if mayBeHead, window[position] != 10, window[position] != 13 {
            guard atEnd || window.end >= position + RecordHead.bound + overlap else { return false }
            if let (head, place) = head(at: position).map({ ($0, position) }) ?? prefixedHead(at: position) {
                position = place
                beginRecord(head, found)
                return true
            }
        }
        let lineEnd = window.segmentEnd(in: position..<safeEnd)
        let end = [innerHead(in: position..<lineEnd), gluedHead(in: position..<lineEnd)].compactMap(\.self).min() ?? lineEnd
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

    /// Handles a head at the position: open records end or wait, and the new record is read if it is relevant or another one waits.
    private mutating func beginRecord(_ head: HeadMatch, _ found: (LogRecord) -> Void) {
        let thread = String(decoding: head.bytes(of: head.thread, in: window[position + head.start..<position + head.end]), as: UTF8.self)
        let oneWaits = records.interrupt(byThread: thread, at: position)
        guard oneWaits || head.isListed else { return leave(found) }
        give(found)
        open(head, at: position)
    }

    /// Ends all records and returns to searching for markers.
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

    /// Moves past the NULs or the line end at the position.
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
