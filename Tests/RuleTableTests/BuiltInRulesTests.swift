import BuiltInRules
import Terms
import Testing

@testable import RuleTable

@Suite struct BuiltInRulesTests {
    /// Including the digest: the compiled table equals the files.
    @Test func theTableIsThatOfTheFiles() throws {
        #expect(try RuleSet.load(directories: [repository("Rules")], languages: Language.written) == RuleSet.builtIn)
        #expect(!RuleSet.builtIn.rules.isEmpty)
    }

    /// No text shows a gap or a question mark for something that the log lacks.
    @Test(arguments: RuleSet.builtIn.languages) func noTextHasAHole(language: Language) {
        for product in RuleSet.builtIn.products {
            let texts = RuleSet.builtIn.rules.filter { $0.product == product.id }.flatMap(\.texts)
            let known = Dictionary(product.parameters.map { ($0.id, "tomcat") }) { first, _ in first }
            for values in subsets(of: known) {
                for absent in [[], [.argument], [.node], [.argument, .node]] as [Set<Absence>] {
                    for text in texts {
                        let shown = product.filled(text, in: language, with: values, lacking: absent)
                        #expect(!shown.contains("{") && !shown.contains("-trust-trust"), "\(shown)")
                        #expect(!values.isEmpty || !shown.contains(#/<\p{L}+>/#), "\(shown)")
                    }
                }
            }
            for operation in product.operations {
                let fields = Dictionary((operation.course?.fields ?? []).map { ($0.id, "x") }) { first, _ in first }
                for told in subsets(of: fields) {
                    let title = operation.title(in: language, with: told)
                    #expect(!title.isEmpty && !title.contains("{") && !title.contains("?"), "\(title)")
                }
            }
        }
    }

    private func subsets(of values: [String: String]) -> [[String: String]] {
        values.reduce([[:]]) { subsets, value in subsets + subsets.map { $0.merging([value.key: value.value]) { $1 } } }
    }

    @Test func everyExampleDoesWhatItStandsFor() {
        #expect(RuleSet.builtIn.test() == [])
    }
}

/// A path in this package.
func repository(_ path: String) -> String {
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/") + "/" + path
}
