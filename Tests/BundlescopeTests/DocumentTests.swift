import Foundation
import Testing

/// The documents generated from the program are up to date. `Scripts/update-documents` regenerates them.
@Suite struct DocumentTests {
    private func document(_ name: String) throws -> String {
        try String(contentsOf: Program.root.appending(path: name), encoding: .utf8)
    }

    @Test func theRuleReferenceIsThatOfTheRules() throws {
        #expect(try document("Docs/RuleReference.md") == Program.run(["rules", "show", "--format", "markdown", "--lang", "en"]).output)
    }

    @Test func theReadmeShowsARealScreen() throws {
        let report = try Program.run(["diagnose", "SampleBundles/five-attempts.zip", "--lang", "en"], environment: ["COLUMNS": "100"])
            .output
        let screen = report.split(separator: "\n", omittingEmptySubsequences: false).prefix(48).joined(separator: "\n")
        #expect(try document("README.md").contains(screen))
    }

    @Test func theReadmeNamesTheExitCodesAndTheDefaultsOfTheLimits() throws {
        let readme = try document("README.md")
        let help = try Program.run(["diagnose", "--help"]).output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for option in ["--max-depth", "--max-entries", "--max-bytes", "--max-seconds"] {
            #expect(readme.contains(option))
            #expect(help.contains(option))
        }
        #expect(help.contains("default: 8)") && readme.contains("8 archives"))
        #expect(help.contains("default: 1000000)") && readme.contains("1 000 000 entries"))
        #expect(help.contains("default: 64G)") && readme.contains("64 GiB"))
        #expect(help.contains("default: 10m)") && readme.contains("10 minutes"))
    }

    /// The manual page has every command and option of the program.
    @Test func theManualPageKnowsEveryCommandAndOption() throws {
        struct Dump: Decodable { var command: Command }
        struct Command: Decodable {
            struct Argument: Decodable {
                struct Name: Decodable { var name: String }
                var names: [Name]?
                var shouldDisplay: Bool
            }
            var commandName: String
            var abstract: String?
            var shouldDisplay: Bool
            var subcommands: [Command]?
            var arguments: [Argument]?
            var all: [Command] { [self] + (subcommands ?? []).flatMap(\.all) }
        }
        let manual = try document("Docs/bundlescope.1")
        let dump = try JSONDecoder().decode(Dump.self, from: Data(try Program.run(["--experimental-dump-help"]).output.utf8))
        for command in dump.command.all where command.shouldDisplay && command.commandName != "help" {
            #expect(manual.contains(command.commandName))
            #expect(manual.contains(command.abstract ?? ""), "\(command.commandName)")
            for argument in command.arguments ?? [] where argument.shouldDisplay {
                for name in argument.names ?? [] where name.name.count > 1 {
                    #expect(manual.contains("-\(name.name)"), "\(command.commandName) --\(name.name)")
                }
            }
        }
    }

    /// Every variable that the program reads, and every default, is in the manual page.
    @Test func theManualPageKnowsTheEnvironmentTheDefaultsAndTheExitStatus() throws {
        let manual = try document("Docs/bundlescope.1")
        for section in ["NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "ENVIRONMENT", "EXIT STATUS", "EXAMPLES"] {
            #expect(manual.contains(".Sh \(section)\n"))
        }
        let folder = Program.root.appending(path: "Sources/bundlescope")
        let environment = try #require(manual.split(separator: ".Sh ENVIRONMENT").last?.split(separator: ".Sh EXIT STATUS").first)
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".swift") {
            let source = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            for variable in source.matches(of: #/(?:environment|getenv)\("([A-Z_]+)"\)/#) {
                #expect(environment.contains(variable.1), "\(name): \(variable.1)")
            }
        }
        #expect(manual.contains("Default: 64G.") && manual.contains("Default: 10m."))
        #expect(manual.contains("texts as they are."))
    }

    @Test func theChangelogHasAPlaceForThisVersion() throws {
        let version = try #require(try Program.run(["version"]).output.split(separator: "\n").first?.split(separator: " ").last)
        let changelog = try document("CHANGELOG.md")
        #expect(changelog.contains("## [\(version)]") || changelog.contains("## [Unreleased]"))
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completionsAreGenerated(shell: String) throws {
        let ending = try Program.run(["--generate-completion-script", shell])
        #expect(ending.status == 0)
        #expect(ending.output.contains("diagnose"))
    }
}
