import Terms

/// A record whose end has not come yet, and what is kept of it: the beginning of its lines, its payload, the texts that hit it.
struct OpenRecord {
    let level: String
    let timestamp: LoggedTime?
    let thread: String
    let logger: String
    /// The line of the head, from 1.
    let line: Int
    let byteStart: Int
    /// Whether the record is one of a logger whose payloads and errors count.
    let isListed: Bool
    /// Whether it is an error of such a logger, and so counts without a payload as well.
    private let isError: Bool
    /// Where the record begins, counted as the window counts.
    let start: Int
    private let headLength: Int

    /// No line that comes can be this record's.
    private(set) var isDone = false
    /// How many heads came while it waited for the rest of its payload.
    private(set) var headsBetween = 0
    /// Where the payload begins, as the window counts.
    private var payloadOffset: Int?

    /// What grows as bytes come in, and falls back to what it was at the first interruption if the payload does not close well.
    private struct Progress {
        /// The lines of the record up to the end of its payload, joined with LF, as far as they are shown.
        var kept: [UInt8]
        /// The end of its last byte, as the window counts and in the bytes of the entry.
        var end: Int
        var byteEnd: Int
        /// Where in the kept bytes the payload begins.
        var payloadStart: Int?
        var payloadLength = 0
    }

    private let excerptBound: Int
    private var progress: Progress
    private var beforeInterruption: Progress?
    private var payload: PayloadCollector
    private var messages: [LogMessage] = []
    /// How the record stood at the end of the last payload that gave messages: what follows is shown only if another one does.
    private var atLastPayload: Progress?
    /// Whether a payload was given up: what follows belongs to the record, but is not kept.
    private var isGivenUp = false
    private var hasUnreadablePayload = false
    /// Whether the record ends where more was to come, without a payload that was begun.
    private var isCut = false
    private var lastByte: UInt8?
    /// What came of the current line, in bytes.
    private var lineLength: Int
    /// Whether a carrier has cut it.
    private var isLineCut = false
    /// A text that hit in a line which is nobody's goes on with that line alone.
    private var texts: [(marker: Marker, found: [UInt8], goesOn: Bool)] = []

    /// Opens a record; one without a head has an empty one, and no fields.
    init(head: ArraySlice<UInt8>, fields: HeadMatch, line: Int, start: Int, byteStart: Int, byteEnd: Int, excerptBound: Int) {
        func text(_ field: Range<Int>) -> String { String(fields.bytes(of: field, in: head), bound: RecordHead.bound) }
        level = text(fields.level)
        timestamp = fields.time
        thread = text(fields.thread)
        logger = text(fields.logger)
        self.line = line
        isListed = fields.isListed
        isError = isListed && LevelWord.isError(level)
        self.start = start
        self.byteStart = byteStart
        self.excerptBound = excerptBound
        headLength = head.count
        progress = Progress(kept: Array(head), end: start + head.count, byteEnd: byteEnd)
        payload = PayloadCollector(keeps: isListed)
        lineLength = fields.end
    }

    // MARK: What it expects

    /// The end of its last byte, and of that of its last payload that gave messages, as the window counts.
    var ends: (all: Int, shown: Int) { (progress.end, shown.end) }

    var hasHead: Bool { headLength > 0 }

    /// How many bytes of the log are held for it.
    var heldBytes: Int {
        progress.kept.count + payload.bytes.count + texts.reduce(0) { $0 + $1.found.count }
    }

    /// Whether a line that comes after another thread's head may still be this record's.
    var isWaiting: Bool { !isDone && (payload.isOpen || (isListed && expectsMore)) }

    var isInPayload: Bool { payload.isOpen }

    /// Since where it waits.
    var waitsSince: Int { payloadOffset ?? start }

    /// Nothing came yet, or something that announces more: `uploadNewCertificateChain():`.
    var expectsMore: Bool {
        switch payload.state {
        case .opening: true
        case .seeking: messages.isEmpty && !isGivenUp && (lastByte == nil || lastByte == UInt8(ascii: ":"))
        case .open, .closed: false
        }
    }

    /// Whether a line whose first byte after blanks is this one can go on with what the record has.
    func accepts(_ first: UInt8) -> Bool {
        if payload.isInString { return true }
        let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
        let isJSON = "0123456789{}[],:\"-tfn".utf8.contains(first) || payload.dress != .plain && "\\&'%“＂".utf8.contains(first)
        return payload.isOpen || payload.state == .opening ? isJSON : !isJSON || isLetter || first == UInt8(ascii: "{")
    }

