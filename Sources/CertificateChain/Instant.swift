/// A point in time, in whole seconds since 1970-01-01T00:00:00Z without leap seconds. No code in this module reads a clock.
public struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
    public var secondsSince1970: Int64

    public init(secondsSince1970: Int64) {
        self.secondsSince1970 = secondsSince1970
    }

    /// Parses RFC 3339, or a date alone, which means its first second. Without an offset the time is UTC. Nil for anything else.
    public init?(rfc3339 text: String) {
        let pattern = /(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?:[Zz]|([+-])(\d\d):(\d\d))?)?/
            .asciiOnlyDigits()
        guard let match = text.wholeMatch(of: pattern)?.output else { return nil }
        func number(_ digits: Substring?) -> Int { digits.flatMap { Int($0) } ?? 0 }
        let (year, month, day) = (number(match.1), number(match.2), number(match.3))
        let (hour, minute, second) = (number(match.4), number(match.5), number(match.6))
        let offset = (number(match.8) * 60 + number(match.9)) * (match.7 == "-" ? -60 : 60)
        guard (1...12).contains(month), hour < 24, minute < 60, second <= 60, number(match.8) < 24, number(match.9) < 60 else { return nil }
        // Converts a civil date to days, in eras of 400 years that begin on 1 March: the inverse of `description`.
        let shifted = month > 2 ? year : year - 1
        let era = Self.quotient(Int64(shifted), 400)
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let yearOfEra = shifted - era * 400
        let days = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
        self.init(secondsSince1970: Int64(days * 86_400 + hour * 3_600 + minute * 60 + second - offset))
        // Rejects days that do not exist: 31 April would become 1 May.
        let midnight = Instant(secondsSince1970: Int64(days * 86_400))
        guard day > 0, midnight.description.hasPrefix(text.prefix(10)) else { return nil }
    }

    public static func < (left: Instant, right: Instant) -> Bool {
        left.secondsSince1970 < right.secondsSince1970
    }

    /// Whole days from this instant to another, rounded down.
    public func days(until other: Instant) -> Int {
        Self.quotient(other.secondsSince1970 - secondsSince1970, 86_400)
    }

    /// RFC 3339, in UTC.
    public var description: String {
        let days = Self.quotient(secondsSince1970, 86_400)
        let second = Int(secondsSince1970 - Int64(days) * 86_400)
        // Days to a civil date, in eras of 400 years that begin on 1 March (Howard Hinnant, "chrono-compatible low-level date algorithms").
        let shifted = days + 719_468
        let era = Self.quotient(Int64(shifted), 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
            + "T\(Self.padded(second / 3_600, 2)):\(Self.padded(second / 60 % 60, 2)):\(Self.padded(second % 60, 2))Z"
    }

    private static func quotient(_ dividend: Int64, _ divisor: Int64) -> Int {
        Int(dividend >= 0 ? dividend / divisor : (dividend - divisor + 1) / divisor)
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
