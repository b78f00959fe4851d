import BuiltInRules
import Foundation
import Terms
import Testing

@testable import RuleTable

/// A rule of one's own may lack what a built-in one must have.
@Suite struct PrivateRuleTests {
    /// A rule with texts in one language, without references, `decidedBy` and quiet examples.
    static let short = """
        id: kettle/cold
        product: kettle
        severity: warning
        basis: inferred
        match:
          source: Heater
          messageId: KTL7
        title: {ja: 冷たい}
        diagnosis: {ja: 電源が入っていない}
        causes:
          - id: unplugged
            title: {ja: 電源}
            explanation: {ja: 抜けている}
            steps: [{ja: 差し込む}]
        examples:
          matching: ["KTL7"]

        """

    private func load(
        _ text: String, isStrict: Bool = false, name: String = "kettle/cold.yaml"
    ) throws -> (table: RuleSet?, warnings: [String], problems: [String]) {
        let folder = try RuleFolder([name: text])
        func relative(_ problem: RuleProblem) -> String { problem.description.replacing(folder.path + "/", with: "") }
        var warnings: [String] = []
        do throws(RuleTableError) {
            let base: RuleSet
            do { base = try MadeUpProduct.table() } catch { fatalError("\(error)") }
            let table = try RuleSet.load(directories: [folder.path], over: base, isStrict: isStrict) { warnings.append(relative($0)) }
            return (table, warnings, [])
        } catch {
            switch error {
            case .problems(let problems): return (nil, warnings, problems.map(relative))
            }
        }
    }

    @Test func oneLanguageIsEnough() throws {
        let (table, warnings, problems) = try load(Self.short)
        #expect(problems == [])
        #expect(
            warnings == [
                "kettle/cold.yaml:1:1: no 'references', which a rule that is to be built in must have",
                "kettle/cold.yaml:1:1: not every text is there in en, es, ko: reports show it in ja",
                "kettle/cold.yaml:11:5: no 'decidedBy', which a rule that is to be built in must have",
                "kettle/cold.yaml:16:3: no 'quiet', which a rule that is to be built in must have",
            ])
        let rule = try #require(table?.rule(id: "kettle/cold"))
        #expect(rule.title["ko"] == "冷たい")
        #expect(rule.title.shownLanguage(for: "ko") == "ja")
        #expect(rule.causes[0].decidedBy == nil)
        #expect(table?.languages == MadeUpProduct.languages)
        #expect(table?.folders.map(\.count) == [1])
    }

    /// A rule may cite nothing. One without anything that it must not match is not finished.
    @Test func anEmptyListOfQuietExamplesIsAsGoodAsNone() throws {
        let empty = Self.short.replacing("examples:", with: "references: []\nexamples:") + "  quiet: []\n"
        let (table, warnings, problems) = try load(empty)
        #expect(table != nil && problems == [])
        #expect(!warnings.contains { $0.contains("references") })
        #expect(warnings.contains("kettle/cold.yaml:17:3: no 'quiet', which a rule that is to be built in must have"))
        let strict = try load(empty, isStrict: true).problems
        #expect(!strict.contains { $0.contains("references") || $0.contains("at least") })
        #expect(strict.contains("kettle/cold.yaml:17:3: missing key 'quiet'"))
    }

    @Test func strictAsksForEverything() throws {
        let problems = try load(Self.short, isStrict: true).problems
        #expect(problems.contains("kettle/cold.yaml:1:1: missing key 'references'"))
        #expect(problems.contains("kettle/cold.yaml:8:8: missing language 'en'"))
        #expect(problems.contains("kettle/cold.yaml:11:5: missing key 'decidedBy'"))
        #expect(problems.contains("kettle/cold.yaml:16:3: missing key 'quiet'"))
        #expect(
            try load(MadeUpProduct.empty.replacing("kettle/empty", with: "kettle/cold").replacing("KTL1", with: "KTL7"), isStrict: true)
                .problems == [])
    }

    @Test func allTextsHaveOneLanguageInCommon() throws {
        let mixed = Self.short.replacing("{ja: 冷たい}", with: "{en: Cold, ja: 冷たい}")
        #expect(try load(mixed).table?.rule(id: "kettle/cold")?.title["es"] == "冷たい")
        let split = Self.short.replacing("{ja: 冷たい}", with: "{es: Fría}")
        #expect(try load(split).problems.contains("kettle/cold.yaml:8:8: missing language 'en'"))
        let misspelt = Self.short.replacing("{ja: 冷たい}", with: "{ja: 冷たい, kr: 차가움}")
        #expect(try load(misspelt).problems == ["kettle/cold.yaml:8:18: unknown language 'kr'; did you mean 'ko'?"])
    }

    @Test func whatIsToBeDoneIsTold() throws {
        let (_, warnings, _) = try load(Self.short.replacing("電源が", with: "TODO 電源が"))
        #expect(warnings.contains("kettle/cold.yaml:9:12: TODO stands in a text: expected a person's words"))
    }

    /// Nothing in the folder's digest but its files.
    @Test func aFolderIsKnownByItsFiles() throws {
        let one = try RuleFolder(["kettle/cold.yaml": Self.short])
        let other = try RuleFolder(["kettle/cold.yaml": Self.short])
        func digest(_ path: String) throws -> String? {
            try RuleSet.load(directories: [path], over: MadeUpProduct.table()).folders.first?.digest
        }
        #expect(try digest(one.path) == digest(other.path))
        let changed = try RuleFolder(["kettle/cold.yaml": Self.short + "# A remark.\n"])
        #expect(try digest(one.path) != digest(changed.path))
    }

    /// A rule that is printed as YAML is that rule.
    @Test func everyBuiltInRuleReadsAsItIsWritten() throws {
        let files = Dictionary(uniqueKeysWithValues: RuleSet.builtIn.rules.map { ("\($0.id).yaml", $0.yaml) })
        let others = RuleSet.builtInFiles.filter { $0.path.hasSuffix("product.yaml") || $0.path.hasSuffix("verify.yaml") }
        let folder = try RuleFolder(files.merging(others.map { ($0.path, $0.text) }) { $1 })
        #expect(try RuleSet.load(directories: [folder.path], languages: Language.written) == RuleSet.builtIn)
    }

    @Test func theBuiltInFilesAreThoseOfTheFolder() throws {
        for file in RuleSet.builtInFiles {
            #expect(try String(contentsOfFile: repository("Rules/\(file.path)"), encoding: .utf8) == file.text)
        }
        #expect(RuleSet.builtInFiles.count == RuleSet.builtIn.rules.count + 2 * RuleSet.builtIn.products.count)
    }
}