    // MARK: What comes in

    /// From here on it is not sure that the lines that come are this record's: they count only if the payload closes well with them.
    mutating func interrupt() {
        if beforeInterruption == nil { beforeInterruption = progress }
    }

    /// Another thread's head came.
    mutating func passHead() {
        interrupt()
        headsBetween += 1
    }

    /// Takes the next bytes of the record, which stand at `offset` and hold no line end. `own`: those of them that no carrier put there.
    mutating func append(_ piece: ArraySlice<UInt8>, own: Range<Int>, at offset: Int, startsLine: Bool) {
        guard !piece.isEmpty else { return }
        for index in texts.indices {
            texts[index].found.append(contentsOf: (startsLine ? [10] + piece : piece).prefix(Self.textBound - texts[index].found.count))
        }
        guard !isGivenUp else { return }
        let text = piece[piece.startIndex + own.lowerBound..<piece.startIndex + own.upperBound]
        var rest = text
        if startsLine {
            keep([10])
            if !isLineCut, !LineBreak.isCut(before: piece[..<text.startIndex]) { payload.breakLine(ofLength: lineLength) }
            lineLength = 0
            let blanks = rest.prefix { $0 == 0x20 || $0 == 0x09 }
            if payload.isInString, LineBreak.isIndentation(blanks) { rest = rest.dropFirst(blanks.count) }
        }
        lineLength += piece.count
        isLineCut = text.endIndex < piece.endIndex
        keep(piece[..<rest.startIndex])
        if let last = text.last(where: { !$0.isBlank }) { lastByte = last }
        while !isGivenUp, !rest.isEmpty {
            if payload.state == .seeking, rest.first == UInt8(ascii: "{") {
                if messages.isEmpty { progress.payloadStart = progress.kept.count }
                payloadOffset = offset + rest.startIndex - piece.startIndex
            }
            let taken = payload.collect(rest)
            keep(rest.prefix(taken))
            rest = rest.dropFirst(taken)
            progress.end = offset + rest.startIndex - piece.startIndex
            progress.payloadLength = payload.bytes.count
            if payload.state == .closed { readPayload() } else if payload.bytes.count > PayloadCollector.bound { giveUp() }
        }
        guard !isGivenUp else { return }
        keep(piece[text.endIndex...])
        progress.end = offset + piece.count
    }

    /// Takes the next bytes of a line that is nobody's.
    mutating func passForeign(_ piece: ArraySlice<UInt8>, startsLine: Bool) {
        for index in texts.indices where texts[index].goesOn {
            texts[index].goesOn = !startsLine
            if !startsLine { texts[index].found += piece.prefix(Self.textBound - texts[index].found.count) }
        }
    }

    private mutating func keep(_ bytes: some Collection<UInt8>) {
        progress.kept.append(contentsOf: bytes.prefix(excerptBound + 3 - progress.kept.count))
    }

    /// Says where the ends lie in the bytes of the entry.
    mutating func setByteEnds(all: Int, shown: Int) {
        progress.byteEnd = max(progress.byteEnd, all)
        if let end = atLastPayload?.byteEnd { atLastPayload?.byteEnd = max(end, shown) }
    }

    /// The record as far as it is shown.
    private var shown: Progress { atLastPayload ?? progress }

    /// A text stands in the record's lines, or in one that is nobody's; `found` holds it with what stands round it.
    mutating func hit(by marker: Marker, in found: ArraySlice<UInt8>, isForeign: Bool, byteEnd: Int) {
        guard !texts.contains(where: { $0.marker == marker }) else { return }
        texts.append((marker, Array(found.prefix(Self.textBound)), isForeign))
        setByteEnds(all: byteEnd, shown: byteEnd)
    }

    // MARK: Its end

    /// Reads the payload that has just closed. One that carries no message is text like any other; the next one is looked for.
    private mutating func readPayload() {
        let reader = isListed ? PayloadReader(payload.undressed(), source: logger, isError: isError) : nil
        if let reader, !reader.isWhole, beforeInterruption != nil { return salvage() }
        // Below an error, braces that are no JSON are taken for text.
        if isError, reader?.isWhole == false { hasUnreadablePayload = true }
        payload.restart()
        payloadOffset = nil
        if let found = reader?.messages, !found.isEmpty {
            beforeInterruption = nil
            add(found)
        } else if messages.isEmpty {
            progress.payloadStart = nil
            beforeInterruption?.payloadStart = nil
        }
        beforeInterruption?.payloadLength = 0
    }

