import Dispatch
import Glibc

/// Limits on a worker process. The operating system ends a worker that exceeds them, at the cost of the bundle that it is reading.
public struct WorkerLimits: Hashable, Sendable, Codable {
    /// Address space, in bytes.
    public var memory: UInt64 = 2 << 30

    public init() {}

    /// The number of workers that this process has descriptors for: two each, and some for the walk, the catalog and the report.
    static var countBound: Int {
        var limit = rlimit()
        guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return .max }
        return max(1, (Int(clamping: limit.rlim_cur) - 24) / 2)
    }

    /// The seconds that a bundle may take altogether before its worker counts as hanging: the reader's own limit plus a grace period.
    static func patience(readLimit seconds: Double) -> Double {
        min(seconds, 1e9) * 1.1 + 2
    }

    /// Restricts this process permanently: limits its memory, and keeps it from writing files. It exits when the holder of the other end of standard
    /// input does.
    func bindProcess() {
        // A sanitizer's shadow memory takes terabytes of address space.
        #if !SANITIZED
            Self.set(RLIMIT_AS, memory)
        #endif
        Self.set(RLIMIT_FSIZE, 0)
        Self.set(RLIMIT_CORE, 0)
        DispatchQueue.global().async {
            var input = pollfd(fd: STDIN_FILENO, events: 0, revents: 0)
            while unsafe poll(&input, 1, -1) < 0 {}
            _exit(0)
        }
    }

    /// Grants the process the CPU time for one more bundle, which two threads read.
    static func bindProcessorTime(seconds: Double) {
        var used = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used)
        set(RLIMIT_CPU, UInt64(used.tv_sec) + UInt64(2 * patience(readLimit: seconds)) + 1, hard: .max)
    }

    private static func set(_ resource: __rlimit_resource, _ bound: UInt64, hard: UInt64? = nil) {
        var limit = rlimit(rlim_cur: rlim_t(bound), rlim_max: rlim_t(hard ?? bound))
        unsafe setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
    }
}
