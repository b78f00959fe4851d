import BuiltInRules
import CertificateChain
import CertificateFixtures
import Requirements
import RuleTable
import Testing

@Suite struct DellOMEChainTests {
    private let good = TestChain.good

    private func files(_ certificates: [UInt8]...) -> [CertificateFile] {
        [read(pem(certificates))]
    }

    // MARK: A correct chain

    @Test func aGoodChainPassesEveryCheck() {
        let verdict = checkDell([good.file], csr: good.csr)
        #expect(verdict.failed == [])
        #expect(verdict.checks.allSatisfy { $0.outcome == .pass || $0.check == .peerNames })
        #expect(verdict.path.indices == [0, 1, 2])
        #expect(verdict.prediction.accepted == true)
        #expect(verdict.prediction.messages == [])
    }

    @Test func severalFilesAreOneChainInOrder() {
        let parts = good.certificates.enumerated().map { read(pem($0.element), name: "\($0.offset).pem") }
        let verdict = checkDell(parts, csr: good.csr)
        #expect(verdict.failed == [])
        #expect(verdict.certificates.count == 3)
        #expect(verdict.outcomes(.encoding) == [.pass, .pass, .pass])
    }

    @Test func resultsStandInTheOrderOfThePolicy() throws {
        let order = try #require(RuleSet.builtIn.requirements(of: "dell-ome")).checkNames
        for verdict in [
            checkDell([good.file]), checkDell([good.file], csr: good.csr, peer: good.file), checkDell([good.file], single: true),
        ] {
            let positions = verdict.checks.compactMap { order.firstIndex(of: $0.check) }
            #expect(positions == positions.sorted())
        }
    }

    @Test func aCheckComesToTheGravestOfItsResults() {
        let chain = TestChain(
            intermediate: CertificateSpec.intermediate.with { $0.notAfter = TestTime.now - 1 },
            root: CertificateSpec.root.with { $0.subject = [("O", "Example")] }
        )
        let verdict = checkDell([chain.file])
        #expect(verdict.outcome(of: .validity) == .fail)
        #expect(verdict.outcome(of: .commonName) == .unknown)
        #expect(verdict.outcome(of: .chainOrder) == .pass)
        #expect(verdict.outcome(of: .csrKeyMatch) == .notApplicable)
        #expect(verdict.outcome(of: .sansMatch) == nil)
    }

