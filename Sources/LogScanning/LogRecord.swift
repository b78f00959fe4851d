public import Terms

/// A record that contains a marker: its head, its position in the entry, and its messages.
public struct LogRecord: Hashable, Sendable {
    /// The level as logged, such as `ERROR`; empty if the record has no head, because its text precedes the first one.
    public var level: String
    /// Nil without a head, or if the head has no complete time.
    public var timestamp: LoggedTime?
    public var thread: String
    public var logger: String
    /// The number of the head's physical line, from 1. LF, CRLF and a lone CR each end a line.
    public var line: Int
    /// The offset of its first byte in the entry (unpacked, in its original encoding).
    public var byteStart: UInt64
    /// The offset after its last byte in the entry.
    public var byteEnd: UInt64
    /// The record's lines, decoded with repair, with `\n` as line ends, cut to at most `excerptBound` bytes of UTF-8.
    public var excerpt: String
    /// What is between the head and the payload, such as `uploadNewCertificateChain(): Error uploading certificate chain:`.
    public var preamble: String
    /// In the order of the payload.
    public var messages: [LogMessage]
    /// Texts that only a hint found (`LogSource.hints`). Each is a message only if a rule or operation knows it.
    public var candidates: [LogMessage]

    public static let excerptBound = 4096

    /// Whether the level is that of an error.
    public var isError: Bool { LevelWord.isError(level) }

    /// Whether the level is that of an error or a warning.
    public var isErrorOrWarning: Bool { isError || ["WARN", "WARNING"].contains(level.uppercased()) }

    public init(
        level: String, timestamp: LoggedTime?, thread: String, logger: String, line: Int, byteStart: UInt64, byteEnd: UInt64,
        excerpt: String, preamble: String, messages: [LogMessage], candidates: [LogMessage] = []
    ) {
        self.level = level
        self.timestamp = timestamp
        self.thread = thread
        self.logger = logger
        self.line = line
        self.byteStart = byteStart
        self.byteEnd = byteEnd
        self.excerpt = excerpt
        self.preamble = preamble
        self.messages = messages
        self.candidates = candidates
    }
}
