import FoundationEssentials
import Glibc
import SwiftLiterals

/// Writes the files of the HTML page as Swift source: `PageCompiler OUTPUT FILE...`, one constant per file (`PageFile.pageCss` for `page.css`).
@main
struct PageCompiler {
    static func main() throws {
        guard CommandLine.arguments.count > 2 else {
            print("usage: PageCompiler OUTPUT FILE...")
            exit(1)
        }
        let files = try CommandLine.arguments.dropFirst(2).map { path in
            let name = path.split(separator: "/").last.map(String.init) ?? path
            return (name: constant(name), text: try String(contentsOfFile: path, encoding: .utf8))
        }
        let source = """
            // Written by PageCompiler from the files of Page/. Changes here are lost.

            enum PageFile {
            \(files.map { "    static let \($0.name) = \(swiftLiteral($0.text))\n" }.joined())}

            """
        try Data(source.utf8).write(to: URL(filePath: CommandLine.arguments[1]), options: .atomic)
    }

    private static func constant(_ name: String) -> String {
        let words = name.split { $0 == "." || $0 == "-" }
        return words.prefix(1).joined() + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}
