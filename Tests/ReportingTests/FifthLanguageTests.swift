import Foundation
import RuleTable
import Terms
import Testing
import Wording

@testable import Reporting
@testable import WordCompiler

/// A new language needs only a folder of words and texts in the rules. This one has Polish plurals and English words with accents.
@Suite struct FifthLanguageTests {
    private static let polish: Language = "pl"

    private static func compiled(leavingOut id: String? = nil) throws -> WordCompilation {
        let folders = try WordFolder.all(in: words.path)
        let english = try #require(folders.first { $0.language == "en" })
        let files = try english.files.map { file in
            let text = try String(contentsOfFile: file.path, encoding: .utf8)
            return WordFile(path: file.path.replacing("/en/", with: "/pl/"), text: translated(text, leavingOut: id))
        }
        return WordCompilation(folders + [WordFolder(language: "pl", files: files)])
    }

    private static let words = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Words").standardizedFileURL

    /// Every text with accents. Where English distinguishes one and several, Polish distinguishes three forms.
    private static func translated(_ english: String, leavingOut id: String?) -> String {
        var lines: [String] = []
        for line in english.split(separator: "\n", omittingEmptySubsequences: false) where id.map({ !line.hasPrefix($0 + " =") }) ?? true {
            if let variant = line.wholeMatch(of: /( +)\*\[other\](.*)/) {
                lines += ["few", "many"].map { "\(variant.1) [\($0)]\(accented(String(variant.2)))" }
            }
            let start = line.firstMatch(of: /^([a-z0-9-]+ =| *\*?\[\w+\])/)?.range.upperBound ?? line.endIndex
            lines.append(line.hasPrefix("#") ? String(line) : line[..<start] + accented(String(line[start...])))
        }
        return lines.joined(separator: "\n")
    }

    /// The text with accents, except within braces.
    private static func accented(_ text: String) -> String {
        let accents: [Character: Character] = ["a": "á", "e": "é", "i": "í", "o": "ó", "u": "ú"]
        var depth = 0
        return String(
            text.map { character in
                depth += character == "{" ? 1 : character == "}" ? -1 : 0
                return depth == 0 ? accents[character] ?? character : character
            })
    }

    @Test func itsWordsAreCompiledWithTheOthers() throws {
        let compilation = try Self.compiled()
        #expect(compilation.problems == [])
        let source = SwiftWords(compilation, imports: []).text
        #expect(source.contains("case \"pl\": Words(table: tablePl)"))
        #expect(source.contains("\"ko\", \"pl\"]"))
    }

    @Test func aWordThatItLacksFailsTheBuild() throws {
        let problems = try Self.compiled(leavingOut: "headings-why").problems.map(\.description)
        let place = try #require(problems.first)
        #expect(problems.count == 1)
        #expect(place.contains("/Words/pl/report.ftl:1:1: error: 'headings-why' is missing"), "\(place)")
    }

    @Test func aReportIsReadInIt() throws {
        let table = try #require(try Self.compiled().table(of: "pl"))
        let wording = Wording(SampleTable.table, Self.polish, words: Words(table: table))
        let page = BundlePage(report: BundleReport(SampleDiagnosis.findings, wording), wording: wording, detail: .verbose)
        let text = TextLayout(width: 100, color: false).text(page.blocks)
        #expect(text.contains("réád ín fúll"))
        #expect(text.contains("Póssíblé cáúsés, líkélíést fírst"))
        #expect([1, 3, 5].map { wording.phrases.attempts.tries($0).plain } == ["1 try", "3 tríés", "5 tríés"])
    }

    private static let rules = [
        "kettle/product.yaml": """
        product: kettle
        name: {en: Kettle, pl: Czajnik}
        sources:
          - {id: kitchen, paths: [kettle.log], head: "[{level}] {timestamp} - ", texts: ["water is gone"]}
        operations: []
        requirements: []
        references: []
        """,
        "kettle/empty.yaml": """
        id: kettle/empty
        product: kettle
        severity: critical
        basis: documented
        match: {text: ["*water is gone*"]}
        title: {en: The kettle is empty, pl: Czajnik jest pusty}
        diagnosis: {en: There is no water in it., pl: Nie ma w nim wody.}
        causes:
          - id: forgotten
            title: {en: Forgotten, pl: Zapomniano}
            explanation: {en: Nobody filled it., pl: Nikt go nie napełnił.}
            decidedBy: {en: A look, pl: Spojrzenie}
            steps: [{en: Fill it., pl: Napełnij go.}]
        references: []
        examples: {matching: ["The water is gone"], quiet: ["The water boils"]}
        """,
    ]

    private func load(_ files: [String: String]) throws -> RuleSet {
        let folder = FileManager.default.temporaryDirectory.appending(path: "rules-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, text) in files {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return try RuleSet.load(directories: [folder.path], languages: [.english, Self.polish])
    }

    @Test func aRuleIsReadInIt() throws {
        let rules = try load(Self.rules)
        #expect(rules.languages == [.english, Self.polish])
        let wording = Wording(rules, Self.polish, words: Words(table: try #require(try Self.compiled().table(of: "pl"))))
        let report = try #require(rules.rules.first.map { RuleReport($0, wording) })
        let text = TextLayout(width: 100, color: false).text(RulePage(report: report, wording: wording).blocks)
        #expect(text.contains("Czajnik jest pusty") && text.contains("1. Napełnij go.") && text.contains("Whý") == false)
        #expect(text.contains("Dó thís"))
    }

    @Test func aRuleWithoutItsTextIsRefused() throws {
        var files = Self.rules
        files["kettle/product.yaml"] = files["kettle/product.yaml"]?.replacing(", pl: Czajnik", with: "")
        #expect(throws: RuleTableError.self) { try load(files) }
    }
}
