public import Terms

/// All that is known of one bundle after reading it: values without words in any language. `Reporting` puts them into words.
public struct BundleDiagnosis: Hashable, Sendable, Codable {
    /// The contract's outcome: `clean` only where everything that the rules need was read in full.
    public enum Outcome: String, Hashable, Sendable, Codable {
        case findings, clean, incomplete
    }

    /// The bundle as given on the command line; `-` is standard input.
    public var path: String
    public var sha256: String?
    public var size: UInt64
    /// Ids of the products whose logs lie in the bundle, sorted.
    public var products: [String]
    /// Whether everything that the rules need was read in full.
    public var complete: Bool
    /// How the last try of each subject ended: those that failed first.
    public var standings: [Standing]
    /// Nil where no span of time was asked for.
    public var window: WindowCoverage?
    /// Most severe first, then by last sight, latest first.
    public var findings: [Finding]
    /// In order of time; bounded, see `AttemptHistory`.
    public var attempts: AttemptHistory
    /// One for each rule of the table, sorted by rule id.
    public var coverage: [Coverage]
    public var notes: [ReadNote]
    public var stats: Stats

    public init(
        path: String, sha256: String?, size: UInt64, products: [String], complete: Bool, window: WindowCoverage? = nil,
        standings: [Standing] = [], findings: [Finding],
        attempts: AttemptHistory, coverage: [Coverage], notes: [ReadNote], stats: Stats
    ) {
        self.path = path
        self.sha256 = sha256
        self.size = size
        self.products = products
        self.complete = complete
        self.standings = standings
        self.window = window
        self.findings = findings
        self.attempts = attempts
        self.coverage = coverage
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

    /// For one rule: was it found, looked for and absent, or could nobody look?
    public struct Coverage: Hashable, Sendable, Codable {
        public enum State: String, Hashable, Sendable, Codable {
            case matched, absent, notEvaluable
        }

        /// Why a rule has its state.
        public enum Reason: String, Hashable, Sendable, Codable {
            /// It matched a record.
            case found
            /// Its log was read in full, and nothing matched.
            case notInLog
            /// No log of its product lies in the bundle.
            case noLog
            /// A bundle of its product, without the log that its messages stand in.
            case sourceMissing
            /// Its log was not read in full.
            case logIncomplete
            /// Its log was read in full, and nothing in the asked time matched.
            case notInWindow
            /// Nothing of its log lies in the asked time.
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
