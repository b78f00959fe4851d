extension LogSource {
    /// A record's text behind its head; all of it if it begins with no head of this source.
    public func body(of record: String) -> String {
        let bytes = Array(record.utf8)
        let reader = HeadReader(head: head, loggers: loggers.map { Marker(.logger, $0) })
        return String(decoding: bytes[(reader.match(in: bytes, at: 0)?.end ?? 0)...], as: UTF8.self)
    }
}
