/// The thread and the logger of a head in whatever form, and where the record's text begins: guessed from the shape of what stands beside its time and
/// level.
struct GuessedHead {
    private(set) var thread = 0..<0
    private(set) var logger = 0..<0
    /// The first byte of the text.
    private(set) var end: Int
    /// The first byte behind time, zone and level.
    private(set) var sureEnd: Int

    private static let blockBound = 8
    private let limit: Int

    /// - Parameter lineEnd: the end of the line that the head begins.
    init(_ glance: HeadGlance, before lineEnd: Int, in bytes: [UInt8]) {
        limit = lineEnd
        if glance.isNamed {
            logger = glance.logger
            end = glance.text.isEmpty ? glance.end : glance.text.lowerBound
            sureEnd = end
            return
        }
        if !glance.request.isEmpty {
            (end, sureEnd) = (glance.request.lowerBound, glance.request.lowerBound)
            return
        }
        let (first, last) =
            glance.levelRange.isEmpty || glance.levelRange.lowerBound > glance.timeRange.lowerBound
            ? (glance.timeRange, glance.levelRange) : (glance.levelRange, glance.timeRange)
        (end, sureEnd) = (first.upperBound, first.upperBound)
        if !last.isEmpty { readBetween(first.upperBound..<last.lowerBound, bytes) }
        let zoneEnd = HeadGlance.zoneEnd(glance.timeRange.upperBound, limit, bytes)
        end = max(glance.end, zoneEnd)
        passMarks(bytes)
        sureEnd = end
        // Behind a number for a level comes what comes behind none.
        readBehind(bytes, hasLevel: !glance.levelRange.isEmpty && !bytes[glance.levelRange.lowerBound].isDigit)
    }

    /// The head of the line at `start`, if it shows a time; nil if it shows none.
    static func match(in bytes: [UInt8], at start: Int, _ limit: Int) -> HeadMatch? {
        let lineEnd = ByteSearch.segmentEnd(in: bytes, start..<limit)
        guard let glance = HeadGlance.at(start, before: lineEnd, in: bytes) else { return nil }
        let head = GuessedHead(glance, before: lineEnd, in: bytes)
        var match = HeadMatch(end: head.end - start)
        match.sureEnd = head.sureEnd - start
        match.level = glance.levelRange.moved(by: -start)
        match.thread = head.thread.moved(by: -start)
        match.logger = head.logger.moved(by: -start)
        var time = TimeReader(bytes, at: glance.timeRange.lowerBound, limit: lineEnd)
        match.time = time.time() ?? nil
        return match
    }

    /// `[main]`, or a logger, between the time and the level. Other words, such as the host of syslog, are passed over.
    private mutating func readBetween(_ range: Range<Int>, _ bytes: [UInt8]) {
        var at = range.lowerBound
        while at < range.upperBound {
            if bytes[at] == UInt8(ascii: "[") {
                let close = Self.closing(at, range.upperBound, bytes)
                if thread.isEmpty { thread = at + 1..<close }
                at = close + 1
            } else if bytes[at].isLetter {
                let word = Self.word(at, range.upperBound, bytes)
                if let name = Self.program(word, bytes) {
                    (logger, thread) = (name.name, name.number.isEmpty ? thread : name.number)
                } else if Self.isDotted(word, bytes) {
                    logger = word
                }
                at = word.upperBound
            } else {
                at += 1
            }
        }
    }

    private mutating func readBehind(_ bytes: [UInt8], hasLevel: Bool) {
        for _ in 0..<Self.blockBound {
            guard end < limit else { return }
            if bytes[end] == UInt8(ascii: "[") || bytes[end] == UInt8(ascii: "(") {
                let close = Self.closing(end, limit, bytes)
                guard close < limit else { return }
                if thread.isEmpty, bytes[end] == UInt8(ascii: "[") { thread = end + 1..<close }
                let start = end + 1
                end = close + 1
                passMarks(bytes)
                // A record whose text stands in brackets.
                if end >= limit { return end = start }
            } else if !passNumber(bytes), !readName(bytes, hasLevel: hasLevel) {
                return
            }
        }
    }

    /// `4711 --- [exec-3]`: the number of the process.
    private mutating func passNumber(_ bytes: [UInt8]) -> Bool {
        var at = end
        while at < limit, bytes[at].isDigit { at += 1 }
        let behind = Self.afterBlanks(at, limit, bytes)
        guard at > end, behind > at, behind < limit, bytes[behind] == UInt8(ascii: "-") || bytes[behind] == UInt8(ascii: "[") else {
            return false
        }
        end = behind
        passMarks(bytes)
        return true
    }

