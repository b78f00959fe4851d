import Dispatch
import Glibc

/// What a worker process may use. The operating system ends one that goes beyond, which costs the bundle that it reads.
public struct WorkerLimits: Hashable, Sendable {
    /// Bytes of address space.
    public var memory: UInt64 = 2 << 30

    public init() {}

    /// How many workers this process has descriptors for: two for each, and some for the walk, the catalog and the report.
    static var countBound: Int {
        var limit = rlimit()
        guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return .max }
        return max(1, (Int(clamping: limit.rlim_cur) - 24) / 2)
    }

    /// Seconds that a bundle may take, all in all, before its worker counts as hanging: the reader's own limit and a grace.
    static func patience(readLimit seconds: Double) -> Double {
        min(seconds, 1e9) * 1.1 + 2
    }

    /// Binds this process, for good: its memory, and that it writes no file. It ends when whoever holds the other end of standard input does.
    func bindProcess() {
        // A sanitizer's shadow of the memory takes terabytes of addresses.
        #if !SANITIZED
            set(RLIMIT_AS, memory)
        #endif
        set(RLIMIT_FSIZE, 0)
        set(RLIMIT_CORE, 0)
        DispatchQueue.global().async {
            var input = pollfd(fd: STDIN_FILENO, events: 0, revents: 0)
            while unsafe poll(&input, 1, -1) < 0 {}
            _exit(0)
        }
    }

    /// Gives the process time for one more bundle. Two threads read one.
    func bindProcessorTime(seconds: Double) {
        var used = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used)
        set(RLIMIT_CPU, UInt64(used.tv_sec) + UInt64(2 * Self.patience(readLimit: seconds)) + 1, hard: .max)
    }

    private func set(_ resource: __rlimit_resource, _ bound: UInt64, hard: UInt64? = nil) {
        var limit = rlimit(rlim_cur: rlim_t(bound), rlim_max: rlim_t(hard ?? bound))
        unsafe setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
    }
}
