import Diagnosis
import Foundation
import RuleTable
import Testing

@testable import Reporting

/// Rules of SARIF 2.1.0 that matter to consumers. The output was checked against the schema itself during development.
@Suite struct SARIFDocumentTests {
    private typealias Object = [String: Any]

    private func run(_ diagnoses: [BundleDiagnosis], isTriage: Bool = false) throws -> Object {
        var writer = ReportWriter(style: ReportStyle(format: .sarif), rules: SampleTable.table, toolVersion: "1.2.3", isTriage: isTriage)
        let begin = writer.begin()
        let text = begin + diagnoses.map { writer.bundle($0) }.joined() + writer.end()
        let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
        #expect(log["version"] as? String == "2.1.0")
        let runs = try #require(log["runs"] as? [Object])
        return try #require(runs.count == 1 ? runs[0] : nil)
    }

    private func objects(_ value: Any?) -> [Object] { value as? [Object] ?? [] }

    private func object(_ value: Any?, _ path: String...) -> Object {
        path.reduce(value as? Object ?? [:]) { $0[$1] as? Object ?? [:] }
    }

    @Test(arguments: [0, 1, 3])
    func itIsOneRunForAnyNumberOfBundles(count: Int) throws {
        let run = try run(Array(repeating: SampleDiagnosis.findings, count: count))
        #expect(objects(run["results"]).count == 4 * count)
        // The same bundle twice is the same artifact.
        #expect(objects(run["artifacts"]).count == min(count, 1))
        #expect(objects(run["invocations"]).count == 1)
    }

    @Test func everyResultNamesARuleThatIsThere() throws {
        let run = try run([SampleDiagnosis.findings])
        let rules = objects(object(run["tool"], "driver")["rules"])
        let ids = rules.compactMap { $0["id"] as? String }
        #expect(ids == ["dell-ome/certificate-file-invalid", "dell-ome/csr-key-mismatch", "unknown-message"])
        for rule in rules.prefix(2) {
            #expect(object(rule, "help")["text"] != nil && object(rule, "help")["markdown"] != nil)
            #expect((rule["helpUri"] as? String)?.hasPrefix("https://") == true)
            #expect(object(rule, "properties")["basis"] != nil)
        }
        let results = objects(run["results"])
        #expect(results.allSatisfy { ids.contains($0["ruleId"] as? String ?? "") })
        #expect(results.map { $0["level"] as? String } == ["error", "warning", "warning", "warning"])
        #expect(results.map { $0["occurrenceCount"] as? Int } == [8, 1, 2, 1])
    }

    @Test func aResultSaysWhereItStands() throws {
        let result = objects(try run([SampleDiagnosis.findings])["results"])[0]
        let place = object(objects(result["locations"])[0], "physicalLocation")
        #expect(object(place, "artifactLocation")["uri"] as? String == "cases/case-4711.zip!/ConsoleLogs.tar.gz!/tomcat/application.log")
        let region = object(place, "region")
        #expect(region["startLine"] as? Int == 100 && region["byteOffset"] as? Int == 4096)
        #expect(object(region, "snippet")["text"] as? String == SampleDiagnosis.findings.findings[0].evidence[0].excerpt)
        #expect(objects(result["relatedLocations"]).count == 6)
        #expect(object(result, "partialFingerprints")["bundlescopeEvidence/v1"] as? String == "e-3f9a1c2b11")
    }

    @Test func aRunOfManyBundlesHasTheSummaryAndItsResultsTheirStory() throws {
        var again = SampleDiagnosis.findings
        again.path = "again.zip"
        #expect(try run([SampleDiagnosis.findings])["properties"] == nil)
        let run = try run([SampleDiagnosis.findings, SampleDiagnosis.clean, again], isTriage: true)
        let summary = object(run["properties"], "summary")
        #expect(summary["bundles"] as? Int == 3 && summary["competingTotal"] as? Int == 2)
        #expect(objects(summary["stories"]).map { $0["begunBy"] as? Int } == [0])
        #expect(objects(summary["unknown"]).count == 2)
        let results = objects(run["results"])
        let ids = results.compactMap { $0["correlationGuid"] as? String }
        // SARIF's schema requires a GUID of one of the versions that it allows.
        let form = /[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/
        #expect(ids.allSatisfy { $0.wholeMatch(of: form) != nil })
        #expect(ids.count == 8 && Set(ids).count == 4 && ids.prefix(4) == ids.suffix(4))
        #expect(
            results.map { object($0, "properties")["sameAs"] as? String } == Array(repeating: nil, count: 4)
                + Array(repeating: "sameBytes", count: 4))
        #expect(object(results[2], "properties")["shape"] as? String == "Something `new` | happened.")
    }

    @Test func whatWasNotReadIsANotification() throws {
        let damaged = try run([SampleDiagnosis.clean, SampleDiagnosis.findings])
        let invocation = objects(damaged["invocations"])[0]
        #expect(invocation["executionSuccessful"] as? Bool == false)
        let notes = objects(invocation["toolExecutionNotifications"])
        #expect(notes.map { $0["level"] as? String } == ["error", "note"])
        #expect(notes.map { object($0, "descriptor")["id"] as? String } == ["damaged", "ambiguous"])
        #expect(objects(try run([SampleDiagnosis.clean])["invocations"])[0]["executionSuccessful"] as? Bool == true)
        let hashes = objects(damaged["artifacts"]).map { object($0, "hashes")["sha-256"] as? String }
        #expect(hashes == [nil, SampleDiagnosis.findings.sha256])
    }

    @Test func whatIsKeptUntilTheEndIsBounded() throws {
        var writer = ReportWriter(style: ReportStyle(format: .sarif), rules: SampleTable.table, toolVersion: "1")
        for number in 0..<2000 {
            _ = writer.bundle(
                SampleDiagnosis.bundle(path: String(repeating: "x", count: 4000) + "\(number)", products: [], complete: true, notes: []))
        }
        let end = writer.end()
        #expect(end.utf8.count < SARIFDocument.bound + 10_000)
        #expect(end.contains("more\""))
    }

    @Test(arguments: [
        ("a b.zip", "a%20b.zip"), ("/tmp/a", "file:///tmp/a"), ("c:x?y#z%.zip", "c%3Ax%3Fy%23z%25.zip"), ("証.zip", "%E8%A8%BC.zip"),
        ("a\\b\n\"<>", "a%5Cb%0A%22%3C%3E"), ("a.zip!/b/c.log", "a.zip!/b/c.log"),
    ])
    func aPathIsAURIReference(path: String, uri: String) {
        #expect(uriReference(path) == uri)
        #expect(URL(string: uri) != nil)
    }
}
