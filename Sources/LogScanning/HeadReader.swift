import Terms

/// Reads the heads of one source's records: in the source's own form, or in another that logging layouts produce.
struct HeadReader: Sendable {
    let head: RecordHead
    let loggers: [Marker]

    /// The head that begins at `start` and ends at or before `end`; nil if there is none. The caller ensures that a head may begin there,
    /// as at the start of a line or after NULs.
    func match(in bytes: [UInt8], at start: Int, before end: Int = .max) -> HeadMatch? {
        let limit = min(bytes.count, start + RecordHead.bound, end)
        guard var match = plainMatch(in: bytes, at: start, limit) else { return nil }
        let logger = bytes[start + match.logger.lowerBound..<start + match.logger.upperBound]
        if let name = LoggerName.range(of: loggers, in: logger) {
            match.logger = name.lowerBound - start..<name.upperBound - start
            match.isListed = true
        }
        if match.time == nil, !match.timestamp.isEmpty {
            match.time = time(of: match, in: bytes[start...])
        }
        return match
    }

    private func plainMatch(in bytes: [UInt8], at start: Int, _ limit: Int) -> HeadMatch? {
        guard head.isKnown else { return GuessedHead.match(in: bytes, at: start, limit) }
        return head.match(in: bytes, at: start, limit) ?? HeadVariant.match(head, loggers: loggers, in: bytes, at: start, limit)
    }

    /// The time of a head of the source's own form. `bytes` begin where matching began.
    private func time(of match: HeadMatch, in bytes: ArraySlice<UInt8>) -> LoggedTime? {
        func text(_ range: Range<Int>) -> ArraySlice<UInt8> { bytes.dropFirst(range.lowerBound).prefix(range.count) }
        var digits: [UInt8] = []
        digits.reserveCapacity(24)
        // The number that is being read: which one, and where it begins.
        var (number, start) = (0, 0)
        func pad() {
            let width = number < 6 ? 2 : match.countsMilliseconds ? 3 : 0
            while digits.count - start < width { digits.insert(UInt8(ascii: "0"), at: start) }
        }
        for byte in text(match.timestamp) {
            if byte.isDigit {
                digits.append(byte)
            } else if digits.count > start {
                pad()
                (number, start) = (number + 1, digits.count)
            }
        }
        pad()
        return LoggedTime(digits: digits, zone: match.zone.isEmpty ? nil : String(decoding: text(match.zone), as: UTF8.self))
    }
}
