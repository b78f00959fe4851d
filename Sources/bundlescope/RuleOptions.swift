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
}
