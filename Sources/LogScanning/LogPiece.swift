/// A part of a record that a rotation may have split: the end of one log or the beginning of another, with its position in its entry.
public struct LogPiece: Hashable, Sendable {
    /// The maximum length in bytes; a longer piece is cut.
    public static let bound = 1 << 20

    /// In UTF-8. If other threads' lines interrupt the record, only its own bytes.
    public var bytes: [UInt8]
    /// The number of its first physical line, from 1.
    public var line: Int
    /// The offset of its first byte in the entry.
    public var byteStart: UInt64
    /// The offset after its last byte in the entry.
    public var byteEnd: UInt64

    public init(bytes: [UInt8], line: Int, byteStart: UInt64, byteEnd: UInt64) {
        self.bytes = bytes
        self.line = line
        self.byteStart = byteStart
        self.byteEnd = byteEnd
    }

    /// The record that this end of a log and the beginning of the next one form together, with its position in the first; nil unless the
    /// two parts make a complete payload that names a message.
    public func joined(with beginning: LogPiece, _ markers: SourceMarkers, excerptBound: Int = LogRecord.excerptBound) -> LogRecord? {
        var records: [LogRecord] = []
        var scanner = LogScanner(markers, excerptBound: excerptBound)
        let whole = bytes + RotationLine.dropped(from: beginning.bytes[...])
        scanner.scan(whole.span) { records.append($0) }
        scanner.finish { records.append($0) }
        guard var record = records.first, record.byteStart < bytes.count, record.byteEnd > bytes.count,
            record.messages.allSatisfy(\.complete), record.messages.contains(where: { $0.id != nil })
        else { return nil }
        (record.line, record.byteStart, record.byteEnd) = (line, byteStart, byteEnd)
        return record
    }
}
