/// One kind of log of one product (the term is Sigma's): its paths in a bundle, the head of its records, and what marks a record as worth
/// decoding. It is data from `Rules/<product>/product.yaml`.
public struct LogSource: Hashable, Sendable, Codable {
    /// Its id, such as `dell-ome/tomcat-application`.
    public var id: String
    /// Its id within the product, such as `tomcat-application`.
    public var name: String { String(id[(id.utf8.lastIndex(of: UInt8(ascii: "/")).map { id.utf8.index(after: $0) } ?? id.startIndex)...]) }
    /// Its path suffixes, such as `tomcat/application.log`.
    public var paths: [LogPath]
    /// The head of its records.
    public var head: RecordHead
    /// The loggers whose records carry payloads or errors of their own, such as `SSLController`.
    public var loggers: [String]
    /// Texts that mark a record of any logger, regardless of case.
    public var texts: [String]
    /// Whether a bundle without it cannot be judged. Rules that do not name a source are looked for in it.
    public var isNeeded: Bool
    /// Texts that make a record worth reading but say nothing by themselves (those of rules and operations), regardless of case.
    public var hints: [String]
    /// The levels, regardless of case, at which records quote what others log, so that they report no event.
    public var quotingLevels: [String]

    /// The levels at which programs repeat their own output.
    public static let debugLevels = ["DEBUG", "TRACE"]

    /// Whether records of a level quote what others log.
    public func quotes(at level: some StringProtocol) -> Bool { quotingLevels.contains { $0.uppercased() == level.uppercased() } }

    public init(
        id: String, paths: [LogPath], head: RecordHead, loggers: [String], texts: [String], isNeeded: Bool = false, hints: [String] = [],
        quotingLevels: [String] = LogSource.debugLevels
    ) {
        self.id = id
        self.paths = paths
        self.head = head
        self.loggers = loggers
        self.texts = texts
        self.isNeeded = isNeeded
        self.hints = hints
        self.quotingLevels = quotingLevels
    }
}
