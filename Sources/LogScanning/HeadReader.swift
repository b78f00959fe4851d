import Terms

/// Reads the heads of one source's records: in the source's own form, or in another that logging layouts produce.
struct HeadReader {
    let head: RecordHead
    let loggers: [Marker]

    /// The head that begins at `start` and ends at or before `end`; nil if there is none. The caller ensures that a head may begin there,
    /// as at the start of a line or after NULs.
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
