import BuiltInRules
import BundleArchive
import BundleFixtures
import Diagnosis
import RuleTable
import Terms
import Testing
import Triage

/// What looks like a refusal and is none, and what an absence does not mean.
@Suite struct LimitTests {
    private func diagnose(_ files: [String: String]) throws -> BundleDiagnosis {
        try LogFamilyTests.diagnose(files.sorted { $0.key < $1.key }.map { FixtureEntry($0.key, $0.value) })
    }

    @Test func aFalseFriendIsNamedAndIsNoFinding() throws {
        let diagnosis = try diagnose([CertificateLog.path: CertificateLog.published])
        #expect(diagnosis.outcome == .clean)
        #expect(diagnosis.falseFriends.map(\.name) == ["cisco-cucm#not-yet-in-trust-store"])
        #expect(diagnosis.falseFriends.map(\.evidence.line) == [9])
    }

    /// Where a rule knows a message of the record, nothing looks like it only.
    @Test func aRefusalIsNoFalseFriend() throws {
        let refused = CertificateLog.upload("tomcat", error: "CA certificate is not available in the trust-store")
        let diagnosis = try diagnose([CertificateLog.path: CertificateLog.published + refused])
        #expect(diagnosis.findings.map(\.rule) == ["cisco-cucm/ca-not-in-trust-store"])
        #expect(diagnosis.falseFriends.count == 1)
        #expect(try diagnose([CertificateLog.path: refused]).falseFriends == [])
    }

    @Test func oneOutsideTheWindowIsNotNamed() throws {
        let folder = try TemporaryFolder()
        let bytes = FixtureArchive.tar([FixtureEntry(CertificateLog.path, CertificateLog.published)])
        let triage = BundleTriage(rules: .builtIn, window: TimeWindow(since: "2020-01-01", until: "2020-01-02"))
        #expect(try triage.diagnose(LogBundle(folder.write(bytes, to: "case.tar"))).falseFriends == [])
    }

    @Test func aMissingLogIsSaidBesideTheProductsOwn() throws {
        let trace = ["active/cm/trace/ccm/sdl/SDL001_100_000001.txt": "00370874.000 |09:50:27.713 |AppInfo |nothing to say\n"]
        let log = [CertificateLog.path: CertificateLog.published]
        #expect(try diagnose(log).cannotTell == ["cisco-cucm#traces-missing", "cisco-cucm#words-of-refusals"])
        #expect(try diagnose(log.merging(trace) { one, _ in one }).cannotTell == ["cisco-cucm#words-of-refusals"])
        let refused = [CertificateLog.path: CertificateLog.upload("tomcat", error: "CSR SAN and certificate SAN does not match")]
        #expect(try diagnose(refused).cannotTell == ["cisco-cucm#traces-missing"])
    }

    @Test func whatIsOfNoProductSaysNothing() throws {
        #expect(try diagnose(["readme.txt": "nothing\n"]).cannotTell == [])
    }
}
