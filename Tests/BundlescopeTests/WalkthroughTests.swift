import Foundation
import Testing

/// The commands of a page of the documentation, run in their order in a folder with the sample bundles, print what the page shows; `…` stands for any text of a line.
/// `UPDATE_GOLDEN=1` writes the page anew.
@Suite struct WalkthroughTests {
    /// A command and what it prints.
    private struct Step {
        /// Its lines as they stand in the page, without their prompts.
        var command: [String]
        var output: [String] = []
    }

    @Test(arguments: [
        "Docs/WriteARule.md", "Docs/Tasks/OneBundle.md", "Docs/Tasks/AFolder.md", "Docs/Tasks/BeforeTheUpload.md",
        "Docs/Tasks/ScriptsAndCI.md", "Docs/Tasks/TeamLead.md",
    ])
    func thePageShowsWhatItsCommandsPrint(page: String) throws {
        let file = Program.root.appending(path: page)
        let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
        try Program.withFolder { folder in
            try FileManager.default.createDirectory(at: folder.appending(path: "bin"), withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(
                at: folder.appending(path: "bin/bundlescope"), withDestinationURL: URL(filePath: Program.path))
            try FileManager.default.createDirectory(at: folder.appending(path: "home"), withIntermediateDirectories: true)
            try FileManager.default.createDirectory(at: folder.appending(path: "work"), withIntermediateDirectories: true)
            try FileManager.default.copyItem(
                at: Program.root.appending(path: "SampleBundles"), to: folder.appending(path: "work/SampleBundles"))
            var written: [String] = []
            var rest = lines[...]
            while let line = rest.popFirst() {
                written.append(line)
                guard line == "```console" else { continue }
                for step in Self.steps(&rest) {
                    let output = try run(step.command.joined(separator: "\n"), in: folder)
                    let isShown = output.count == step.output.count && zip(step.output, output).allSatisfy(Self.shows)
                    #expect(isShown, "\(step.command[0])\n\(output.joined(separator: "\n"))")
                    written += ["$ \(step.command[0])"] + step.command.dropFirst().map { "> \($0)" } + (isShown ? step.output : output)
                }
                written.append("```")
            }
            if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
                try Data(written.joined(separator: "\n").utf8).write(to: file)
            }
        }
    }

    /// The steps of a block, whose end is taken too.
    private static func steps(_ lines: inout ArraySlice<String>) -> [Step] {
        var steps: [Step] = []
        while let line = lines.popFirst(), line != "```" {
            if line.hasPrefix("$ ") {
                steps.append(Step(command: [String(line.dropFirst(2))]))
            } else if line.hasPrefix("> "), steps.last?.output.isEmpty ?? false {
                steps[steps.count - 1].command.append(String(line.dropFirst(2)))
            } else if !steps.isEmpty {
                steps[steps.count - 1].output.append(line)
            }
        }
        return steps
    }

    /// Whether a line of the page shows a line of output.
    private static func shows(_ line: String, _ output: String) -> Bool {
        let parts = line.components(separatedBy: "…")
        guard parts.count > 1 else { return line == output }
        var rest = output[...]
        guard rest.hasPrefix(parts[0]), rest.hasSuffix(parts[parts.count - 1]) else { return false }
        for part in parts where !part.isEmpty {
            guard let place = rest.range(of: part) else { return false }
            rest = rest[place.upperBound...]
        }
        return true
    }

    private func run(_ command: String, in folder: URL) throws -> [String] {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-c", command]
        process.currentDirectoryURL = folder.appending(path: "work")
        process.environment = Program.environment.merging([
            "PATH": folder.appending(path: "bin").path + ":/usr/bin:/bin", "HOME": folder.appending(path: "home").path, "COLUMNS": "100",
        ]) { $1 }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text.isEmpty ? [] : (text.hasSuffix("\n") ? String(text.dropLast()) : text).components(separatedBy: "\n")
    }
}
