import ArgumentParser
import BundlescopeKit

/// How the bundles of a run that makes one report of all of them are read.
struct CorpusOptions: ParsableArguments {
    @Option(
        name: .shortAndLong, help: ArgumentHelp("Read with this many processes; default: the processor's cores.", valueName: "number"))
    var jobs = Machine.cores

    @Option(help: "Progress on standard error: auto (a live line on a terminal), plain (a line for each bundle) or never.")
    var progress: ProgressLine.Form = .auto

    func validate() throws {
        if jobs < 1 { throw ValidationError("--jobs must be above 0") }
    }

    /// How a run ended.
    struct Ending {
        /// The progress of an interrupted run; nil if it was completed.
        var interruption: RunInterruption?
        /// The exit code of an interrupted run.
        var exitCode: Int32?
    }

    /// Reads the bundles in worker processes and passes their diagnoses on, in their order.
    ///
    /// - Parameters:
    ///   - walk: What counts the bundles in advance; nil if they are known.
    ///   - worker: The worker's options beside its memory.
    func run(
        _ triage: BundleTriage, of supply: any BundleSupply, counting walk: BundleWalk?, worker: [String], memory: WorkerMemoryOption,
        output: ReportOutput, tell: (BundleDiagnosis) -> Void
    ) throws -> Ending {
        let interruption = try InterruptionPipe()
        let line = ProgressLine(progress, total: walk)
        defer { line.clear() }
        do {
            let command = [ProcessStart.program, "worker", "--max-memory", "\(memory.maxMemory.bytes)"] + worker
            var run = FolderTriage(triage, of: supply, jobs: jobs, worker: command, anonymizer: Anonymization.current?.anonymizer)
            let ending = try run.run(interruption: interruption.descriptor) {
                line.show($0)
            } tell: { diagnosis in
                tell(diagnosis)
                line.finished(diagnosis)
            }
            switch ending {
            case .finished: return Ending()
            case .interrupted(let progress): return Ending(interruption: progress, exitCode: interruption.exitCode())
            }
        } catch {
            output.discard()
            throw error
        }
    }
}