    /// Takes the messages of a payload. Those that only tell again what the record has told, as a stack trace does, are passed over.
    private mutating func add(_ found: [LogMessage]) {
        if found.allSatisfy(messages.contains) { return }
        messages += found.prefix(PayloadReader.messageBound - messages.count)
        atLastPayload = progress
    }

    /// Takes what can be read of a payload that does not close, from the bytes that are surely its own.
    mutating func giveUp() {
        if payload.isOpen { salvage() }
    }

    private mutating func salvage() {
        if let beforeInterruption { progress = beforeInterruption }
        if isListed {
            var found = PayloadReader(payload.undressed(prefix: progress.payloadLength), source: logger, isError: isError).messages
            for index in found.indices { found[index].complete = false }
            add(found)
            hasUnreadablePayload = true
            isGivenUp = true
        }
        payload.restart()
    }

    /// The bytes that are surely the record's own up to here, in one line: its head, what stands before its payload, and the payload.
    var ownBytes: [UInt8] {
        guard payload.isOpen, let payloadStart = progress.payloadStart, messages.isEmpty else { return progress.kept }
        return progress.kept.prefix(payloadStart) + payload.bytes
    }

    /// No line that comes is this record's.
    mutating func close() {
        guard !isDone else { return }
        isCut = isCut || (isListed && expectsMore)
        giveUp()
        isDone = true
    }

    /// The log ends within a line of this record.
    mutating func cutShort() { isCut = true }
}

extension OpenRecord {
    /// The text of a record is cut to so many bytes.
    static let textBound = 2048

    /// The record, if it carries a message.
    func record() -> LogRecord? {
        guard !messages.isEmpty || !texts.isEmpty || hasUnreadablePayload || isError else { return nil }
        var messages = self.messages
        let body = shown.kept.dropFirst(headLength)
        let text = String(body.trimmed, bound: Self.textBound)
        for index in messages.indices where messages[index].id == nil && messages[index].text == nil { messages[index].text = text }
        for (marker, found, _) in texts where marker.kind == .text && !messages.contains(where: { $0.holds(marker) }) {
            messages.append(message(with: marker, in: text, orIn: found))
        }
        if messages.isEmpty, hasUnreadablePayload || isError {
            let complete = !hasUnreadablePayload && !isCut
            messages = [LogMessage(source: logger, id: nil, arguments: .none, text: text, complete: complete)]
        }
        var candidates: [LogMessage] = []
        for (marker, found, _) in texts where marker.kind == .hint && !(messages + candidates).contains(where: { $0.holds(marker) }) {
            candidates.append(message(with: marker, in: text, orIn: found))
        }
        // The preamble as it was before it was wrapped; without a payload the first line.
        let preamble = body.prefix(upTo: shown.payloadStart ?? body.firstIndex(of: 10) ?? body.endIndex)
        return LogRecord(
            level: level, timestamp: timestamp, thread: thread, logger: logger, line: line, byteStart: UInt64(byteStart),
            byteEnd: UInt64(shown.byteEnd), excerpt: String(shown.kept, bound: excerptBound),
            preamble: String(preamble.filter { $0 != 10 }[...].trimmed, bound: Self.textBound), messages: messages, candidates: candidates)
    }

    /// The record's text as a message; where a marker stands too far down in it, what stands round the marker.
    private func message(with marker: Marker, in text: String, orIn found: [UInt8]) -> LogMessage {
        let held = marker.isHeld(by: text) ? text : String(found[...].trimmed, bound: Self.textBound)
        return LogMessage(source: logger, id: nil, arguments: .none, text: withoutEntities(held))
    }
}

extension LogMessage {
    fileprivate func holds(_ marker: Marker) -> Bool {
        let listed: [String] =
            switch arguments {
            case .list(let texts), .cut(let texts): texts
            case .malformed(let text): [text]
            case .none: []
            }
        return ([text, resolution].compactMap(\.self) + listed).contains(where: marker.isHeld)
    }
}
