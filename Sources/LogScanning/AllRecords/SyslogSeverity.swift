/// The severity that syslog and Cisco's products write as a number, from 0 for an emergency to 7 for what helps to debug.
enum SyslogSeverity {
    /// The level that a number in the line means, and its place: `<11>` at the beginning, or `%UC_CERT-4-CertValidLessthanMonth`.
    static func find(in line: Range<Int>, _ bytes: [UInt8]) -> (level: LevelCodes.Code, range: Range<Int>)? {
        for place in line where bytes[place] == UInt8(ascii: "%") {
            if let digit = digit(ofMessage: place, line.upperBound, bytes) {
                return (LevelCodes.code(ofSeverity: Int(bytes[digit] & 7)), digit..<digit + 1)
            }
        }
        guard bytes[line.lowerBound] == UInt8(ascii: "<") else { return nil }
        return priority(behind: line.lowerBound, before: UInt8(ascii: ">"), line.upperBound, bytes)
    }

    /// The level that a priority in brackets means: its last three bits are the severity (RFC 5424, 6.2.1).
    static func priority(
        behind open: Int, before close: UInt8, _ limit: Int, _ bytes: [UInt8]
    ) -> (level: LevelCodes.Code, range: Range<Int>)? {
        let digits = bytes[open + 1..<min(limit, open + 4)].prefix(while: \.isDigit)
        guard !digits.isEmpty, digits.endIndex < limit, bytes[digits.endIndex] == close else { return nil }
        let priority = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        return priority < 192 ? (LevelCodes.code(ofSeverity: priority & 7), digits.startIndex..<digits.endIndex) : nil
    }

    /// The place of the digit in `%UC_CERT-4-CertValidLessthanMonth`, whose facility may have several parts.
    private static func digit(ofMessage start: Int, _ limit: Int, _ bytes: [UInt8]) -> Int? {
        let dash = UInt8(ascii: "-")
        var at = start + 1
        guard at < limit, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[at]) else { return nil }
        while at + 1 < limit, bytes[at].isLetter || bytes[at].isDigit || bytes[at] == UInt8(ascii: "_") || bytes[at] == dash {
            if bytes[at] & 0xF8 == UInt8(ascii: "0"), bytes[at - 1] == dash, bytes[at + 1] == dash { return at }
            at += 1
        }
        return nil
    }
}

/// A head that begins with a letter for the level: `E0125 11:10:34.735123`, as programs of Kubernetes write it, without the year.
struct LetterHead {
    let level: LevelCodes.Code
    let levelRange: Range<Int>
    let timeRange: Range<Int>

    init?(at start: Int, _ limit: Int, _ bytes: [UInt8]) {
        let clock = start + 6
        guard start + 14 < limit, bytes[start].isLetter, bytes[start + 1..<start + 5].allSatisfy(\.isDigit), bytes[start + 5] == 0x20,
            let (_, end) = PackedTime.read(clock, limit, bytes), end >= clock + 8
        else { return nil }
        level = LevelCodes.code(ofLetterOrNumber: bytes[start..<start + 1])
        levelRange = start..<start + 1
        timeRange = start + 1..<end
        if level == LevelCodes.none { return nil }
    }
}
