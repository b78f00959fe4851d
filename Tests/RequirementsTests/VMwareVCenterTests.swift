import CertificateChain
import CertificateFixtures
import Requirements
import RuleTable
import Testing

/// Each documented requirement of VMware vCenter Server holds and fails where it should.
@Suite struct VMwareVCenterTests {
    private static let leaf = CertificateSpec.leaf.with {
        $0.subject = [("CN", "vc.example.com")]
        $0.extensions = [
            ("keyUsage", "digitalSignature,keyEncipherment"), ("extendedKeyUsage", "serverAuth"), ("subjectAltName", "DNS:vc.example.com"),
        ]
    }

    private func check(
        _ leaf: CertificateSpec = leaf, _ intermediate: CertificateSpec = .intermediate, _ root: CertificateSpec = .root,
        csr: CertificateSpec? = leaf,
        release: String = "8.0", host: String? = "vc.example.com", files: [CertificateFile]? = nil
    ) -> ChainVerdict {
        let chain = [
            TestCertificate.make(leaf, issuer: intermediate), TestCertificate.make(intermediate, issuer: root), TestCertificate.make(root),
        ]
        let request = csr.map { read(pem(TestCertificate.request($0), label: "CERTIFICATE REQUEST"), name: "vc.csr") }
        var said: [PolicyOption.Name: String] = [.release: release]
        if host != nil { said[.host] = PolicyOption.given }
        return RequirementsTests.check(files ?? [read(pem(chain))], product: "vmware-vcenter", said, csr: request, host: host)
    }

    static let releases = ["6.5", "7.0", "8.0"]
    /// Above the limit of 8.0; it takes seconds to generate.
    private static let large = TestKey.rsa(8_200)

    @Test(arguments: releases) func aGoodChainPasses(release: String) {
        let verdict = check(release: release)
        #expect(verdict.failed == [])
        #expect(verdict.prediction.accepted == true)
    }

    @Test func theReleaseIsTheNewestUnlessItIsSaid() {
        let large = Self.leaf.with { $0.key = Self.large }
        #expect(RequirementsTests.check([read(pem(TestCertificate.make(large)))], product: "vmware-vcenter").failed.contains(.keySize))
    }

    // MARK: The key

    @Test(arguments: [
        ("6.5", 1_024, true), ("7.0", 1_024, true), ("8.0", 1_024, true), ("8.0", 2_048, false), ("8.0", 3_072, false),
        ("8.0", 8_200, true), ("7.0", 8_200, false), ("6.5", 8_200, false),
    ])
    func aKeysSizeFollowsTheRelease(release: String, bits: Int32, fails: Bool) {
        let spec = Self.leaf.with { $0.key = bits == 8_200 ? Self.large : .rsa(bits) }
        #expect(check(spec, csr: spec, release: release).outcomes(.keySize) == [fails ? .fail : .pass])
    }

    @Test(arguments: releases) func aKeyOnACurveFails(release: String) {
        let spec = Self.leaf.with { $0.key = .ec("prime256v1") }
        #expect(check(spec, csr: spec, release: release).failed == [.keySize])
    }

