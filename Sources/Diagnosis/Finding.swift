public import LogScanning
public import RuleTable
public import Terms

/// One diagnosis in a bundle (SARIF's result): a rule with its causes, or a message that no rule knows.
public struct Finding: Hashable, Sendable, Codable {
    /// The rule's id, or nil if no rule knows the message.
    public var rule: String?
    public var product: String
    public var severity: Rule.Severity
    /// Likeliest first; empty without a rule.
    public var causes: [RankedCause]
    /// The message of the first evidence.
    public var message: LogMessage
    /// The values of the product's parameters in its records, by parameter id (such as `purpose`).
    public var values: [String: String]
    /// The nodes on which it happened, as far as the logs name them, sorted.
    public var nodes: [String]
    /// The number of events. An event that several records show counts once.
    public var count: Int
    /// The number of records that show it.
    public var records: Int
    public var firstSeen: LoggedTime?
    public var lastSeen: LoggedTime?
    /// The first few and last few records, in the log's order; `count` and `records` cover all.
    public var evidence: [Evidence]
    public var status: Status
    /// The later try with a different outcome, for a superseded finding.
    public var supersededBy: Attempt?
    /// The tree of logs that it was found in; empty if there were too many findings to tell trees apart.
    public var log: String
    /// The subjects whose tries ended with it, and whether it stands for each; bounded, sorted by subject, empty if it belongs to no try.
    public var subjects: [SubjectStatus]
    /// What the supplied certificate files say about it; nil if they do not decide.
    public var comparison: FileComparison?

    // `comparison` is not encoded: the files were given for one run only.
    private enum CodingKeys: CodingKey {
        case rule, product, severity, causes, message, values, nodes, count, records, firstSeen, lastSeen, evidence, status, supersededBy
        case log, subjects
    }

    public init(
        rule: String?, product: String, severity: Rule.Severity, causes: [RankedCause], message: LogMessage,
        values: [String: String] = [:], nodes: [String] = [], count: Int, records: Int? = nil, firstSeen: LoggedTime?,
        lastSeen: LoggedTime?,
        evidence: [Evidence], status: Status = .unknown, supersededBy: Attempt? = nil, log: String = "",
        subjects: [SubjectStatus] = []
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
        self.log = log
        self.subjects = subjects
    }

    /// Whether the finding describes the current state.
    public enum Status: String, Hashable, Sendable, Codable, CaseIterable {
        /// The last try of its subject, or of one of its subjects, ended with it.
        case standing
        /// A later try of its subject had a different outcome.
        case superseded
        /// The log does not show which.
        case unknown
    }

    /// Whether the finding describes the current state of one subject.
    public struct SubjectStatus: Hashable, Sendable, Codable {
        public var subject: Subject
        public var status: Status

        public init(subject: Subject, status: Status) {
            self.subject = subject
            self.status = status
        }
    }

    /// A cause of the finding's rule, with the rules whose findings in this bundle support and contradict it.
    public struct RankedCause: Hashable, Sendable, Codable {
        /// The cause's id within the rule.
        public var cause: String
        /// The ids of the rules of the hints that apply (`Rule.Cause.supportedBy`).
        public var supportedBy: [String]
        /// The ids of the rules of the hints that apply (`Rule.Cause.contradictedBy`).
        public var contradictedBy: [String]
        /// What the supplied certificate files say about it; nil without files, and if no check tests for this cause.
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

/// A place in a bundle where something was read (SARIF's location).
public struct Evidence: Hashable, Sendable, Codable {
    /// Short and stable, such as `e-3f9a1c2b40`: derived from the entry's path and the record's position.
    public var id: String
    public var entry: EntryPath
    /// The physical line of the record's head, from 1.
    public var line: Int
    public var byteStart: UInt64
    public var byteEnd: UInt64
    public var timestamp: LoggedTime?
    public var thread: String
    public var excerpt: String
    /// The first few places of the same record in other files of the bundle.
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

    /// Adds the place of a copy of the record, and the places of that copy's copies.
    mutating func noteCopy(_ copy: Evidence) {
        for place in [Place(entry: copy.entry, line: copy.line)] + copy.alsoIn
        where alsoIn.count < 20 && !alsoIn.contains(place) && place != Place(entry: entry, line: line) { alsoIn.append(place) }
    }
}
