import Diagnosis
import Foundation
import Reporting
import RuleTable
import Terms
import Testing
import Wording

@Suite struct ReportWriterTests {
    private func output(_ diagnoses: [BundleDiagnosis], _ style: ReportStyle) -> String {
        var writer = ReportWriter(style: style, rules: SampleTable.table, toolVersion: "1.2.3")
        let begin = writer.begin()
        return begin + diagnoses.map { writer.bundle($0) }.joined() + writer.end()
    }

    @Test(arguments: 0...3)
    func jsonIsAWholeDocumentForAnyNumberOfBundles(count: Int) throws {
        let text = output(Array(repeating: SampleDiagnosis.clean, count: count), ReportStyle(format: .json))
        let whole = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect((whole["bundles"] as? [Any])?.count == count)
        #expect(whole["schemaVersion"] as? String == "1")
        #expect(text.hasSuffix("}\n"))
    }

    /// The contract's tables: every field is present, with null for a missing value.
    @Test func everyFieldOfTheContractIsWritten() throws {
        let text = output([SampleDiagnosis.findings], ReportStyle(format: .ndjson))
        let bundle = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        func keys(_ value: Any?) -> Set<String> { Set((value as? [String: Any])?.keys.map { $0 } ?? []) }
        func first(_ value: Any?) -> [String: Any]? { (value as? [[String: Any]])?.first }
        func last(_ value: Any?) -> [String: Any]? { (value as? [[String: Any]])?.last }

        func holds(_ value: Any?, _ fields: String) -> Bool { keys(value).isSuperset(of: fields.split(separator: " ").map(String.init)) }

        #expect(
            holds(bundle, "schemaVersion tool language path sha256 size products outcome complete findings attempts coverage notes stats"))
        #expect(holds(bundle["stats"], "entriesSeen entriesRead bytesRead recordsMatched"))
        for finding in [first(bundle["findings"]), last(bundle["findings"])] {
            #expect(
                holds(finding, "rule product severity title diagnosis causes message count firstSeen lastSeen evidence references"))
            #expect(holds(finding.flatMap { $0["message"] }, "source id args text severity resolution complete"))
            let evidence = first(finding.flatMap { $0["evidence"] })
            #expect(holds(evidence, "id entry line byteStart byteEnd timestamp thread excerpt command"))
            #expect(holds(first(finding.flatMap { $0["references"] }), "id title url"))
        }
        let causes = first(bundle["findings"]).flatMap { $0["causes"] }
        #expect(holds(first(causes), "id title explanation supports contradicts decidedBy remediation verifyCheck"))
        #expect(holds(first(bundle["attempts"]), "number timestamp operation outcome rule message evidence"))
        #expect(holds(first(bundle["coverage"]), "rule state reason"))
        #expect(holds(first(bundle["notes"]), "kind entry text"))
        #expect(last(bundle["findings"])?["rule"] is NSNull)
        #expect(bundle["attemptsTotal"] as? Int == 9)
    }

    @Test func onlyHintsThatHoldAreGiven() throws {
        var diagnosis = SampleDiagnosis.findings
        func supports() -> [String] {
            BundleReport(diagnosis, rules: SampleTable.table, language: .english).findings[1].causes[0].supports.map(\.plain)
        }
        #expect(supports() == ["Another upload in this bundle was read as a certificate."])
        diagnosis.findings[1].causes[0].supportedBy = []
        #expect(supports() == [])
    }

    @Test func theRulesReferencesComeBeforeTheProductsAndEachOnce() {
        let report = BundleReport(SampleDiagnosis.findings, rules: SampleTable.table, language: .english)
        #expect(report.findings[0].references.map(\.id) == ["KB 000221202", "KB 000223239"])
        #expect(report.findings[1].references.map(\.id) == ["KB 000221202", "KB 000223239"])
        #expect(report.findings[2].references.map(\.id) == ["KB 000223239"])
    }

    @Test func quietIsOneLineABundle() {
        let diagnoses = [SampleDiagnosis.findings, SampleDiagnosis.clean]
        #expect(output(diagnoses, ReportStyle(width: 40, detail: .quiet)).split(separator: "\n").count == 3)
        #expect(output([SampleDiagnosis.clean], ReportStyle(detail: .quiet)) == "clean.zip: nothing found\n")
    }

    @Test func anIncompleteBundleIsNeverCalledClean() {
        let text = output([SampleDiagnosis.incomplete], ReportStyle(width: 200))
        #expect(text.contains("not a clean bill"))
        #expect(text.contains("no tomcat/application.log in this bundle"))
        #expect(!text.contains("nothing matched"))
    }

    @Test func aLaterSuccessIsSaid() {
        var diagnosis = SampleDiagnosis.findings
        #expect(output([diagnosis], ReportStyle()).contains("does not show a later success"))
        diagnosis.standings[1].last.outcome = .succeeded
        #expect(!output([diagnosis], ReportStyle()).contains("does not show a later success"))
    }
}