    @Test func theKeyIsThatOfTheRequest() {
        let verdict = check(csr: Self.leaf.with { $0.key = .stranger })
        #expect(verdict.failed == [.csrKeyMatch])
        #expect(
            verdict.prediction.messages.map(\.message.text) == [
                "The provided MACHINE_SSL certificate and provided private key are not valid."
            ])
    }

    // MARK: The form

    @Test func onlyPEMIsDocumented() {
        let chain = [
            TestCertificate.make(Self.leaf, issuer: .intermediate), TestCertificate.make(.intermediate, issuer: .root),
            TestCertificate.make(.root),
        ]
        #expect(check().outcomes(.encoding) == [.pass])
        #expect(check(files: chain.map { .read($0, name: "a.der") }).outcomes(.encoding) == [.unknown, .unknown, .unknown])
        #expect(check(files: [read(pem(TestCertificate.pkcs7(chain), label: "PKCS7"))]).outcomes(.encoding) == [.unknown])
        #expect(check(files: [.read(TestCertificate.pkcs7(chain), name: "a.p7b")]).outcomes(.encoding) == [.fail])
    }

    @Test func anOldVersionFails() {
        let verdict = check(
            Self.leaf.with {
                $0.version = 0; $0.extensions = []
            })
        #expect(verdict.outcomes(.version) == [.fail])
        #expect(check().outcomes(.version) == [.pass])
    }

    @Test(arguments: [("6.5", CheckResult.Outcome.fail), ("7.0", nil), ("8.0", nil)])
    func someExtensionsAreForbiddenInTheOldReleaseOnly(release: String, outcome: CheckResult.Outcome?) {
        let spec = Self.leaf.with { $0.extensions.append(("crlDistributionPoints", "URI:http://ca.example.com/ca.crl")) }
        #expect(check(spec, release: release).outcomes(.absentExtensions) == (outcome.map { [$0] } ?? []))
    }

    // MARK: Names

    @Test func theFQDNIsADNSName() {
        #expect(check().outcomes(.hostName) == [.pass])
        let other = check(Self.leaf.with { $0.extensions[2].1 = "DNS:vcenter.example.com" })
        #expect(other.failed == [.hostName])
        #expect(other.prediction.messages.map(\.message.rule) == ["vmware-vcenter/san-without-fqdn"])
        // The common name does not replace it.
        #expect(check(Self.leaf.with { $0.extensions.remove(at: 2) }).failed == [.hostName])
        #expect(check(host: nil).outcomes(.hostName) == [.notApplicable])
    }

    @Test(arguments: releases) func aWildcardFails(release: String) {
        let spec = Self.leaf.with { $0.extensions[2].1 = "DNS:vc.example.com,DNS:*.example.com" }
        #expect(check(spec, release: release).failed == [.wildcard])
    }

    // MARK: Usages

    @Test(arguments: ["digitalSignature", "keyEncipherment", "keyAgreement"]) func bothKeyUsagesAreNeeded(usages: String) {
        #expect(check(Self.leaf.with { $0.extensions[0].1 = usages }).failed == [.keyUsage])
    }

    /// The vendor's page contradicts itself, so nothing fails.
    @Test(arguments: [("serverAuth", CheckResult.Outcome.pass), ("serverAuth,clientAuth", .advice), ("clientAuth", .advice)])
    func extendedUsagesAreAdviceAtMost(usages: String, outcome: CheckResult.Outcome) {
        let verdict = check(Self.leaf.with { $0.extensions[1].1 = usages })
        #expect(verdict.outcomes(.allowedExtendedUsages) == [outcome])
        #expect(verdict.prediction.accepted == true)
    }

    @Test func noExtendedUsageIsFine() {
        #expect(check(Self.leaf.with { $0.extensions.remove(at: 1) }).outcomes(.allowedExtendedUsages) == [.pass])
    }

    // MARK: Signatures

    @Test(arguments: ["SHA1", "MD5"]) func aWeakHashFailsIn8AndIsAdviceBefore(digest: String) {
        for (leaf, intermediate, root) in [
            (Self.leaf.with { $0.digest = digest }, CertificateSpec.intermediate, CertificateSpec.root),
            (Self.leaf, CertificateSpec.intermediate.with { $0.digest = digest }, .root),
            (Self.leaf, .intermediate, CertificateSpec.root.with { $0.digest = digest }),
        ] {
            #expect(check(leaf, intermediate, root).failed == [.signatureAlgorithm])
            #expect(check(leaf, intermediate, root, release: "7.0").outcomes(.signatureAlgorithm) == [.advice])
        }
    }

    @Test(arguments: releases) func aProbabilisticSignatureFails(release: String) {
        #expect(check(Self.leaf.with { $0.usesPSS = true }, release: release).failed == [.signatureAlgorithm])
    }

    /// Known of two cases, and in no requirement.
    @Test(arguments: releases) func aCAOnACurveIsAdvice(release: String) {
        let root = CertificateSpec.root.with { $0.key = .ec("prime256v1") }
        let verdict = check(Self.leaf, .intermediate, root, release: release)
        #expect(verdict.outcomes(.signatureAlgorithm) == [.advice, .advice])
        #expect(verdict.failed == [])
    }

    // MARK: The chain

    @Test func everyIssuerIsThere() {
        let leaf = TestCertificate.make(Self.leaf, issuer: .intermediate)
        #expect(check(files: [read(pem(leaf))]).failed == [.chainComplete])
        #expect(check(files: [read(pem([leaf, TestCertificate.make(.intermediate, issuer: .root)]))]).failed == [.chainComplete])
    }

    @Test func everyIssuerIsACA() {
        let plain = CertificateSpec.intermediate.with { $0.extensions[0].1 = "critical,CA:FALSE" }
        #expect(check(Self.leaf, plain).failed == [.caConstraints])
        let silent = CertificateSpec.intermediate.with { $0.extensions[1].1 = "critical,digitalSignature" }
        #expect(check(Self.leaf, silent).failed == [.caConstraints])
    }

    @Test func leafFirstThenUpToTheRoot() {
        let chain = [
            TestCertificate.make(.root), TestCertificate.make(.intermediate, issuer: .root),
            TestCertificate.make(Self.leaf, issuer: .intermediate),
        ]
        #expect(check(files: [read(pem(chain))]).failed == [.chainOrder])
    }

    @Test func whatHasExpiredFails() {
        #expect(check(Self.leaf, .intermediate.with { $0.notAfter = TestTime.now - 1 }).failed == [.validity])
        #expect(check(Self.leaf.with { $0.notAfter = TestTime.now - 1 }).failed == [.validity])
    }
}
