import Synchronization
import Terms

/// How much work may still be done on one bundle, over all its layers. Several threads may ask, and spend.
final class ReadBudget: Sendable {
    let limits: ReadLimits
    /// How many threads may read at the same time.
    let threads: Int
    let deadline: ContinuousClock.Instant
    private let state: Mutex<State>

    private struct State {
        /// Bytes inflated so far, and those that may be.
        var unpacked: UInt64 = 0
        var allowance: UInt64
        /// Nothing more is read.
        var isOver = false
        /// The limit that was met.
        var limit: ReadNote.Reason?
    }

    init(_ limits: ReadLimits, threads: Int = 1) {
        self.limits = limits
        self.threads = threads
        // A duration of more than a few hundred years does not fit the clock.
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

    /// The limit that was met, if any.
    var limit: ReadNote.Reason? { state.withLock { $0.limit } }

    /// False once a limit is reached: every source then ends, and nothing more is said about that.
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

    /// A limit was met.
    func stop(_ reason: ReadNote.Reason) {
        state.withLock { state in
            if !state.isOver { state.limit = reason }
            state.isOver = true
        }
    }

    // MARK: Branches

    /// The bytes that may still be inflated.
    var allowanceLeft: UInt64 { state.withLock { $0.allowance - min($0.allowance, $0.unpacked) } }

    /// A budget for one entry that is read before its turn, and may inflate so many bytes until it comes to that.
    func branch(allowance: UInt64) -> ReadBudget { ReadBudget(branchOf: self, allowance: allowance) }

    /// Allows a branch so many bytes in all; false where it has inflated more, or has ended already for want of bytes or of time.
    func allow(_ allowance: UInt64) -> Bool {
        state.withLock { state in
            state.allowance = allowance
            return !state.isOver && state.unpacked <= allowance
        }
    }

    /// Nothing more is read.
    func cancel() {
        state.withLock { $0.isOver = true }
    }

    /// Counts what a branch has spent.
    func spend(_ branch: ReadBudget) {
        let theirs = branch.state.withLock { $0 }
        state.withLock { state in
            state.unpacked += theirs.unpacked
            state.isOver = state.isOver || theirs.isOver
            state.limit = state.limit ?? theirs.limit
        }
    }
}
