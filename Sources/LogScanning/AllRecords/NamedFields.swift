/// The time, the level, the logger and the text of a record whose fields have names: a line of JSON, or of `key=value` (logfmt).
///
/// The names are those of zap, logrus, pino, Logback's and Elastic's encoders, MongoDB, and of container runtimes, whose `log` is a line of its own.
struct NamedFields {
    private(set) var time: PackedTime?
    private(set) var timeRange = 0..<0
    private(set) var level = LevelCodes.none
    private(set) var levelRange = 0..<0
    private(set) var logger = 0..<0
    /// As it stands in the line, with its escapes.
    private(set) var text = 0..<0

    /// So many bytes of a line, and so many fields, are looked at.
    private static let bound = 4096
    private static let fieldBound = 32

    private let bytes: [UInt8]
    private let limit: Int

    /// - Returns: Nil if the line at `start` is no such record: one without a time or a text; logfmt may have a level instead of a text.
    init?(at start: Int, before lineEnd: Int, in bytes: [UInt8]) {
        self.bytes = bytes
        limit = min(lineEnd, start + Self.bound)
        guard let separator = separator(start) else { return nil }
        read(start, separator)
        if levelRange.isEmpty { readHead() }
        guard !timeRange.isEmpty, !text.isEmpty || separator == UInt8(ascii: "=") && !levelRange.isEmpty else { return nil }
    }

    /// What stands between a name and its value: nil if the line does not begin with a name.
    private func separator(_ start: Int) -> UInt8? {
        if bytes[start] == UInt8(ascii: "{") {
            let first = afterBlanks(start + 1)
            return first < limit && bytes[first] == UInt8(ascii: "\"") ? UInt8(ascii: ":") : nil
        }
        let end = nameEnd(start)
        return end > start && end < limit && bytes[end] == UInt8(ascii: "=") ? UInt8(ascii: "=") : nil
    }

    private mutating func read(_ start: Int, _ separator: UInt8) {
        let isJSON = separator == UInt8(ascii: ":")
        var at = isJSON ? start + 1 : start
        for _ in 0..<Self.fieldBound {
            while at < limit, bytes[at] <= 0x20 || bytes[at] == UInt8(ascii: ",") { at += 1 }
            guard at < limit, !isJSON || bytes[at] == UInt8(ascii: "\"") else { return }
            let name = isJSON ? at + 1..<stringEnd(at) : at..<nameEnd(at)
            at = isJSON ? afterBlanks(name.upperBound + 1) : name.upperBound
            guard !name.isEmpty, at < limit, bytes[at] == separator else { return }
            at = isJSON ? afterBlanks(at + 1) : at + 1
            guard at < limit else { return }
            // In a string of JSON the quotes are escaped.
            if !isJSON, bytes[at] == UInt8(ascii: "\\"), at + 1 < limit, bytes[at + 1] == UInt8(ascii: "\"") {
                let end = escapedEnd(at + 2)
                take(at + 2..<end, as: Self.meanings[bytes[name].wordKey])
                at = min(end + 2, limit)
                continue
            }
            let value = at..<(isJSON || bytes[at] == UInt8(ascii: "\"") ? valueEnd(at) : wordEnd(at))
            take(value, as: Self.meanings[bytes[name].wordKey])
            at = value.upperBound
        }
    }

    // MARK: Fields

    private enum Meaning {
        case time, level, logger, text
        /// A level, if it is a letter.
        case letter
    }

    private static let meanings: [UInt128: Meaning] = {
        let names: [(Meaning, String)] = [
            (.time, "@timestamp timestamp time ts t datetime asctime"), (.level, "level severity lvl log.level levelname loglevel"),
            (.letter, "s"),
            (.logger, "logger logger_name log.logger name c component caller"), (.text, "msg message short_message log event"),
        ]
        let pairs = names.flatMap { meaning, words in words.split(separator: " ").map { ($0.utf8.wordKey, meaning) } }
        return Dictionary(uniqueKeysWithValues: pairs)
    }()

