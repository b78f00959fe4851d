public import LogScanning
public import RuleTable
public import Terms

/// What many bundles show together: values without words in any language. Memory is bounded; counts are always whole.
public struct TriageSummary: Hashable, Sendable, Codable {
    /// Bundles with the same diagnosis.
    public struct Group: Hashable, Sendable, Codable {
        public var rule: String
        public var severity: Rule.Severity
        public var bundles = PathTally()
        /// How often, over all bundles.
        public var count = 0
        public var firstSeen: LoggedTime?
        public var lastSeen: LoggedTime?
    }

    /// Messages that no rule knows, of one shape.
    public struct Unknown: Hashable, Sendable, Codable {
        public var shape: MessageShape
        /// In the order of first sight, from 0.
        public var number: Int
        /// One of them, as logged.
        public var example: LogMessage
        public var bundles = PathTally()
        public var count = 0
        public var firstSeen: LoggedTime?
        public var lastSeen: LoggedTime?
    }

    /// Bundles that tell the same story.
    public struct Story: Hashable, Sendable, Codable {
        public enum Kind: String, Hashable, Sendable, Codable {
            /// They are the same bytes.
            case sameBytes
            /// The same tries stand in them, to the millisecond and the thread: one appliance's log, collected more than once.
            case sameTries
        }

        public var kind: Kind
        /// The number of the bundle that was the first to tell it, in the run, from 0.
        public var begunBy: Int
        public var bundles = PathTally()
    }

    /// A bundle in which more than one thing may be to blame.
    public struct Competing: Hashable, Sendable, Codable {
        public var path: String
        /// The rules that stand, in the order of the findings.
        public var rules: [String]
        /// Those of them whose causes the bundle does not decide between.
        public var undecided: [String]
    }

    /// A bundle that was not read in full, and why.
    public struct Unread: Hashable, Sendable, Codable {
        public var path: String
        public var outcome: BundleDiagnosis.Outcome
        /// Whether nothing of it could be read.
        public var failed: Bool
        /// The first note that says what is missing.
        public var note: ReadNote?
    }

    public var counts = BundleCounts()
    /// Most bundles first.
    public var groups: [Group] = []
    /// Most bundles first.
    public var unknown: [Unknown] = []
    /// Messages of further shapes, which are not told apart.
    public var unknownFurther = 0
    /// In the order of the run.
    public var stories: [Story] = []
    /// How many bundles, the first ones, were compared for stories.
    public var comparedForStories = 0
    public var competing: [Competing] = []
    public var competingCount = 0
    /// The first of those that were not read in full.
    public var unread: [Unread] = []
    /// What lay beside the bundles and is none, by content and name.
    public var passedOver = PassedOver()
    /// Of all bundles; nil where no span of time was asked for.
    public var window: WindowCoverage?
    /// Nil where the run came to its end.
    public var interrupted: RunInterruption?

    public init() {}
}
