import Terms

/// Reads the times that most logs have, without a detour through text; anything else is left to `TimeReader`.
extension PackedTime {
    /// The time that begins with the digit at `start`, and its end. The time is nil if it lacks a year or a day.
    static func read(_ start: Int, _ limit: Int, _ bytes: [UInt8]) -> (time: PackedTime?, end: Int)? {
        let fullEnd = start + ByteSearch.timeSize
        if let digits = ByteSearch.fullTime(at: start, limit, in: bytes), fullEnd == limit || !bytes[fullEnd].isDigit {
            return (PackedTime(digits: digits), fullEnd)
        }
        var at = start
        while at < limit, bytes[at].isDigit { at += 1 }
        guard at < limit else { return nil }
        let (count, mark) = (at - start, bytes[at])
        switch count {
        case 4 where mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/"): return year(first: start, mark, limit, bytes)
        case 1, 2:
            if mark == UInt8(ascii: ":") { return clock(at: start, limit, bytes).map { (nil, $0.end) } }
            if at + 1 < limit, bytes[at + 1].isLetter, let read = day(first: start, mark, limit, bytes) { return read }
            guard "-/. ".utf8.contains(mark) else { return nil }
        case 8: guard "T _-".utf8.contains(mark) else { return nil }
        default: return nil
        }
        var reader = TimeReader(bytes, at: start, limit: limit)
        guard let time = reader.time() else { return nil }
        return (time.map(PackedTime.init), reader.at)
    }

    /// `2024-01-25 11:10:34.735`, with a blank or a mark before the hour.
    private static func year(first start: Int, _ mark: UInt8, _ limit: Int, _ bytes: [UInt8]) -> (time: PackedTime?, end: Int)? {
        guard start + 16 <= limit, bytes[start + 7] == mark, let year = number(start, 4, bytes), let month = number(start + 5, 2, bytes),
            let day = number(start + 8, 2, bytes)
        else { return nil }
        var at = start + 10
        let joint = bytes[at]
        guard joint == 0x20 || joint == 0x09 || "T_:-,".utf8.contains(joint) else { return nil }
        while at < limit, bytes[at] == joint || bytes[at] == 0x20 { at += 1 }
        guard let (clock, end) = clock(at: at, limit, bytes) else { return nil }
        return (PackedTime(digits: ((year * 100 + month) * 100 + day) * 1_000_000_000 + clock), end)
    }

    /// `25/Jan/2024:11:10:34 +0000`, `25-Jan-2024 11:10:34.735`.
    private static func day(first start: Int, _ mark: UInt8, _ limit: Int, _ bytes: [UInt8]) -> (time: PackedTime?, end: Int)? {
        guard mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-"), start + 18 < limit, let day = number(start, 2, bytes),
            bytes[start + 6] == mark, let year = number(start + 7, 4, bytes),
            let month = month(
                UInt32(bytes[start + 3] | 0x20) << 16 | UInt32(bytes[start + 4] | 0x20) << 8 | UInt32(bytes[start + 5] | 0x20)),
            let (clock, end) = clock(at: start + 12, limit, bytes)
        else { return nil }
        var at = end
        // The zone of an access log.
        if at + 6 <= limit, bytes[at] == 0x20, "+-".utf8.contains(bytes[at + 1]) { at += 6 }
        return (PackedTime(digits: ((year * 100 + month) * 100 + day) * 1_000_000_000 + clock), at)
    }

    private static let months: [UInt32] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"].map {
        $0.utf8.reduce(0) { $0 << 8 | UInt32($1) }
    }

    private static func month(_ letters: UInt32) -> UInt64? { months.firstIndex(of: letters).map { UInt64($0 + 1) } }

    /// Hours, minutes, seconds and milliseconds as the last nine digits of a time.
    private static func clock(at start: Int, _ limit: Int, _ bytes: [UInt8]) -> (digits: UInt64, end: Int)? {
        let colon = UInt8(ascii: ":")
        guard start + 5 <= limit, bytes[start + 2] == colon, let hour = number(start, 2, bytes), let minute = number(start + 3, 2, bytes)
        else { return nil }
        var digits = (hour * 100 + minute) * 100
        var end = start + 5
        guard end + 3 <= limit, bytes[end] == colon, let second = number(end + 1, 2, bytes) else { return (digits * 1000, end) }
        digits += second
        end += 3
        guard end + 1 < limit, bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ",") || bytes[end] == colon,
            bytes[end + 1].isDigit
        else { return (digits * 1000, end) }
        var count = 0
        end += 1
        while end < limit, bytes[end].isDigit {
            if count < 3 { digits = digits * 10 + UInt64(bytes[end] - UInt8(ascii: "0")) }
            (count, end) = (count + 1, end + 1)
        }
        while count < 3 { (digits, count) = (digits * 10, count + 1) }
        return (digits, end)
    }

    private static func number(_ start: Int, _ count: Int, _ bytes: [UInt8]) -> UInt64? {
        var number: UInt64 = 0
        for index in start..<start + count {
            guard bytes[index].isDigit else { return nil }
            number = number * 10 + UInt64(bytes[index] - UInt8(ascii: "0"))
        }
        return number
    }
}
