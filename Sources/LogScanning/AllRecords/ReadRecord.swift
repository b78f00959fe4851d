/// A record that may matter, for its level or for a payload, with its lines.
public struct ReadRecord {
    public var level: LevelCodes.Code
    /// Nil if the log does not say the whole time.
    public var time: PackedTime?
    /// What the log has behind its times, as its first record has it.
    public var zone: String?
    /// The physical line of its head, from 1.
    public var line: Int
    /// Its first byte in the entry, and the one after its last.
    public var byteStart: UInt64
    public var byteEnd: UInt64
    /// Its lines, the first `RecordReader.recordBound` bytes of them, head included.
    public var bytes: ArraySlice<UInt8>
    /// Where parts of it lie in `bytes`.
    let places: Places

    struct Places {
        var thread: Range<Int>
        var logger: Range<Int>
        var request: Range<Int>
        var body: Range<Int>
        /// Whether line ends in the body are escaped.
        var isEscaped: Bool
    }

    public var thread: ArraySlice<UInt8> { bytes[places.thread] }

    /// Empty where the head names none.
    public var logger: ArraySlice<UInt8> { bytes[places.logger] }

    /// The request and the status of an access log's line, else empty.
    public var request: ArraySlice<UInt8> { bytes[places.request] }

    private static let escapedLineEnd = Array("\\n".utf8)

    /// What stands behind the head.
    public var body: ArraySlice<UInt8> { bytes[places.body] }

    /// The first line of the body that holds something, from its first word on.
    public var firstLine: ArraySlice<UInt8> {
        let rest = body.drop { $0 <= 0x20 }
        let line = rest[..<ByteSearch.segmentEnd(in: rest)]
        return places.isEscaped ? ByteSearch.first(Self.escapedLineEnd, in: line).map { line[..<$0] } ?? line : line
    }

    /// Whether there may be a payload in it: most records are told by this.
    public var mayHoldMessages: Bool { ByteSearch.first(UInt8(ascii: "{"), in: body) != nil }

    /// The messages of the payloads in it: the elements of `@Message.ExtendedInfo`. `isError`: whether an object that names a message counts wherever
    /// it stands.
    public func messages(isError: Bool) -> [LogMessage] {
        guard mayHoldMessages else { return [] }
        let source = String(decoding: logger, as: UTF8.self)
        var messages: [LogMessage] = []
        var payload = PayloadCollector(keeps: true)
        for (number, line) in body.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
            if number > 0 { payload.breakLine(ofLength: line.count) }
            var rest = line.last == 13 ? line.dropLast() : line
            while !rest.isEmpty {
                rest = rest.dropFirst(payload.collect(rest))
                guard payload.state == .closed else { continue }
                messages += PayloadReader(payload.undressed(), source: source, isError: isError).messages
                payload.restart()
            }
        }
        // A payload that was cut says what came before the cut.
        if payload.isOpen { messages += PayloadReader(payload.undressed(), source: source, isError: isError).messages }
        return messages
    }
}
