import ArgumentParser
import Glibc

/// The command line: options become validated values, and every result becomes an exit code.
@main
struct Bundlescope: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bundlescope",
        abstract: "Says what a customer's log bundle shows: what went wrong, why, what to do, and the line that says so.",
        discussion: """
            A bundle is what the customer sent: an archive (zip, 7z, tar, and gzip, xz, zstd or bzip2 around it), an unpacked folder, a single log, \
            or - for standard input. Nothing is unpacked to disk and nothing leaves this machine.

            EXAMPLES
              bundlescope diagnose case-4711.zip
              bundlescope diagnose case-4711.zip --lang ja --format markdown
              bundlescope verify chain.pem --csr appliance.csr
              bundlescope triage CASES/
              bundlescope compare monday.zip friday.zip
              bundlescope survey case-4711.zip
              bundlescope explain CGEN1008 "Invalid CSR key."

            ENVIRONMENT
              LC_ALL, LC_MESSAGES, LANG  the report's language, if --lang does not say it
              NO_COLOR  no colours, unless --color always
              PAGER  the program that shows a report on a terminal; less if it is not set, none if it is empty or cat
              NO_PAGER  no pager, as --no-pager
              LESS, LV  options of these pagers; bundlescope sets them if they are not set
              COLUMNS  the width of text, if the terminal does not say it
              TERM, TERM_PROGRAM, VTE_VERSION  which terminal it is: whether it shows colours and links
              PATH  where the pager is looked for
              XDG_CONFIG_HOME  where the user's own rules are: bundlescope/rules in it; without it, in .config below HOME
              HOME  the user's folder

            EXIT STATUS
              0  everything the rules need was read in full, and nothing was found
              1  findings, and everything was read in full
              2  the command line or a rule file is wrong; nothing was analysed
              3  something could not be read in full (with or without findings), or there is no bundle at all
              4  the report could not be written
              129, 130, 143  hung up, interrupted, terminated: what was finished is reported
            """,
        version: "bundlescope \(Tool.version)",
        subcommands: [
            DiagnoseCommand.self, TriageCommand.self, SummarizeCommand.self, CompareCommand.self, VerifyCommand.self, SurveyCommand.self,
            ExplainCommand.self, ShowCommand.self, RevealCommand.self, RulesCommand.self, VersionCommand.self, WorkerCommand.self,
            EvidenceWriterCommand.self,
        ])

    /// Called without a subcommand.
    func run() throws { throw MissingCommand(usage: Self.helpMessage()) }

    static func main() {
        // Writing to a closed pipe must return an error instead of ending the process.
        signal(SIGPIPE, SIG_IGN)
        do {
            let arguments = ProcessStart.arguments.map { String(decoding: $0, as: UTF8.self) }
            if let run = try DiagnoseRun(plain: arguments) { try run.run() }
            try CommandName.check(arguments, of: Self.self)
            var command = try parsed(arguments)
            try command.run()
        } catch {
            ExitStatus.end(for: error)
        }
    }

    /// The command that the arguments name.
    ///
    /// Parsing a subcommand directly takes half the time of finding it among all of them, which is most of the time for a small bundle. Anything
    /// that it does not accept is parsed again by the root command, which reports errors.
    private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
        if let name = arguments.first, let command = configuration.subcommands.first(where: { $0.configuration.commandName == name }),
            let parsed = try? command.parseAsRoot(Array(arguments.dropFirst())), type(of: parsed) == command
        {
            return parsed
        }
        return try parseAsRoot(arguments)
    }
}
