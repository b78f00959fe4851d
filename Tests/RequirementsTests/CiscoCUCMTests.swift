import CertificateChain
import CertificateFixtures
import Requirements
import RuleTable
import Testing

@Suite struct CiscoCUCMTests {
    private static let names = ("subjectAltName", "DNS:cucm1.example.com,DNS:cucm2.example.com")
    private static let leaf = CertificateSpec.leaf.with {
        $0.subject = [("CN", "cucm1-ms.example.com")]
        $0.extensions = [
            ("keyUsage", "digitalSignature,keyEncipherment,dataEncipherment"), ("extendedKeyUsage", "serverAuth,clientAuth"), names,
        ]
    }
    private let trust = [read(pem(TestCertificate.make(.root))), read(pem(TestCertificate.make(.intermediate, issuer: .root)))]

    private func check(
        _ spec: CertificateSpec = leaf, csr: CertificateSpec? = leaf, purpose: String = "tomcat", release: String = "14",
        trust: [CertificateFile]? = nil, files: [CertificateFile]? = nil, at time: Int64 = TestTime.now
    ) -> ChainVerdict {
        let request = csr.map { read(pem(TestCertificate.request($0), label: "CERTIFICATE REQUEST"), name: "tomcat.csr") }
        return RequirementsTests.check(
            files ?? [read(pem(TestCertificate.make(spec, issuer: .intermediate)))], product: "cisco-cucm",
            [.purpose: purpose, .release: release, .trust: PolicyOption.given], csr: request, trust: trust ?? self.trust, at: time)
    }

    @Test func aGoodCertificatePasses() {
        let verdict = check()
        #expect(verdict.failed == [])
        #expect(verdict.prediction.accepted == true)
        #expect(verdict.results(.chainComplete).map(\.detail) == [.inTrustStore(root: trust[0].certificates[0].subject)])
    }

    @Test func derIsTaken() {
        #expect(check(files: [.read(TestCertificate.make(Self.leaf, issuer: .intermediate), name: "tomcat.der")]).failed == [])
    }

    @Test func pkcs7InPEMIsDocumentedFor12_5Only() {
        let file = read(pem(TestCertificate.pkcs7([TestCertificate.make(Self.leaf, issuer: .intermediate)]), label: "PKCS7"))
        #expect(check(release: "12.5", files: [file]).outcomes(.encoding) == [.pass])
        #expect(check(release: "14", files: [file]).outcomes(.encoding) == [.unknown])
    }

    @Test func anotherKeyFailsWithTheScreensText() {
        let verdict = check(csr: Self.leaf.with { $0.key = .stranger })
        #expect(verdict.failed == [.csrKeyMatch])
        #expect(verdict.prediction.messages.map(\.message.text) == ["CSR Public Key and Certificate Public Key Do Not Match"])
    }

    @Test func anExtraNameFailsAndIsNamed() {
        let verdict = check(Self.leaf.with { $0.extensions[2].1 += ",DNS:example.com" })
        #expect(verdict.failed == [.sansMatch])
        #expect(verdict.results(.sansMatch).map(\.detail) == [.alternativeNames(missing: [], extra: [.dnsName("example.com")])])
    }

    @Test func aMissingNameFailsAndIsNamed() {
        let verdict = check(Self.leaf.with { $0.extensions[2].1 = "DNS:cucm1.example.com" })
        #expect(verdict.results(.sansMatch).map(\.detail) == [.alternativeNames(missing: [.dnsName("cucm2.example.com")], extra: [])])
        #expect(verdict.failed == [.sansMatch])
    }

    @Test func theOrderOfNamesAndTheirCaseDoNotMatter() {
        #expect(check(Self.leaf.with { $0.extensions[2].1 = "DNS:CUCM2.example.com,DNS:cucm1.example.com" }).failed == [])
    }

    @Test func aRequestWithoutNamesIsNotCompared() {
        let verdict = check(csr: Self.leaf.with { $0.extensions.removeLast() })
        #expect(verdict.results(.sansMatch).map(\.detail) == [.requestHasNoNames])
        #expect(verdict.prediction.accepted == true)
    }

    @Test func aWildcardFails() {
        #expect(check(Self.leaf.with { $0.extensions[2].1 = "DNS:*.example.com" }, csr: nil).failed == [.wildcard])
    }

    @Test func anExpiredCertificateFails() {
        #expect(check(Self.leaf.with { $0.notAfter = TestTime.now - 1 }).failed == [.validity])
    }

    // MARK: Usages by purpose and release

