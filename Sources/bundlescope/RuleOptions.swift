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

    /// The built-in rules with the given folders on top.
    ///
    /// - Throws: `CommandFailure` with a line for each problem in a rule file.
    func load() throws(CommandFailure) -> RuleSet {
        try Self.load(directories)
    }

    static func load(_ directories: [String]) throws(CommandFailure) -> RuleSet {
        guard !directories.isEmpty else { return .builtIn }
        do {
            return try RuleSet.load(directories: directories, over: .builtIn)
        } catch {
            throw CommandFailure(error)
        }
    }

    /// The ids of the rules, those of `--rules` among them, for a shell that completes one.
    @Sendable static func completedIds(_ arguments: [String], _ index: Int, _ prefix: String) -> [String] {
        (completed(arguments)?.rules.map(\.id) ?? []).filter { $0.hasPrefix(prefix) }
    }

    /// The table of a command line that is still being typed; nil if its rule files are wrong.
    static func completed(_ arguments: [String]) -> RuleSet? {
        var directories: [String] = []
        for (index, argument) in arguments.enumerated() {
            if argument.hasPrefix("--rules=") { directories.append(String(argument.dropFirst(8))) }
            if argument == "--rules", index + 1 < arguments.count { directories.append(arguments[index + 1]) }
        }
        return try? load(directories)
    }
}
