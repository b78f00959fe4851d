/// A time as logged: date and time of day, to the millisecond, with the time zone if one is logged.
///
/// An impossible date (2024-13-45) is accepted, so that the record with it is not lost. Times are ordered by date and time of day
/// alone. A zone is shown and never converted: a log is written in one zone, and most logs do not say which.
public struct LoggedTime: Hashable, Sendable {
    /// `2024-01-25T11:10:34.735`: always of the same length, so that comparing the texts compares the times.
    public let clock: String
    /// As logged: `Z`, `+01:00`, `CET`; nil if the log has none.
    public let zone: String?

    /// The form of `clock`.
    private static let form = Array("0000-00-00T00:00:00.000".utf8)

    /// Creates a time from the digits of year, month, day, hour, minute, second and fraction, without separators. Missing digits at the
    /// end are zeros, and digits beyond the millisecond are dropped. Fails if there are not enough digits for a date.
    public init?(digits: some Sequence<UInt8>, zone: String? = nil) {
        var clock = Self.form
        var place = 0
        for digit in digits where place < clock.count {
            guard digit &- UInt8(ascii: "0") < 10 else { return nil }
            clock[place] = digit
            place += 1
            if place < clock.count, Self.form[place] != UInt8(ascii: "0") { place += 1 }
        }
        guard place > 10 else { return nil }
        self.clock = String(decoding: clock, as: UTF8.self)
        self.zone = zone
    }

    /// Creates a time from the text that `description` gives.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= Self.form.count else { return nil }
        let clock = bytes.prefix(Self.form.count)
        let fits = zip(clock, Self.form).allSatisfy { $1 == UInt8(ascii: "0") ? $0 &- $1 < 10 : $0 == $1 }
        guard fits else { return nil }
        self.clock = String(decoding: clock, as: UTF8.self)
        zone = bytes.count == clock.count ? nil : String(decoding: bytes.dropFirst(clock.count), as: UTF8.self)
    }

    /// Whether a fraction of the second is logged, as far as the time can show.
    public var hasMilliseconds: Bool { !clock.hasSuffix(".000") }

    /// The milliseconds from `other` to this time, ignoring zones.
    public func milliseconds(since other: LoggedTime) -> Int { milliseconds - other.milliseconds }

    /// The milliseconds since an arbitrary fixed day.
    private var milliseconds: Int {
        let digits = clock.utf8.compactMap { $0 &- UInt8(ascii: "0") < 10 ? Int($0 - UInt8(ascii: "0")) : nil }
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
        // Days from civil (H. Hinnant): March is the first month, so that a leap day is the last of its year.
        let month = number(4..<6)
        let year = number(0..<4) - (month < 3 ? 1 : 0)
        let day = (153 * ((month + 9) % 12) + 2) / 5 + number(6..<8)
        let days = year * 365 + year / 4 - year / 100 + year / 400 + day
        return (((days * 24 + number(8..<10)) * 60 + number(10..<12)) * 60 + number(12..<14)) * 1000 + number(14..<17)
    }

    /// The time for display: date and time of day separated by a space, the zone as logged.
    public var spaced: String { spaced(clock) }

    /// The time for display, without the fraction of the second.
    public var wholeSecond: String { spaced(clock.prefix(19)) }

    private func spaced(_ clock: some StringProtocol) -> String {
        let zone = zone.map { $0.first?.isLetter == true && $0 != "Z" ? " " + $0 : $0 } ?? ""
        return String(clock.map { $0 == "T" ? " " : $0 }) + zone
    }
}

extension LoggedTime: Comparable {
    public static func < (one: LoggedTime, other: LoggedTime) -> Bool {
        (one.clock, one.zone ?? "") < (other.clock, other.zone ?? "")
    }
}

extension LoggedTime: CustomStringConvertible {
    /// ISO 8601 date and time, such as `2024-01-25T11:10:34.735`, followed by the zone as logged.
    public var description: String { clock + (zone ?? "") }
}

extension LoggedTime: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let time = LoggedTime(text) else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "no logged time: \(text)"))
        }
        self = time
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
