public import LogScanning
public import Terms

/// What one log of a bundle holds, its records of every level counted.
public struct LogOverview: Hashable, Sendable {
    /// How the records of a log are known.
    public enum Form: String, Hashable, Sendable, Encodable {
        /// Their heads are those that the product is known to write.
        case known
        /// Their heads show a time, and perhaps a level and a logger.
        case guessed
        /// No line begins with a head of any form.
        case unknown
    }

    public var entry: EntryPath
    /// The id of the product whose log it is, and of the log source; nil for any other log.
    public var product: String?
    public var source: String?
    public var form: Form
    public var records: Int
    /// The number of records of each level, as `LevelCodes` names it; those without a level are in none.
    public var levels: [String: Int]
    public var errors: Int
    public var warnings: Int
    public var firstTime: LoggedTime?
    public var lastTime: LoggedTime?
    public var gaps: [LogGap]
    /// When a server said that it had started, the last few times, and how often it did.
    public var starts: [LoggedTime]
    public var startsTotal: Int
    /// Lines that belong to no record, and the first of them.
    public var outsideForm: LogOutline.OutsideLines?
}
