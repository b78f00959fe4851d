import ArgumentParser
import Spelling

/// Finds a mistyped command before the options are looked at: the argument parser would only call it unexpected.
enum CommandName {
    /// - Throws: `CommandFailure` with the nearest command if the arguments begin with the name of none.
    static func check(_ arguments: [String], of root: any ParsableCommand.Type) throws(CommandFailure) {
        var commands = root.configuration.subcommands
        for argument in arguments {
            // `help` is the argument parser's own.
            if commands.isEmpty || argument.isEmpty || argument.hasPrefix("-") || argument == "help" { return }
            var names: [String] = []
            var next: [any ParsableCommand.Type]?
            for command in commands {
                let name = command._commandName
                if command.configuration.shouldDisplay { names.append(name) }
                if name == argument { next = command.configuration.subcommands }
            }
            guard let next else {
                let meant = nearest(to: argument, among: names).map { "; did you mean '\($0)'?" }
                throw CommandFailure("unknown command '\(argument)'\(meant ?? ": expected one of \(names.joined(separator: ", "))")")
            }
            commands = next
        }
    }
}
