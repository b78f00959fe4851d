public import LogScanning
public import RuleTable
public import Terms

/// What many bundles show together, as values without words of any language. Memory is bounded; counts are always exact.
public struct TriageSummary: Hashable, Sendable, Codable {
    /// Bundles in which the same diagnosis stands, or may stand.
    public struct Group: Hashable, Sendable, Codable {
        public var rule: String
        public var severity: Rule.Severity
        public var bundles = PathList()
        /// The bundles in which a later try overcame it.
        public var overcome = PathList()
        /// The number of events in the bundles in which it stands.
        public var count = 0
        public var firstSeen: LoggedTime?
        public var lastSeen: LoggedTime?
        /// Where it was logged in the first of the bundles.
        public var place: Place?
    }

    /// A piece of evidence in one of the bundles.
    public struct Place: Hashable, Sendable, Codable {
        public var bundle: String
        public var entry: EntryPath
        /// From 1.
        public var line: Int
        public var evidence: String
    }

    /// Messages of one shape that no rule knows.
    public struct Unknown: Hashable, Sendable, Codable {
        public var shape: MessageShape
        /// In order of first occurrence, from 0.
        public var number: Int
        /// One of them, as logged.
        public var example: LogMessage
        public var bundles = PathList()
        public var count = 0
        public var firstSeen: LoggedTime?
        public var lastSeen: LoggedTime?
    }

    /// Bundles with the same story.
    public struct Story: Hashable, Sendable, Codable {
        public enum Kind: String, Hashable, Sendable, Codable {
            /// Their bytes are the same.
            case sameBytes
            /// They contain the same tries, to the millisecond and the thread: one appliance's log, collected more than once.
            case sameTries
        }

        public var kind: Kind
        /// The number in the run, from 0, of the first bundle with the story.
        public var begunBy: Int
        public var bundles = PathList()
    }

    /// A bundle with more than one possible explanation for a failure.
    public struct Competing: Hashable, Sendable, Codable {
        public var path: String
        /// The competing rules, in the order of the findings.
        public var rules: [String]
        /// Those whose causes the bundle does not decide between.
        public var undecided: [String]
    }

    /// A bundle that was not read completely, and why.
    public struct Unread: Hashable, Sendable, Codable {
        public var path: String
        public var outcome: BundleDiagnosis.Outcome
        /// Whether nothing of it could be read.
        public var failed: Bool
        /// The first note about missing data.
        public var note: ReadNote?
    }

    /// A bundle of an appliance that an earlier run has seen.
    public struct SeenBefore: Hashable, Sendable, Codable {
        public var path: String
        public var earlier: EarlierBundles
    }

    public var counts = BundleCounts()
    /// Most bundles first.
    public var groups: [Group] = []
    /// Most bundles first.
    public var unknown: [Unknown] = []
    /// The number of messages of further shapes, which are not distinguished.
    public var unknownFurther = 0
    /// In the order of the run.
    public var stories: [Story] = []
    /// The number of bundles, from the first, that were compared for stories.
    public var comparedForStories = 0
    public var competing: [Competing] = []
    public var competingCount = 0
    /// The first bundles that need a person.
    public var review: [ReviewCase] = []
    public var reviewCount = 0
    /// The first bundles of appliances that earlier runs have seen.
    public var seenBefore: [SeenBefore] = []
    public var seenBeforeCount = 0
    /// The first bundles that were not read completely.
    public var unread: [Unread] = []
    /// The files beside the bundles that are not bundles, by content and name.
    public var passedOver = PassedOver()
    /// For all bundles; nil if no time window was requested.
    public var window: WindowCoverage?
    /// Nil if the run was completed.
    public var interrupted: RunInterruption?

    public init() {}
}
