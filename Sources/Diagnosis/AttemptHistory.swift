public import Terms

/// The tries in order of time: all of them counted, the first and the last of them kept, and so the runs that they make.
public struct AttemptHistory: Hashable, Sendable, Codable {
    /// Tries of one subject in a row that ended alike.
    public struct Run: Hashable, Sendable, Codable {
        public var first: Attempt
        /// The number of its last try.
        public var lastNumber: Int
        public var lastTime: LoggedTime?
        public var count: Int
        /// Whether the try of the subject right before it failed of another cause, and this one failed too.
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

    /// How many there were in all.
    public var count: Int
    /// In order; where there were more than are kept, the numbers leap once.
    public var kept: [Attempt]
    /// How many runs there were in all.
    public var runsTotal: Int
    /// In the order of their first tries; the first and the last of them.
    public var runs: [Run]

    public init(count: Int, kept: [Attempt], runsTotal: Int = 0, runs: [Run] = []) {
        self.count = count
        self.kept = kept
        self.runsTotal = runsTotal
        self.runs = runs
    }

    /// The numbers of the tries, of the runs kept, that failed of another cause than the try of their subject right before them.
    public var changes: [Int] { runs.filter(\.changesCause).map(\.first.number) }
}