    private mutating func take(_ value: Range<Int>, as meaning: Meaning?) {
        if value.isEmpty { return }
        let isQuoted = bytes[value.lowerBound] == UInt8(ascii: "\"")
        let inner = isQuoted ? value.lowerBound + 1..<stringEnd(value.lowerBound) : value
        switch meaning {
        case .time where timeRange.isEmpty: takeTime(inner)
        case .level where levelRange.isEmpty, .letter where levelRange.isEmpty && inner.first.map { bytes[$0].isLetter } == true:
            level = LevelCodes.code(of: inner, in: bytes)
            if level == LevelCodes.none { level = LevelCodes.code(ofLetterOrNumber: bytes[inner]) }
            if level != LevelCodes.none { levelRange = inner }
        case .logger where logger.isEmpty && (isQuoted || bytes[value.lowerBound].isLetter): logger = inner
        case .text where text.isEmpty && (isQuoted || bytes[value.lowerBound] != UInt8(ascii: "{")): takeText(inner)
        default: break
        }
    }

    private mutating func takeTime(_ value: Range<Int>) {
        // `{"$date":"2024-01-25T11:10:34.735+00:00"}`
        let start = value.first { bytes[$0].isDigit } ?? value.upperBound
        guard start < value.upperBound else { return }
        if let (time, end) = PackedTime.read(start, value.upperBound, bytes) {
            (self.time, timeRange) = (time, start..<end)
        } else if start == value.lowerBound, let time = PackedTime(sinceEpoch: bytes[value]) {
            (self.time, timeRange) = (time, value)
        }
    }

    private mutating func takeText(_ value: Range<Int>) {
        text = value
        while text.count > 1, bytes[text.upperBound - 2] == UInt8(ascii: "\\"), "nr".utf8.contains(bytes[text.upperBound - 1]) {
            text = text.dropLast(2)
        }
    }

    /// Takes the level from the head that the text may have itself, and that head from the text: it is the line that a container wrote.
    private mutating func readHead() {
        if text.isEmpty { return }
        if let glance = HeadGlance.at(text.lowerBound, before: text.upperBound, in: bytes) {
            let head = GuessedHead(glance, before: text.upperBound, in: bytes)
            (level, levelRange) = (glance.level, glance.levelRange)
            if logger.isEmpty { logger = head.logger }
            text = glance.isNamed && !glance.text.isEmpty ? glance.text : head.end..<text.upperBound
        } else if let (code, range) = HeadGlance.level(at: text.lowerBound, before: text.upperBound, in: bytes) {
            (level, levelRange) = (code, range)
            text = min(range.upperBound + 2, text.upperBound)..<text.upperBound
        }
    }

    // MARK: Pieces

    private func afterBlanks(_ start: Int) -> Int {
        var at = start
        while at < limit, bytes[at] <= 0x20 { at += 1 }
        return at
    }

    private func nameEnd(_ start: Int) -> Int {
        var at = start
        while at < limit, bytes[at].isLetter || bytes[at].isDigit || "_.@-".utf8.contains(bytes[at]) { at += 1 }
        return at
    }

    private func wordEnd(_ start: Int) -> Int {
        var at = start
        while at < limit, bytes[at] > 0x20 { at += 1 }
        return at
    }

    /// The place of the quote that ends the string at `start`, or the limit.
    private func stringEnd(_ start: Int) -> Int {
        var at = start + 1
        while at < limit, bytes[at] != UInt8(ascii: "\"") { at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1 }
        return min(at, limit)
    }

    /// The place of the escaped quote that ends the string, or the limit.
    private func escapedEnd(_ start: Int) -> Int {
        var at = start
        while at + 1 < limit, bytes[at] != UInt8(ascii: "\\") || bytes[at + 1] != UInt8(ascii: "\"") { at += 1 }
        return at + 1 < limit ? at : limit
    }

    /// The end of a value: of a string, of an object or array with all in it, or of a word.
    private func valueEnd(_ start: Int) -> Int {
        var (at, depth) = (start, 0)
        while at < limit {
            switch bytes[at] {
            case UInt8(ascii: "\""): at = stringEnd(at)
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}") where depth > 0, UInt8(ascii: "]") where depth > 0: depth -= 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ","): if depth == 0 { return at }
            default:
                at += 1
                continue
            }
            at = min(at + 1, limit)
            if depth == 0 { return at }
        }
        return limit
    }
}
