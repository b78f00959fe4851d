import BuiltInRules
import BundleFixtures
import Diagnosis
import LogScanning
import RuleTable
import Terms
import Testing

/// What a bundle holds that contradicts a success, a clean bill, or two stories of one node.
@Suite struct ContradictionTests {
    private func diagnose(_ files: [String: String]) throws -> BundleDiagnosis {
        try LogFamilyTests.diagnose(files.sorted { $0.key < $1.key }.map { FixtureEntry($0.key, $0.value) })
    }

    private func diagnose(upload error: String?, _ lines: String...) throws -> BundleDiagnosis {
        let log = CertificateLog.upload("tomcat", error: error)
        return try diagnose([CertificateLog.path: log + lines.map { "2014-08-04 15:31:26,000 \($0)\n" }.joined()])
    }

    // MARK: What an operation logs on its way

    @Test(arguments: ["ERROR", "FATAL", "SEVERE"])
    func anErrorThatNoRuleKnowsContradictsASuccess(level: String) throws {
        let diagnosis = try diagnose(
            upload: nil, "\(level) [main] - Unable to write keystore: Permission denied", "INFO [main] - CertMgmt Operation Result : null")
        #expect(diagnosis.findings.map(\.rule) == [nil])
        #expect(diagnosis.findings.first?.message.text == "Unable to write keystore: Permission denied")
        #expect(diagnosis.findings.first?.evidence.first?.excerpt.contains("Permission denied") == true)
        #expect(diagnosis.attempts.kept.map(\.outcome) == [.failed])
    }

    @Test func aWarningDoesNotNorAnErrorOfAnotherThread() throws {
        let diagnosis = try diagnose(
            upload: nil, "WARN [main] - Keystore is old", "ERROR [Thread-5] - Cannot reach the license server",
            "INFO [main] - CertMgmt Operation Result : null")
        #expect(diagnosis.outcome == .clean)
        #expect(diagnosis.attempts.kept.map(\.outcome) == [.succeeded])
    }

    @Test func aKnownErrorExplainsTheOthers() throws {
        let diagnosis = try diagnose(
            upload: "CSR SAN and certificate SAN does not match", "ERROR [main] - Exception occurred", "ERROR [main] - Giving up",
            "INFO [main] - CertMgmt Operation Result : null")
        #expect(diagnosis.findings.map(\.rule) == ["cisco-cucm/san-mismatch"])
        #expect(diagnosis.findings.map(\.count) == [1])
    }

    @Test(arguments: ["Import of trust certificate failed", "Error while importing", "Unable to import", "certificate not imported"])
    func aFailedImportContradictsTheResult(words: String) throws {
        let diagnosis = try diagnose(
            upload: nil, "INFO [main] - result of import operations is ::\(words)", "INFO [main] - CertMgmt Operation Result : null")
        #expect(diagnosis.findings.map(\.rule) == [nil])
        #expect(diagnosis.attempts.kept.map(\.outcome) == [.failed])
    }

    @Test(arguments: ["null", "Import of certificate is successful", "Successfully imported"])
    func aResultThatSaysSoIsASuccess(words: String) throws {
        let diagnosis = try diagnose(
            upload: nil, "INFO [main] - result of import operations is ::Import of trust certificate is successful",
            "INFO [main] - CertMgmt Operation Result : \(words)")
        #expect(diagnosis.outcome == .clean)
        #expect(diagnosis.attempts.kept.map(\.outcome) == [.succeeded])
    }

    // MARK: What is only quoted

    @Test(arguments: ["description:new, last time Certificate upload failed", "DNAME:CN=CSR does not exist,O=x"])
    func aValueThatSomebodyEnteredIsNoRefusal(line: String) throws {
        let log = CertificateLog.upload("tomcat", error: nil).replacing("op: import\n", with: "op: import\n\(line)\n")
        let diagnosis = try diagnose([CertificateLog.path: log + "2014-08-04 15:31:26,000 INFO [main] - CertMgmt Operation Result : null\n"]
        )
        #expect(diagnosis.outcome == .clean, "\(line)")
    }

    @Test(arguments: ["error:Certificate upload failed", "Certificate upload failed", "lastMessage: Certificate upload failed"])
    func whatSaysThatSomethingHappenedIsNoQuote(line: String) throws {
        let log = CertificateLog.upload("tomcat", error: nil).replacing("op: import\n", with: "op: import\n\(line)\n")
        #expect(try diagnose([CertificateLog.path: log]).findings.map(\.rule) == ["cisco-cucm/upload-failed"], "\(line)")
    }

    @Test func aMessageTableAtStartUpIsNoRefusal() throws {
        let text =
            "Unable to mutually authenticate and connect to the remote appliance. Please check the source and target appliances has valid "
            + "certificate chain uploaded which are signed by the same CA."
        func log(_ head: String, _ words: String) -> [String: String] {
            ["tomcat/application.log": "[\(head)] 2024-01-25 10:01:00.100 [exec-2] MessageCatalog - \(words)\(text)\n"]
        }
        #expect(try diagnose(log("INFO", "loaded migration.error=")).outcome == .clean)
        #expect(try diagnose(log("ERROR", "loaded migration.error=")).findings.count == 1)
        #expect(try diagnose(log("INFO", "")).findings.count == 1)
    }

