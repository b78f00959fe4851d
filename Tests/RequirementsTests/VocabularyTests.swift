import CertificateChain
import CertificateFixtures
import Requirements
import RuleTable
import Testing

/// The checks of `verify.yaml` that products choose with parameters of their own.
@Suite struct VocabularyTests {
    private static let names = ("subjectAltName", "DNS:vc.example.com,IP:192.0.2.7")
    private static let leaf = CertificateSpec.leaf.with { $0.extensions.append(names) }

    private func results(
        _ name: CheckName, _ parameters: PolicyCheck.Parameters = .init(), of files: [CertificateFile], host: String? = nil
    ) throws -> [CheckResult] {
        let policy = RequirementPolicy(
            product: "kettle", isDefault: false, options: [PolicyOption(name: .host)], messages: [],
            checks: [PolicyCheck(name: name, title: LocalizedText([]), parameters: parameters)])
        let choices = try PolicyChoices([:], for: policy)
        return ChainCheck(policy, choices: choices, host: host, at: Instant(secondsSince1970: TestTime.now)).verdict(of: files).checks
    }

    private func outcomes(
        _ name: CheckName, _ parameters: PolicyCheck.Parameters = .init(), of spec: CertificateSpec = leaf, host: String? = nil
    ) throws -> [CheckResult.Outcome] {
        let chain = [
            TestCertificate.make(spec, issuer: .intermediate), TestCertificate.make(.intermediate, issuer: .root),
            TestCertificate.make(.root),
        ]
        return try results(name, parameters, of: [read(pem(chain))], host: host).map(\.outcome)
    }

    // MARK: The form