    @Test(arguments: [
        // KE: only 12.5 requires Key Encipherment for tomcat and CallManager.
        ("tomcat", "12.5", "digitalSignature,dataEncipherment", KeyUsage.keyEncipherment),
        ("tomcat", "14", "digitalSignature,dataEncipherment", KeyUsage()),
        ("CallManager", "12.5", "digitalSignature,dataEncipherment", .keyEncipherment),
        ("CallManager", "14", "digitalSignature,dataEncipherment", KeyUsage()),
        ("TVS", "14", "digitalSignature,dataEncipherment", .keyEncipherment),
        ("ipsec", "14", "digitalSignature,keyEncipherment", .dataEncipherment),
        ("CAPF", "14", "digitalSignature", .keyCertSign),
        ("CAPF", "12.5", "digitalSignature,keyCertSign", KeyUsage()),
    ])
    func keyUsageFollowsPurposeAndRelease(purpose: String, release: String, present: String, missing: KeyUsage) {
        let verdict = check(Self.leaf.with { $0.extensions[0].1 = present }, purpose: purpose, release: release)
        #expect(verdict.outcomes(.keyUsage) == [missing.isEmpty ? .pass : .fail])
        guard case .keyUsage(_, missing, _) = verdict.results(.keyUsage).first?.detail else {
            Issue.record("another detail: \(verdict.results(.keyUsage))")
            return
        }
    }

    @Test(arguments: [
        ("tomcat", "14", "serverAuth", [ExtendedKeyUsage.clientAuthentication]),
        ("ipsec", "14", "serverAuth,clientAuth", [ExtendedKeyUsage.ipsecEndSystem]),
        ("ipsec", "12.5", "serverAuth,clientAuth,ipsecEndSystem", []),
        ("CAPF", "12.5", "serverAuth", []),
        ("CAPF", "14", "serverAuth", [ExtendedKeyUsage.clientAuthentication]),
        ("TVS", "12.5", "clientAuth", [ExtendedKeyUsage.serverAuthentication]),
        ("CallManager", "14", "codeSigning", [ExtendedKeyUsage.serverAuthentication, ExtendedKeyUsage.clientAuthentication]),
    ])
    func extendedKeyUsageFollowsPurposeAndRelease(purpose: String, release: String, present: String, missing: [String]) {
        let verdict = check(Self.leaf.with { $0.extensions[1].1 = present }, purpose: purpose, release: release)
        #expect(verdict.outcomes(.extendedKeyUsage) == [missing.isEmpty ? .pass : .fail])
        guard case .extendedKeyUsage(_, missing) = verdict.results(.extendedKeyUsage).first?.detail else {
            Issue.record("another detail: \(verdict.results(.extendedKeyUsage))")
            return
        }
    }

    // MARK: Key size

    @Test func aKeyOf4096BitsIsAdvice() {
        let key = TestKey.rsa(4_096)
        let spec = Self.leaf.with { $0.key = key }
        #expect(check(spec, csr: spec).outcomes(.keySize) == [.advice])
    }

    @Test func aLargerKeyFails() {
        let key = TestKey.rsa(4_160)
        let spec = Self.leaf.with { $0.key = key }
        #expect(check(spec, csr: spec).failed == [.keySize])
    }

    // MARK: Trust store

    @Test func anIssuerOutsideOfTheTrustStoreFails() {
        let verdict = check(trust: [trust[0]])
        #expect(verdict.failed == [.chainComplete])
        #expect(verdict.results(.chainComplete).map(\.detail) == [.missingIssuer(trust[1].certificates[0].subject)])
        #expect(verdict.prediction.messages.map(\.message.text) == ["CA Certificate is Not Available in the Trust-Store"])
    }

    @Test func anIssuerWithAnotherKeyIsNotTheIssuer() {
        let impostor = TestCertificate.make(CertificateSpec.intermediate.with { $0.key = .stranger }, issuer: .root)
        let verdict = check(trust: [trust[0], read(pem(impostor))])
        #expect(verdict.failed == [.chainComplete])
        #expect(verdict.results(.chainComplete).map(\.certificate) == [0])
        #expect(verdict.results(.chainComplete).map(\.detail) == [.signedByAnotherKey(issuer: 2)])
        #expect(verdict.outcomes(.signatures) == [.unknown])
        #expect(verdict.outcomes(.nameConstraints) == [.unknown])
    }

