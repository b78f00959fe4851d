import ArgumentParser
import BundlescopeKit
import Glibc

/// The command that `triage` starts to read bundles in separate processes; not for users.
struct WorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker", abstract: "Read bundles for another process.", shouldDisplay: false)

    @OptionGroup var rules: RuleOptions
    @OptionGroup var redaction: RedactionOptions
    @OptionGroup var window: WindowOptions
    @OptionGroup var limits: LimitOptions
    @OptionGroup var memory: WorkerMemoryOption

    /// How many of the rule folders, the first ones, belong to the table that the diagnoses are compared with.
    @Option var baseline: Int?

    /// Whether the names in the bundles are told.
    @Flag var names = false

    /// The command that starts a worker with these options.
    static func command(
        _ memory: WorkerMemoryOption, _ rules: RuleOptions, _ redaction: RedactionOptions, _ window: WindowOptions, _ limits: LimitOptions,
        _ anonymization: AnonymizationOptions
    ) -> [String] {
        [ProcessStart.program, "worker", "--max-memory", "\(memory.maxMemory.bytes)"] + rules.arguments + redaction.arguments
            + window.arguments + limits.arguments + anonymization.arguments
    }

    func run() throws {
        let triage = BundleTriage(rules: try rules.load(), limits: limits.limits, window: try window.window(), redacts: redaction.redact)
        let baseline = try self.baseline.map { try RuleOptions.load(Array(rules.folders.prefix($0)), warn: false) }
        BundleWorker(triage, against: baseline, findsNames: names, limits: memory.limits).run(
            requests: STDIN_FILENO, replies: STDOUT_FILENO)
    }
}

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

extension RuleOptions {
    /// The same options for a worker.
    var arguments: [String] { ["--no-user-rules"] + folders.flatMap { ["--rules", $0] } }
}

extension WindowOptions {
    var arguments: [String] {
        [("--since", since), ("--until", until)].flatMap { name, time in time.map { [name, $0] } ?? [] }
    }
}

extension LimitOptions {
    var arguments: [String] {
        [
            "--max-depth", "\(maxDepth)", "--max-entries", "\(maxEntries)", "--max-bytes", "\(maxBytes.bytes)", "--max-seconds",
            "\(maxSeconds.seconds)",
        ]
    }
}
