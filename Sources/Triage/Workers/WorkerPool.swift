import BundleArchive
import Diagnosis
import Glibc
import Terms

/// The workers of a run: starts them where needed, gives each one bundle at a time, and notices those that die or hang.
struct WorkerPool {
    /// What became of a bundle.
    struct Event {
        enum Outcome {
            case diagnosis(BundleDiagnosis)
            case unchanged
            /// Its worker has ended, while it read this entry.
            case ended(ReadNote.ReaderEnding, at: EntryPath?)
            /// Its worker has ended before it came to it.
            case notBegun
        }

        /// The number that the bundle was given.
        var number: Int
        var outcome: Outcome
    }

    private struct Worker {
        let process: WorkerProcess
        /// The bundle that it reads, and the one that it reads next.
        var numbers: [Int] = []
        var deadline = ContinuousClock.now
        var place: EntryPath?
    }

    /// So many bundles are given to a worker: while its answer is told, it reads the next one.
    private static let depth = 2

    let command: [String]
    /// How many bundles may be read at the same time.
    private var size: Int
    /// Seconds until a worker counts as hanging.
    let patience: Double
    /// Every worker must read with the rules of this digest.
    let rulesDigest: String
    private var workers: [Worker] = []

    init(command: [String], size: Int, patience: Double, rulesDigest: String) {
        self.command = command
        self.size = min(size, WorkerLimits.countBound)
        self.patience = patience
        self.rulesDigest = rulesDigest
    }

    /// Whether a bundle more can be given to a worker.
    var hasRoom: Bool { workers.reduce(0) { $0 + $1.numbers.count } < size * Self.depth }

    var isIdle: Bool { workers.allSatisfy(\.numbers.isEmpty) }

    var descriptors: [Int32] { workers.map(\.process.replies) }

    var longestReading: Int? { workers.filter { !$0.numbers.isEmpty }.min { $0.deadline < $1.deadline }?.numbers.first }

    /// Nil where nothing is read.
    var secondsToDeadline: Double? {
        workers.filter { !$0.numbers.isEmpty }.map(\.deadline).min().map { deadline in
            let rest = (deadline - .now).components
            return max(0, Double(rest.seconds) + Double(rest.attoseconds) / 1e18)
        }
    }

    /// Gives a bundle to a worker that waits, to a new one, or to one that will read it next. False where that must wait for one of them.
    ///
    /// - Throws: where none can be started at all.
    mutating func ask(_ request: WorkerRequest, for number: Int) throws(TriageError) -> Bool {
        let index: Int
        if let idle = workers.firstIndex(where: { $0.numbers.isEmpty }) {
            index = idle
        } else if workers.count < size, try start() {
            index = workers.count - 1
        } else if let next = workers.firstIndex(where: { $0.numbers.count < Self.depth }) {
            index = next
        } else {
            return false
        }
        workers[index].numbers.append(number)
        if workers[index].numbers.count == 1 { begin(index) }
        // That a worker is dead shows when its replies are read; one that takes no request would keep everybody waiting.
        if !workers[index].process.ask(request) { kill(workers[index].process.process, SIGKILL) }
        return true
    }

    /// Starts one worker more; false where there can be no more than there are.
    private mutating func start() throws(TriageError) -> Bool {
        do {
            workers.append(Worker(process: try WorkerProcess(command)))
        } catch {
            if workers.isEmpty { throw error }
            size = workers.count
            return false
        }
        return true
    }

    /// A worker comes to its next bundle.
    private mutating func begin(_ index: Int) {
        workers[index].place = nil
        workers[index].deadline = .now + .seconds(patience)
    }

    /// What has happened, with the workers whose descriptors are ready and those whose time is over.
    mutating func events(from ready: Set<Int32>) throws(TriageError) -> [Event] {
        var events: [Event] = []
        for index in workers.indices.reversed() {
            if ready.contains(workers[index].process.replies) {
                guard let replies = workers[index].process.take() else {
                    let ending = workers[index].process.end()
                    events += end(index, ending)
                    continue
                }
                for reply in replies { events += try take(reply, from: index) }
            }
            if !workers[index].numbers.isEmpty, workers[index].deadline <= .now {
                events += end(index, .silence(seconds: Int(patience)))
            }
        }
        return events
    }

    /// Ends all workers.
    mutating func end() {
        for worker in workers { worker.process.end() }
        workers = []
    }

    private mutating func take(_ reply: WorkerReply, from index: Int) throws(TriageError) -> [Event] {
        switch reply {
        case .ready(let rules):
            if rules != rulesDigest { throw .rulesChanged }
            return []
        case .reading(let place):
            workers[index].place = place
            return []
        case .diagnosis(let diagnosis): return answered(index, .diagnosis(diagnosis))
        case .unchanged: return answered(index, .unchanged)
        }
    }

    private mutating func answered(_ index: Int, _ outcome: Event.Outcome) -> [Event] {
        guard let number = workers[index].numbers.first else { return [] }
        workers[index].numbers.removeFirst()
        begin(index)
        return [Event(number: number, outcome: outcome)]
    }

    private mutating func end(_ index: Int, _ ending: ReadNote.ReaderEnding) -> [Event] {
        let worker = workers.remove(at: index)
        worker.process.end()
        return worker.numbers.enumerated().map { place, number in
            Event(number: number, outcome: place == 0 ? .ended(ending, at: worker.place) : .notBegun)
        }
    }
}
