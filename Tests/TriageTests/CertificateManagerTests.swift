import BuiltInRules
import BundleArchive
import BundleFixtures
import Diagnosis
import LogScanning
import RuleTable
import Terms
import Testing
import Triage

/// Cisco Unified Communications Manager, end to end: every error in several spellings, for every purpose, on several nodes.
@Suite struct CertificateManagerTests {
    private func diagnose(_ entries: [String: String]) throws -> BundleDiagnosis {
        let folder = try TemporaryFolder()
        let archive = FixtureArchive.tar(entries.sorted { $0.key < $1.key }.map { FixtureEntry($0.key, $0.value) })
        return try BundleTriage(rules: .builtIn).diagnose(LogBundle(folder.write(archive, to: "bundle")))
    }

    private func title(of attempt: Attempt) -> String? {
        RuleSet.builtIn.product(id: attempt.product)?.operations.first { $0.id == attempt.operation }?
            .title(in: .english, with: attempt.fields)
    }

    @Test func thePublishedImportIsATryThatSucceeded() throws {
        let diagnosis = try diagnose([CertificateLog.path: CertificateLog.published])
        #expect(diagnosis.outcome == .clean)
        #expect(diagnosis.products == ["cisco-cucm"])
        #expect(diagnosis.attempts.count == 1)
        let attempt = try #require(diagnosis.attempts.kept.first)
        #expect(attempt.outcome == .succeeded)
        #expect(attempt.timestamp?.description == "2014-08-04T15:21:21.241")
        #expect(title(of: attempt) == "import of tomcat-trust on CUCM861")
        #expect(attempt.fields["src-cert"] == "/usr/local/platform/upload/certs/tomcat.pem")
    }

    static let purposes = ["tomcat", "CallManager", "ipsec", "CAPF", "TVS"]

    /// The published spellings and equivalent ones, by rule; `%` is the purpose.
    static let spellings: [(rule: String, texts: [String])] = [
        (
            "ca-not-in-trust-store",
            [
                "CA Certificate is Not Available in the Trust-Store", "CA certificate isn't available in the trust-store",
                "ca certificate not available in the TRUST STORE.",
            ]
        ),
        (
            "csr-missing",
            [
                "File /usr/local/platform/.security/%/keys/%.csr Does Not Exist", "file /usr/local/cm/.security/%/keys/%.csr doesn't exist",
                "Error occurred as CSR does not exist in the App",
            ]
        ),
        (
            "csr-key-mismatch",
            [
                "CSR Public Key and Certificate Public Key Do Not Match", "CSR public key and Certificate public key doesn’t match",
                "csr public key and certificate public key does not match",
            ]
        ),
        (
            "san-mismatch",
            [
                "CSR Subject Alternate Name (SAN) and Certificate SAN Does Not Match", "CSR SAN and Certificate SAN doesn&apos;t match",
                "CSR Subject Alternative Name and Certificate Subject Alternative Name do not match",
            ]
        ),
        (
            "trust-certificate-not-replaced",
            [
                "Trust Certificates with the Same CN are Not Replaced", "Trust certificate with the same CN isn't replaced",
                "trust certificates with the same CN not replaced",
            ]
        ),
        (
            "certificate-could-not-be-uploaded",
            [
                "The file /usr/local/platform/upload/certs//%.der could not be uploaded.",
                "The file /usr/local/platform/upload/certs/%.der couldn't be uploaded",
                "/USR/LOCAL/PLATFORM/UPLOAD/CERTS/%.DER NOT UPLOADED",
            ]
        ),
        ("ca-certificate-invalid", ["Error in CA certificate"]),
        (
            "certificate-unreadable",
            ["Error occurred while reading the certificate", "Certificate is not in PEM format", "Invalid certificate file provided"]
        ),
        ("certificate-type-invalid", ["Invalid certificate type found"]),
        ("upload-failed", ["Certificate Upload failed", "Certificate operation is not successful Internal error occurred"]),
    ]

    @Test(arguments: spellings.flatMap { rule, texts in texts.map { (rule, $0) } }, purposes)
    func everySpellingIsFoundOnceForEveryPurpose(error: (rule: String, text: String), purpose: String) throws {
        let text = error.text.replacing("%", with: purpose)
        for result in ["", text, "null"] {
            let log = CertificateLog.upload(purpose, error: text, result: result)
            let diagnosis = try diagnose([CertificateLog.path: CertificateLog.published + log])
            let finding = try #require(diagnosis.findings.first)
            #expect(diagnosis.findings.map(\.rule) == ["cisco-cucm/\(error.rule)"])
            #expect(finding.count == 1)
            #expect(finding.nodes == ["CUCM861"])
            #expect(finding.values == ["purpose": purpose, "store": purpose + "-trust"])
            #expect(finding.evidence.first?.line == CertificateLog.published.split(separator: "\n").count + CertificateLog.errorLine)
            #expect(diagnosis.attempts.kept.map(\.outcome) == [.succeeded, .failed])
            #expect(diagnosis.attempts.kept.map(\.rule) == [nil, finding.rule])
        }
    }

