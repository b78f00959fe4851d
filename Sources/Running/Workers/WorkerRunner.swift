import Anonymization
import BundleArchive
import Diagnosis
import Glibc
public import RuleTable
import Terms

/// Does a job in worker processes: starts them when needed, gives them bundles, and notices those that die or hang.
public struct WorkerRunner: BundleRunner {
    /// What starts a worker.
    public struct Launch: Sendable {
        /// The command, which runs `BundleWorker`.
        public var command: [String]
        /// The table that the program has compiled in.
        public var base: RuleSet
        public var limits: WorkerLimits
        /// Whether a bundle is standard input.
        public var readsInput: Bool

        public init(command: [String], base: RuleSet, limits: WorkerLimits, readsInput: Bool = false) {
            self.command = command
            self.base = base
            self.limits = limits
            self.readsInput = readsInput
        }
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

    private let launch: Launch
    /// The first message to every worker.
    private let job: [UInt8]
    /// The number of bundles that may be read at the same time.
    private var size: Int
    /// The seconds that a bundle may take altogether before its worker counts as hanging.
    private let patience: Double
    /// The copy of standard input that workers inherit, since their own is a pipe from here.
    private let input: Int32?
    private var workers: [Worker] = []

    public init(_ job: AnalysisJob, _ launch: Launch, size: Int = 1) {
        self.launch = launch
        self.job = WorkerFrame.bytes(WorkerJob(job, over: launch.base, launch.limits))
        self.size = min(max(1, size), WorkerLimits.countBound)
        patience = WorkerLimits.patience(readLimit: job.seconds)
        // A number that nothing else uses.
        input = launch.readsInput ? fcntl(STDIN_FILENO, F_DUPFD, 64) : nil
    }

    public var hasRoom: Bool { workers.reduce(0) { $0 + $1.numbers.count } < size * Self.depth }

    public var isIdle: Bool { workers.allSatisfy(\.numbers.isEmpty) }

    public var descriptors: [Int32] { workers.map(\.process.replies) }

    public var longestReading: Int? { workers.filter { !$0.numbers.isEmpty }.min { $0.deadline < $1.deadline }?.numbers.first }

    public var secondsToDeadline: Double? {
        workers.filter { !$0.numbers.isEmpty }.map(\.deadline).min().map { deadline in
            let rest = (deadline - .now).components
            return max(0, Double(rest.seconds) + Double(rest.attoseconds) / 1e18)
        }
    }

    /// Gives a bundle to an idle worker, to a new one, or to one that will read it next. False if none can accept it yet.
    ///
    /// - Throws: `RunError` if no worker can be started at all.
    public mutating func ask(_ request: RunRequest, for number: Int) throws(RunError) -> Bool {
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
        if !workers[index].process.ask(WorkerRequest(request, input: input)) { kill(workers[index].process.process, SIGKILL) }
        return true
    }

    /// Starts another worker; false if there can be no more than there are.
    private mutating func start() throws(RunError) -> Bool {
        do {
            let process = try WorkerProcess(launch.command)
            process.send(job)
            workers.append(Worker(process: process))
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
    public mutating func events(from ready: Set<Int32>) throws(RunError) -> [RunEvent] {
        var events: [RunEvent] = []
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
    public mutating func end() {
        for worker in workers { worker.process.end() }
        workers = []
    }

    private mutating func handle(_ reply: WorkerReply, from index: Int) throws(RunError) -> [RunEvent] {
        switch reply {
        case .ready(let base):
            if base != launch.base.digest { throw .programChanged }
            return []
        case .reading(let place):
            workers[index].place = place
            return []
        case .names(let names):
            workers[index].names = names
            return []
        case .diagnosis(var diagnosis, let unknownErrors):
            diagnosis.unknownErrors = unknownErrors
            return answered(index, .diagnosis(diagnosis))
        case .unchanged: return answered(index, .unchanged)
        }
    }

    private mutating func answered(_ index: Int, _ outcome: RunEvent.Outcome) -> [RunEvent] {
        guard let number = workers[index].numbers.first else { return [] }
        workers[index].numbers.removeFirst()
        let names = workers[index].names
        begin(index)
        return [RunEvent(number: number, outcome: outcome, names: names)]
    }

    private mutating func end(_ index: Int, _ ending: ReadNote.ReaderEnding) -> [RunEvent] {
        let worker = workers.remove(at: index)
        worker.process.end()
        return worker.numbers.enumerated().map { place, number in
            RunEvent(number: number, outcome: place == 0 ? .ended(ending, at: worker.place) : .notReached)
        }
    }
}
