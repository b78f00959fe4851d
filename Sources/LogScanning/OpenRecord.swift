import Terms

/// A record that has not ended yet, and what is kept of it: the beginning of its lines, its payload, and the texts found in it.
struct OpenRecord {
    let level: String
    let timestamp: LoggedTime?
    let thread: String
    let logger: String
    /// The line of the head, from 1.
    let line: Int
    let byteStart: Int
    /// Whether its logger is one whose payloads and errors count.
    let isListed: Bool
    /// Whether it is an error of such a logger, which counts even without a payload.
    private let isError: Bool
    /// The window offset at which the record begins.
    let start: Int
    private let headLength: Int

    /// Whether no further line can belong to the record.
    private(set) var isDone = false
    /// The number of other heads that came while it waited for the rest of its payload.
    private(set) var headsBetween = 0
    /// The window offset at which the payload begins; nil while there is none.
    private var payloadOffset: Int?

    /// What grows as bytes come in. If the payload turns out to be incomplete, it is reset to its state before the first interruption.
    private struct Progress {
        /// The record's lines, joined with LF, as far as they can be shown.
        var kept: [UInt8]
        /// The window offset after its last byte.
        var end: Int
        /// The offset in the entry after its last byte.
        var byteEnd: Int
        /// The index in `kept` at which the payload begins; nil while there is none.
        var payloadStart: Int?
        var payloadLength = 0
    }

    private let excerptBound: Int
    private var progress: Progress
    private var beforeInterruption: Progress?
    private var payload: PayloadCollector
    private var messages: [LogMessage] = []
    /// The state after the last payload that added messages; nil if there is none. What follows is shown only if another such payload
    /// comes.
    private var atLastPayload: Progress?
    /// Whether a payload was given up. What follows belongs to the record, but is not kept.
    private var isGivenUp = false
    private var hasUnreadablePayload = false
    /// Whether the record ends before an expected payload began, or within a line.
    private var isCut = false
    private var lastByte: UInt8?
    /// The number of bytes of the current line so far.
    private var lineLength: Int
    /// Whether a carrier has added something to the end of the current line, because it splits lines.
    private var isLineCut = false
    /// The texts found, with their surroundings. `goesOn`: the text was found in a line of no record that has not ended yet.
    private var texts: [(marker: Marker, found: [UInt8], goesOn: Bool)] = []

    /// Opens a record. Without a head, `head` and all its fields are empty.
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

    /// The window offsets after its last byte, and after the last byte that is shown.
    var ends: (all: Int, shown: Int) { (progress.end, shown.end) }

    var hasHead: Bool { headLength > 0 }

    /// The number of the log's bytes in memory for it.
    var heldBytes: Int {
        progress.kept.count + payload.bytes.count + texts.reduce(0) { $0 + $1.found.count }
    }

    /// Whether a line after another thread's head may still belong to this record.
    var isWaiting: Bool { !isDone && (payload.isOpen || (isListed && expectsMore)) }

    var isInPayload: Bool { payload.isOpen }

    /// The window offset since which it waits.
    var waitsSince: Int { payloadOffset ?? start }

    /// Whether it is still empty, or ends with something that announces more: `uploadNewCertificateChain():`.
    var expectsMore: Bool {
        switch payload.state {
        case .opening: true
        case .seeking: messages.isEmpty && !isGivenUp && (lastByte == nil || lastByte == UInt8(ascii: ":"))
        case .open, .closed: false
        }
    }

    /// Whether a line can continue the record, where `first` is the line's first byte after whitespace.
    func accepts(_ first: UInt8) -> Bool {
        if payload.isInString { return true }
        let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
        let isJSON = "0123456789{}[],:\"-tfn".utf8.contains(first) || payload.dress != .plain && "\\&'%“＂".utf8.contains(first)
        return payload.isOpen || payload.state == .opening ? isJSON : !isJSON || isLetter || first == UInt8(ascii: "{")
    }

    // MARK: Reading

    /// Makes the following lines uncertain: they count only if the payload is complete with them.
    mutating func interrupt() {
        if beforeInterruption == nil { beforeInterruption = progress }
    }

    /// Takes note of another thread's head.
    mutating func passHead() {
        interrupt()
        headsBetween += 1
    }

    /// Adds bytes of the record, which are at window offset `offset` and contain no line end. `own` is the part that no carrier added.
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

    /// Reads bytes of a line that belongs to no record, for the texts found in it.
    mutating func passForeign(_ piece: ArraySlice<UInt8>, startsLine: Bool) {
        for index in texts.indices where texts[index].goesOn {
            texts[index].goesOn = !startsLine
            if !startsLine { texts[index].found += piece.prefix(Self.textBound - texts[index].found.count) }
        }
    }

