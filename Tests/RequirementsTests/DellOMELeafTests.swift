import CertificateChain
import CertificateFixtures
import Requirements
import RuleTable
import Testing

@Suite struct DellOMELeafTests {
    private let good = TestChain.good

    // MARK: Requirement 1: the CSR's key

    @Test func anotherKeyThanTheRequestsFails() throws {
        let chain = TestChain.withLeaf { $0.key = .stranger }
        let verdict = checkDell([chain.file], csr: good.csr)
        let result = try #require(verdict.results(.csrKeyMatch).first)
        #expect(result.outcome == .fail)
        #expect(result.certificate == 0)
        #expect(result.cause == PolicyCheck.Cause(rule: "dell-ome/csr-key-mismatch", cause: nil))
        guard case .otherKey(let certificate, let request) = result.detail else {
            Issue.record("another detail: \(result.detail)")
            return
        }
        #expect(certificate != request)
        let message = try #require(verdict.prediction.messages.first)
        #expect(message.message.messageId == "CGEN1008")
        #expect(message.message.args == ["Invalid CSR key."])
        #expect(message.basis == .documented)
        #expect(verdict.prediction.messages.count == 1)
    }

    @Test func withoutARequestTheKeyIsNotApplicableAndAcceptanceOpen() {
        let verdict = checkDell([good.file])
        #expect(verdict.results(.csrKeyMatch).map(\.detail) == [.needsOption("--csr")])
        #expect(verdict.outcomes(.csrKeyMatch) == [.notApplicable])
        #expect(verdict.failed == [])
        #expect(verdict.prediction.accepted == nil)
    }

    @Test func aFileWithoutARequestLeavesTheKeyUnknown() {
        let verdict = checkDell([good.file], csr: read(pem(good.certificates[0]), name: "wrong.csr"))
        #expect(verdict.outcomes(.csrKeyMatch) == [.unknown])
        #expect(verdict.results(.csrKeyMatch).map(\.detail) == [.noRequest(file: "wrong.csr")])
        #expect(verdict.prediction.accepted == nil)
    }

    @Test func aDamagedRequestIsAdvice() {
        var der = TestCertificate.request(.leaf)
        der[der.count - 1] ^= 1
        let verdict = checkDell([good.file], csr: .read(der, name: "appliance.csr"))
        #expect(verdict.outcomes(.csrSignature) == [.advice])
        #expect(verdict.outcomes(.csrKeyMatch) == [.pass])
    }

    @Test func theSameKeyWrittenInTwoWaysMatches() throws {
        let key = TestKey.ec("prime256v1")
        let chain = TestChain.withLeaf { $0.key = key }
        let compressed = try #require(key.compressed())
        let request = read(pem(TestCertificate.request(CertificateSpec.leaf.with { $0.key = compressed }), label: "CERTIFICATE REQUEST"))
        #expect(request.requests.first?.subjectPublicKeyInfo.der != chain.file.certificates.first?.subjectPublicKeyInfo.der)
        #expect(checkDell([chain.file], csr: request).outcomes(.csrKeyMatch) == [.pass])
    }

    // MARK: Requirement 3: extended key usage

    @Test(arguments: [
        ("serverAuth", [ExtendedKeyUsage.clientAuthentication]),
        ("clientAuth", [ExtendedKeyUsage.serverAuthentication]),
        ("codeSigning", [ExtendedKeyUsage.serverAuthentication, ExtendedKeyUsage.clientAuthentication]),
        ("anyExtendedKeyUsage", [ExtendedKeyUsage.serverAuthentication, ExtendedKeyUsage.clientAuthentication]),
    ])
    func missingPurposesFailAndAreNamed(usage: String, missing: [String]) throws {
        let chain = TestChain.withLeaf { $0.extensions[1] = ("extendedKeyUsage", usage) }
        let verdict = checkDell([chain.file])
        let result = try #require(verdict.results(.extendedKeyUsage).first)
        #expect(verdict.failed == [.extendedKeyUsage])
        guard case .extendedKeyUsage(let present, missing) = result.detail else {
            Issue.record("another detail: \(result.detail)")
            return
        }
        #expect(present?.count == 1)
        #expect(result.cause?.rule == "dell-ome/eku-missing")
    }