    /// A refusal at a level that quotes, as programs log what they answered.
    private static func quotation(_ argument: String = "Invalid CSR key.") -> String {
        LogFamilyTests.refusal.replacing("[ERROR]", with: "[DEBUG]").replacing("Invalid CSR key.", with: argument)
    }

    @Test func aQuotedRefusalThatNoRecordReportsIsNeverClean() throws {
        let alone = try diagnose(["tomcat/application.log": Self.quiet + Self.quotation()])
        #expect(alone.outcome == .incomplete)
        #expect(alone.notes.map(\.reason) == [.quotedAlone(line: 2)])
        let reported = try diagnose(["tomcat/application.log": LogFamilyTests.refusal + Self.quotation()])
        #expect(reported.complete)
        #expect(reported.findings.map(\.count) == [1])
    }

    @Test func aMessageThatOnlyInformsLeavesTheTryOpen() throws {
        let refusal = LogFamilyTests.refusal
        let informing = refusal.replacing("[ERROR]", with: "[INFO]").replacing("Critical", with: "Informational")
            .replacing("CGEN1008", with: "CGEN7777").replacing("11:10", with: "11:20")
        let alone = try diagnose(["tomcat/application.log": informing])
        #expect(alone.standings.map(\.last.outcome) == [.unknown])
        #expect(alone.findings.map(\.status) == [.unknown])
        let after = try diagnose(["tomcat/application.log": refusal + informing])
        #expect(after.standings.map(\.last.outcome) == [.unknown])
        #expect(after.findings.map(\.status) == [.unknown, .unknown])
    }

