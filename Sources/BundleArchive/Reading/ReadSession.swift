import Synchronization
import Terms

/// What is common to all layers of one bundle while it is read: the limits, what is left of them, and the summary so far.
final class ReadSession {
    /// So many names are remembered to tell duplicates: memory must not follow the input.
    private static let nameBound = 10_000

    let limits: ReadLimits
    let inflater: Inflater
    /// How many threads may read at the same time.
    let threads: Int
    /// Whether the SHA-256 of the bundle is taken.
    let takesDigest: Bool
    let deadline: ContinuousClock.Instant
    var summary = ReadSummary()
    let bundle: EntryPath
    /// Called when an entry's bytes begin to be handed to the sink. Set for a branch, which comes to nothing else than that.
    var whenHanding: (() -> Void)?
    private var headersSeen = 0
    private let budget: Mutex<Budget>
    private var wantedPaths: Set<EntryPath> = []
    private var toldLayerLimit = false

    /// What has been inflated and what may be. Of a branch another thread asks too.
    private struct Budget {
        var unpacked: UInt64 = 0
        var allowance: UInt64
        /// Nothing more is read.
        var isOver = false
        /// The limit that was met.
        var limit: ReadNote.Reason?
    }

    init(_ limits: ReadLimits, inflater: Inflater, threads: Int, takesDigest: Bool, bundle: EntryPath) {
        self.limits = limits
        self.inflater = inflater
        self.threads = threads
        self.takesDigest = takesDigest
        self.bundle = bundle
        budget = Mutex(Budget(allowance: limits.inflatedBytes))
        // A duration of more than a few hundred years does not fit the clock.
        deadline = .now + .seconds(min(max(limits.seconds, 0), 1e9))
    }

    private init(branchOf session: ReadSession, allowance: UInt64) {
        limits = session.limits
        inflater = session.inflater
        threads = 1
        takesDigest = false
        bundle = session.bundle
        deadline = session.deadline
        budget = Mutex(Budget(allowance: allowance))
    }

    var hasTime: Bool { .now < deadline }

    private var isOver: Bool { budget.withLock { $0.isOver } }

    /// False once a limit is reached: every source then ends, and nothing more is said about that.
    var goesOn: Bool {
        if isOver { return false }
        if hasTime { return true }
        stop(.timeLimit(seconds: limits.seconds))
        return false
    }

    func countUnpacked(_ bytes: Int) {
        let isSpent = budget.withLock { budget in
            budget.unpacked += UInt64(bytes)
            return budget.unpacked > budget.allowance && !budget.isOver
        }
        if isSpent { stop(.byteLimit(limits.inflatedBytes)) }
    }

    /// Counts an entry, or a folder that an archive lists; false where the limit is reached.
    func countEntry(_ path: EntryPath, isFolder: Bool = false) -> Bool {
        guard goesOn else { return false }
        headersSeen += 1
        if headersSeen > limits.entries {
            stop(.entryLimit(limits.entries))
            return false
        }
        if !isFolder {
            summary.entriesSeen += 1
            if summary.seen.count < ReadSummary.seenBound { summary.seen.append(path) }
        }
        return true
    }

    /// Whether one more layer, the `depth`th, may be opened.
    func mayOpen(layer depth: Int, at path: EntryPath) -> Bool {
        if depth <= limits.layers { return true }
        if !toldLayerLimit { note(ReadNote(.limit, .layerLimit(limits.layers), at: path, losesData: true)) }
        toldLayerLimit = true
        return false
    }

    /// Remembers a wanted path; false where it was met before.
    func remember(wanted path: EntryPath) -> Bool {
        guard wantedPaths.count < Self.nameBound else { return true }
        return wantedPaths.insert(path).inserted
    }

    func hasMet(wanted path: EntryPath) -> Bool { wantedPaths.contains(path) }

    func note(_ note: ReadNote) {
        summary.notes.add(note)
    }

    /// Notes the faults of a source of which `offset` bytes could be read. Of those that cut it short the lowest is the cause of the others.
    func report(_ faults: [Fault], at path: EntryPath, offset: UInt64) {
        guard !isOver else { return }
        var isCut = false
        for fault in faults where !(fault.cuts && isCut) {
            isCut = isCut || fault.cuts
            note(fault.note(at: path, offset: offset))
        }
    }

    /// May be called on the thread of an `AheadSource`: what is noted of it is noted at the end.
    private func stop(_ reason: ReadNote.Reason) {
        budget.withLock { budget in
            if !budget.isOver { budget.limit = reason }
            budget.isOver = true
        }
    }

    /// What there is to say when all is read.
    func finish() -> ReadSummary {
        if let limit = budget.withLock({ $0.limit }) { note(ReadNote(.limit, limit, at: bundle, losesData: true)) }
        return summary
    }

    // MARK: Branches

    /// The bytes that may still be inflated.
    var allowanceLeft: UInt64 { budget.withLock { $0.allowance - min($0.allowance, $0.unpacked) } }

    /// A session for one entry that is read before its turn, and may inflate so many bytes until it comes to that.
    func branch(allowance: UInt64) -> ReadSession { ReadSession(branchOf: self, allowance: allowance) }

    /// Allows a branch so many bytes in all; false where it has inflated more, or has ended already for want of bytes or of time.
    func allow(_ allowance: UInt64) -> Bool {
        budget.withLock { budget in
            budget.allowance = allowance
            return !budget.isOver && budget.unpacked <= allowance
        }
    }

    /// Nothing more is read.
    func cancel() {
        budget.withLock { $0.isOver = true }
    }

    /// Takes over what a branch has to say of its entry.
    func take(_ branch: ReadSession) {
        summary.entriesRead += branch.summary.entriesRead
        summary.bytesRead += branch.summary.bytesRead
        for note in branch.summary.notes { self.note(note) }
        let theirs = branch.budget.withLock { $0 }
        budget.withLock { budget in
            budget.unpacked += theirs.unpacked
            budget.isOver = budget.isOver || theirs.isOver
            budget.limit = budget.limit ?? theirs.limit
        }
    }
}
