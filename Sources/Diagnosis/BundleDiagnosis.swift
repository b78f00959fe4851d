public import Terms

/// Everything known about a bundle after reading it, as values without words of any language. `Reporting` puts them into words.
public struct BundleDiagnosis: Hashable, Sendable, Codable {
    /// The outcome in the report's contract: `clean` only if everything that the rules need was read completely.
    public enum Outcome: String, Hashable, Sendable, Codable {
        case findings, clean, incomplete
    }

    /// The bundle as given on the command line; `-` is standard input.
    public var path: String
    public var sha256: String?
    public var size: UInt64
    /// The ids of the products whose logs are in the bundle, sorted.
    public var products: [String]
    /// The time that the logs of each product and tree cover; bounded, sorted.
    public var spans: [LogSpan]
    /// Whether everything that the rules need was read completely.
    public var complete: Bool
    /// How the last try of each subject ended, failures first.
    public var standings: [Standing]
    /// Nil if no time window was requested.
    public var window: WindowCoverage?
    /// Most severe first, then by last occurrence, latest first.
    public var findings: [Finding]
    /// In chronological order; bounded, see `AttemptHistory`.
    public var attempts: AttemptHistory
    /// One element for each rule of the table, sorted by rule id.
    public var coverage: [Coverage]
    /// What looks like a refusal in the logs and is none, sorted by name.
    public var falseFriends: [FalseFriendSighting]
    /// The names of the blind spots (`RuleSet.blindSpots`) that matter for this bundle, in the table's order.
    public var cannotTell: [String]
    public var notes: [ReadNote]
    public var stats: Stats
    /// What another rule table made of the bundle; nil unless that was asked for.
    public var baseline: Baseline?
    /// What the survey knows of a bundle in which nothing was found; nil if nobody asked.
    public var unknownErrors: UnknownErrors?

    /// The kinds of errors in a bundle's logs that no rule knows.
    public enum UnknownErrors: Hashable, Sendable, Codable {
        case kinds(Int)
        /// To count them would take noticeable time.
        case uncounted
    }

    // `unknownErrors` is not encoded: it only leads the reader of one report on.
    private enum CodingKeys: CodingKey {
        case path, sha256, size, products, spans, complete, standings, window, findings, attempts, coverage, falseFriends, cannotTell,
            notes,
            stats, baseline
    }

    public init(
        path: String, sha256: String?, size: UInt64, products: [String], spans: [LogSpan] = [], complete: Bool,
        window: WindowCoverage? = nil,
        standings: [Standing] = [], findings: [Finding],
        attempts: AttemptHistory, coverage: [Coverage], falseFriends: [FalseFriendSighting] = [], cannotTell: [String] = [],
        notes: [ReadNote], stats: Stats
    ) {
        self.path = path
        self.sha256 = sha256
        self.size = size
        self.products = products
        self.spans = spans
        self.complete = complete
        self.standings = standings
        self.window = window
        self.findings = findings
        self.attempts = attempts
        self.coverage = coverage
        self.falseFriends = falseFriends
        self.cannotTell = cannotTell
        self.notes = notes
        self.stats = stats
    }

    public var outcome: Outcome {
        if !findings.isEmpty { .findings } else if complete { .clean } else { .incomplete }
    }

    public struct Stats: Hashable, Sendable, Codable {
        public var entriesSeen: Int
        public var entriesRead: Int
        public var bytesRead: UInt64
        public var recordsMatched: Int

        public init(entriesSeen: Int, entriesRead: Int, bytesRead: UInt64, recordsMatched: Int) {
            self.entriesSeen = entriesSeen
            self.entriesRead = entriesRead
            self.bytesRead = bytesRead
            self.recordsMatched = recordsMatched
        }
    }

    /// A record that looks like a refusal and is none.
    public struct FalseFriendSighting: Hashable, Sendable, Codable {
        /// As in `RuleSet.falseFriends`.
        public var name: String
        /// The first such record.
        public var evidence: Evidence

        public init(name: String, evidence: Evidence) {
            self.name = name
            self.evidence = evidence
        }
    }

    /// Whether a rule was matched, was looked for and is absent, or could not be evaluated.
    public struct Coverage: Hashable, Sendable, Codable {
        public enum State: String, Hashable, Sendable, Codable {
            case matched, absent, notEvaluable
        }

        /// The reason for a rule's state.
        public enum Reason: String, Hashable, Sendable, Codable {
            /// The rule matched a record.
            case found
            /// Its log was read completely, and nothing matched.
            case notInLog
            /// The bundle contains no log of its product.
            case noLog
            /// The bundle is of its product, but lacks the log that would contain its messages.
            case sourceMissing
            /// Its log was not read completely.
            case logIncomplete
            /// Its log was read completely, and nothing in the requested time window matched.
            case notInWindow
            /// Nothing in its log is in the requested time window.
            case outsideWindow
        }

        public var rule: String
        public var state: State
        public var reason: Reason

        public init(rule: String, state: State, reason: Reason) {
            self.rule = rule
            self.state = state
            self.reason = reason
        }
    }
}
