import Fluent
import FoundationEssentials
import Glibc

/// Checks the files of Words/ and writes them as Swift source; says too what the tests hold against Mozilla's own programs.
///
///     WordCompiler words FOLDER OUTPUT MODULE...     the words of all languages; the modules whose types they speak of
///     WordCompiler syntax FILE                       how a file is read, as JSON
///     WordCompiler plurals                           the plural categories of numbers in all languages, as JSON
///     WordCompiler renderings FOLDER                 what every message says, with values of all kinds, as JSON
@main
struct WordCompiler {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        switch (arguments.first, arguments.count) {
        case ("words"?, 3...):
            let compilation = try checked(arguments[2])
            try write(SwiftWords(compilation, imports: Array(arguments[4...])).text, to: arguments[3])
        case ("syntax"?, 2):
            let text = try String(contentsOfFile: arguments[2], encoding: .utf8)
            print(SyntaxTree(FluentParser.parse(text)).json)
        case ("plurals"?, 1): print(CLDRPluralRules.categories.json)
        case ("renderings"?, 2): print(Renderings(try checked(arguments[2])).json)
        default: fail(["usage: WordCompiler words FOLDER OUTPUT MODULE... | syntax FILE | plurals | renderings FOLDER"])
        }
    }

    /// The words of a folder; with a mistake in them the program ends.
    private static func checked(_ folder: String) throws -> WordCompilation {
        let compilation = WordCompilation(try WordFolder.all(in: folder))
        if !compilation.problems.isEmpty { fail(compilation.problems.map(\.description)) }
        return compilation
    }

    /// A file that would stay the same is left alone, so that nothing is compiled anew for it.
    private static func write(_ text: String, to path: String) throws {
        if let old = try? String(contentsOfFile: path, encoding: .utf8), old == text { return }
        try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    }

    private static func fail(_ lines: [String]) -> Never {
        print(lines.joined(separator: "\n"))
        exit(1)
    }
}
