/// Finds the records of one log source in the bytes of one entry, in one pass and in constant memory.
public struct LogScanner: ~Copyable {
    public init(_ source: LogSource) {}

    /// Takes the next bytes; calls `found` for each record that is whole by now, in the order of their heads as far as they end in that order.
    public mutating func scan(_ bytes: Span<UInt8>, found: (LogRecord) -> Void) {}

    /// Ends the log: what is still open is given as far as it could be read.
    public mutating func finish(found: (LogRecord) -> Void) {}

    /// Whether bytes like these, the beginning of a file, are a log of this source: some line of them begins with its head.
    public static func recognises(_ source: LogSource, beginning: Span<UInt8>) -> Bool { false }
}
