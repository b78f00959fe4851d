import ArgumentParser
import BuiltInRules
import BundlescopeKit
import Glibc

/// The command that reads bundles for another process, which says on standard input what to do with them; not for users.
struct WorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker", abstract: "Read bundles for another process.", shouldDisplay: false)

    func run() { BundleWorker(base: .builtIn).run(requests: STDIN_FILENO, replies: STDOUT_FILENO) }
}

extension WorkerRunner.Launch {
    /// Workers of this program.
    init(_ limits: WorkerLimits, readsInput: Bool = false) {
        let command = [ProcessStart.program, WorkerCommand.configuration.commandName ?? ""]
        self.init(command: command, base: .builtIn, limits: limits, readsInput: readsInput)
    }
}
