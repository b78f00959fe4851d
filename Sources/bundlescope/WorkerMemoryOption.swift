import ArgumentParser
import BundlescopeKit

/// Limits on a worker.
struct WorkerMemoryOption: ParsableArguments {
    private static let least: UInt64 = 128 << 20

    @Option(help: ArgumentHelp("End a worker process that asks for more than this much memory: bytes, or 2G.", valueName: "size"))
    var maxMemory = ByteCount(WorkerLimits().memory)

    init() {}

    init(_ size: ByteCount) { maxMemory = size }

    func validate() throws {
        if maxMemory.bytes < Self.least {
            throw ValidationError("--max-memory must be at least \(Self.least) bytes: with less a process cannot start")
        }
    }

    var limits: WorkerLimits {
        var limits = WorkerLimits()
        limits.memory = maxMemory.bytes
        return limits
    }
}
