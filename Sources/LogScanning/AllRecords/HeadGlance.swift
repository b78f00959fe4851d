/// What the beginning of a line tells at a glance of the record that begins there: a time, and a level beside it, in whatever order and dress.
///
/// It costs a small part of what reading a head costs (`HeadReader`), so it can be had of every line. Words before a time are prose, and no head; so
/// is a level in the middle of a sentence.
struct HeadGlance: Equatable {
    /// Nil if the time lacks a year or a day.
    private(set) var time: PackedTime?
    private(set) var timeRange = 0..<0
    private(set) var level = LevelCodes.none
    private(set) var levelRange = 0..<0
    /// The request and the status of an access log's line.
    private(set) var request = 0..<0
    /// Whether what stands behind the level, too, decided that it is one.
    private(set) var dependsOnRest = false
    /// Whether the fields of the line have names (`NamedFields`). Then the logger and the text are known, and one that is missing is empty.
    private(set) var isNamed = false
    private(set) var logger = 0..<0
    private(set) var text = 0..<0

    /// Behind the time and the level.
    var end: Int { max(timeRange.upperBound, levelRange.upperBound, request.upperBound) }

    /// So many bytes of a line are looked at.
    private static let bound = 256
    /// So many words may stand between a time and a level, or before a time in brackets.
    private static let wordBound = 4

    private init() {}

    private init(_ fields: NamedFields) {
        (time, timeRange, level, levelRange) = (fields.time, fields.timeRange, fields.level, fields.levelRange)
        (isNamed, logger, text) = (true, fields.logger, fields.text)
    }

    /// The head of the line at `start`, which ends at `lineEnd`.
    static func at(_ start: Int, before lineEnd: Int, in bytes: [UInt8]) -> HeadGlance? {
        guard start < lineEnd, bytes[start] > 0x20 || bytes[start] == 0x1B else { return nil }
        if let fields = NamedFields(at: start, before: lineEnd, in: bytes) { return HeadGlance(fields) }
        var glance = HeadGlance()
        return glance.look(from: start, to: min(lineEnd, start + bound), lineEnd, bytes) ? glance : nil
    }

    /// The level with which a line begins, as the second line of a record of `java.util.logging` does: `SEVERE: text`.
    static func level(at start: Int, before lineEnd: Int, in bytes: [UInt8]) -> (code: LevelCodes.Code, range: Range<Int>)? {
        var end = start
        while end < lineEnd, bytes[end].isLetter { end += 1 }
        guard end < lineEnd, bytes[end] == UInt8(ascii: ":") else { return nil }
        let code = LevelCodes.code(of: start..<end, in: bytes)
        return code == LevelCodes.none ? nil : (code, start..<end)
    }

    /// The same with places that are counted from elsewhere, and at another time.
    func moved(by distance: Int, at time: PackedTime) -> HeadGlance {
        var glance = moved(by: distance)
        glance.time = time
        return glance
    }

    /// The same with places that are counted from elsewhere.
    func moved(by distance: Int) -> HeadGlance {
        var glance = self
        glance.timeRange = timeRange.moved(by: distance)
        glance.levelRange = levelRange.moved(by: distance)
        glance.request = request.moved(by: distance)
        glance.logger = logger.moved(by: distance)
        glance.text = text.moved(by: distance)
        return glance
    }

    /// The same if fewer than three digits of a second's fraction count milliseconds: `.16` is 16 of them.
    func countingMilliseconds(in bytes: [UInt8]) -> HeadGlance {
        let fraction = bytes[timeRange].reversed().prefix(while: \.isDigit).count
        let mark = timeRange.upperBound - fraction - 1
        guard let time, (1...2).contains(fraction), mark > timeRange.lowerBound, ".,".utf8.contains(bytes[mark]) else { return self }
        let milliseconds = time.digits % 1000
        var glance = self
        glance.time = PackedTime(digits: time.digits - milliseconds + milliseconds / (fraction == 1 ? 100 : 10))
        return glance
    }

    private var hasTime: Bool { !timeRange.isEmpty }
    private var hasLevel: Bool { level != LevelCodes.none }

    private mutating func look(from start: Int, to limit: Int, _ lineEnd: Int, _ bytes: [UInt8]) -> Bool {
        if let head = LetterHead(at: start, limit, bytes) {
            (level, levelRange, timeRange) = (head.level, head.levelRange, head.timeRange)
            return true
        }
        guard lookForFields(from: start, to: limit, lineEnd, bytes) else { return false }
        if !hasLevel, let (code, range) = SyslogSeverity.find(in: start..<limit, bytes) {
            (level, levelRange, dependsOnRest) = (code, range, true)
        }
        return true
    }

