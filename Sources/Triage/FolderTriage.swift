public import Anonymization
public import BundleArchive
public import Catalog
public import Diagnosis
import RuleTable
public import Terms

/// Reads many bundles in worker processes, and reports their diagnoses in the order in which the bundles were found, whatever the number of
/// workers.
///
/// If a worker dies or hangs, the bundle that it was reading is tried once more; if that fails too, its diagnosis says so. Memory depends on the
/// number of workers, not on the number of bundles.
public struct FolderTriage {
    public enum Ending: Hashable, Sendable {
        case finished
        /// The run was interrupted; every diagnosis completed before has been reported.
        case interrupted(RunInterruption)
    }

    /// The progress of a run.
    public struct Activity: Hashable, Sendable {
        public var done = 0
        /// The total size of the bundles that are done.
        public var bytes: UInt64 = 0
        public var findings = 0
        /// The bundle that has been read for the longest time.
        public var current: FoundBundle?
        /// What the supply has found that is not a bundle.
        public var passedOver = PassedOver()
    }

    /// The state of a bundle between the supply and the report.
    private struct Turn {
        var bundle: FoundBundle
        var fingerprint: String?
        var known: Catalog.Record?
        var tries = 0
        var diagnosis: BundleDiagnosis?
        var names: [FoundName] = []
        /// Whether the catalog lacks the diagnosis.
        var isNew = false
    }

    private let triage: BundleTriage
    private let catalog: Catalog?
    private let resume: Bool
    private let anonymizer: Anonymizer?
    private var supply: any BundleSupply
    private var pool: WorkerPool
    private let window: Int
    /// The number of bundles considered when choosing the largest to read next.
    private let lookAhead: Int

    /// The turns not reported yet, by consecutive numbers.
    private var turns: [Int: Turn] = [:]
    private var nextTold = 0
    private var nextTaken = 0
    /// The turns not assigned to a worker yet, the largest first, so that no large one is begun only when all others are done.
    private var waiting: [Int] = []
    /// The turns whose worker died; each is retried while nothing else is read.
    private var retries: [Int] = []
    private var isSupplied = false
    private var activity = Activity()
    /// Our own documents, such as a compressed report, that turned out not to be bundles only when they were read.
    private var readAndPassedOver = PathTally()

    /// What the supply has found so far that is not a bundle.
    public var passedOver: PassedOver {
        var all = supply.passedOver
        all.add(ownDocuments: readAndPassedOver)
        return all
    }

    /// - Parameters:
    ///   - worker: The command that starts a worker (`BundleWorker`) with the same rules and limits as `triage`.
    ///   - anonymizer: Learns the names in each bundle before it is reported and stored; `worker` must find them.
    ///   - resume: Whether the catalog's record of an unchanged bundle is reported instead of reading the bundle again.
    public init(
        _ triage: BundleTriage, of supply: any BundleSupply, jobs: Int, worker: [String], catalog: Catalog? = nil, resume: Bool = false,
        anonymizer: Anonymizer? = nil
    ) {
        self.anonymizer = anonymizer
        self.triage = triage
        self.supply = supply
        self.catalog = catalog
        self.resume = resume
        pool = WorkerPool(
            command: worker, size: max(1, jobs),
            // To find names takes a reading of its own.
            patience: WorkerLimits.patience(readLimit: triage.limits.seconds * (anonymizer == nil ? 1 : 2)),
            rulesDigest: triage.rules.digest)
        window = max(64, 8 * jobs)
        lookAhead = 4 * jobs
    }

    /// Runs until there are no more bundles, or until the descriptor `interruption` becomes readable.
    ///
    /// - Parameters:
    ///   - observe: Called repeatedly, at least four times a second.
    ///   - tell: Receives the diagnoses in order; after an interruption also those completed out of order.
    /// - Throws: `TriageError`, `CatalogError`, and any error of `tell`.
    public mutating func run(
        interruption: Int32, observe: (Activity) throws -> Void, tell: (BundleDiagnosis) throws -> Void
    ) throws -> Ending {
        defer { pool.end() }
        while true {
            var later: (descriptor: Int32?, seconds: Double?) = (nil, nil)
            try supplyTurns(&later)
            try assign()
            try tellFinished(to: tell)
            activity.current = pool.longestReading.flatMap { turns[$0]?.bundle }
            activity.passedOver = passedOver
            try observe(activity)
            if isSupplied, turns.isEmpty { return .finished }
            let canGoOn = later == (nil, nil) && takesMore
            let ready = Pipe.wait(
                for: [interruption] + pool.descriptors + [later.descriptor].compactMap(\.self),
                seconds: canGoOn ? 0 : min(0.25, later.seconds ?? 0.25, pool.secondsToDeadline ?? 0.25))
            for event in try pool.events(from: ready) {
                // The interruption may be what ended a worker.
                if ready.contains(interruption), case .ended = event.outcome { continue }
                try handle(event)
            }
            if ready.contains(interruption) {
                let found = countFound()
                for number in turns.keys.sorted() { try self.tell(number, to: tell) }
                return .interrupted(RunInterruption(read: activity.done, found: found.count, foundAll: found.isAll))
            }
        }
    }

