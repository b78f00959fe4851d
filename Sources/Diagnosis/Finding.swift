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
    public var status: Status
    /// The later try that ended otherwise, of a superseded finding.
    public var supersededBy: Attempt?
    /// What certificate files that were given say of it; nil where they leave it open.
    public var comparison: FileComparison?

    /// What was compared is not kept: the files were given for one run.
    private enum CodingKeys: CodingKey {
        case rule, product, severity, causes, message, values, nodes, count, records, firstSeen, lastSeen, evidence, status, supersededBy
    }

    public init(
        rule: String?, product: String, severity: Rule.Severity, causes: [RankedCause], message: LogMessage,
        values: [String: String] = [:], nodes: [String] = [], count: Int, records: Int? = nil, firstSeen: LoggedTime?,
        lastSeen: LoggedTime?,
        evidence: [Evidence], status: Status = .unknown, supersededBy: Attempt? = nil
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
        self.status = status
        self.supersededBy = supersededBy
    }

    /// Whether what was found is how things stand.
    public enum Status: String, Hashable, Sendable, Codable, CaseIterable {
        /// The last try of its subject ended with it; where it is of several subjects, that of one of them.
        case standing
        /// A later try of its subject ended otherwise.
        case superseded
        /// The log cannot tell.
        case unknown
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
    /// Where the same record lies in other files of the bundle, the first few of them.
    public var alsoIn: [Place]

    /// A line of a file.
    public struct Place: Hashable, Sendable, Codable {
        public var entry: EntryPath
        public var line: Int

        public init(entry: EntryPath, line: Int) {
            self.entry = entry
            self.line = line
        }
    }

    public init(
        id: String, entry: EntryPath, line: Int, byteStart: UInt64, byteEnd: UInt64, timestamp: LoggedTime?, thread: String,
        excerpt: String, alsoIn: [Place] = []
    ) {
        self.id = id
        self.entry = entry
        self.line = line
        self.byteStart = byteStart
        self.byteEnd = byteEnd
        self.timestamp = timestamp
        self.thread = thread
        self.excerpt = excerpt
        self.alsoIn = alsoIn
    }

    /// Takes in where a copy of the record lies, and its copies.
    mutating func noteCopy(_ copy: Evidence) {
        for place in [Place(entry: copy.entry, line: copy.line)] + copy.alsoIn
        where alsoIn.count < 20 && !alsoIn.contains(place) && place != Place(entry: entry, line: line) { alsoIn.append(place) }
    }
}
