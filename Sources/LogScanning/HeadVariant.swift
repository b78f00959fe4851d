import Terms

/// Reads a head that differs from its source's template, but is common in logging layouts: the same fields in another order and with other
/// punctuation, after anything that mail, a terminal, grep, syslog or a container runtime puts before a line.
///
/// The line is read once, from left to right. It must contain a time and a level, in any order. If the source's heads name a logger, the
/// logger follows both, or is in brackets; bracketed blocks may be anywhere. Other words are recognised by their shape. Plain words with no
/// time before them are prose: then there is no head.
struct HeadVariant {
    private let bytes: [UInt8]
    private let limit: Int
    private let loggers: [Marker]
    private let namesLogger: Bool
    private var at: Int
    private var found = Fields()
    private var words = 0

    private struct Fields {
        var time: LoggedTime?
        var hasTime = false
        var level: Range<Int>?
        /// The last level so far. It counts if another time follows.
        var latestLevel: Range<Int>?
        /// Whether separators are between the fields, as in `time | level | thread | logger | `.
        var isSeparated = false
        var name: Range<Int>?
        var blocks: [Range<Int>] = []
        /// The number of blocks before the time.
        var blocksBefore = 0

        var isComplete: Bool { hasTime && level != nil }
    }

    private static let blockBound = 8
    private static let wordBound = 8

    private init(_ bytes: [UInt8], at start: Int, limit: Int, loggers: [Marker], namesLogger: Bool) {
        self.bytes = bytes
        self.limit = limit
        self.loggers = loggers
        self.namesLogger = namesLogger
        at = start
    }

    /// The head that begins at `start` and ends at or before `limit`; nil if there is none.
    static func match(_ head: RecordHead, loggers: [Marker], in bytes: [UInt8], at start: Int, _ limit: Int) -> HeadMatch? {
        var variant = HeadVariant(bytes, at: start, limit: limit, loggers: loggers, namesLogger: head.names(.logger))
        variant.passNoise()
        let begin = variant.at
        guard variant.read() else { return nil }
        func place(_ range: Range<Int>?) -> Range<Int> { range.map { $0.lowerBound - start..<$0.upperBound - start } ?? 0..<0 }
        let fields = variant.found
        var match = HeadMatch(start: begin - start, end: variant.at - start)
        match.level = place(fields.level)
        match.time = fields.time
        let blocks = fields.blocks.dropFirst(fields.blocksBefore) + fields.blocks.prefix(fields.blocksBefore)
        match.thread = place(blocks.first { $0 != fields.name })
        match.logger = place(fields.name)
        return match
    }

    // MARK: Token by token

    private mutating func read() -> Bool {
        while at < limit, !endsLine {
            let start = at
            passNoise()
            switch readSeparator() {
            case .endsHead: return true
            case .endsNothing: return false
            case .isPassed: continue
            case .isMissing: break
            }
            if readTime() || readLevel() || readBlock() { continue }
            if found.isComplete, startsBody { return namesLogger ? found.name.map(isName) ?? false : !found.blocks.isEmpty }
            if found.isComplete, namesLogger, readName() {
                if passColon() || passMark() { return true }
                continue
            }
            if at < limit, "{\"".utf8.contains(bytes[at]) { return readObject() }
            if at == start, !passWord() { return false }
        }
        return endsLine && endsHead()
    }

    private var endsLine: Bool { at == bytes.count || at < limit && [0, 10, 13].contains(bytes[at]) }

    private func peek(_ distance: Int = 0) -> UInt8? { at + distance < limit ? bytes[at + distance] : nil }

    /// Whether a head may end here. If it needs a logger and none was read, a block becomes the logger.
    private mutating func endsHead() -> Bool {
        guard found.isComplete else { return false }
        guard namesLogger, found.name == nil else { return true }
        // If no logger is outside brackets, it is the block that contains one of the source's, or else the last of several blocks.
        if let block = found.blocks.first(where: { LoggerName.range(of: loggers, in: bytes[$0]) != nil }) {
            found.name = block
        } else if found.blocks.count > 1 {
            found.name = found.blocks.last
        }
        return found.name != nil
    }

    private enum Separator { case endsHead, endsNothing, isPassed, isMissing }