    @Test func onlyVersion3HasExtensions() throws {
        #expect(try outcomes(.version) == [.pass])
        #expect(
            try outcomes(
                .version,
                of: Self.leaf.with {
                    $0.version = 0; $0.extensions = []
                }) == [.fail])
    }

    @Test(arguments: [
        ("crlDistributionPoints", "URI:http://ca.example.com/ca.crl", PolicyCheck.ExtensionName.crlDistributionPoints),
        ("authorityInfoAccess", "caIssuers;URI:http://ca.example.com/ca.crt", .authorityInfoAccess),
        ("1.3.6.1.4.1.311.20.2", "DER:1E12005700650062005300650072007600650072", .certificateTemplate),
        ("1.3.6.1.4.1.311.21.7", "DER:300706052A03040506", .certificateTemplate),
    ])
    func aForbiddenExtensionIsFound(name: String, value: String, forbidden: PolicyCheck.ExtensionName) throws {
        let spec = Self.leaf.with { $0.extensions.append((name, value)) }
        #expect(try outcomes(.absentExtensions, .init(extensions: PolicyCheck.ExtensionName.allCases)) == [.pass])
        #expect(try outcomes(.absentExtensions, .init(extensions: [forbidden]), of: spec) == [.fail])
        let others = PolicyCheck.ExtensionName.allCases.filter { $0 != forbidden }
        #expect(try outcomes(.absentExtensions, .init(extensions: others), of: spec) == [.pass])
    }

    @Test(arguments: [
        ("serverAuth", CheckResult.Outcome.pass), ("serverAuth,clientAuth", .advice), ("clientAuth", .advice), ("codeSigning", .advice),
    ])
    func usagesBeyondTheAllowedOnesAreAdvice(usages: String, outcome: CheckResult.Outcome) throws {
        let spec = Self.leaf.with { $0.extensions[1].1 = usages }
        #expect(try outcomes(.allowedExtendedUsages, .init(extendedUsages: [.serverAuth]), of: spec) == [outcome])
    }

    @Test func withoutTheExtensionNoUsageIsListed() throws {
        let spec = Self.leaf.with { $0.extensions.remove(at: 1) }
        #expect(try outcomes(.allowedExtendedUsages, .init(extendedUsages: [.serverAuth]), of: spec) == [.pass])
    }

    // MARK: The name

    @Test(arguments: [
        ("vc.example.com", CheckResult.Outcome.pass), ("VC.Example.COM", .pass), ("vc", .fail), ("192.0.2.7", .fail),
        ("other.example.com", .fail),
    ])
    func theMachinesNameIsAmongTheNames(host: String, outcome: CheckResult.Outcome) throws {
        #expect(try outcomes(.hostName, host: host) == [outcome])
    }

    @Test func aWildcardIsNotTheMachinesName() throws {
        #expect(try outcomes(.hostName, of: Self.leaf.with { $0.extensions[2].1 = "DNS:*.example.com" }, host: "vc.example.com") == [.fail])
    }

    @Test func withoutTheMachinesNameOnlyAMissingNameFails() throws {
        #expect(try outcomes(.hostName) == [.notApplicable])
        #expect(try outcomes(.hostName, of: .leaf) == [.fail])
    }

    // MARK: Keys and signatures

    @Test func aKeyHasItsKindAndSmallestSize() throws {
        let limits = PolicyCheck.Parameters(limit: 8_192, minimum: 2_048, keyKinds: [.rsa])
        #expect(try outcomes(.keySize, limits) == [.pass])
        #expect(try outcomes(.keySize, limits, of: Self.leaf.with { $0.key = .rsa(1_024) }) == [.fail])
        #expect(try outcomes(.keySize, limits, of: Self.leaf.with { $0.key = .ec("prime256v1") }) == [.fail])
        #expect(try outcomes(.keySize, .init(minimum: 2_048), of: Self.leaf.with { $0.key = .ec("prime256v1") }) == [.pass])
        #expect(try outcomes(.keySize, .init(minimum: 2_049)) == [.fail])
    }

    private static let signatures = PolicyCheck.Parameters(refused: [.md5, .sha1, .rsassaPSS], discouraged: [.ecdsa])

    /// The chain with a signature at each level, that of the root included.
    private func signed(
        leaf: String = "SHA256", intermediate: String = "SHA256", root: String = "SHA256", usesPSS: Bool = false, key: TestKey = .root
    ) -> [CertificateFile] {
        let top = CertificateSpec.root.with {
            $0.digest = root; $0.key = key
        }
        let middle = CertificateSpec.intermediate.with {
            $0.digest = intermediate; $0.usesPSS = usesPSS
        }
        let end = Self.leaf.with { $0.digest = leaf }
        let chain = [
            TestCertificate.make(end, issuer: .intermediate), TestCertificate.make(middle, issuer: top), TestCertificate.make(top),
        ]
        return [read(pem(chain))]
    }

    @Test func everySignatureUpToTheRootsOwnIsJudged() throws {
        #expect(try results(.signatureAlgorithm, Self.signatures, of: signed()).map(\.outcome) == [.pass])
        for (number, files) in [signed(leaf: "SHA1"), signed(intermediate: "MD5"), signed(root: "SHA1")].enumerated() {
            let results = try results(.signatureAlgorithm, Self.signatures, of: files)
            #expect(results.map(\.outcome) == [.fail])
            #expect(results.map(\.certificate) == [number])
        }
        #expect(try results(.signatureAlgorithm, Self.signatures, of: signed(usesPSS: true)).map(\.certificate) == [1])
    }

    @Test func whatIsDiscouragedIsAdvice() throws {
        let results = try results(.signatureAlgorithm, Self.signatures, of: signed(key: .ec("prime256v1")))
        #expect(results.map(\.outcome) == [.advice, .advice])
        #expect(results.map(\.certificate) == [1, 2])
    }

    @Test func whatIsNotThereMayBeSignedWithAnything() throws {
        let alone = [read(pem(TestCertificate.make(Self.leaf, issuer: .intermediate)))]
        #expect(try results(.signatureAlgorithm, Self.signatures, of: alone).map(\.outcome) == [.unknown])
        #expect(try results(.signatureAlgorithm, .init(refused: [.sha1]), of: []).map(\.outcome) == [.unknown])
    }
}
