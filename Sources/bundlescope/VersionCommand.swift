import ArgumentParser
import BuiltInRules
import BundlescopeKit
import Sandbox

/// The tool's own name and version.
enum Tool {
    static let version = "0.2.0"
}

struct VersionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "version",
        abstract: "Print the versions of the tool, its rule table and the libraries it reads with, and what confines its readers.")

    /// The formats of a list of versions.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @Option(help: "How to write it: text or json.")
    var format = Format.text

    @OptionGroup(title: "Rules") var rules: RuleOptions

    func run() throws {
        let rules = try rules.load()
        // Entered to show what a worker gets.
        let sandbox = Sandbox.enter()
        let output = try ReportOutput(path: nil)
        if format == .json {
            let report = VersionReport(
                toolVersion: Tool.version, rules: rules,
                sandbox: VersionReport.Confinement(
                    noNewPrivileges: sandbox.noNewPrivileges, seccomp: sandbox.filtersCalls, landlock: sandbox.landlockVersion))
            return try output.finish(report.json)
        }
        var lines = ["bundlescope \(Tool.version)", "rules \(rules.digest.prefix(12)) (\(rules.rules.count))"]
        lines += rules.folders.map { "rules of \(visible($0.path)) \($0.digest.prefix(12)) (\($0.count))" }
        lines += ArchiveLibraries.versions.map { "\($0.name) \($0.version)" }
        lines.append("sandbox \(sandbox)")
        try output.finish(lines.joined(separator: "\n") + "\n")
    }
}
