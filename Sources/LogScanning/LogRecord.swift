public import Terms

/// A record that a marker hit: its head, its place in the entry, and the messages it carries.
public struct LogRecord: Hashable, Sendable {
    /// The level as logged, as `ERROR`; empty where the record has no head (the text stood before the first one).
    public var level: String
    /// Nil without a head.
    public var timestamp: LoggedTime?
    public var thread: String
    public var logger: String
    /// The physical line of the head, from 1. LF, CRLF and a lone CR each end a line.
    public var line: Int
    /// The bytes of the record in the entry (unpacked, before any change of encoding): its first byte, and the one after its last.
    public var byteStart: UInt64
    public var byteEnd: UInt64
    /// The record's lines, decoded with repair, line ends as `\n`, at most `excerptBound` bytes of UTF-8.
    public var excerpt: String
    /// What stands between the head and the payload, as `uploadNewCertificateChain(): Error uploading certificate chain:`.
    public var preamble: String
    /// In the order of the payload.
    public var messages: [LogMessage]
    /// Texts that only a hint found (`LogSource.hints`): each is a message only to somebody who knows it.
    public var candidates: [LogMessage]

    public static let excerptBound = 4096

    /// Whether the level is that of an error.
    public var isError: Bool { LevelWord.isError(level) }

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
