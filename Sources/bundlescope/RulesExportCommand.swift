import ArgumentParser
import BuiltInRules
import BundlescopeKit
import FoundationEssentials

/// `rules export`: what is needed to write rules where only the program is installed.
struct RulesExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the built-in rule files to a folder, with the JSON Schema of a rule for editors.",
        discussion: """
            The folder may be there already, but none of the files: nothing is overwritten.

            EXAMPLES
              bundlescope rules export built-in-rules
            """)

    @Argument(help: ArgumentHelp("The folder to write to.", valueName: "dir"), completion: .directory)
    var directory: String

    func run() throws {
        let schema = (path: "rule.schema.json", text: Rule.schema(in: Language.allCases))
        let files = RuleSet.builtInFiles + [schema]
        let folder = directory.hasSuffix("/") ? directory : "\(directory)/"
        for file in files where FileManager.default.fileExists(atPath: folder + file.path) {
            throw CommandFailure("\(folder)\(file.path) is there already; nothing was written")
        }
        for file in files {
            let parts = file.path.split(separator: "/").dropLast()
            let path = folder + parts.joined(separator: "/")
            do {
                try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            } catch {
                throw CommandFailure("\(path): the folder cannot be made", status: .unwritable)
            }
            try ReportOutput(path: folder + file.path).finish(file.text)
        }
        try ReportOutput(path: nil).finish("\(directory): \(files.count) files\n")
    }
}
