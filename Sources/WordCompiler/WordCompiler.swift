import Fluent
import FoundationEssentials
import Glibc

/// Checks the files of Words/ and writes them as Swift source. It also prints what the tests compare with Mozilla's implementation.
///
///     WordCompiler words FOLDER OUTPUT MODULE...     the words of all languages; the modules whose types they use
///     WordCompiler syntax FILE                       the syntax tree of a file, as JSON
///     WordCompiler plurals                           the plural categories of numbers in all languages, as JSON
///     WordCompiler renderings FOLDER                 the text of every message with many kinds of values, as JSON
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

    /// The words of a folder; exits if there are problems in them.
    private static func checked(_ folder: String) throws -> WordCompilation {
        let compilation = WordCompilation(try WordFolder.all(in: folder))
        if !compilation.problems.isEmpty { fail(compilation.problems.map(\.description)) }
        return compilation
    }

    /// Writes a file unless it is unchanged, so that nothing is recompiled needlessly.
    private static func write(_ text: String, to path: String) throws {
        if let old = try? String(contentsOfFile: path, encoding: .utf8), old == text { return }
        try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    }

    private static func fail(_ lines: [String]) -> Never {
        print(lines.joined(separator: "\n"))
        exit(1)
    }
}
