import Synchronization
import Terms

/// The work still allowed on one bundle, over all its layers. Safe to use from several threads.
final class ReadBudget: Sendable {
    let limits: ReadLimits
    /// The number of threads that may read at the same time.
    let threads: Int
    let deadline: ContinuousClock.Instant
    private let state: Mutex<State>

    private struct State {
        /// The bytes inflated so far; `allowance` is the maximum.
        var unpacked: UInt64 = 0
        var allowance: UInt64
        /// Whether reading has stopped.
        var isOver = false
        /// The limit that was reached.
        var limit: ReadNote.Reason?
    }

    init(_ limits: ReadLimits, threads: Int = 1) {
        self.limits = limits
        self.threads = threads
        // The clock cannot represent a duration of more than a few hundred years.
        deadline = .now + .seconds(min(max(limits.seconds, 0), 1e9))
        state = Mutex(State(allowance: limits.inflatedBytes))
    }

    private init(branchOf budget: ReadBudget, allowance: UInt64) {
        limits = budget.limits
        threads = 1
        deadline = budget.deadline
        state = Mutex(State(allowance: allowance))
    }

    var hasTime: Bool { .now < deadline }

    var isOver: Bool { state.withLock { $0.isOver } }

    /// The limit that was reached, if any.
    var limit: ReadNote.Reason? { state.withLock { $0.limit } }

    /// False once a limit is reached: every source then ends, without further notes about it.
    var goesOn: Bool {
        if isOver { return false }
        if hasTime { return true }
        stop(.timeLimit(seconds: limits.seconds))
        return false
    }

    func countUnpacked(_ bytes: Int) {
        let isSpent = state.withLock { state in
            state.unpacked += UInt64(bytes)
            return state.unpacked > state.allowance && !state.isOver
        }
        if isSpent { stop(.byteLimit(limits.inflatedBytes)) }
    }

    /// Stops reading because a limit was reached.
    func stop(_ reason: ReadNote.Reason) {
        state.withLock { state in
            if !state.isOver { state.limit = reason }
            state.isOver = true
        }
    }

    // MARK: Branches

    /// The number of bytes that may still be inflated.
    var allowanceLeft: UInt64 { state.withLock { $0.allowance - min($0.allowance, $0.unpacked) } }

    /// A budget for one entry that is read before its turn, and may inflate this many bytes until its turn comes.
    func branch(allowance: UInt64) -> ReadBudget { ReadBudget(branchOf: self, allowance: allowance) }

    /// Sets a branch's total allowance; false if it has inflated more, or has already stopped for lack of bytes or time.
    func allow(_ allowance: UInt64) -> Bool {
        state.withLock { state in
            state.allowance = allowance
            return !state.isOver && state.unpacked <= allowance
        }
    }

    /// Stops reading without a limit having been reached.
    func cancel() {
        state.withLock { $0.isOver = true }
    }

    /// Adds what a branch has used.
    func spend(_ branch: ReadBudget) {
        let theirs = branch.state.withLock { $0 }
        state.withLock { state in
            state.unpacked += theirs.unpacked
            state.isOver = state.isOver || theirs.isOver
            state.limit = state.limit ?? theirs.limit
        }
    }
}
