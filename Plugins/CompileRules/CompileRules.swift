import Foundation
import PackagePlugin

/// Writes the rule files of a target's folder as Swift source, so that a program with them reads no file at start-up.
@main
struct CompileRules: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let target = target as? SourceModuleTarget else { return [] }
        let words = context.package.directoryURL.appending(path: "Words")
        // A rule's texts exist in the same languages as the program's words.
        let languages = try FileManager.default.contentsOfDirectory(atPath: words.path).filter { !$0.hasPrefix(".") }.sorted()
        let output = context.pluginWorkDirectoryURL.appending(path: "CompiledRules.swift")
        return [
            .buildCommand(
                displayName: "Compiling the rules of \(target.name)",
                executable: try context.tool(named: "RuleCompiler").url,
                arguments: [target.directoryURL.path, output.path] + languages,
                inputFiles: ruleFiles(below: target.directoryURL),
                outputFiles: [output]
            )
        ]
    }

    private func ruleFiles(below folder: URL) -> [URL] {
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        return files.filter { $0.pathExtension == "yaml" }.sorted { $0.path < $1.path }
    }
}
