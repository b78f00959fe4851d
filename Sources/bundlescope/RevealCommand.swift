import ArgumentParser
import BundlescopeKit
import FoundationEssentials
import Glibc
import Sandbox

/// Puts names back in place of their tokens.
struct RevealCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reveal",
        abstract: "Put the names back that --anonymize took out of a report, by its token map.",
        discussion: """
            Prints what the same command prints without --anonymize, byte for byte, in whatever format the report is. What is no token of the map \
            stays as it is.

            EXAMPLES
              bundlescope diagnose case-4711.zip --anonymize --token-map case-4711.map --output report.md --format markdown
              bundlescope reveal report.md --token-map case-4711.map
            """)

    @Argument(help: ArgumentHelp("The anonymized report, or - for standard input.", valueName: "report"), completion: .file())
    var report: String

    @Option(help: ArgumentHelp("The file that --token-map named when the report was made.", valueName: "file"), completion: .file())
    var tokenMap: String

    @Option(
        help: ArgumentHelp("Write the report to this file, completely or not at all; default: standard output.", valueName: "file"),
        completion: .file())
    var output: String?

    func run() throws {
        guard let map = try TokenMapFile.read(tokenMap) else { throw CommandFailure("\(tokenMap): there is no such file") }
        let output = try ReportOutput(path: output)
        Sandbox.enter(renamingIn: [output.folder].compactMap(\.self))
        do {
            try output.finish(map.revealed(text()))
        } catch {
            output.discard()
            throw error
        }
    }

    private func text() throws(CommandFailure) -> String {
        guard report != "-" else { return standardInput() }
        guard let data = FileManager.default.contents(atPath: report) else {
            throw CommandFailure("\(report): this is no file, or it cannot be read")
        }
        guard let text = String(data: data, encoding: .utf8) else { throw CommandFailure("\(report): this is no report") }
        return text
    }

    private func standardInput() -> String {
        var text = ""
        while let line = readLine(strippingNewline: false) { text += line }
        return text
    }
}
