/// A line without a known head that contains one of the source's markers: what precedes and what follows the marker.
struct OutsideLine {
    /// The maximum number of bytes examined before a marker, and after it.
    static let bound = 1024

    private let before: ArraySlice<UInt8>
    private let after: ArraySlice<UInt8>

    /// `before` is the line up to the marker; `after` is what follows the marker, perhaps including further lines.
    init(_ before: ArraySlice<UInt8>, then after: ArraySlice<UInt8>) {
        self.before = before.trimmed
        self.after = after.prefix(Self.bound).prefix { ![0, 10, 13].contains($0) }
    }

    /// Whether the line looks like the beginning of a record in an unknown form: it contains a key of a payload, a time or level before the
    /// marker, or the names of a record's fields, or the marker comes first and a separator follows it.
    var mayBeginRecord: Bool {
        if RecordRest.namesKey(before) || RecordRest.namesKey(after) { return true }
        if setsLevel { return false }
        if before.isEmpty { return [" - ", ": ", " — ", " | "].contains { after.starts(with: $0.utf8) } }
        if before.last == UInt8(ascii: "|"), after.first == UInt8(ascii: "|") { return true }
        return beginsWithLevel || before.indices.contains(where: isTimeOrLevel) || isNamedLogger || fieldCount > 1
    }

    /// Whether nothing but a level follows, as in a list of configured loggers: `SSLController: ERROR`, `"SSLController" = "debug"`.
    private var setsLevel: Bool {
        let rest = after.drop { $0.isBlank || "\"':=".utf8.contains($0) }
        let word = rest.prefix { $0.isLetter }
        return rest.startIndex > after.startIndex && LevelWord.isLevel(word)
            && rest[word.endIndex...].allSatisfy { $0.isBlank || "\"',;".utf8.contains($0) }
    }

    /// Whether the line begins with a level in any case: `error: SSLController`, `[warn] SSLController`. Within a line, lower case is
    /// prose.
    private var beginsWithLevel: Bool {
        let word = before.drop { !$0.isLetter }.prefix { $0.isLetter }
        guard LevelWord.isLevel(word), word.endIndex < before.endIndex else { return false }
        return ":]|,".utf8.contains(before[word.endIndex])
    }

    /// Whether a time or a level in capitals begins at this position, as a word.
    private func isTimeOrLevel(_ place: Int) -> Bool {
        guard place == before.startIndex || !before[place - 1].isLetter && !before[place - 1].isDigit else { return false }
        let rest = before[place...]
        let digits = rest.prefix(20).prefix { $0.isDigit }
        let next = rest.dropFirst(digits.count)
        // `11:10`
        if (1...2).contains(digits.count), next.first == UInt8(ascii: ":"), next.dropFirst().prefix(2).count == 2,
            next.dropFirst().prefix(2).allSatisfy(\.isDigit)
        {
            return true
        }
        // `2024-01`
        if digits.count == 4, let mark = next.first, "-/.".utf8.contains(mark), next.dropFirst().first?.isDigit == true { return true }
        // `2024年`, `1월`
        if (1...4).contains(digits.count), ["年", "月", "년", "월"].contains(where: { next.starts(with: $0.utf8) }) { return true }
        // Seconds since 1970, or milliseconds, microseconds or nanoseconds.
        if [10, 13, 16, 19].contains(digits.count), digits.first == UInt8(ascii: "1"), next.first?.isLetter != true { return true }
        let word = rest.prefix { $0.isLetter }
        return word.count > 2 && word.allSatisfy { $0 & 0x20 == 0 } && LevelWord.isLevel(word)
    }

    /// Whether the marker is the value of a field for the logger: `"loggerName" : "com.dell.SSLController"`, `<logger>SSLController`.
    private var isNamedLogger: Bool {
        let package = before.reversed().prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: ".") }
        let key = before.dropLast(package.count)
        let marks = key.reversed().prefix { $0.isBlank || "\"'=:>".utf8.contains($0) }
        return !marks.isEmpty && Field(key: key.dropLast(marks.count)) == .logger
    }

    private enum Field: CaseIterable {
        case time, level, logger, thread

        /// The field whose name is at the end of the text; nil if there is none.
        init?(key text: ArraySlice<UInt8>) {
            let name = String(
                decoding: text.reversed().prefix { $0.isLetter || $0 == UInt8(ascii: "_") }.reversed().map(\.inLowerCase), as: UTF8.self)
            if ["logger", "loggername", "logger_name", "_logger"].contains(name) {
                self = .logger
            } else if name.hasPrefix("time") || name == "ts" || name == "date" {
                self = .time
            } else if ["level", "lvl", "levelname", "level_name", "severity", "severitytext", "severitynumber"].contains(name) {
                self = .level
            } else if ["thread", "threadname", "thread_name"].contains(name) {
                self = .thread
            } else {
                return nil
            }
        }
    }

    /// The number of a record's fields that the line names, as in `"level":` or `level=`.
    private var fieldCount: Int {
        let line = before + after
        var found: Set<Field> = []
        for place in line.indices where ":=".utf8.contains(line[place]) {
            let marks = line[..<place].reversed().prefix { $0.isBlank || $0 == UInt8(ascii: "\"") }
            if let field = Field(key: line[..<place].dropLast(marks.count)) { found.insert(field) }
        }
        return found.count
    }
}
