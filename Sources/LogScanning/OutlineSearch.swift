import Terms

/// Collects what is known about a log as a whole while its records are searched for.
struct OutlineSearch {
    private let heads: HeadReader
    private let rest: RecordRest
    private var form = LogFormSearch()
    private var outside = OutsideForm()
    /// Lines of stack traces, which count only in a log without any head.
    private var outsideTraces = OutsideForm()
    private var lastTime: LoggedTime?
    private var beginning: LogPiece?
    private var beginsWithinRecord = false
    private var endsWithinForeignLine = false
    private var ending: LogPiece?
    /// The line of the first record after the clock was set back; nil if there is none.
    var clockWentBackAt: Int?

    init(_ heads: HeadReader, texts: [Marker]) {
        self.heads = heads
        rest = RecordRest(markers: texts + heads.loggers)
    }

    var hasKnownForm: Bool { form.form == .known }

    var outline: LogOutline {
        LogOutline(
            form: form.form, isText: form.isText, clockWentBackAt: clockWentBackAt,
            outsideForm: hasKnownForm ? outside.lines ?? replacedBlanks : outside.joined(with: outsideTraces), firstTime: form.firstTime,
            lastTime: lastTime, beginning: beginning, beginsWithinRecord: beginsWithinRecord,
            endsWithinForeignLine: endsWithinForeignLine, ending: ending)
    }

    /// In a log in which only texts are searched for, and whose blanks are others: they are not found.
    private var replacedBlanks: LogOutline.OutsideLines? {
        heads.loggers.isEmpty && form.hasReplacedBlanks ? LogOutline.OutsideLines(count: 1, first: 1) : nil
    }

    /// The number of the log's bytes in memory.
    var heldBytes: Int { form.beginning.count + (beginning?.bytes.count ?? 0) }

    // MARK: As the log comes in

    mutating func look(in window: ByteWindow, _ decoder: InputDecoder, atEnd: Bool) {
        if form.look(in: window, for: heads, atEnd: atEnd) { keepBeginning(in: window, decoder) }
    }

    /// The head at `start`, where a line begins or a head may begin, that ends at or before `end`; nil if there is none.
    func head(at start: Int, in window: borrowing ByteWindow, before end: Int? = nil) -> HeadMatch? {
        heads.match(in: window.bytes, at: start - window.base, before: end.map { $0 - window.base } ?? .max)
    }

    /// The head that begins with the line at `start` and is broken by line ends before its logger ends; nil if there is none.
    func wrappedHead(at start: Int, loggerEnd: Int, in window: borrowing ByteWindow) -> HeadMatch? {
        heads.wrapped(in: window.bytes, at: start - window.base, loggerEnd: loggerEnd - window.base)
    }

    /// Takes note of a record whose head was found at `offset`.
    mutating func recordBegins(at offset: Int, in window: ByteWindow, _ decoder: InputDecoder) {
        if form.headStands(at: offset) { keepBeginning(in: window, decoder) }
    }

    /// Counts the line of a hit that has no known head. The hit must be a whole logger name or a text, not a hint, and the line must
    /// precede the first head or look like the beginning of a record. `start` is the start of the line; nil if it is too far away.
    mutating func countOutside(
        _ hit: MarkerSearch.Hit, _ kind: Marker.Kind, lineFrom start: Int?, in window: ByteWindow, after counted: LineCounter
    ) {
        let range = hit.place - window.base..<hit.end - window.base
        if kind == .hint || kind == .logger && !LoggerName.isWhole(range, in: window.bytes) { return }
        let isInBeginning = form.isBeforeFirstHead(hit.place)
        let isTrace = start.map { LineStart(window[$0..<hit.place]).isStackTrace } ?? false
        if !isInBeginning {
            let before = window[(start ?? max(window.base, hit.place - OutsideLine.bound))..<hit.place]
            guard !isTrace, OutsideLine(before, then: window[hit.end..<window.end]).mayBeginRecord else { return }
        }
        if isTrace {
            outsideTraces.add(hit.place, in: window, after: counted, isInBeginning: isInBeginning)
        } else {
            outside.add(hit.place, in: window, after: counted, isInBeginning: isInBeginning)
        }
    }

    /// Whether the logger at `hit` is only a class in a stack trace of a log whose form is known.
    func isInStackTrace(_ hit: MarkerSearch.Hit, in window: ByteWindow) -> Bool {
        !form.isBeforeFirstHead(hit.place) && StackFrame.names(hit.place - window.base..<hit.end - window.base, in: window.bytes.span)
    }

    /// Counts a line whose head contains the logger at `hit` as a whole name, but is not understood.
    mutating func countOutside(_ hit: MarkerSearch.Hit, in window: ByteWindow, after counted: LineCounter) {
        guard LoggerName.isWhole(hit.place - window.base..<hit.end - window.base, in: window.bytes) else { return }
        outside.add(hit.place, in: window, after: counted, isInBeginning: false)
    }

    // MARK: Its two ends

    /// Sets `beginning` to what precedes the first head, or to everything if there is no head.
    private mutating func keepBeginning(in window: ByteWindow, _ decoder: InputDecoder) {
        let bytes = form.firstHead.map { Array(form.beginning.prefix($0)) } ?? form.beginning
        (beginning, beginsWithinRecord) = (nil, false)
        guard bytes.contains(where: { !$0.isBlank && $0 != 0 }) else { return }
        let start = decoder.textStart
        let end = bytes.count < LogPiece.bound ? decoder.rawOffset(of: form.firstHead ?? window.end, in: window) : start + bytes.count
        beginsWithinRecord = rest.isCut(RotationLine.dropped(from: bytes[...]))
        beginning = LogPiece(bytes: bytes, line: 1, byteStart: UInt64(start), byteEnd: UInt64(end))
    }

    /// Ends the log. Keeps its end, if a record is open in it or its last line has no end, and the time of its last head, if that is among
    /// the last bytes: they are in memory no matter what was skipped.
    mutating func end(with record: OpenRecord?, in window: ByteWindow, _ decoder: InputDecoder, _ lines: inout LineCounter) {
        if form.form == .unknown { keepBeginning(in: window, decoder) }
        let byteEnd = UInt64(decoder.rawOffset(of: window.end, in: window))
        var end = window.end
        while let start = window.lineStart(before: end, notBefore: window.end - RecordHead.bound) {
            let head = start < end ? head(at: start, in: window) : nil
            lastTime = head?.time
            if end == window.end, start < end, let head { endsWithinForeignLine = !head.isListed && start + head.end < end }
            // What looks like a head may be cut within its last word.
            if end == window.end, start < end, head.map({ start + $0.end == end }) ?? true {
                ending = LogPiece(
                    bytes: Array(window[start..<end]), line: lines.line(at: start, in: window),
                    byteStart: UInt64(decoder.rawOffset(of: start, in: window)), byteEnd: byteEnd)
            }
            guard head == nil, start > window.base else { break }
            end = start - 1
        }
        if let record {
            ending = LogPiece(
                bytes: Array(record.ownBytes.prefix(LogPiece.bound)), line: record.line, byteStart: UInt64(record.byteStart),
                byteEnd: byteEnd)
        }
    }
}