    @Test func theEndOfAnOperationThatAContainersRuntimeWroteIsRead() throws {
        let log = CertificateLog.upload("tomcat", error: nil, result: "null").split(separator: "\n")
            .map { #"{"log": "\#($0)\n", "stream": "stdout", "time": "2024-01-25T10:00:00.1Z"}"# + "\n" }.joined()
        let diagnosis = try diagnose([CertificateLog.path: log])
        #expect(diagnosis.outcome == .clean)
        #expect(diagnosis.standings.map(\.last.outcome) == [.succeeded])
    }

    // MARK: One node, one certificate

    private func collections(_ paths: [String], hosts: [String] = ["cucm-pub", "cucm-pub"]) throws -> BundleDiagnosis {
        let failed = CertificateLog.upload("tomcat", host: hosts[0], at: "15:31", error: "CSR SAN and certificate SAN does not match")
        let taken = CertificateLog.upload("tomcat", host: hosts[1], at: "16:31", error: nil, result: "null")
        return try diagnose([paths[0]: failed, paths[1]: taken])
    }

    @Test func collectionsOfOneNodeForTwoDaysAreOneStory() throws {
        let diagnosis = try collections(["2024-05-01/platform/log/certMgmt00001.log", "2024-05-02/platform/log/certMgmt00002.log"])
        #expect(diagnosis.standings.map(\.last.outcome) == [.succeeded])
        #expect(diagnosis.standings.map(\.tries) == [2])
    }

    @Test func otherFoldersOrOtherNodesAreTwoStories() throws {
        #expect(try collections(["lab/platform/log/certMgmt00001.log", "prod/platform/log/certMgmt00002.log"]).standings.count == 2)
        let nodes = ["node1/platform/log/certMgmt00001.log", "node2/platform/log/certMgmt00002.log"]
        #expect(try collections(nodes, hosts: ["cucm-pub", "cucm-sub"]).standings.count == 2)
    }

    @Test func aCollectionThatWasSplitIsOneStory() throws {
        let other = PublishedLog.blocks[1].filter { $0 != "\n" } + "\n"
        let split = try diagnose(["logs-1/tomcat/application.log": LogFamilyTests.refusal, "logs-2/tomcat/application.log.1": other])
        #expect(split.complete)
        #expect(split.standings.map(\.tries) == [2])
        #expect(split.standings.map(\.last.rule) == ["dell-ome/csr-key-mismatch"])
        // Numbers of hosts count no parts.
        for (one, two) in [("logs-1", "logs-2"), ("OMENT-310", "OMENT-400"), ("10.0.0.5", "10.0.0.6"), ("ome1", "ome2")] {
            let name = one == "logs-1" ? "application.log" : "application.log.1"
            let two = try diagnose(["\(one)/tomcat/application.log": LogFamilyTests.refusal, "\(two)/tomcat/\(name)": other])
            #expect(two.standings.map(\.tries) == [1, 1], "\(one)")
        }
    }

    @Test func aPayloadBehindTheHeadOfAnotherLoggerIsThatLoggers() throws {
        let other = LogFamilyTests.refusal.replacing("SSLController", with: "BaselineController").replacing("Invalid CSR key.", with: "x")
        let diagnosis = try diagnose(["tomcat/application.log": LogFamilyTests.refusal.dropLast() + other])
        #expect(diagnosis.findings.map(\.rule) == ["dell-ome/csr-key-mismatch"])
        #expect(diagnosis.attempts.count == 1)
    }

    @Test func theNameOfANodeHasNoCase() throws {
        let log =
            CertificateLog.upload("CallManager", host: "CUCM-PUB", error: "CSR SAN and certificate SAN does not match")
            + CertificateLog.upload("callmanager", host: "cucm-pub", at: "16:31", error: nil, result: "null")
        let diagnosis = try diagnose([CertificateLog.path: log])
        #expect(diagnosis.standings.map(\.last.outcome) == [.succeeded])
        #expect(diagnosis.standings.map(\.subject.node) == ["CUCM-PUB"])
    }

    @Test func aRecordThatTwoAppendersWroteIsOneTry() throws {
        let record = LogFamilyTests.refusal
        let diagnosis = try diagnose(["tomcat/application.log": record + record])
        #expect(diagnosis.findings.map(\.count) == [1])
        #expect(diagnosis.attempts.count == 1)
    }

    // MARK: Logs and parts of logs that are missing

    @Test func anSDITraceTellsOfAnUnknownIssuer() throws {
        let line = "00370874.000 |09:50:27.713 |AppInfo |SdlSSLTCPListener::verify_cb pre-verified=0,cert verification errno= 20 ,depth=0\n"
        let diagnosis = try diagnose([
            CertificateLog.path: CertificateLog.published, "active/cm/trace/ccm/sdi/ccm00000001.txt": line,
        ])
        #expect(diagnosis.findings.map(\.rule) == ["cisco-cucm/issuer-unknown"])
    }

    private static let quiet = "[INFO] 2024-01-25 10:00:00.100 [exec-2] JobController - refresh took 5 ms\n"

    @Test(arguments: [
        (["application.log", "application.log.1", "application.log.3"], [".2"]), (["application.log.1", "application.log.2.gz"], [""]),
        (["application.log.1", "application.log.4"], ["", ".2", ".3"]), (["application.log", "application.log.2.gz"], [".1"]),
    ])
    func aPartThatMustHaveExistedIsMissed(names: [String], missing: [String]) throws {
        let files = names.map { name in
            name.hasSuffix(".gz")
                ? FixtureEntry("tomcat/" + name, FixtureArchive.gzip(Self.quiet)) : FixtureEntry("tomcat/" + name, Self.quiet)
        }
        let diagnosis = try LogFamilyTests.diagnose(files)
        #expect(diagnosis.outcome == .incomplete)
        guard case .logPartsMissing(let parts)? = diagnosis.notes.first?.reason else {
            Issue.record("no such note: \(diagnosis.notes)")
            return
        }
        #expect(parts.map { String($0.drop { $0 != "!" }) } == missing.map { "!/tomcat/application.log" + $0 })
    }

    @Test(arguments: [
        ["application.log", "application.log.1", "application.log.2"], ["application.log", "application.log.3", "application.log.4"],
        ["application-2024-01-24.log", "application-2024-01-23.log"], ["application-1.log", "application-2.log"],
        ["application.log", "application.log.1", "application.log.1430"], ["application.log"],
    ])
    func noPartIsMissedThatNeedNotHaveExisted(names: [String]) throws {
        let diagnosis = try LogFamilyTests.diagnose(names.map { FixtureEntry("tomcat/" + $0, Self.quiet) })
        #expect(diagnosis.outcome == .clean, "\(diagnosis.notes)")
    }

    @Test(arguments: ["application.log.1.gz", "application.log.1.zst", "application.log.zip"])
    func aPackedFileOfNothingIsALoss(name: String) throws {
        let diagnosis = try LogFamilyTests.diagnose([
            FixtureEntry("tomcat/application.log", Self.quiet), FixtureEntry("tomcat/" + name, [UInt8]()),
        ])
        #expect(diagnosis.outcome == .incomplete)
        let whole = try LogFamilyTests.diagnose([
            FixtureEntry("tomcat/application.log", Self.quiet), FixtureEntry("tomcat/application.log.1.gz", FixtureArchive.gzip("")),
        ])
        #expect(whole.outcome == .clean)
    }

    @Test(arguments: [FixtureArchive.Filter.gzip, .xz, .zstd, .bzip2])
    func aDamagedMemberBehindAWholeOneIsALoss(filter: FixtureArchive.Filter) throws {
        func packed(_ text: String) -> [UInt8] { FixtureArchive.compressed(Array(text.utf8), filter) }
        var second = packed(Self.quiet + LogFamilyTests.refusal)
        second[0] ^= 0xFF
        let entries = [
            FixtureEntry("tomcat/application.log", Self.quiet), FixtureEntry("tomcat/application.log.1.gz", packed(Self.quiet) + second),
        ]
        #expect(try LogFamilyTests.diagnose(entries).outcome == .incomplete)
    }
}
