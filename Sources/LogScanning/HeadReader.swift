import Terms

/// Reads the head of a record of one source: as the source writes it, else in another form that layouts have.
struct HeadReader {
    let head: RecordHead
    let loggers: [Marker]

    /// The head that begins at `start`, the start of a line or behind NUL bytes, and ends before `end`.
    func match(in bytes: [UInt8], at start: Int, before end: Int = .max) -> HeadMatch? {
        let limit = min(bytes.count, start + RecordHead.bound, end)
        guard var match = head.match(in: bytes, at: start, limit) ?? HeadVariant.match(head, loggers: loggers, in: bytes, at: start, limit)
        else {
            return nil
        }
        let logger = bytes[start + match.logger.lowerBound..<start + match.logger.upperBound]
        if let name = LoggerName.range(of: loggers, in: logger) {
            match.logger = name.lowerBound - start..<name.upperBound - start
            match.isListed = true
        }
        if match.time == nil, !match.timestamp.isEmpty {
            let digits = bytes[start + match.timestamp.lowerBound..<start + match.timestamp.upperBound].filter(\.isDigit)
            match.time = LoggedTime(digits: digits)
        }
        return match
    }
}
