public import Terms

/// A logged time as one number, for the many that are only compared and counted: its digits from the year to the millisecond.
public struct PackedTime: Hashable, Comparable, Sendable {
    /// `20240125111034735` for 2024-01-25 11:10:34.735.
    public let digits: UInt64

    public init(digits: UInt64) {
        self.digits = digits
    }

    public init(_ time: LoggedTime) {
        digits = time.clock.utf8.reduce(0) { $1.isDigit ? $0 * 10 + UInt64($1 - UInt8(ascii: "0")) : $0 }
    }

    public static func < (one: PackedTime, other: PackedTime) -> Bool { one.digits < other.digits }

    /// - Parameter zone: As logged; nil if the log has none.
    public func time(zone: String? = nil) -> LoggedTime? {
        let text = String(digits)
        return LoggedTime(digits: (String(repeating: "0", count: max(0, 17 - text.count)) + text).utf8, zone: zone)
    }

    /// The seconds since an arbitrary fixed day, zones ignored.
    public var seconds: Int { day * 86_400 + secondOfDay }

    private var secondOfDay: Int {
        let clock = Int(digits / 1000 % 1_000_000)
        return (clock / 10_000 * 60 + clock / 100 % 100) * 60 + clock % 100
    }

    /// Days from civil (H. Hinnant), as in `LoggedTime`.
    private var day: Int {
        let date = Int(digits / 1_000_000_000)
        let month = date / 100 % 100
        let year = date / 10_000 - (month < 3 ? 1 : 0)
        return year * 365 + year / 4 - year / 100 + year / 400 + (153 * ((month + 9) % 12) + 2) / 5 + date % 100
    }

    /// The time at so many seconds since that fixed day.
    public init(seconds: Int) {
        let (day, clock) = seconds.quotientAndRemainder(dividingBy: 86_400)
        // Civil from days (H. Hinnant): eras of 400 years that begin on 1 March.
        let shifted = day - 1
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let dayOfMonth = dayOfYear - (153 * month + 2) / 5 + 1
        let year = yearOfEra + era * 400 + (month < 10 ? 0 : 1)
        let date = (year * 100 + (month < 10 ? month + 3 : month - 9)) * 100 + dayOfMonth
        let time = (clock / 3600 * 100 + clock / 60 % 60) * 100 + clock % 60
        digits = UInt64(date * 1_000_000 + time) * 1000
    }

    private static let epoch = PackedTime(digits: 19_700_101_000_000_000).seconds

    /// The time, in UTC, so many seconds after the beginning of 1970, or thousandths, millionths or billionths of one, as the number of digits tells:
    /// `1706181034.735`, `1706181034735`. Nil for other numbers.
    init?(sinceEpoch text: ArraySlice<UInt8>) {
        func number(_ digits: ArraySlice<UInt8>) -> UInt64 { digits.reduce(0) { $0 * 10 + UInt64($1 - UInt8(ascii: "0")) } }
        let whole = text.prefix(while: \.isDigit)
        guard [10, 13, 16, 19].contains(whole.count) else { return nil }
        var milliseconds = number(whole.dropFirst(10).prefix(3))
        if whole.count == 10, text.dropFirst(10).first == UInt8(ascii: ".") {
            let fraction = text.dropFirst(11).prefix(3).prefix(while: \.isDigit)
            milliseconds = (0..<3 - fraction.count).reduce(number(fraction)) { digits, _ in digits * 10 }
        }
        digits = PackedTime(seconds: Int(number(whole.prefix(10))) + Self.epoch).digits + milliseconds
    }
}