    private mutating func lookForFields(from start: Int, to limit: Int, _ lineEnd: Int, _ bytes: [UInt8]) -> Bool {
        var (at, words) = (start, 0)
        // Whether what comes stands in brackets, or between marks: there a level is one in any case.
        var isSetApart = true
        while at < limit {
            let byte = bytes[at]
            if byte.isDigit {
                if !hasTime, let (time, end) = PackedTime.read(at, limit, bytes) {
                    if words > 0, bytes[at - 1] != UInt8(ascii: "[") { return false }
                    (self.time, timeRange) = (time, at..<end)
                    if hasLevel { return true }
                    (at, words, isSetApart) = (Self.zoneEnd(end, limit, bytes), 0, true)
                    if at < limit, bytes[at] == UInt8(ascii: "]"), readRequest(at, lineEnd, bytes) { return true }
                } else {
                    at = Self.tokenEnd(at, limit, bytes)
                    isSetApart = false
                }
            } else if byte.isLetter {
                var end = at + 1
                while end < limit, bytes[end].isLetter { end += 1 }
                if !hasLevel,
                    readLevel(at..<end, limit, bytes, isSetApart: isSetApart)
                        || hasTime && words == 0 && readShortLevel(at..<end, limit, bytes)
                {
                    if hasTime { return true }
                    at = end
                } else if !hasTime, end - at >= 3, TimeReader.isName(bytes[at..<end]), let end = readNamedTime(at, limit, bytes) {
                    if words > 0, bytes[at - 1] != UInt8(ascii: "[") { return false }
                    if hasLevel { return true }
                    (at, words, isSetApart) = (end, 0, true)
                } else {
                    words += 1
                    if words > Self.wordBound || !hasTime && hasLevel { return hasTime }
                    at = Self.tokenEnd(end, limit, bytes)
                    isSetApart = false
                }
            } else if byte == UInt8(ascii: "[") {
                at += 1
                isSetApart = true
                if !hasLevel, readModuleLevel(at, limit, bytes), hasTime { return true }
                if at < limit, !mayBeginField(at, limit, bytes) { at = Self.blockEnd(at, limit, bytes) }
            } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "\"") {
                return hasTime
            } else if byte == 0x1B {
                // `ESC [ 1 ; 31 m`
                at += 1
                while at < limit, !bytes[at].isLetter { at += 1 }
                at += 1
            } else {
                if byte > 0x20 { isSetApart = true }
                at += 1
            }
        }
        return hasTime
    }

    /// Whether a time or a level may begin here.
    private func mayBeginField(_ at: Int, _ limit: Int, _ bytes: [UInt8]) -> Bool {
        var at = at
        while at < limit, bytes[at] == 0x20 { at += 1 }
        guard at < limit else { return false }
        if bytes[at].isDigit { return !hasTime }
        var end = at
        while end < limit, bytes[end].isLetter { end += 1 }
        return LevelCodes.code(of: at..<end, in: bytes) != LevelCodes.none
            || !hasTime && end - at >= 3 && TimeReader.isName(bytes[at..<end])
    }

    private mutating func readLevel(_ range: Range<Int>, _ limit: Int, _ bytes: [UInt8], isSetApart: Bool) -> Bool {
        let code = LevelCodes.code(of: range, in: bytes)
        guard code != LevelCodes.none else { return false }
        let next = range.upperBound < limit ? bytes[range.upperBound] : 10
        guard next <= 0x20 || "]:)>|,;-\u{1B}[<".utf8.contains(next) else { return false }
        // `The error is` is prose.
        let isInCapitals = !range.contains { bytes[$0] & 0x20 != 0 }
        if !isInCapitals, !isSetApart, !":|".utf8.contains(next) {
            guard Self.isBeforeProgram(range.upperBound, limit, bytes) else { return false }
            dependsOnRest = true
        }
        (level, levelRange) = (code, range)
        return true
    }

    /// Whether ` hostd[79A7B80]` comes next, as behind the level that ESXi writes.
    private static func isBeforeProgram(_ place: Int, _ limit: Int, _ bytes: [UInt8]) -> Bool {
        var at = place + 1
        while at < limit, bytes[at].isLetter || bytes[at] == UInt8(ascii: "-") { at += 1 }
        return at > place + 1 && at < limit && bytes[at] == UInt8(ascii: "[")
    }

    /// `E! ` and `Er(163) ` behind a time, as Telegraf and ESXi write them.
    private mutating func readShortLevel(_ range: Range<Int>, _ limit: Int, _ bytes: [UInt8]) -> Bool {
        let end = range.upperBound
        guard end + 1 < limit else { return false }
        if range.count == 1, bytes[end] == UInt8(ascii: "!"), bytes[end + 1] <= 0x20 {
            level = LevelCodes.code(ofLetterOrNumber: bytes[range])
            levelRange = range.lowerBound..<end + 1
        } else if range.count == 2, bytes[end] == UInt8(ascii: "("),
            let (code, number) = SyslogSeverity.priority(behind: end, before: UInt8(ascii: ")"), limit, bytes)
        {
            (level, levelRange) = (code, range.lowerBound..<number.upperBound + 1)
        }
        return hasLevel
    }

    /// `ssl:error]` behind a bracket: Apache's module and level.
    private mutating func readModuleLevel(_ start: Int, _ limit: Int, _ bytes: [UInt8]) -> Bool {
        var at = start
        while at < limit, bytes[at].isLetter || bytes[at].isDigit || bytes[at] == UInt8(ascii: "_") { at += 1 }
        guard at < limit, bytes[at] == UInt8(ascii: ":") else { return false }
        let word = at + 1
        at = word
        while at < limit, bytes[at].isLetter { at += 1 }
        let code = LevelCodes.code(of: word..<at, in: bytes)
        // `trace1` to `trace8`.
        if at < limit, bytes[at].isDigit { at += 1 }
        guard code != LevelCodes.none, at < limit, bytes[at] == UInt8(ascii: "]") else { return false }
        (level, levelRange) = (code, word..<at)
        return true
    }

    /// A time that begins with the name of a day or a month.
    private mutating func readNamedTime(_ start: Int, _ limit: Int, _ bytes: [UInt8]) -> Int? {
        var reader = TimeReader(bytes, at: start, limit: limit)
        guard let time = reader.time() else { return nil }
        self.time = time.map(PackedTime.init)
        timeRange = start..<reader.at
        return reader.at
    }

    /// `] "GET /index HTTP/1.1" 500 ` behind the time of an access log.
    private mutating func readRequest(_ timeEnd: Int, _ lineEnd: Int, _ bytes: [UInt8]) -> Bool {
        let quote = UInt8(ascii: "\"")
        let start = timeEnd + 3
        guard start + 8 < lineEnd, bytes[timeEnd + 1] == 0x20, bytes[timeEnd + 2] == quote,
            let end = ByteSearch.first(quote, in: bytes[start..<lineEnd]), end + 4 < lineEnd, bytes[end + 1] == 0x20
        else { return false }
        var status = 0
        for index in end + 2..<end + 5 {
            guard bytes[index].isDigit else { return false }
            status = status * 10 + Int(bytes[index] - UInt8(ascii: "0"))
        }
        level = LevelCodes.code(ofStatus: status)
        request = start..<end + 5
        return hasLevel
    }

    /// The end of `Z`, `+01:00` or `+0100` directly behind a time.
    static func zoneEnd(_ start: Int, _ limit: Int, _ bytes: [UInt8]) -> Int {
        guard start < limit else { return start }
        if bytes[start] | 0x20 == UInt8(ascii: "z") { return start + 1 }
        guard bytes[start] == UInt8(ascii: "+") || bytes[start] == UInt8(ascii: "-") else { return start }
        var at = start + 1
        while at < limit, bytes[at].isDigit || bytes[at] == UInt8(ascii: ":") { at += 1 }
        return at
    }

    private static func tokenEnd(_ start: Int, _ limit: Int, _ bytes: [UInt8]) -> Int {
        var at = start
        while at < limit, bytes[at] > 0x20, bytes[at] != UInt8(ascii: "|"), bytes[at] != UInt8(ascii: "[") { at += 1 }
        return at
    }

    private static func blockEnd(_ start: Int, _ limit: Int, _ bytes: [UInt8]) -> Int {
        var at = start
        while at < limit, bytes[at] != UInt8(ascii: "]") { at += 1 }
        return at
    }
}

extension Range<Int> {
    /// The same range counted from elsewhere; an empty one, which stands for nothing, stays as it is.
    func moved(by distance: Int) -> Range { isEmpty ? self : lowerBound + distance..<upperBound + distance }
}
