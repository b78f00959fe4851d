/// Collects tries in order into a history, in memory that depends neither on their number nor on that of their subjects.
struct AttemptCollector {
    /// The number of tries, and of runs, kept from the beginning, and the number kept from the end.
    static let bound = 100
    /// The number of subjects that can have runs of more than one try.
    static let subjects = 1000

    private var attempts = Extremes<Int, Attempt>(first: bound, last: bound)
    private var ended = Extremes<Int, AttemptHistory.Run>(first: bound, last: bound)
    private var open: [Subject: AttemptHistory.Run] = [:]

    var count: Int { attempts.count }

    /// Adds the next try, whose number must be greater than all before.
    ///
    /// - Parameter isOfKnownSubject: Whether it is known to follow its subject's earlier tries.
    mutating func add(_ attempt: Attempt, isOfKnownSubject: Bool) {
        attempts.insert(attempt, at: attempt.number)
        var before = open[attempt.subject]
        if before?.first.endedLike(attempt) == true {
            before?.goOn(with: attempt)
            open[attempt.subject] = before
            return
        }
        if let before { ended.insert(before, at: before.first.number) }
        let haveFailed = [before?.first, attempt].allSatisfy { $0?.outcome == .failed && $0?.isEndKnown == true }
        let run = AttemptHistory.Run(attempt, changesCause: isOfKnownSubject && haveFailed)
        if before != nil || open.count < Self.subjects { open[attempt.subject] = run } else { ended.insert(run, at: attempt.number) }
    }

    var history: AttemptHistory {
        var runs = ended
        for run in open.values { runs.insert(run, at: run.first.number) }
        return AttemptHistory(count: count, kept: attempts.kept.map(\.element), runsTotal: runs.count, runs: runs.kept.map(\.element))
    }
}
