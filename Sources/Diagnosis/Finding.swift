public import LogScanning
public import RuleTable
public import Terms

/// One meaning found in a bundle (SARIF's result): a rule with its causes, or a message that no rule knows.
public struct Finding: Hashable, Sendable, Codable {
    /// The rule's id, or nil where no rule knows the message.
    public var rule: String?
    public var product: String
    public var severity: Rule.Severity
    /// Likeliest first; empty without a rule.
    public var causes: [RankedCause]
    /// The message of the first evidence.
    public var message: LogMessage
    /// The values of the product's parameters that its records tell, by id, as `purpose`.
    public var values: [String: String]
    /// The nodes on which it happened, as far as the logs tell, sorted.
    public var nodes: [String]
    /// How often, in all. An event that several records tell of counts once.
    public var count: Int
    /// How many records tell of it.
    public var records: Int
    public var firstSeen: LoggedTime?
    public var lastSeen: LoggedTime?
    /// The first few and the last few, in the order of the log; `count` and `records` are always whole.
    public var evidence: [Evidence]
    /// What certificate files that were given say of it; nil where they leave it open.
    public var comparison: FileComparison?

    /// What was compared is not kept: the files were given for one run.
    private enum CodingKeys: CodingKey {
        case rule, product, severity, causes, message, values, nodes, count, records, firstSeen, lastSeen, evidence
    }

    public init(
        rule: String?, product: String, severity: Rule.Severity, causes: [RankedCause], message: LogMessage,
        values: [String: String] = [:], nodes: [String] = [], count: Int, records: Int? = nil, firstSeen: LoggedTime?,
        lastSeen: LoggedTime?,
        evidence: [Evidence]
    ) {
        self.rule = rule
        self.product = product
        self.severity = severity
        self.causes = causes
        self.message = message
        self.values = values
        self.nodes = nodes
        self.count = count
        self.records = records ?? count
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.evidence = evidence
    }

    /// A cause of the finding's rule, with the rules whose findings in this bundle speak for and against it.
    public struct RankedCause: Hashable, Sendable, Codable {
        /// The cause's id within the rule.
        public var cause: String
        /// Ids of the rules behind the hints that hold (`Rule.Cause.supportedBy`).
        public var supportedBy: [String]
        /// Ids of the rules behind the hints that hold (`Rule.Cause.contradictedBy`).
        public var contradictedBy: [String]
        /// What the certificate files that were given say; nil without such, and where no check tests for this cause.
        public var file: FileComparison.Observation?

        private enum CodingKeys: CodingKey {
            case cause, supportedBy, contradictedBy
        }

        public init(cause: String, supportedBy: [String], contradictedBy: [String]) {
            self.cause = cause
            self.supportedBy = supportedBy
            self.contradictedBy = contradictedBy
        }
    }
}

/// Where in a bundle something was read (SARIF's location).
public struct Evidence: Hashable, Sendable, Codable {
    /// Short and stable: made from the entry's path and the record's place, as `e-3f9a1c2b40`.
    public var id: String
    public var entry: EntryPath
    /// The physical line of the record's head, from 1.
    public var line: Int
    public var byteStart: UInt64
    public var byteEnd: UInt64
    public var timestamp: LoggedTime?
    public var thread: String
    public var excerpt: String

    public init(
        id: String, entry: EntryPath, line: Int, byteStart: UInt64, byteEnd: UInt64, timestamp: LoggedTime?, thread: String,
        excerpt: String
    ) {
        self.id = id
        self.entry = entry
        self.line = line
        self.byteStart = byteStart
        self.byteEnd = byteEnd
        self.timestamp = timestamp
        self.thread = thread
        self.excerpt = excerpt
    }
}
