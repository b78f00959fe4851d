import Diagnosis
import LogScanning
import Reporting
import RuleTable
import Terms
import Testing

/// A clean report names the logs that were searched, whatever logs the product has.
@Suite struct CleanReportTests {
    private func text(_ table: RuleSet, _ diagnosis: BundleDiagnosis, _ language: Language = .english) -> String {
        var writer = ReportWriter(style: ReportStyle(language: language, width: .max), rules: table, toolVersion: "1.0.0")
        return writer.begin() + writer.bundle(diagnosis) + writer.end()
    }

    @Test func aProductThatNeedsNoLogNamesThoseThatItHas() {
        var product = SampleTable.product
        for index in product.sources.indices { product.sources[index].isNeeded = false }
        let table = RuleSet(products: [product], rules: SampleTable.table.rules, digest: "x")
        #expect(text(table, SampleDiagnosis.clean).contains("looked for in tomcat/application.log, and nothing matched"))
    }

    @Test(arguments: ["en", "es", "ja", "ko"] as [Language])
    func aProductWithoutRulesIsNotSaidToBeLookedThrough(language: Language) {
        let table = RuleSet(products: [SampleTable.product], rules: [], digest: "x")
        var diagnosis = SampleDiagnosis.clean
        diagnosis.coverage = []
        let text = text(table, diagnosis, language)
        for wrong in [" in ,", " en  y", "：を", " 에서", "0 rules"] { #expect(!text.contains(wrong), "\(text)") }
    }
}
