@testable import RuleTable
import Terms

/// Loads arbitrary rule files, separated by NULs, as a folder of their own and over the built-in table: each problem has a place in its file, and a
/// table without problems can be searched and tested.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    var problems: [RuleProblem] = []
    let texts = unsafe FuzzInput(start, count).bytes.split(separator: 0, omittingEmptySubsequences: false).map(Array.init)
    let files = texts.enumerated().map { number, text in file(text, number, problems: &problems) }
    for base in [nil, builtIn] {
        do throws(RuleTableError) {
            let table = try RuleSet.load([files], problems: problems, over: base, languages: languages)
            if base == nil { _ = table.test() }
        } catch {
            switch error {
            case .problems(let problems):
                expect(!problems.isEmpty, "no problem")
                for problem in problems { check(problem, in: texts) }
            }
        }
    }
    return 0
}

private let languages = ["en", "es", "ja", "ko"] as [Language]

private let builtIn: RuleSet = {
    do throws(RuleTableError) {
        return try RuleSet.load(directories: ["Rules"], languages: languages)
    } catch {
        fatalError("the built-in rules: \(error)")
    }
}()

/// The file with the name that its content requires.
private func file(_ text: [UInt8], _ number: Int, problems: inout [RuleProblem]) -> RuleFile {
    var file = RuleFile(path: "\(number)", folder: nil, name: "none")
    do throws(YamlError) {
        let root = try YamlTree.parse(text)
        file.root = root
        if root["product"] != nil, root["id"] == nil { file.name = "product" }
        if let id = root["id"]?.text?.split(separator: "/"), id.count == 2 { (file.folder, file.name) = (String(id[0]), String(id[1])) }
    } catch {
        problems.append(RuleProblem(file: file.path, place: error.place, message: error.message))
    }
    return file
}

private func check(_ problem: RuleProblem, in texts: [[UInt8]]) {
    guard let number = Int(problem.file), texts.indices.contains(number) else { fatalError("a problem of no file: \(problem)") }
    // YAML also ends lines at CR, U+0085, U+2028 and U+2029.
    let lines = String(decoding: texts[number], as: UTF8.self).unicodeScalars.split(omittingEmptySubsequences: false) {
        ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains($0)
    }
    expect(problem.line >= 1 && problem.line <= lines.count + 1, "line \(problem.line) of \(lines.count): \(problem)")
    expect(problem.column >= 1, "\(problem)")
    expect(!problem.message.isEmpty, "no message")
}