    /// Reads a separator such as ` - `, `: `, ` — ` or ` | `: it may end the head, separate its fields, or show that there is no head.
    private mutating func readSeparator() -> Separator {
        let marks = bytes[at..<limit].prefix { "-|:>*#=".utf8.contains($0) }
        let isDash = ["—", "–"].contains { bytes[at..<limit].starts(with: $0.utf8) }
        guard isDash || !marks.isEmpty else { return .isMissing }
        let isField = isDash || marks.count == 1 && "-|".utf8.contains(bytes[at])
        at += isDash ? 3 : marks.count
        guard at == limit || endsLine || bytes[at].isBlank else { return .isPassed }
        passBlanks()
        guard found.isComplete else {
            if isField, found.hasTime || found.level != nil { found.isSeparated = true }
            return .isPassed
        }
        if found.isSeparated, let name = found.name, !isName(name) {
            found.blocks.append(name)
            found.name = nil
            return .isPassed
        }
        if endsHead() { return .endsHead }
        // `ERROR 4711 --- [exec-3] c.d.SSLController :`
        return found.isSeparated || peek() == UInt8(ascii: "[") ? .isPassed : .endsNothing
    }

    private mutating func readTime() -> Bool {
        var reader = TimeReader(bytes, at: at, limit: limit)
        guard let time = reader.time() else { return false }
        // The fields so far came from a container runtime or syslog. Only the last level is kept, and the time in case this one is
        // incomplete.
        if found.hasTime { found = Fields(time: found.time, level: found.latestLevel) }
        found.hasTime = true
        found.blocksBefore = found.blocks.count
        found.time = time ?? found.time
        at = reader.at
        return true
    }

    private mutating func readLevel() -> Bool {
        guard let end = LevelWord.end(in: bytes, at: at, limit: limit) else { return false }
        found.latestLevel = at..<end
        if found.level == nil { found.level = at..<end }
        at = end
        if peek() == UInt8(ascii: ":") { at += 1 }
        return true
    }

    /// Reads a block: `[exec-3]`, `[mdc, mdc]`, `(SSLController.java:12)`, `{user=x}`, `<34>`, `<br>`. If it begins with a time or a level,
    /// only the bracket is read.
    private mutating func readBlock() -> Bool {
        guard let open = peek(), let index = Array("[({<".utf8).firstIndex(of: open) else { return false }
        let start = at
        at += 1
        passNoise()
        var time = TimeReader(bytes, at: at, limit: limit)
        if LevelWord.end(in: bytes, at: at, limit: limit) != nil || time.time() != nil { return true }
        at = start
        let close = Array("])}>".utf8)[index]
        if open == UInt8(ascii: "{"), let next = peek(1), "\"'\\&".utf8.contains(next) { return false }
        guard let end = blockEnd(open, close) else { return false }
        if open == UInt8(ascii: "["), found.blocks.count < Self.blockBound { found.blocks.append(trimmed(at + 1..<end)) }
        at = end + 1
        return true
    }

    private func blockEnd(_ open: UInt8, _ close: UInt8) -> Int? {
        var depth = 0
        for place in at..<limit {
            switch bytes[place] {
            case open where place == at || bytes[place - 1] != 0x1B: depth += 1
            case close: depth -= 1
            case 0, 10, 13: return nil
            default: break
            }
            if depth == 0 { return place }
        }
        return nil
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        let text = bytes[range].trimmed
        return text.startIndex..<text.endIndex
    }

    /// Whether the body begins here without a separator before it: after the logger, or, if heads name no logger, with a letter, brace or
    /// quotation mark.
    private var startsBody: Bool {
        guard at < limit, !endsLine else { return false }
        return found.name != nil || !namesLogger && (bytes[at].isLetter || "{\"".utf8.contains(bytes[at]))
    }

    /// Reads a word as the logger; false if there is none.
    private mutating func readName() -> Bool {
        guard at < limit, bytes[at].isLetter || bytes[at] == UInt8(ascii: "_") else { return false }
        let text = bytes[at..<limit].prefix { $0 > 0x20 && !"[,;|".utf8.contains($0) }
        at = text.endIndex
        found.name = text.startIndex..<text.endIndex
        return true
    }

    /// Removes a colon from the end of the logger. Returns whether the colon ends the head; then the spaces after it are skipped.
    private mutating func passColon() -> Bool {
        guard let name = found.name, bytes[name.upperBound - 1] == UInt8(ascii: ":") else { return false }
        found.name = name.lowerBound..<name.upperBound - 1
        guard at == limit || endsLine || bytes[at].isBlank else { return false }
        passBlanks()
        return true
    }

