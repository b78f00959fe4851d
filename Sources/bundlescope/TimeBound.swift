/// A bound for logged times: the fields of RFC 3339, of which seconds, fraction and zone, or the whole time of day, may be missing.
struct TimeBound: Hashable {
    /// Such as `2024-01-25` or `2024-01-25T11:10:34.735`.
    let text: String
    /// Whether it has a zone other than UTC.
    let hasZone: Bool

    init?(_ argument: String) {
        var fields = Fields(rest: Array(argument.utf8)[...])
        guard let year = fields.number(4, in: 0...9999), fields.skip("-"), let month = fields.number(2, in: 1...12), fields.skip("-"),
            let day = fields.number(2, in: 1...Self.days(ofMonth: month, year: year))
        else { return nil }
        let date = "\(year)-\(month)-\(day)"
        if fields.rest.isEmpty {
            (text, hasZone) = (date, false)
            return
        }
        guard fields.skip("Tt "), let clock = fields.clock(), let zone = fields.zone(), fields.rest.isEmpty else { return nil }
        (text, hasZone) = (date + "T" + clock, zone == .other)
    }

    private static func days(ofMonth month: String, year: String) -> Int {
        guard let year = Int(year), let month = Int(month) else { return 0 }
        let isLeapYear = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
        return month == 2 ? (isLeapYear ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    private enum Zone { case none, utc, other }

    private struct Fields {
        var rest: ArraySlice<UInt8>

        /// Consumes this many digits if their number is in the range.
        mutating func number(_ count: Int, in range: ClosedRange<Int>) -> String? {
            let text = String(decoding: rest.prefix(count), as: UTF8.self)
            guard text.utf8.count == count, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text),
                range.contains(number)
            else { return nil }
            rest.removeFirst(count)
            return text
        }

        /// Consumes one of these characters.
        mutating func skip(_ characters: String) -> Bool {
            guard let first = rest.first, characters.utf8.contains(first) else { return false }
            rest.removeFirst()
            return true
        }

        /// Hour and minute, optionally with seconds and a fraction, to the millisecond. The fraction may follow a comma, as in logs.
        mutating func clock() -> String? {
            guard let hour = number(2, in: 0...23), skip(":"), let minute = number(2, in: 0...59) else { return nil }
            guard skip(":") else { return "\(hour):\(minute)" }
            guard let second = number(2, in: 0...60) else { return nil }
            guard skip(".,") else { return "\(hour):\(minute):\(second)" }
            let digits = rest.prefix { (0x30...0x39).contains($0) }
            guard !digits.isEmpty else { return nil }
            rest.removeFirst(digits.count)
            return "\(hour):\(minute):\(second)." + (String(decoding: digits, as: UTF8.self) + "00").prefix(3)
        }

        /// `Z`, `+01:00`, `+0100` as in some logs, or nothing; nil for anything else.
        mutating func zone() -> Zone? {
            if rest.isEmpty { return Zone.none }
            if skip("Zz") { return .utc }
            guard skip("+-"), let hour = number(2, in: 0...23), skip(":") || true, let minute = number(2, in: 0...59) else { return nil }
            return hour == "00" && minute == "00" ? .utc : .other
        }
    }
}