    @Test func everyFaultIsListedAtOnce() {
        let chain = TestChain.withLeaf {
            $0.subject = [("O", "Example")]
            $0.key = .stranger
            $0.extensions = [("keyUsage", "digitalSignature"), ("extendedKeyUsage", "serverAuth"), ("subjectAltName", "DNS:*.example.com")]
            $0.notAfter = TestTime.now - TestTime.day
        }
        let verdict = checkDell([read(pem(Array(chain.certificates.prefix(2))))], csr: good.csr)
        #expect(
            verdict.failed == [
                .csrKeyMatch, .extendedKeyUsage, .keyEncipherment, .chainComplete, .commonName, .wildcard, .validity,
            ]
        )
        #expect(verdict.prediction.accepted == false)
        #expect(
            verdict.prediction.messages.map(\.message.args) == [
                ["Invalid CSR key."], ["No Client/Server authentication EKU present in leaf certificate."],
                ["User Certificate is not a web server certificate."], ["Invalid certificate chain provided."], nil, nil,
            ]
        )
    }

    // MARK: Requirements 5 and 6: the chain

    @Test func aMissingRootIsNamed() {
        let verdict = checkDell(files(good.certificates[0], good.certificates[1]))
        #expect(verdict.failed == [.chainComplete])
        let result = verdict.results(.chainComplete).first
        #expect(result?.certificate == 1)
        #expect(result?.detail == .missingIssuer(good.file.certificates[2].subject))
        #expect(result?.cause == PolicyCheck.Cause(rule: "dell-ome/chain-incomplete", cause: "missing-ca"))
        #expect(verdict.prediction.messages.map(\.message.args) == [["Invalid certificate chain provided."]])
    }

    @Test func aMissingIntermediateIsTheOneFault() {
        let verdict = checkDell(files(good.certificates[0], good.certificates[2]))
        #expect(verdict.failed == [.chainComplete])
        #expect(verdict.results(.chainComplete).first?.detail == .missingIssuer(good.file.certificates[1].subject))
        #expect(verdict.results(.foreignCertificate).map(\.detail) == [.mayBelong])
        #expect(verdict.outcomes(.foreignCertificate) == [.unknown])
    }

    @Test func nothingHoldsOfAnIssuerThatIsMissing() {
        let issuer = good.file.certificates[1].subject
        let verdict = checkDell(files(good.certificates[0]))
        #expect(verdict.results(.signatures).map(\.detail) == [.issuerMissing(issuer)])
        #expect(verdict.outcomes(.signatures) == [.unknown])
        #expect(verdict.outcomes(.caConstraints) == [.notApplicable])
        #expect(verdict.outcomes(.nameConstraints) == [.unknown])
        let withIntermediate = checkDell(files(good.certificates[0], good.certificates[1]))
        #expect(withIntermediate.outcomes(.caConstraints) == [.unknown])
        #expect(withIntermediate.results(.signatures).map(\.certificate) == [1])
    }

    @Test func theLeafAloneIsIncomplete() {
        let verdict = checkDell(files(good.certificates[0]))
        #expect(verdict.failed == [.chainComplete])
        // There is an option for it.
        #expect(verdict.results(.chainComplete).map(\.detail) == [.loneCertificate(issuer: good.file.certificates[1].subject)])
    }

    @Test func aSelfSignedLeafIsNoChain() {
        let verdict = checkDell(files(TestCertificate.make(.leaf)))
        #expect(verdict.failed == [.chainComplete])
        #expect(verdict.results(.chainComplete).map(\.detail) == [.selfSignedLeaf])
    }

    @Test func aForeignCertificateIsNamed() {
        let foreign = TestCertificate.make(
            CertificateSpec.root.with {
                $0.subject = [("CN", "Elsewhere")]; $0.key = .stranger
            })
        let verdict = checkDell(files(good.certificates[0], foreign, good.certificates[1], good.certificates[2]))
        #expect(verdict.failed == [.foreignCertificate])
        #expect(verdict.results(.foreignCertificate).map(\.certificate) == [1])
        #expect(verdict.path.indices == [0, 2, 3])
    }

    @Test func aCertificateThatStandsThereTwiceIsNamed() {
        let verdict = checkDell(files(good.certificates[0], good.certificates[1], good.certificates[1], good.certificates[2]))
        #expect(verdict.failed == [.foreignCertificate])
        #expect(verdict.results(.foreignCertificate).map(\.detail) == [.duplicate(of: 1)])
    }

    @Test(arguments: [[2, 1, 0], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1]])
    func anotherOrderFails(order: [Int]) {
        let verdict = checkDell([read(pem(order.map { good.certificates[$0] }))], csr: good.csr)
        #expect(verdict.failed == [.chainOrder])
        let expected = [0, 1, 2].compactMap { order.firstIndex(of: $0) }
        #expect(verdict.results(.chainOrder).map(\.detail) == [.order(expected: expected)])
        #expect(verdict.results(.chainOrder).first?.cause == PolicyCheck.Cause(rule: "dell-ome/chain-incomplete", cause: "order"))
        #expect(verdict.prediction.messages.map(\.basis) == [.inferred])
    }

    @Test func theSameNameWithAnotherKeyIsCaughtBySignature() {
        let impostor = TestCertificate.make(CertificateSpec.intermediate.with { $0.key = .stranger }, issuer: .root)
        let verdict = checkDell(files(good.certificates[0], impostor, good.certificates[2]))
        #expect(verdict.failed == [.signatures])
        #expect(verdict.results(.signatures).map(\.detail) == [.signedByAnotherKey(issuer: 1)])
        #expect(verdict.results(.signatures).map(\.certificate) == [0])
    }

    @Test func ofTwoOfOneNameTheOneWithTheKeyIsChosen() {
        let impostor = TestCertificate.make(CertificateSpec.intermediate.with { $0.key = .stranger }, issuer: .root)
        let verdict = checkDell(files(good.certificates[0], impostor, good.certificates[1], good.certificates[2]))
        #expect(verdict.path.indices == [0, 2, 3])
        #expect(verdict.failed == [.foreignCertificate])
    }

    @Test func aRootOfTheSameNameWithAnotherKeyIsCaught() {
        let impostor = TestCertificate.make(CertificateSpec.root.with { $0.key = .stranger })
        let verdict = checkDell(files(good.certificates[0], good.certificates[1], impostor))
        #expect(verdict.failed == [.signatures])
        #expect(verdict.results(.signatures).map(\.detail) == [.signedByAnotherKey(issuer: 2)])
    }

    @Test func aRootWhoseOwnSignatureIsBrokenIsCaught() {
        var root = good.certificates[2]
        root[root.count - 1] ^= 1
        let verdict = checkDell(files(good.certificates[0], good.certificates[1], root))
        #expect(verdict.failed == [.signatures])
        #expect(verdict.results(.signatures).map(\.certificate) == [2])
    }

    @Test func certificatesThatIssueOneAnotherAreEndless() {
        let first = CertificateSpec.intermediate
        let second = CertificateSpec.intermediate.with {
            $0.subject = [("CN", "Inter-CA2")]; $0.key = .root
        }
        let verdict = checkDell(
            files(good.certificates[0], TestCertificate.make(first, issuer: second), TestCertificate.make(second, issuer: first))
        )
        #expect(verdict.failed == [.chainComplete])
        #expect(verdict.results(.chainComplete).map(\.detail) == [.endless])
    }

    @Test func namesThatDifferInCaseAndBlanksChain() {
        let odd = CertificateSpec.root.with { $0.subject = [("O", "EXAMPLE"), ("CN", " root-ca ")] }
        let verdict = checkDell(files(good.certificates[0], good.certificates[1], TestCertificate.make(odd)))
        #expect(verdict.failed == [])
    }

    // MARK: Authorities

    @Test(arguments: [
        ([("keyUsage", "keyCertSign")], CheckDetail.notAuthority(isRoot: false)),
        ([("basicConstraints", "CA:FALSE"), ("keyUsage", "keyCertSign")], CheckDetail.notAuthority(isRoot: false)),
        ([("basicConstraints", "CA:TRUE"), ("keyUsage", "cRLSign")], CheckDetail.mayNotSign(.cRLSign)),
    ])
    func anIntermediateThatMayNotSignFails(extensions: [(String, String)], detail: CheckDetail) {
        let chain = TestChain(intermediate: CertificateSpec.intermediate.with { $0.extensions = extensions })
        let verdict = checkDell([chain.file])
        #expect(verdict.failed == [.caConstraints])
        #expect(verdict.results(.caConstraints).map(\.detail) == [detail])
        #expect(verdict.results(.caConstraints).map(\.certificate) == [1])
    }

    @Test func aRootsPathLengthBindsNobodyAndIsAdvice() {
        let chain = TestChain(root: CertificateSpec.root.with { $0.extensions[0].1 = "critical,CA:TRUE,pathlen:0" })
        let verdict = checkDell([chain.file])
        #expect(verdict.failed == [])
        #expect(verdict.outcomes(.caConstraints) == [.advice])
        #expect(verdict.results(.caConstraints).map(\.detail) == [.pathLength(allowed: 0, found: 1)])
    }

    @Test func aPathLengthThatSufficesPasses() {
        let chain = TestChain(
            intermediate: CertificateSpec.intermediate.with { $0.extensions[0].1 = "critical,CA:TRUE,pathlen:0" },
            root: CertificateSpec.root.with { $0.extensions[0].1 = "critical,CA:TRUE,pathlen:1" }
        )
        #expect(checkDell([chain.file]).failed == [])
    }

    @Test func anOldRootWithoutExtensionsIsAdvice() {
        let chain = TestChain(
            root: CertificateSpec.root.with {
                $0.extensions = []; $0.version = 0
            })
        let verdict = checkDell([chain.file], csr: good.csr)
        #expect(verdict.outcomes(.caConstraints) == [.advice])
        #expect(verdict.prediction.accepted == true)
    }

    @Test func aLeafThatIsAnAuthorityIsAdvice() {
        let chain = TestChain.withLeaf { $0.extensions.append(("basicConstraints", "CA:TRUE")) }
        #expect(checkDell([chain.file]).results(.caConstraints).map(\.detail) == [.leafIsAuthority])
    }

    // MARK: Without the leaf

    @Test func aFileWithAuthoritiesOnlyLacksTheLeaf() {
        for certificates in [Array(good.certificates.dropFirst()), [good.certificates[2]], [good.certificates[2], good.certificates[1]]] {
            let verdict = checkDell([read(pem(certificates))], csr: good.csr)
            #expect(verdict.failed == [.chainComplete])
            #expect(verdict.results(.chainComplete).map(\.detail) == [.leafAbsent])
            for check in [CheckName.csrKeyMatch, .extendedKeyUsage, .keyEncipherment, .commonName, .wildcard, .chainOrder, .validity] {
                #expect(verdict.outcomes(check) == [.notApplicable], "\(check)")
            }
            #expect(verdict.path.leaf == nil)
        }
        let single = checkDell([read(pem(good.certificates[2]))], single: true)
        #expect(single.failed == [.extendedKeyUsage])
        #expect(single.results(.extendedKeyUsage).map(\.detail) == [.leafAbsent])
    }

    @Test func aServersOwnCertificateThatIsAnAuthorityIsTheLeaf() {
        let own = CertificateSpec.root.with { $0.extensions.append(("subjectAltName", "DNS:ome.example.com")) }
        #expect(checkDell([read(pem(TestCertificate.make(own)))]).results(.chainComplete).map(\.detail) == [.selfSignedLeaf])
        let request = read(pem(TestCertificate.request(.root), label: "CERTIFICATE REQUEST"), name: "appliance.csr")
        #expect(checkDell([read(pem(good.certificates[2]))], csr: request).outcomes(.csrKeyMatch) == [.pass])
    }

    // MARK: Time

    @Test func anExpiredCertificateFailsWhicheverItIs() {
        let chain = TestChain(intermediate: CertificateSpec.intermediate.with { $0.notAfter = TestTime.now - 1 })
        let verdict = checkDell([chain.file])
        #expect(verdict.failed == [.validity])
        #expect(verdict.results(.validity).map(\.certificate) == [1])
        #expect(
            verdict.results(.validity).map(\.detail) == [
                .expired(notAfter: Instant(secondsSince1970: TestTime.now - 1), at: Instant(secondsSince1970: TestTime.now))
            ]
        )
        #expect(verdict.prediction.messages.map(\.message.stage) == [.connection])
    }

    @Test func whatHasEndedIsNotAboutToEnd() {
        let verdict = checkDell([good.file], at: TestTime.end + 1)
        #expect(verdict.results(.endingSoon).map(\.detail) == [.noneValid])
        #expect(verdict.outcome(of: .endingSoon) == .notApplicable)
    }

    @Test func aCertificateFromTheFutureFails() {
        let chain = TestChain.withLeaf { $0.notBefore = TestTime.now + 1 }
        #expect(checkDell([chain.file]).failed == [.validity])
    }

    @Test func bothEndsOfTheValidityAreInside() {
        #expect(checkDell([good.file], at: TestTime.start).failed == [])
        #expect(checkDell([good.file], at: TestTime.end).failed == [])
        #expect(checkDell([good.file], at: TestTime.start - 1).failed == [.validity])
        #expect(checkDell([good.file], at: TestTime.end + 1).failed == [.validity])
    }

    @Test func anEndWithinThirtyDaysIsAdvice() {
        let verdict = checkDell([good.file], at: TestTime.end - 10 * TestTime.day)
        #expect(verdict.outcomes(.endingSoon) == [.advice, .advice, .advice])
        #expect(
            verdict.results(.endingSoon).first?.detail == .endsIn(days: 10, notAfter: Instant(secondsSince1970: TestTime.end))
        )
        #expect(verdict.failed == [])
        #expect(checkDell([good.file], at: TestTime.end - 30 * TestTime.day).outcomes(.endingSoon) == [.pass])
    }

    @Test func theYear9999IsRead() {
        let chain = TestChain(root: CertificateSpec.root.with { $0.notAfter = 253_402_300_799 })
        #expect(chain.file.certificates[2].validity.notAfter?.description == "9999-12-31T23:59:59Z")
        #expect(checkDell([chain.file]).failed == [])
    }

    // MARK: Depth and strength

    @Test func tenCertificatesPassAndElevenFail() {
        func chain(of count: Int) -> [[UInt8]] {
            let authorities = (1..<count).map { level in CertificateSpec.intermediate.with { $0.subject = [("CN", "CA \(level)")] } }
            let specs = [CertificateSpec.leaf] + authorities
            return specs.indices.map { TestCertificate.make(specs[$0], issuer: $0 + 1 < count ? specs[$0 + 1] : nil) }
        }
        #expect(checkDell([read(pem(chain(of: 10)))]).failed == [])
        let verdict = checkDell([read(pem(chain(of: 11)))])
        #expect(verdict.failed == [.depth])
        #expect(verdict.results(.depth).map(\.detail) == [.depth(11, limit: 10)])
        #expect(verdict.prediction.messages.map(\.message.rule) == ["dell-ome/mutual-authentication-failed"])
    }

    @Test func aShortKeyIsAdvice() {
        let key = TestKey.rsa(1_024)
        let chain = TestChain.withLeaf { $0.key = key }
        let verdict = checkDell([chain.file], csr: chain.csr)
        #expect(verdict.results(.weakKey).map(\.outcome) == [.advice])
        #expect(verdict.prediction.accepted == true)
    }

    @Test func sha1IsAdviceButNotOnTheRoot() {
        let chain = TestChain(
            leaf: CertificateSpec.leaf.with { $0.digest = "SHA1" }, root: CertificateSpec.root.with { $0.digest = "SHA1" }
        )
        let verdict = checkDell([chain.file])
        #expect(verdict.failed == [])
        #expect(verdict.results(.weakSignature).map(\.certificate) == [0])
        #expect(verdict.outcomes(.weakSignature) == [.advice])
    }
}