    private mutating func keep(_ bytes: some Collection<UInt8>) {
        progress.kept.append(contentsOf: bytes.prefix(excerptBound + 3 - progress.kept.count))
    }

    /// Sets the offsets in the entry that correspond to `ends`, unless they would decrease.
    mutating func setByteEnds(all: Int, shown: Int) {
        progress.byteEnd = max(progress.byteEnd, all)
        if let end = atLastPayload?.byteEnd { atLastPayload?.byteEnd = max(end, shown) }
    }

    /// The state of the record that is shown.
    private var shown: Progress { atLastPayload ?? progress }

    /// Takes note of a text in the record's lines, or in a line of no record (`isForeign`). `found` is the text with its surroundings.
    mutating func hit(by marker: Marker, in found: ArraySlice<UInt8>, isForeign: Bool, byteEnd: Int) {
        guard !texts.contains(where: { $0.marker == marker }) else { return }
        texts.append((marker, Array(found.prefix(Self.textBound)), isForeign))
        setByteEnds(all: byteEnd, shown: byteEnd)
    }

    /// Takes note of a text in the record's head, which stands for the record's own text.
    mutating func hit(inHeadBy marker: Marker) { texts.append((marker, [], false)) }

    // MARK: Its end

    /// Reads the payload that has just closed, and looks for the next one. A payload without a message is treated as text.
    private mutating func readPayload() {
        let reader = isListed ? PayloadReader(payload.undressed(), source: logger, isError: isError) : nil
        if let reader, !reader.isWhole, beforeInterruption != nil { return salvage() }
        // In a record that is not an error, braces that are not JSON are taken for text.
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

    /// Adds the messages of a payload, unless all of them repeat earlier ones, as in a stack trace.
    private mutating func add(_ found: [LogMessage]) {
        if found.allSatisfy(messages.contains) { return }
        messages += found.prefix(PayloadReader.messageBound - messages.count)
        atLastPayload = progress
    }

    /// If the payload is still open, reads what it can from the bytes that certainly belong to it.
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

    /// The record's own bytes so far: its head, what precedes its payload, and the payload.
    var ownBytes: [UInt8] {
        guard payload.isOpen, let payloadStart = progress.payloadStart, messages.isEmpty else { return progress.kept }
        return progress.kept.prefix(payloadStart) + payload.bytes
    }

    /// Ends the record: no further line belongs to it.
    mutating func close() {
        guard !isDone else { return }
        isCut = isCut || (isListed && expectsMore)
        giveUp()
        isDone = true
    }

    /// Takes note that the log ends within a line of this record.
    mutating func cutShort() { isCut = true }
}

extension OpenRecord {
    /// The maximum length of a record's text, in bytes.
    static let textBound = 2048

    /// The finished record; nil if it carries neither a message nor a candidate for one.
    func record() -> LogRecord? {
        guard !messages.isEmpty || !texts.isEmpty || hasUnreadablePayload || isError else { return nil }
        var messages = self.messages
        let body = shown.kept.dropFirst(headLength)
        let text = String(LineBreak.withoutObjectEnd(body.trimmed).trimmed, bound: Self.textBound)
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
            let candidate = message(with: marker, in: text, orIn: found)
            if !candidates.contains(candidate) { candidates.append(candidate) }
        }
        // The preamble without the line ends that wrap it; without a payload, the first line of the body.
        let preamble = body.prefix(upTo: shown.payloadStart ?? body.firstIndex(of: 10) ?? body.endIndex)
        return LogRecord(
            level: level, timestamp: timestamp, thread: thread, logger: logger, line: line, byteStart: UInt64(byteStart),
            byteEnd: UInt64(shown.byteEnd), excerpt: String(shown.kept, bound: excerptBound),
            preamble: String(preamble.filter { $0 != 10 }[...].trimmed, bound: Self.textBound), messages: messages, candidates: candidates)
    }

    /// The record's text as a message, or the marker's surroundings if the text is cut before the marker.
    private func message(with marker: Marker, in text: String, orIn found: [UInt8]) -> LogMessage {
        let held = found.isEmpty || marker.isHeld(by: text) ? text : String(found[...].trimmed, bound: Self.textBound)
        return LogMessage(source: logger, id: nil, arguments: .none, text: withoutEntities(held))
    }
}

extension LogMessage {
    fileprivate func holds(_ marker: Marker) -> Bool {
        ([text, resolution].compactMap(\.self) + arguments.elements).contains(where: marker.isHeld)
    }
}
