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
}