    @Test func aTrustedAuthorityThatAnotherKeySignedIsNotTheIssuersEither() {
        let root = CertificateSpec.root.with { $0.key = .stranger }
        let intermediate = TestCertificate.make(.intermediate, issuer: root)
        let verdict = check(trust: [trust[0], read(pem(intermediate))])
        #expect(verdict.failed == [.chainComplete])
        #expect(verdict.results(.chainComplete).map(\.detail) == [.signedByAnotherKey(issuer: 1)])
        #expect(verdict.results(.chainComplete).map(\.certificate) == [2])
        #expect(verdict.outcomes(.signatures) == [.unknown])
    }

    @Test func theTrustedAuthoritiesAreJudgedLikeThoseInTheFile() {
        let key = TestKey.rsa(1_024)
        let ended = TestCertificate.make(
            CertificateSpec.intermediate.with {
                $0.notAfter = TestTime.now - 1; $0.digest = "SHA1"
            }, issuer: .root)
        let verdict = check(trust: [trust[0], read(pem(ended))])
        #expect(verdict.failed == [.validity])
        #expect(verdict.results(.validity).map(\.certificate) == [2])
        #expect(verdict.outcomes(.weakSignature) == [.advice])
        #expect(verdict.prediction.accepted == false)
        let weak = CertificateSpec.root.with { $0.key = key }
        let store = [read(pem(TestCertificate.make(weak))), read(pem(TestCertificate.make(.intermediate, issuer: weak)))]
        #expect(check(trust: store).results(.weakKey).map(\.certificate) == [1])
        let soon = check(trust: trust, at: TestTime.end - TestTime.day)
        #expect(soon.results(.endingSoon).map(\.certificate) == [0, 2, 1])
    }

    @Test func anotherServersCertificateInTheTrustStoreIsNotTheLeaf() {
        let other = TestCertificate.make(CertificateSpec.leaf.with { $0.key = .stranger }, issuer: .intermediate)
        #expect(check(trust: trust + [read(pem(other))]).failed == [])
    }

    @Test func withoutATrustStoreTheIssuersAreNotJudged() {
        let verdict = RequirementsTests.check(
            [read(pem(TestCertificate.make(Self.leaf, issuer: .intermediate)))], product: "cisco-cucm", [.purpose: "tomcat"])
        #expect(verdict.results(.chainComplete).map(\.detail) == [.needsOption("--trust")])
        #expect(verdict.results(.trustReplacement).map(\.detail) == [.needsOption("--trust")])
        #expect(verdict.prediction.accepted == nil)
    }

    private func replacement(by new: CertificateSpec, of old: CertificateSpec) -> [CheckResult] {
        let leaf = TestCertificate.make(Self.leaf, issuer: .intermediate)
        let intermediate = TestCertificate.make(.intermediate, issuer: new)
        return check(trust: [read(pem(TestCertificate.make(old)))], files: [read(pem([leaf, intermediate, TestCertificate.make(new)]))])
            .results(.trustReplacement)
    }

    @Test func aLaterStartReplacesTheOneOfTheSameName() {
        let results = replacement(
            by: CertificateSpec.root.with {
                $0.serial = 8; $0.notBefore += 1
            }, of: .root)
        #expect(results.map(\.outcome) == [.pass])
        #expect(results.map(\.detail) == [.replaces(commonName: "Root-CA")])
    }

    @Test(arguments: [0, 1])
    func anEarlierOrEqualStartDoesNot(seconds: Int64) {
        let results = replacement(
            by: CertificateSpec.root.with { $0.serial = 8 }, of: CertificateSpec.root.with { $0.notBefore += seconds })
        #expect(results.map(\.outcome) == [.fail])
        #expect(
            results.map(\.detail) == [
                .trustedIsNewer(commonName: "Root-CA", trusted: Instant(secondsSince1970: TestTime.start + seconds))
            ]
        )
        #expect(results.map(\.certificate) == [2])
    }

    @Test func anExpiredOneDoesNotReplace() {
        let results = replacement(
            by: CertificateSpec.root.with {
                $0.serial = 8; $0.notBefore += 1; $0.notAfter = TestTime.now - 1
            }, of: .root
        )
        #expect(results.map(\.outcome) == [.fail])
    }

    @Test func theSameCertificateIsAlreadyTrusted() {
        #expect(replacement(by: .root, of: .root).map(\.detail) == [.alreadyTrusted(commonName: "Root-CA")])
    }

    @Test func withoutAnAuthorityInTheFilesNothingIsReplaced() {
        #expect(check().results(.trustReplacement).map(\.detail) == [.noAuthority])
    }
}
