import Foundation
import PackagePlugin

/// Checks the files in the package's Words folder and writes them as Swift source.
@main
struct CompileWords: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let compiler = try context.tool(named: "WordCompiler").url
        let words = context.package.directoryURL.appending(path: "Words")
        let output = context.pluginWorkDirectoryURL.appending(path: "CompiledWords.swift")
        return [
            .buildCommand(
                displayName: "Compiling the words", executable: compiler,
                arguments: ["words", words.path, output.path] + modules(of: target), inputFiles: wordFiles(below: words),
                outputFiles: [output])
        ]
    }

    /// The modules whose types the words can use.
    private func modules(of target: any Target) -> [String] {
        target.dependencies.compactMap { dependency in
            if case .target(let target) = dependency { (target as? any SourceModuleTarget)?.moduleName } else { nil }
        }.sorted()
    }

    private func wordFiles(below folder: URL) -> [URL] {
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        return files.filter { $0.pathExtension == "ftl" }.sorted { $0.path < $1.path }
    }
}
