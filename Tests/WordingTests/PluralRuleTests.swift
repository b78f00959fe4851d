import Testing
import Wording

@testable import WordCompiler

/// Compares with the examples in CLDR's chart of plural rules.
@Suite struct PluralRuleTests {
    @Test(arguments: [
        ("en", [0: "other", 1: "one", 2: "other"]), ("ja", [0: "other", 1: "other"]), ("ko", [1: "other"]),
        ("es", [1: "one", 2: "other", 999_999: "other", 1_000_000: "many", 3_000_000: "many", 1_000_001: "other"]),
        ("pl", [1: "one", 2: "few", 5: "many", 12: "many", 22: "few", 112: "many"]),
        ("ru", [1: "one", 2: "few", 5: "many", 11: "many", 21: "one", 22: "few"]),
        ("ar", [0: "zero", 1: "one", 2: "two", 3: "few", 11: "many", 100: "other", 103: "few"]), ("fr", [0: "one", 1: "one", 2: "other"]),
        ("pt-BR", [0: "one", 2: "other"]), ("lv", [0: "zero", 1: "one", 11: "zero", 21: "one", 22: "other"]),
    ])
    func aNumberHasItsCategory(language: String, categories: [Int: String]) throws {
        let rule = PluralRule(try #require(CLDRPluralRules.rule(of: language)))
        for (number, category) in categories { #expect(rule.category(of: UInt64(number)).rawValue == category, "\(number)") }
    }

    @Test func aLanguageThatNobodySpeaksHasNone() {
        #expect(CLDRPluralRules.rule(of: "qq") == nil)
    }
}
