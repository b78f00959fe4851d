import BuiltInRules
import BundleFixtures
import Diagnosis
import RuleTable
import Terms
import Testing

/// A rule is absent only if every log that it needs was present and read completely.
@Suite struct CoverageTests {
    private static let quiet = "2014-08-04 15:21:21,239 INFO [main] - nothing to say\n"
    private static let trace = "00370874.000 |09:50:27.713 |AppInfo |nothing to say\n"

    private func diagnose(_ files: [String: String]) throws -> BundleDiagnosis {
        try LogFamilyTests.diagnose(files.sorted { $0.key < $1.key }.map { FixtureEntry($0.key, $0.value) })
    }

    private func coverage(_ rule: String, _ diagnosis: BundleDiagnosis) -> BundleDiagnosis.Coverage? {
        diagnosis.coverage.first { $0.rule == "cisco-cucm/" + rule }
    }

    @Test func withoutTheNeededLogNothingIsAbsent() throws {
        let diagnosis = try diagnose(["active/platform/log/certCN.log": Self.quiet])
        #expect(diagnosis.outcome == .incomplete)
        #expect(
            diagnosis.notes.map(\.reason) == [.neededLogMissing(expected: ["platform/log/certMgmt*.log", "platform/log/cert-mgmt*.log"])])
        #expect(coverage("csr-missing", diagnosis)?.reason == .sourceMissing)
        #expect(coverage("csr-missing", diagnosis)?.state == .notEvaluable)
    }

    @Test func aRuleOfAnotherLogNeedsThatLog() throws {
        let without = try diagnose(["active/platform/log/certMgmt0001.log": Self.quiet])
        #expect(without.outcome == .clean)
        #expect(coverage("csr-missing", without)?.state == .absent)
        #expect(coverage("issuer-unknown", without)?.reason == .sourceMissing)
        let with = try diagnose([
            "active/platform/log/certMgmt0001.log": Self.quiet, "active/cm/trace/ccm/sdl/SDL001_100_000001.txt": Self.trace,
        ])
        #expect(with.outcome == .clean)
        #expect(coverage("issuer-unknown", with)?.state == .absent)
    }

    @Test func theTraceTellsOfAnUnknownIssuer() throws {
        let line = "00370874.000 |09:50:27.713 |AppInfo |SdlSSLTCPListener::verify_cb pre-verified=0,cert verification errno= 20 ,depth=0\n"
        let diagnosis = try diagnose([
            "active/platform/log/certMgmt0001.log": Self.quiet, "active/cm/trace/ccm/sdl/SDL001_100_000001.txt": Self.trace + line,
        ])
        #expect(diagnosis.findings.map(\.rule) == ["cisco-cucm/issuer-unknown"])
        #expect(diagnosis.findings.first?.evidence.first?.line == 2)
        #expect(diagnosis.findings.first?.evidence.first?.timestamp == nil)
    }

    @Test func aLogOfAnotherProductIsNoLogOfThisOne() throws {
        let diagnosis = try LogFamilyTests.diagnose([LogFamilyTests.log])
        #expect(diagnosis.outcome == .clean)
        #expect(coverage("csr-missing", diagnosis)?.reason == .noLog)
        #expect(diagnosis.coverage.filter { $0.rule.hasPrefix("dell-ome/") }.allSatisfy { $0.state == .absent })
    }
}