    @Test func anAbsentExtendedKeyUsageIsToldApart() {
        let chain = TestChain.withLeaf { $0.extensions.remove(at: 1) }
        let verdict = checkDell([chain.file])
        #expect(
            verdict.results(.extendedKeyUsage).map(\.detail) == [
                .extendedKeyUsage(present: nil, missing: [ExtendedKeyUsage.serverAuthentication, ExtendedKeyUsage.clientAuthentication])
            ]
        )
        #expect(verdict.outcomes(.extendedKeyUsage) == [.fail])
    }

    @Test func furtherPurposesDoNoHarm() {
        let chain = TestChain.withLeaf { $0.extensions[1].1 = "codeSigning,clientAuth,1.2.3.4.5,serverAuth" }
        #expect(checkDell([chain.file]).outcomes(.extendedKeyUsage) == [.pass])
    }

    @Test func anExtendedKeyUsageThatMakesNoSenseIsUnknown() {
        let chain = TestChain.withLeaf { $0.extensions[1].1 = "DER:0C0141" }
        #expect(checkDell([chain.file]).results(.extendedKeyUsage).map(\.detail) == [.unreadableExtension("extendedKeyUsage")])
        #expect(checkDell([chain.file]).prediction.accepted == nil)
    }

    // MARK: Requirement 4: Key Encipherment

    @Test func missingKeyEnciphermentFails() {
        let chain = TestChain.withLeaf { $0.extensions[0].1 = "digitalSignature" }
        let verdict = checkDell([chain.file])
        #expect(verdict.failed == [.keyEncipherment])
        #expect(
            verdict.results(.keyEncipherment).map(\.detail) == [.keyUsage(present: .digitalSignature, missing: .keyEncipherment, key: .rsa)]
        )
        #expect(verdict.prediction.messages.map(\.message.args) == [["User Certificate is not a web server certificate."]])
    }

    @Test func anAbsentKeyUsageIsToldApart() {
        let chain = TestChain.withLeaf { $0.extensions.remove(at: 0) }
        #expect(
            checkDell([chain.file]).results(.keyEncipherment).map(\.detail) == [
                .keyUsage(present: nil, missing: .keyEncipherment, key: .rsa)
            ]
        )
    }

    @Test func aKeyUsageWithoutBitsIsNotAnAbsentOne() {
        let chain = TestChain.withLeaf { $0.extensions[0].1 = "DER:030100" }
        #expect(
            checkDell([chain.file]).results(.keyEncipherment).map(\.detail) == [
                .keyUsage(present: [], missing: .keyEncipherment, key: .rsa)
            ]
        )
    }

    @Test func anEllipticCurveKeyWithoutKeyEnciphermentIsSaidToBeOne() {
        let key = TestKey.ec("prime256v1")
        let chain = TestChain.withLeaf {
            $0.key = key
            $0.extensions[0].1 = "digitalSignature"
        }
        let verdict = checkDell([chain.file], csr: chain.csr)
        #expect(verdict.failed == [.keyEncipherment])
        #expect(
            verdict.results(.keyEncipherment).map(\.detail) == [
                .keyUsage(present: .digitalSignature, missing: .keyEncipherment, key: .ec(curve: "prime256v1"))
            ]
        )
    }

    // MARK: Names

    @Test(arguments: [[("O", "Example")], [], [("CN", "")]])
    func aLeafWithoutACommonNameFails(subject: [(String, String)]) {
        let chain = TestChain.withLeaf { $0.subject = subject }
        let verdict = checkDell([chain.file])
        #expect(verdict.failed == [.commonName])
        #expect(verdict.prediction.messages.map(\.message.messageId) == ["CGEN1008"])
        #expect(verdict.prediction.messages.map(\.message.args) == [nil])
        #expect(verdict.prediction.messages.map(\.message.rule) == ["dell-ome/chain-refused-other-reason"])
    }

    @Test func anAuthorityWithoutACommonNameCannotBeJudged() {
        let chain = TestChain(root: CertificateSpec.root.with { $0.subject = [("O", "Example"), ("OU", "Class 2")] })
        let verdict = checkDell([chain.file], csr: good.csr)
        #expect(verdict.outcomes(.commonName) == [.pass, .unknown])
        #expect(verdict.prediction.accepted == nil)
    }

    @Test func twoCommonNamesAreBothSeen() {
        let chain = TestChain.withLeaf { $0.subject = [("CN", "ome.example.com"), ("CN", "*.example.com")] }
        let verdict = checkDell([chain.file])
        #expect(verdict.results(.commonName).map(\.detail) == [.commonNames(["ome.example.com", "*.example.com"])])
        #expect(verdict.results(.wildcard).map(\.detail) == [.wildcards(["*.example.com"])])
    }

    @Test func aWildcardAsCommonNameFails() {
        let chain = TestChain.withLeaf { $0.subject = [("CN", "*.example.com")] }
        let verdict = checkDell([chain.file])
        #expect(verdict.failed == [.wildcard])
        #expect(
            verdict.results(.wildcard).first?.cause == PolicyCheck.Cause(rule: "dell-ome/chain-refused-other-reason", cause: "wildcard"))
    }

    @Test func aWildcardAmongTheAlternativeNamesFails() {
        let chain = TestChain.withLeaf { $0.extensions.append(("subjectAltName", "DNS:ome.example.com,DNS:*.example.com,IP:10.0.0.1")) }
        #expect(checkDell([chain.file]).results(.wildcard).map(\.detail) == [.wildcards(["*.example.com"])])
    }
}