    /// The number of bundles that the supply has provided and still has, counted for as long as an interruption may wait.
    private mutating func countFound() -> (count: Int, isAll: Bool) {
        let deadline = ContinuousClock.now + .milliseconds(500)
        var count = nextTaken - readAndPassedOver.count
        while !isSupplied {
            guard .now < deadline else { return (count, false) }
            switch supply.next() {
            case .bundle: count += 1
            case .later, .end: isSupplied = true
            }
        }
        return (count, true)
    }

    /// Whether another bundle is requested from the supply.
    private var takesMore: Bool {
        !isSupplied && retries.isEmpty && turns.count < window && waiting.count < lookAhead
    }

    /// Requests bundles from the supply while they can be used.
    private mutating func supplyTurns(_ later: inout (descriptor: Int32?, seconds: Double?)) throws {
        while takesMore {
            switch supply.next() {
            case .end: isSupplied = true
            case .later(let descriptor, let seconds):
                later = (descriptor, seconds)
                return
            case .bundle(let bundle):
                var turn = Turn(bundle: bundle)
                if let problem = bundle.problem {
                    turn.diagnosis = triage.unread(bundle.bundle, size: bundle.size, problem)
                } else if let catalog {
                    turn.fingerprint = bundle.bundle.fingerprint
                    turn.known = resume ? try catalog.record(of: bundle.path) : nil
                    if let known = turn.known, let fingerprint = known.fingerprint, fingerprint == turn.fingerprint {
                        turn.diagnosis = known.diagnosis
                    }
                }
                let isRead = turn.diagnosis != nil
                turn.isNew = isRead && turn.known == nil
                turns[nextTaken] = turn
                if anonymizer == nil { try store(nextTaken) }
                if !isRead {
                    let place = waiting.firstIndex { (turns[$0]?.bundle.size ?? 0) < bundle.size }
                    waiting.insert(nextTaken, at: place ?? waiting.endIndex)
                }
                nextTaken += 1
                // A long series of bundles that need no reading must not delay the report.
                if isRead { return }
            }
        }
    }

    private mutating func assign() throws {
        if let number = retries.first {
            // Alone, so that all memory is available in case it was short.
            guard pool.isIdle else { return }
            retries.removeFirst()
            pool.end()
            try ask(number)
        } else {
            while pool.hasRoom, let number = waiting.first, try ask(number) { waiting.removeFirst() }
        }
    }

    @discardableResult
    private mutating func ask(_ number: Int) throws -> Bool {
        guard let turn = turns[number] else { return true }
        let request = WorkerRequest(path: turn.bundle.location, name: turn.bundle.name, unlessSHA256: turn.known?.diagnosis.sha256)
        guard try pool.ask(request, for: number) else { return false }
        turns[number]?.tries += 1
        return true
    }

    private mutating func handle(_ event: WorkerPool.Event) throws {
        guard let turn = turns[event.number] else { return }
        turns[event.number]?.names = event.names
        switch event.outcome {
        case .diagnosis(let diagnosis): try settle(event.number, diagnosis)
        case .unchanged: if let known = turn.known { try settle(event.number, known.diagnosis) }
        case .ended(let ending, let place):
            if turn.tries > 1 {
                let reason = ReadNote.Reason.readerEnded(ending, at: place ?? EntryPath(layers: [turn.bundle.lastComponent]))
                try settle(event.number, triage.unread(turn.bundle.bundle, size: turn.bundle.size, reason))
            } else if case .silence = ending {
                waiting.insert(event.number, at: 0)
            } else {
                retries.append(event.number)
            }
        case .notBegun:
            turns[event.number]?.tries -= 1
            waiting.insert(event.number, at: 0)
        }
    }

    private mutating func settle(_ number: Int, _ diagnosis: BundleDiagnosis) throws {
        let isNew = !isPassedOver(diagnosis)
        turns[number]?.diagnosis = diagnosis
        turns[number]?.isNew = isNew
        // Tokens are numbered in the order of the report.
        if anonymizer == nil { try store(number) }
    }

    private mutating func store(_ number: Int) throws {
        guard let turn = turns[number], turn.isNew, let diagnosis = turn.diagnosis else { return }
        turns[number]?.isNew = false
        try catalog?.store(diagnosis, fingerprint: turn.fingerprint)
    }

    private mutating func tellFinished(to tell: (BundleDiagnosis) throws -> Void) throws {
        while try self.tell(nextTold, to: tell) { nextTold += 1 }
    }

    /// Reports a diagnosis; false if it is not complete yet.
    @discardableResult
    private mutating func tell(_ number: Int, to tell: (BundleDiagnosis) throws -> Void) throws -> Bool {
        guard let turn = turns[number], let diagnosis = turn.diagnosis else { return false }
        if let anonymizer {
            anonymizer.learn(turn.names)
            anonymizer.learn(diagnosis)
            try store(number)
        }
        turns[number] = nil
        if isPassedOver(diagnosis) {
            readAndPassedOver.add(diagnosis.path)
            return true
        }
        try tell(diagnosis)
        activity.done += 1
        activity.bytes += turn.bundle.size
        activity.findings += diagnosis.findings.count
        return true
    }

    private func isPassedOver(_ diagnosis: BundleDiagnosis) -> Bool { supply.passesOverOwnDocuments && diagnosis.isOfOwnDocument }
}

extension FoundBundle {
    fileprivate var lastComponent: String { path.split(separator: "/").last.map(String.init) ?? path }
}
