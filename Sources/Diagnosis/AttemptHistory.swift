public import Terms

/// The tries in chronological order, and the runs that they form. All are counted; the first and the last ones are kept.
public struct AttemptHistory: Hashable, Sendable, Codable {
    /// Consecutive tries of one subject with the same outcome.
    public struct Run: Hashable, Sendable, Codable {
        public var first: Attempt
        /// The number of its last try.
        public var lastNumber: Int
        public var lastTime: LoggedTime?
        public var count: Int
        /// Whether this is a failure directly after a failure of the same subject with another cause.
        public var changesCause: Bool

        public init(_ first: Attempt, changesCause: Bool = false) {
            self.first = first
            lastNumber = first.number
            lastTime = first.timestamp
            count = 1
            self.changesCause = changesCause
        }

        mutating func goOn(with attempt: Attempt) {
            lastNumber = attempt.number
            lastTime = attempt.timestamp ?? lastTime
            count += 1
        }
    }

    /// The total number of tries.
    public var count: Int
    /// In order. If there were more than are kept, the numbers jump once.
    public var kept: [Attempt]
    /// The total number of runs.
    public var runsTotal: Int
    /// In the order of their first tries; only the first and last ones are kept.
    public var runs: [Run]

    public init(count: Int, kept: [Attempt], runsTotal: Int = 0, runs: [Run] = []) {
        self.count = count
        self.kept = kept
        self.runsTotal = runsTotal
        self.runs = runs
    }

    /// The numbers of the first tries of those kept runs that fail with another cause than the preceding try of their subject.
    public var changes: [Int] { runs.filter(\.changesCause).map(\.first.number) }
}