    /// Reads a separator without spaces after the logger, as in `time,level,thread,logger,text`. Returns whether it ends the head;
    /// otherwise the word before it was not the logger and becomes a block.
    private mutating func passMark() -> Bool {
        guard let name = found.name, let mark = peek(), ",;|".utf8.contains(mark) else { return false }
        while peek() == mark { at += 1 }
        if isName(name) { return true }
        if found.blocks.count < Self.blockBound { found.blocks.append(name) }
        found.name = nil
        return false
    }

    private func isName(_ range: Range<Int>) -> Bool {
        LoggerName.range(of: loggers, in: bytes[range]) != nil || bytes[range].filter { $0 == UInt8(ascii: ".") }.count > 1
    }

    // MARK: What may precede the fields

    /// Skips whitespace, colour codes, closing brackets, commas, semicolons, byte order marks, the `>` of quoted mail, and entities.
    private mutating func passNoise() {
        while at < limit, !endsLine {
            let start = at
            passBlanks()
            passEscape()
            while let byte = peek(), "])>,;".utf8.contains(byte) { at += 1 }
            for text in ["\u{FEFF}", "&gt;", "&lt;", "&nbsp;"] where bytes[at..<limit].starts(with: text.utf8) { at += text.utf8.count }
            if at == start { return }
        }
    }

    private mutating func passBlanks() {
        while let byte = peek(), byte.isBlank, byte != 10, byte != 13 { at += 1 }
    }

    /// Skips a colour code such as `ESC [ 1 ; 31 m`, also with its ESC escaped, as in JSON.
    private mutating func passEscape() {
        for escape in ["\u{1B}[", #"\u001b["#, #"\u001B["#, #"\x1b["#, "^[["] where bytes[at..<limit].starts(with: escape.utf8) {
            let code = bytes[(at + escape.utf8.count)..<limit].prefix { $0.isDigit || $0 == UInt8(ascii: ";") }
            guard code.endIndex < limit, bytes[code.endIndex].isLetter else { return }
            at = code.endIndex + 1
            return
        }
    }

    /// Skips a word that is not part of the head. After a time it may be any word, such as syslog and container runtimes add; before one it
    /// must contain a digit or a slash or be the name of a log file, as grep writes them. False if it is neither, or one too many.
    private mutating func passWord() -> Bool {
        words += 1
        guard words <= Self.wordBound else { return false }
        let start = at
        while let byte = peek(), byte > 0x20, !"[{<".utf8.contains(byte) {
            at += 1
            guard ":-|".utf8.contains(byte) else { continue }
            var time = TimeReader(bytes, at: at, limit: limit)
            if time.time() != nil || LevelWord.end(in: bytes, at: at, limit: limit) != nil { break }
        }
        let word = bytes[start..<at]
        return !word.isEmpty && (found.hasTime || word.contains { $0.isDigit || "/\\".utf8.contains($0) } || isLogFile(word))
    }

    private func isLogFile(_ word: ArraySlice<UInt8>) -> Bool {
        [".log", ".txt", ".out"].contains { ending in
            word.indices.contains { word[$0...].starts(with: ending.utf8) }
        }
    }

    /// Reads an object such as `{"log":"[ERROR] …`: its head is that of the first string that begins with one.
    private mutating func readObject() -> Bool {
        let before = self
        let lineEnd = bytes[at..<limit].firstIndex { $0 == 10 || $0 == 13 } ?? limit
        for place in at..<lineEnd where [":\"", ": \""].contains(where: { bytes[place..<limit].starts(with: $0.utf8) }) {
            self = before
            at = place + (bytes[place + 1] == UInt8(ascii: "\"") ? 2 : 3)
            if peek() != UInt8(ascii: "{"), peek() != UInt8(ascii: "\""), readsPlain() { return true }
        }
        return false
    }

    /// Reads a head from the string that begins here, to which the time so far also belongs.
    private mutating func readsPlain() -> Bool {
        let text = bytes[at..<limit].prefix { $0 != UInt8(ascii: "\"") }
        var inner = HeadVariant(bytes, at: at, limit: text.endIndex, loggers: loggers, namesLogger: namesLogger)
        inner.found.hasTime = found.hasTime
        inner.found.time = found.time
        guard inner.read() else { return false }
        self.found = inner.found
        at = inner.at
        return true
    }
}
