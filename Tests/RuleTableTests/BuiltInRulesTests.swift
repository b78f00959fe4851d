import BuiltInRules
import RuleTable
import Terms
import Testing

@Suite struct BuiltInRulesTests {
    /// The digest too: what is compiled in is what stands in the files.
    @Test func theTableIsThatOfTheFiles() throws {
        #expect(try RuleSet.load(directories: [repository("Rules")], languages: Language.written) == RuleSet.builtIn)
        #expect(!RuleSet.builtIn.rules.isEmpty)
    }

    @Test func everyExampleDoesWhatItStandsFor() {
        #expect(RuleSet.builtIn.test() == [])
    }
}

/// A path in this package.
func repository(_ path: String) -> String {
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/") + "/" + path
}
