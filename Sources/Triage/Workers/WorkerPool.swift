import Anonymization
import BundleArchive
import Diagnosis
import Glibc
import Terms

/// The workers of a run: starts them when needed, assigns bundles to them, and notices those that die or hang.
struct WorkerPool {
    /// The result for a bundle.
    struct Event {
        enum Outcome {
            case diagnosis(BundleDiagnosis)
            case unchanged
            /// Its worker ended while reading this entry.
            case ended(ReadNote.ReaderEnding, at: EntryPath?)
            /// Its worker ended before reaching it.
            case notBegun
        }

        /// The number assigned to the bundle.
        var number: Int
        var outcome: Outcome
        /// The names that the worker found in it.
        var names: [FoundName] = []
    }

    private struct Worker {
        let process: WorkerProcess
        /// The bundle being read, and the one to read next.
        var numbers: [Int] = []
        var deadline = ContinuousClock.now
        var place: EntryPath?
        var names: [FoundName] = []
    }

    /// The number of bundles assigned to a worker: it reads the next one while its answer is processed.
    private static let depth = 2

    let command: [String]
    /// The number of bundles that may be read at the same time.
    private var size: Int
    /// The seconds until a worker counts as hanging.
    let patience: Double
    /// The digest that every worker's rules must have.
    let rulesDigest: String
    private var workers: [Worker] = []

    init(command: [String], size: Int, patience: Double, rulesDigest: String) {
        self.command = command
        self.size = min(size, WorkerLimits.countBound)
        self.patience = patience
        self.rulesDigest = rulesDigest
    }

    /// Whether another bundle can be assigned to a worker.
    var hasRoom: Bool { workers.reduce(0) { $0 + $1.numbers.count } < size * Self.depth }

    var isIdle: Bool { workers.allSatisfy(\.numbers.isEmpty) }

    var descriptors: [Int32] { workers.map(\.process.replies) }

    var longestReading: Int? { workers.filter { !$0.numbers.isEmpty }.min { $0.deadline < $1.deadline }?.numbers.first }

    /// Nil if nothing is being read.
    var secondsToDeadline: Double? {
        workers.filter { !$0.numbers.isEmpty }.map(\.deadline).min().map { deadline in
            let rest = (deadline - .now).components
            return max(0, Double(rest.seconds) + Double(rest.attoseconds) / 1e18)
        }
    }

    /// Assigns a bundle to an idle worker, to a new one, or to one that will read it next. False if none can accept it yet.
    ///
    /// - Throws: `TriageError` if no worker can be started at all.
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
        // A dead worker is noticed when its replies are read; one that accepts no request would block everything.
        if !workers[index].process.ask(request) { kill(workers[index].process.process, SIGKILL) }
        return true
    }

    /// Starts another worker; false if there can be no more than there are.
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

    /// Marks the start of a worker's next bundle.
    private mutating func begin(_ index: Int) {
        workers[index].place = nil
        workers[index].names = []
        workers[index].deadline = .now + .seconds(patience)
    }

    /// The events from the workers whose descriptors are ready and from those that exceeded their time.
    mutating func events(from ready: Set<Int32>) throws(TriageError) -> [Event] {
        var events: [Event] = []
        for index in workers.indices.reversed() {
            if ready.contains(workers[index].process.replies) {
                guard let replies: [WorkerReply] = workers[index].process.receivedReplies() else {
                    let ending = workers[index].process.end()
                    events += end(index, ending)
                    continue
                }
                for reply in replies { events += try handle(reply, from: index) }
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

    private mutating func handle(_ reply: WorkerReply, from index: Int) throws(TriageError) -> [Event] {
        switch reply {
        case .ready(let rules):
            if rules != rulesDigest { throw .rulesChanged }
            return []
        case .reading(let place):
            workers[index].place = place
            return []
        case .names(let names):
            workers[index].names = names
            return []
        case .diagnosis(let diagnosis): return answered(index, .diagnosis(diagnosis))
        case .unchanged: return answered(index, .unchanged)
        }
    }

    private mutating func answered(_ index: Int, _ outcome: Event.Outcome) -> [Event] {
        guard let number = workers[index].numbers.first else { return [] }
        workers[index].numbers.removeFirst()
        let names = workers[index].names
        begin(index)
        return [Event(number: number, outcome: outcome, names: names)]
    }

    private mutating func end(_ index: Int, _ ending: ReadNote.ReaderEnding) -> [Event] {
        let worker = workers.remove(at: index)
        worker.process.end()
        return worker.numbers.enumerated().map { place, number in
            Event(number: number, outcome: place == 0 ? .ended(ending, at: worker.place) : .notBegun)
        }
    }
}
