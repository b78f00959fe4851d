import Foundation
import PackagePlugin

/// Writes the style sheets and scripts in the package's Page folder as Swift source, so that writing a report reads no file.
@main
struct CompilePage: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let folder = context.package.directoryURL.appending(path: "Page")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { ["css", "js"].contains($0.pathExtension) }.sorted { $0.path < $1.path }
        let output = context.pluginWorkDirectoryURL.appending(path: "CompiledPage.swift")
        return [
            .buildCommand(
                displayName: "Compiling the HTML page's files", executable: try context.tool(named: "PageCompiler").url,
                arguments: [output.path] + files.map(\.path), inputFiles: files, outputFiles: [output])
        ]
    }
}
