import Terms

/// Reads a time in the forms of logging layouts: a date in any recognisable order, with names or numbers and any separator, then the time
/// of day with or without a fraction, then perhaps a zone.
struct TimeReader {
    private let bytes: [UInt8]
    private let limit: Int
    private(set) var at: Int

    init(_ bytes: [UInt8], at start: Int, limit: Int) {
        self.bytes = bytes
        self.limit = limit
        at = start
    }

    /// Reads the time that begins here: nil if there is none, and an inner nil if it lacks the day or year.
    mutating func time() -> LoggedTime?? {
        guard let first = peek(), first.isDigit || first.isLetter else { return nil }
        let start = at
        // `11:10:34.735`: some layouts omit the date.
        if first.isDigit, let clock = clock(isCompact: false), clock.count > 4 { return .some(nil) }
        at = start
        passWeekday()
        guard var date = date(), passJoint(), var clock = clock(isCompact: date.isCompact) else { return nil }
        passHalf(of: &clock)
        let zone = zone()
        if date.year == nil { date.year = trailingYear() }
        guard let year = date.year else { return .some(nil) }
        return LoggedTime(digits: year + date.month + date.day + clock, zone: zone)
    }

    // MARK: The date

    private struct Date {
        /// Four digits; month and day have two.
        var year: [UInt8]?
        var month: [UInt8]
        var day: [UInt8]
        /// `20240125`: the time of day may be written the same way.
        var isCompact = false
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    private static let names = Set((months + weekdays).map(\.utf8.wordKey))

    /// Whether a word is the name of a weekday or month.
    static func isName(_ word: ArraySlice<UInt8>) -> Bool { word.count >= 3 && names.contains(word.prefix(3).wordKey) }

    private mutating func passWeekday() {
        let start = at
        let name = letters()
        guard name.count >= 3, Self.weekdays.contains(where: { name.prefix(3).elementsEqual($0.utf8) }) else { return at = start }
        pass(",")
        passBlanks()
    }

    private mutating func date() -> Date? {
        if let month = monthName() {
            passBlanks()
            guard let day = number(1...2) else { return nil }
            let end = at
            pass(",")
            passBlanks()
            // `Jan 25 11:10:34` has no year.
            if let year = number(4...4), peek() != UInt8(ascii: ":") { return Date(year: year, month: month, day: Self.padded(day)) }
            at = end
            return Date(month: month, day: Self.padded(day))
        }
        guard let first = number(1...8) else { return nil }
        if first.count == 8 { return Date(year: Array(first[..<4]), month: Array(first[4..<6]), day: Array(first[6...]), isCompact: true) }
        guard let mark = peek(), "-/. ".utf8.contains(mark) else { return nil }
        at += 1
        if first.count <= 2, let month = monthName() {
            guard peek() == mark || mark == UInt8(ascii: " ") else { return nil }
            if peek() == mark || peek() == UInt8(ascii: ",") { at += 1 }
            passBlanks()
            return number(4...4).map { Date(year: $0, month: month, day: Self.padded(first)) }
        }
        guard mark != UInt8(ascii: " "), let second = number(1...2), peek() == mark else { return nil }
        at += 1
        if first.count == 4 { return number(1...2).map { Date(year: first, month: Self.padded(second), day: Self.padded($0)) } }
        guard first.count <= 2, let year = number(4...4) else { return nil }
        // The order of 01/02/2024 is ambiguous. The day comes first in most of the world, and in all layouts with dots.
        let isMonthFirst = Self.value(second) > 12 && Self.value(first) <= 12
        return Date(year: year, month: Self.padded(isMonthFirst ? first : second), day: Self.padded(isMonthFirst ? second : first))
    }

    private mutating func monthName() -> [UInt8]? {
        let start = at
        let name = letters()
        guard name.count >= 3, let month = Self.months.firstIndex(where: { name.prefix(3).elementsEqual($0.utf8) }) else {
            at = start
            return nil
        }
        pass(".")
        return Self.padded(Array(String(month + 1).utf8))
    }

    /// Reads the year at the end of `Thu Jan 25 11:10:34 UTC 2024`; nil if it is not there.
    private mutating func trailingYear() -> [UInt8]? {
        let start = at
        passBlanks()
        if at > start, let year = number(4...4), peek().map({ $0.isBlank || $0 == UInt8(ascii: "]") }) ?? true { return year }
        at = start
        return nil
    }

    // MARK: The time of day

    /// Skips what is between the date and the time of day; false if there is nothing.
    private mutating func passJoint() -> Bool {
        let start = at
        pass(",")
        passBlanks()
        if at == start, let byte = peek(), "Tt:_-".utf8.contains(byte) { at += 1 }
        return at > start
    }

