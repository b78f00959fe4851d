/// A part of a record that a rotation may have cut: the end of one log or the beginning of another, as text, and where it stands in its entry.
public struct LogPiece: Hashable, Sendable {
    /// A longer one is cut.
    public static let bound = 1 << 20

    /// In UTF-8; of a record that other threads' lines interrupt, its own bytes alone.
    public var bytes: [UInt8]
    /// Its first physical line, from 1.
    public var line: Int
    /// Its first byte in the entry, and the one after its last.
    public var byteStart: UInt64
    public var byteEnd: UInt64

    public init(bytes: [UInt8], line: Int, byteStart: UInt64, byteEnd: UInt64) {
        self.bytes = bytes
        self.line = line
        self.byteStart = byteStart
        self.byteEnd = byteEnd
    }

    /// The record that this end of a log and that beginning of the next make together, at its place in the first: nil where they make none whose
    /// payload closes well.
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
