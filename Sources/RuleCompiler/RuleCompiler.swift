import FoundationEssentials
import Glibc
import RuleTable
import Terms

/// Checks the rule files of a folder and writes them as Swift source: `RuleCompiler FOLDER OUTPUT LANGUAGE...`.
///
/// Problems are printed in the form that compilers use, so that editors find the place.
@main
struct RuleCompiler {
    static func main() throws {
        guard CommandLine.arguments.count > 3 else { fail(["usage: RuleCompiler FOLDER OUTPUT LANGUAGE..."]) }
        let folder = CommandLine.arguments[1]
        let table = table(in: folder, languages: CommandLine.arguments[3...].map { Language(rawValue: $0) })
        try Data(SwiftSource(of: table, files: files(in: folder)).text.utf8).write(
            to: URL(filePath: CommandLine.arguments[2]), options: .atomic)
    }

    private static func table(in folder: String, languages: [Language]) -> RuleSet {
        do throws(RuleTableError) {
            return try RuleSet.load(directories: [folder], languages: languages)
        } catch {
            switch error {
            case .problems(let problems):
                fail(problems.map { "\($0.file):\($0.line):\($0.column): error: \($0.message)" })
            }
        }
    }

    /// The rule files, by their paths in the folder.
    private static func files(in folder: String) throws -> [(path: String, text: String)] {
        let products = try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.contains(".") }.sorted()
        return try products.flatMap { product in
            try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(product)").filter { $0.hasSuffix(".yaml") }.sorted().map {
                name in
                (path: "\(product)/\(name)", text: try String(contentsOfFile: "\(folder)/\(product)/\(name)", encoding: .utf8))
            }
        }
    }

    private static func fail(_ lines: [String]) -> Never {
        print(lines.joined(separator: "\n"))
        exit(1)
    }
}
