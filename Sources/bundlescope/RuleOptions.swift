import ArgumentParser
import BuiltInRules
import BundlescopeKit

/// Which rules to use.
struct RuleOptions: ParsableArguments {
    @Option(
        name: .customLong("rules"),
        help: ArgumentHelp("Add the rules of this folder to the built-in ones, or replace them by id. Repeatable.", valueName: "dir"),
        completion: .directory)
    var directories: [String] = []

    @Flag(help: "Leave out the rules of $XDG_CONFIG_HOME/bundlescope/rules and /etc/bundlescope/rules.")
    var noUserRules = false

    /// The folders that are laid over the built-in rules; later ones win.
    var folders: [String] { (noUserRules ? [] : UserRules.folders) + directories }

    /// The built-in rules with the folders on top. Tells on standard error what private rules lack.
    ///
    /// - Throws: `CommandFailure` with a line for each problem in a rule file.
    func load() throws(CommandFailure) -> RuleSet {
        try Self.load(folders)
    }

    static func load(_ folders: [String], warn: Bool = true) throws(CommandFailure) -> RuleSet {
        guard !folders.isEmpty else { return .builtIn }
        var warnings: [RuleProblem] = []
        let rules: RuleSet
        do {
            rules = try RuleSet.load(directories: folders, over: .builtIn) { warnings.append($0) }
        } catch {
            throw CommandFailure(error)
        }
        guard warn else { return rules }
        for warning in warnings.prefix(warningsShown) { Terminal.complain("\(warning)") }
        let more = warnings.count - warningsShown
        if more > 0 { Terminal.complain("and \(more) more remarks on rule files: `bundlescope rules lint` tells them all") }
        return rules
    }

    /// The number of remarks on private rules that every run repeats.
    private static let warningsShown = 10

    /// The ids of the rules, those of `--rules` among them, for a shell that completes one.
    @Sendable static func completedIds(_ arguments: [String], _ index: Int, _ prefix: String) -> [String] {
        (completed(arguments)?.rules.map(\.id) ?? []).filter { $0.hasPrefix(prefix) }
    }

    /// The table of a command line that is still being typed; nil if its rule files are wrong.
    static func completed(_ arguments: [String]) -> RuleSet? {
        var directories = arguments.contains("--no-user-rules") ? [] : UserRules.folders
        for (index, argument) in arguments.enumerated() {
            if argument.hasPrefix("--rules=") { directories.append(String(argument.dropFirst(8))) }
            if argument == "--rules", index + 1 < arguments.count { directories.append(arguments[index + 1]) }
        }
        return try? load(directories, warn: false)
    }
}