    /// Takes a word for the logger, if it looks like one; false where the text begins.
    private mutating func readName(_ bytes: [UInt8], hasLevel: Bool) -> Bool {
        guard bytes[end].isLetter || bytes[end] == UInt8(ascii: "_"), logger.isEmpty else { return false }
        let word = Self.word(end, limit, bytes)
        if let name = Self.program(word, bytes) {
            (logger, thread) = (name.name, name.number.isEmpty ? thread : name.number)
            return pass(word.upperBound, bytes)
        }
        let behind = Self.afterBlanks(word.upperBound, limit, bytes)
        // A class with nothing behind it is the text.
        guard behind < limit else { return false }
        if bytes[behind] == UInt8(ascii: "|") { return readField(word, behind, bytes) }
        let isMarked = behind > word.upperBound && behind + 1 < limit && "-:".utf8.contains(bytes[behind]) && bytes[behind + 1] <= 0x20
        if Self.isDotted(word, bytes) || isMarked {
            logger = word
            return pass(word.upperBound, bytes)
        }
        // Syslog puts the host before the program: `host sshd[4711]: text`.
        guard !hasLevel, behind > word.upperBound, behind < limit, bytes[behind].isLetter,
            Self.program(Self.word(behind, limit, bytes), bytes) != nil
        else { return false }
        end = behind
        return true
    }

    /// `main | SSLController | text`: the last field before the text is the logger, one before it the thread.
    private mutating func readField(_ word: Range<Int>, _ mark: Int, _ bytes: [UInt8]) -> Bool {
        let next = Self.afterBlanks(mark + 1, limit, bytes)
        let isLast = Self.afterBlanks(Self.word(next, limit, bytes).upperBound, limit, bytes)
        guard isLast < limit, bytes[isLast] == UInt8(ascii: "|"), thread.isEmpty else {
            logger = word
            return pass(mark, bytes)
        }
        thread = word
        end = next
        return true
    }

    /// Goes on behind a name; the text begins there, or another block.
    private mutating func pass(_ place: Int, _ bytes: [UInt8]) -> Bool {
        end = place
        passMarks(bytes)
        return end < limit && bytes[end] == UInt8(ascii: "[")
    }

    private mutating func passMarks(_ bytes: [UInt8]) {
        while end < limit, bytes[end] <= 0x20 || "-|:]>,".utf8.contains(bytes[end]) { end += 1 }
    }

    // MARK: Words

    private static func word(_ start: Int, _ limit: Int, _ bytes: [UInt8]) -> Range<Int> {
        var end = start
        while end < limit, bytes[end] > 0x20, bytes[end] != UInt8(ascii: "|"), bytes[end] != UInt8(ascii: ",") {
            end += 1
            // `hostd[32B8CB70][Originator@6876 …]`
            if end < limit, bytes[end] == UInt8(ascii: "["), bytes[end - 1] == UInt8(ascii: "]") { break }
        }
        return start..<end
    }

    /// The name and the number of `sshd[4711]:`, `sshd:`; nil for any other word.
    private static func program(_ word: Range<Int>, _ bytes: [UInt8]) -> (name: Range<Int>, number: Range<Int>)? {
        guard word.count > 1, bytes[word.upperBound - 1] == UInt8(ascii: ":") else {
            // vSphere writes no colon: `vpxd[12345] [Originator@6876 …] text`.
            guard word.count > 3, bytes[word.upperBound - 1] == UInt8(ascii: "]") else { return nil }
            return numbered(word, bytes)
        }
        let name = word.dropLast()
        if bytes[name.upperBound - 1] == UInt8(ascii: "]") { return numbered(name, bytes) }
        return name.allSatisfy { isOfName(bytes[$0]) } ? (name, 0..<0) : nil
    }

    private static func numbered(_ word: Range<Int>, _ bytes: [UInt8]) -> (name: Range<Int>, number: Range<Int>)? {
        guard let open = word.first(where: { bytes[$0] == UInt8(ascii: "[") }), open > word.lowerBound,
            (word.lowerBound..<open).allSatisfy({ isOfName(bytes[$0]) })
        else { return nil }
        return (word.lowerBound..<open, open + 1..<word.upperBound - 1)
    }

    private static func isOfName(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit || "._-/$".utf8.contains(byte) }

    /// `org.apache.catalina.core.StandardContext.startInternal`
    private static func isDotted(_ word: Range<Int>, _ bytes: [UInt8]) -> Bool {
        word.count { bytes[$0] == UInt8(ascii: ".") } > 1 && word.allSatisfy { isOfName(bytes[$0]) || "<>".utf8.contains(bytes[$0]) }
            && bytes[word.upperBound - 1] != UInt8(ascii: ".")
    }

    private static func closing(_ open: Int, _ limit: Int, _ bytes: [UInt8]) -> Int {
        let (opening, closing) = (bytes[open], bytes[open] == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")"))
        var depth = 0
        for place in open..<limit {
            if bytes[place] == opening { depth += 1 }
            if bytes[place] == closing { depth -= 1 }
            if depth == 0 { return place }
        }
        return limit
    }

    private static func afterBlanks(_ start: Int, _ limit: Int, _ bytes: [UInt8]) -> Int {
        var at = start
        while at < limit, bytes[at] <= 0x20 { at += 1 }
        return at
    }
}
