import BundleArchive
import Diagnosis
import Glibc

/// The workers of a run: starts them where needed, gives each one bundle at a time, and notices those that die or hang.
struct WorkerPool {
    /// What became of a bundle.
    struct Event {
        enum Outcome {
            case diagnosis(BundleDiagnosis)
            case unchanged
            /// Its worker has ended, while it read this entry.
            case ended(ReadNote.ReaderEnding, at: EntryPath?)
        }

        /// The number that the bundle was given.
        var number: Int
        var outcome: Outcome
    }

    private struct Worker {
        let process: WorkerProcess
        /// The bundle that it reads; nil while it waits for one.
        var number: Int?
        var deadline = ContinuousClock.now
        var place: EntryPath?
    }

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

    /// How many bundles more can be read at the same time.
    var room: Int { size - workers.count { $0.number != nil } }

    var hasRoom: Bool { room > 0 }

    var isIdle: Bool { room == size }

    var descriptors: [Int32] { workers.map(\.process.replies) }

    var longestReading: Int? { workers.filter { $0.number != nil }.min { $0.deadline < $1.deadline }?.number }

    /// Nil where nothing is read.
    var secondsToDeadline: Double? {
        workers.filter { $0.number != nil }.map(\.deadline).min().map { deadline in
            let rest = (deadline - .now).components
            return max(0, Double(rest.seconds) + Double(rest.attoseconds) / 1e18)
        }
    }

    /// Gives a bundle to a worker that waits, or to a new one. False where no more can be started than there are: it must wait for one of them.
    ///
    /// - Throws: where none can be started at all.
    mutating func ask(_ request: WorkerRequest, for number: Int) throws(TriageError) -> Bool {
        let index: Int
        if let idle = workers.firstIndex(where: { $0.number == nil }) {
            index = idle
        } else {
            do {
                workers.append(Worker(process: try WorkerProcess(command)))
            } catch {
                if workers.isEmpty { throw error }
                size = workers.count
                return false
            }
            index = workers.count - 1
        }
        workers[index].number = number
        workers[index].place = nil
        workers[index].deadline = .now + .seconds(patience)
        // That a worker is dead shows when its replies are read; one that takes no request would keep everybody waiting.
        if !workers[index].process.ask(request) { kill(workers[index].process.process, SIGKILL) }
        return true
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
            if workers[index].number != nil, workers[index].deadline <= .now {
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
        guard let number = workers[index].number else { return [] }
        workers[index].number = nil
        return [Event(number: number, outcome: outcome)]
    }

    private mutating func end(_ index: Int, _ ending: ReadNote.ReaderEnding) -> [Event] {
        let worker = workers.remove(at: index)
        worker.process.end()
        return worker.number.map { [Event(number: $0, outcome: .ended(ending, at: worker.place))] } ?? []
    }
}