    private mutating func clock(isCompact: Bool) -> [UInt8]? {
        if isCompact, let digits = number(6...9) { return digits }
        guard let hour = number(1...2), pass(":"), let minute = number(2...2) else { return nil }
        var clock = Self.padded(hour) + minute
        let end = at
        guard pass(":"), let second = number(2...2) else {
            at = end
            return clock
        }
        clock += second
        let beforeFraction = at
        if let mark = peek(), ".,:".utf8.contains(mark) {
            at += 1
            if let fraction = number(1...9) { return clock + fraction }
            at = beforeFraction
        }
        return clock
    }

    /// Reads `AM` or `PM`, `a.m.` or `p. m.`, and adjusts the hour.
    private mutating func passHalf(of clock: inout [UInt8]) {
        let start = at
        passBlanks()
        var name = letters()
        if name.count == 1, pass(".") {
            passBlanks()
            name += letters()
            pass(".")
        }
        let isLate = name.elementsEqual("pm".utf8)
        guard isLate || name.elementsEqual("am".utf8) else { return at = start }
        let hour = Self.value(Array(clock[..<2])) % 12 + (isLate ? 12 : 0)
        clock.replaceSubrange(..<2, with: Self.padded(Array(String(hour).utf8)))
    }

    // MARK: The zone

    private static let zones: Set<[UInt8]> = Set(
        """
        utc gmt wet west cet cest met mest eet eest msk bst ist jst kst sgt hkt pht wib cst cdt est edt pst pdt mst mdt akst akdt hst ast adt
        nst ndt brt art clt cot pet aest aedt acst acdt awst nzst nzdt sast eat wat cat pkt ict idt trt gst
        """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })

    /// Reads a zone, as logged; nil if there is none, and then nothing is read.
    private mutating func zone() -> String? {
        let start = at
        passBlanks()
        let begin = at
        guard passZone(isAlone: at > start) else {
            at = start
            return nil
        }
        return String(decoding: bytes[begin..<at], as: UTF8.self)
    }

    /// Skips an offset or a zone's name; false if there is none, and then nothing is skipped. `isAlone`: it does not directly follow what
    /// precedes it.
    mutating func passZone(isAlone: Bool) -> Bool { passOffset() || passZoneName(isAlone: isAlone) }

    /// Skips `Z`, `+0100`, `+01:00` or `+01`, perhaps followed by `[Europe/Berlin]`.
    private mutating func passOffset() -> Bool {
        let start = at
        if let byte = peek(), byte == UInt8(ascii: "Z") || byte == UInt8(ascii: "z") {
            at += 1
        } else {
            guard let sign = peek(), "+-".utf8.contains(sign) else { return false }
            at += 1
            let digits = number(2...4)
            let isWhole = digits.map { $0.count != 3 } ?? false
            let hasMinutes = isWhole && digits?.count == 2 && pass(":")
            guard isWhole, !hasMinutes || number(2...2) != nil else {
                at = start
                return false
            }
        }
        let end = at
        if pass("["), passZoneName(isAlone: true), pass("]") { return true }
        at = end
        if let next = peek(), next.isDigit || next.isLetter {
            at = start
            return false
        }
        return true
    }

    /// Skips `CET`, `GMT+1` or `Europe/Berlin`.
    private mutating func passZoneName(isAlone: Bool) -> Bool {
        let start = at
        guard isAlone else { return false }
        let name = letters()
        if peek() == UInt8(ascii: "/"), name.count > 2 {
            while let byte = peek(), byte.isLetter || byte.isDigit || "/_+-".utf8.contains(byte) { at += 1 }
            return true
        }
        guard Self.zones.contains(name) else {
            at = start
            return false
        }
        let end = at
        if let sign = peek(), "+-".utf8.contains(sign) {
            at += 1
            if number(1...4) == nil { at = end } else if pass(":") { _ = number(2...2) }
        }
        return true
    }

    // MARK: Pieces

    private func peek() -> UInt8? { at < limit ? bytes[at] : nil }

    @discardableResult
    private mutating func pass(_ mark: Unicode.Scalar) -> Bool {
        guard peek() == UInt8(ascii: mark) else { return false }
        at += 1
        return true
    }

    private mutating func passBlanks() {
        while let byte = peek(), byte.isBlank, byte != 10, byte != 13 { at += 1 }
    }

    /// Reads letters, and returns them in lower case.
    private mutating func letters() -> [UInt8] {
        let start = at
        while let byte = peek(), byte.isLetter { at += 1 }
        return bytes[start..<at].map(\.inLowerCase)
    }

    /// Reads digits if their number is one of `counts`; otherwise returns nil and reads nothing.
    private mutating func number(_ counts: ClosedRange<Int>) -> [UInt8]? {
        let digits = bytes[at..<limit].prefix { $0.isDigit }
        guard counts.contains(digits.count) else { return nil }
        at += digits.count
        return Array(digits)
    }

    private static func padded(_ number: [UInt8]) -> [UInt8] { number.count == 1 ? [UInt8(ascii: "0")] + number : number }

    private static func value(_ digits: [UInt8]) -> Int { digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
}

extension UInt8 {
    /// Only ASCII.
    @inlinable package var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
    @inlinable package var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}