    @Test(arguments: purposes) func theAdviceNamesThePurpose(purpose: String) throws {
        let product = try #require(RuleSet.builtIn.product(id: "cisco-cucm"))
        let rule = try #require(RuleSet.builtIn.rule(id: "cisco-cucm/csr-missing"))
        for language in RuleSet.builtIn.languages {
            let steps = try #require(rule.causes.first).steps.map {
                product.filled($0, in: language, with: ["purpose": purpose, "store": purpose + "-trust"])
            }
            #expect(steps.allSatisfy { !$0.contains("{") } && steps.contains { $0.contains(purpose) }, "\(steps)")
            let open = try #require(rule.causes.first).steps.map { product.filled($0, in: language, with: [:]) }
            #expect(open.allSatisfy { !$0.contains("{") }, "\(open)")
        }
    }

    /// Stores that belong to no purpose: the text uses their names, and mentions no certificate of the node.
    @Test(arguments: ["directory-trust", "Phone-trust", "userlicensing-trust"]) func aStoreOfNoPurposeIsCalledByItsName(unit: String) throws
    {
        let log = CertificateLog.upload(unit, error: "Trust Certificates with the Same CN are Not Replaced")
        let finding = try #require(try diagnose([CertificateLog.path: log]).findings.first)
        #expect(finding.values == ["store": unit])
        let product = try #require(RuleSet.builtIn.product(id: "cisco-cucm"))
        let rule = try #require(RuleSet.builtIn.rule(id: "cisco-cucm/trust-certificate-not-replaced"))
        for language in RuleSet.builtIn.languages {
            let step = product.filled(rule.causes[0].steps[1], in: language, with: finding.values)
            #expect(step.contains(unit) && !step.contains("-trust-trust"), "\(step)")
        }
    }

    @Test func theAmbiguousRefusalHasTwoCausesAndOtherFindingsDecide() throws {
        let text = "The file /usr/local/platform/upload/certs//tomcat.der could not be uploaded."
        let alone = try diagnose([CertificateLog.path: CertificateLog.upload("tomcat", error: text)])
        #expect(alone.findings.first?.causes.map(\.cause) == ["no-csr", "other-key"])
        let log =
            CertificateLog.upload("tomcat", error: text)
            + CertificateLog.upload("ipsec", at: "15:45", error: "CSR public key and certificate public key do not match")
        let helped = try #require(try diagnose([CertificateLog.path: log]).findings.first { $0.rule?.contains("could-not") ?? false })
        #expect(helped.causes.map(\.cause) == ["other-key", "no-csr"])
    }

    @Test func anErrorThatNoRuleKnowsIsShownAsItStands() throws {
        let log = CertificateLog.upload("tomcat", error: nil, result: "java.lang.NullPointerException")
        let diagnosis = try diagnose([CertificateLog.path: log])
        #expect(diagnosis.findings.map(\.rule) == [nil])
        #expect(diagnosis.findings.first?.message.text == "CertMgmt Operation Result : java.lang.NullPointerException")
        #expect(diagnosis.attempts.kept.map(\.outcome) == [.failed])
    }

    @Test func anEndWithoutAReasonAddsNothingToAnErrorThatSaidIt() throws {
        let log = CertificateLog.upload("tomcat", error: "Error in CA certificate", result: "failure")
        #expect(try diagnose([CertificateLog.path: log]).findings.map(\.rule) == ["cisco-cucm/ca-certificate-invalid"])
    }

    @Test func aTryWhoseEndIsNotLoggedIsUnknown() throws {
        let diagnosis = try diagnose([CertificateLog.path: CertificateLog.upload("tomcat", error: nil)])
        #expect(diagnosis.findings == [])
        #expect(diagnosis.attempts.kept.map(\.outcome) == [.unknown])
    }

    @Test(arguments: [
        "active/tomcat/logs/platform-api/log4j/platform-api.log", "active/tomcat/logs/iptplatform/log4j/iptplatform00000001.txt",
        "active/platform/log/certCN.20.log",
    ])
    func oneEventInTwoLogsCountsOnceAndListsBothPlaces(path: String) throws {
        let text = "CSR public key and certificate public key do not match"
        let other = "2014-08-04 15:31:27,001 ERROR [http-bio-8443 --- 3] - CSR Public Key and Certificate Public Key doesn't match\n"
        let diagnosis = try diagnose([CertificateLog.path: CertificateLog.upload("tomcat", error: text), path: other])
        let finding = try #require(diagnosis.findings.first)
        #expect(diagnosis.findings.count == 1)
        #expect((finding.count, finding.records) == (1, 2))
        #expect(Set(finding.evidence.map(\.entry.innermost)) == [CertificateLog.path, path])
        #expect(finding.values == ["purpose": "tomcat", "store": "tomcat-trust"])
        #expect(diagnosis.attempts.count == 1)
    }

    @Test func theSameErrorLaterIsAnotherEvent() throws {
        let text = "CSR public key and certificate public key do not match"
        let log = CertificateLog.upload("tomcat", error: text) + CertificateLog.upload("tomcat", at: "15:44", error: text)
        #expect(try diagnose([CertificateLog.path: log]).findings.map(\.count) == [2])
    }

    @Test func findingsOfSeveralNodesAreToldApart() throws {
        let text = "CSR public key and certificate public key do not match"
        let diagnosis = try diagnose([
            "pub/\(CertificateLog.path)": CertificateLog.upload("tomcat", host: "PUB", error: text),
            "sub/\(CertificateLog.path)": CertificateLog.upload("tomcat", host: "SUB", error: text),
            "sub/active/tomcat/logs/platform-api/log4j/platform-api.log": "2014-08-04 15:31:27,001 ERROR [t] - \(text)\n",
        ])
        #expect(diagnosis.findings.map(\.nodes).sorted { $0[0] < $1[0] } == [["PUB"], ["SUB"]])
        #expect(diagnosis.findings.map(\.count) == [1, 1])
        #expect(diagnosis.findings.map(\.records).sorted() == [1, 2])
    }

    @Test(arguments: [
        "platform/log/certMgmt00001.log", "a/b/ACTIVE/Platform/Log/certMgmt.log", "active\\platform\\log\\certMgmt.10.log",
        "active/platform/log/cert-mgmt.log", "platform/log/certm.log",
    ])
    func itsLogsAreFoundHoweverTheyAreCalled(path: String) throws {
        let diagnosis = try diagnose([path: CertificateLog.upload("tomcat", error: "Certificate is not in PEM format")])
        #expect(diagnosis.findings.map(\.rule) == ["cisco-cucm/certificate-unreadable"])
    }

    @Test func aRecordWithAWholeCertificateInItIsNoTrouble() throws {
        let lines = (0..<2000).map { "MIID\($0)" + String(repeating: "A", count: 60) }.joined(separator: "\n")
        let sql =
            "2014-08-04 15:21:26,000 DEBUG [main] - INSERT INTO certificate VALUES('-----BEGIN CERTIFICATE-----\n\(lines)\n"
            + "-----END CERTIFICATE-----')\tpkid&#61;1\n"
        let log = CertificateLog.published + sql + CertificateLog.upload("tomcat", error: "Error in CA certificate")
        let diagnosis = try diagnose([CertificateLog.path: log])
        #expect(diagnosis.findings.map(\.rule) == ["cisco-cucm/ca-certificate-invalid"])
        #expect(diagnosis.attempts.count == 2)
    }

    /// The finding without the number of its superseding try, which differs between bundles.
    private func unnumbered(_ finding: Finding) -> Finding {
        var finding = finding
        finding.supersededBy?.number = 0
        return finding
    }

    /// A bundle of both products yields the same as two bundles.
    @Test func aBundleOfTwoProductsSaysWhatTwoBundlesSay() throws {
        let other = ["ome/tomcat/application.log": String(decoding: PublishedLog.log(unwrapped: true).bytes, as: UTF8.self)]
        let manager = ["cucm/\(CertificateLog.path)": CertificateLog.upload("TVS", error: "CSR SAN and Certificate SAN does not match")]
        let both = try diagnose(other.merging(manager) { $1 })
        let alone = try [diagnose(other), diagnose(manager)]
        #expect(both.products == ["cisco-cucm", "dell-ome"])
        for diagnosis in alone {
            #expect(!diagnosis.findings.isEmpty)
            #expect(both.findings.filter { diagnosis.products.contains($0.product) }.map(unnumbered) == diagnosis.findings.map(unnumbered))
        }
        #expect(both.findings.count == alone.map(\.findings.count).reduce(0, +))
        #expect(both.attempts.count == alone.map(\.attempts.count).reduce(0, +))
        let ofBoth = both.coverage.filter { entry in both.products.contains { entry.rule.hasPrefix($0 + "/") } }
        #expect(ofBoth.filter { $0.state == .notEvaluable }.map(\.rule) == ["cisco-cucm/issuer-unknown"])
    }
}
