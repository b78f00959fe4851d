import ArgumentParser
import BuiltInRules
import BundlescopeKit
import Sandbox

/// The tool's own name and version.
enum Tool {
    static let version = "0.1.0"
}

struct VersionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "version",
        abstract: "Print the versions of the tool, its rule table and the libraries it reads with, and what confines its readers.")

    @OptionGroup(title: "Rules") var rules: RuleOptions

    func run() throws {
        let rules = try rules.load()
        var lines = ["bundlescope \(Tool.version)", "rules \(rules.digest.prefix(12)) (\(rules.rules.count))"]
        lines += rules.folders.map { "rules of \(visible($0.path)) \($0.digest.prefix(12)) (\($0.count))" }
        lines += ArchiveLibraries.versions.map { "\($0.name) \($0.version)" }
        // Entered to show what a worker gets.
        lines.append("sandbox \(Sandbox.enter())")
        try ReportOutput(path: nil).finish(lines.joined(separator: "\n") + "\n")
    }
}
