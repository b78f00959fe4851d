/// One product's one kind of log (Sigma's word): where it lies in a bundle, how a record of it begins, and what marks a
/// record worth decoding. It is data: `Rules/<product>/product.yaml`.
public struct LogSource: Hashable, Sendable {
    /// Its id, as `dell-ome/tomcat-application`.
    public var id: String
    /// Its id within the product, as `tomcat-application`.
    public var name: String { String(id[(id.lastIndex(of: "/").map { id.index(after: $0) } ?? id.startIndex)...]) }
    /// The path suffixes at which it lies, as `tomcat/application.log`.
    public var paths: [LogPath]
    /// How a record begins.
    public var head: RecordHead
    /// The loggers whose records carry payloads or errors of their own, as `SSLController`.
    public var loggers: [String]
    /// Texts that mark a record of any logger; case does not count.
    public var texts: [String]
    /// Whether a bundle without it cannot be judged: the rules that name no source of their own are looked for in it.
    public var isNeeded: Bool
    /// Texts for which a record is looked at although they alone say nothing (those of rules and operations); case does not count.
    public var hints: [String]
    /// Records of these levels quote what others log: they tell of no event. Case does not count.
    public var quotingLevels: [String]

    /// The levels at which programs quote what they do.
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
