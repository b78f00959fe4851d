import CertificateChain
import CertificateFixtures
import Requirements
import RuleTable
import Testing

@Suite struct PeerTests {
    private let target = CertificateSpec.leaf.with {
        $0.subject = [("CN", "OMENT-400")]
        $0.key = .stranger
    }

    private func check(_ chain: TestChain, peer: TestChain) -> ChainVerdict {
        checkDell([chain.file], csr: chain.csr, peer: peer.file)
    }

    @Test func chainsOfOneAuthorityAgree() throws {
        let verdict = check(.good, peer: TestChain(leaf: target))
        #expect(verdict.failed == [])
        #expect(verdict.outcomes(.peerNames) == [.pass])
        let comparison = try #require(verdict.peerComparison)
        #expect(comparison.levels.map(\.own) == [0, 1, 2])
        #expect(comparison.levels.map(\.peer) == [0, 1, 2])
        #expect(comparison.levels.map(\.namesAgree) == [true, true, true])
        #expect(comparison.levels.map(\.keysAgree) == [nil, true, true])
    }

    @Test func theArticlesOwnExampleFails() throws {
        let other = CertificateSpec.intermediate.with { $0.subject = [("O", "Example"), ("CN", "Inter-CA2")] }
        let verdict = check(.good, peer: TestChain(leaf: target, intermediate: other))
        #expect(verdict.failed == [.peerNames])
        let names = [CertificateSpec.intermediate, other].map { read(pem(TestCertificate.make($0))).certificates[0].subject }
        #expect(
            verdict.results(.peerNames).map(\.detail) == [
                .namesDiffer(levels: [0, 1]), .authorityLacking(names[0], onPeer: true), .authorityLacking(names[1], onPeer: false),
            ])
        #expect(verdict.peerComparison?.levels.map(\.namesAgree) == [false, false, true])
        let cause = PolicyCheck.Cause(rule: "dell-ome/mutual-authentication-failed", cause: "peer-names")
        #expect(verdict.results(.peerNames).allSatisfy { $0.cause == cause })
        let message = try #require(verdict.prediction.messages.first)
        #expect(message.message.messageId == nil)
        #expect(message.message.text == "Unable to mutually authenticate and connect to the remote appliance.")
        #expect(verdict.prediction.accepted == false)
    }

    @Test func chainsOfDifferentLengthDiffer() {
        let short = [TestCertificate.make(target, issuer: .root), TestCertificate.make(.root)]
        let verdict = checkDell([TestChain.good.file], peer: read(pem(short)))
        #expect(verdict.results(.peerNames).map(\.detail).contains(.namesDiffer(levels: [0, 1, 2])))
        #expect(verdict.peerComparison?.levels.map(\.peer) == [0, 1, nil])
    }

    @Test func oneNameWithTwoRootKeysFails() {
        let root = CertificateSpec.root.with { $0.key = .stranger }
        let verdict = check(.good, peer: TestChain(leaf: target, root: root))
        #expect(verdict.failed == [.peerKeys])
        #expect(verdict.results(.peerKeys).map(\.detail) == [.keysDiffer(level: 2)])
    }

    @Test func aRenewedIntermediateKeyIsAdvice() {
        let intermediate = CertificateSpec.intermediate.with { $0.key = .stranger }
        let verdict = check(.good, peer: TestChain(leaf: target, intermediate: intermediate))
        #expect(verdict.failed == [])
        #expect(verdict.outcomes(.peerKeys) == [.advice])
    }

    @Test func anExpiredPeerFailsAndTheOwnChainDoesNot() {
        let verdict = check(.good, peer: TestChain(leaf: target.with { $0.notAfter = TestTime.now - 1 }))
        #expect(verdict.failed == [.peerValidity])
        #expect(verdict.outcomes(.validity) == [.pass])
    }

    @Test func anIncompletePeerFails() {
        let certificates = TestChain(leaf: target).certificates
        let verdict = checkDell([TestChain.good.file], peer: read(pem(Array(certificates.prefix(2)))))
        #expect(verdict.failed.contains(.peerChain))
    }

    @Test(arguments: [0, 1, 2])
    func aDamagedBlockOnEitherSideLeavesNamesAndLevelsUnknown(place: Int) {
        let blocks = TestChain(leaf: target).certificates.map { pem($0) }
        let damaged = blocks.enumerated().map { $0.offset == place ? $0.element.replacingLine(5, with: "QUI") : $0.element }.joined()
        let whole = read(blocks.joined())
        for verdict in [
            checkDell([TestChain.good.file], csr: TestChain.good.csr, peer: read(damaged)), checkDell([read(damaged)], peer: whole),
        ] {
            #expect(verdict.outcomes(.peerNames) == [.unknown])
            #expect(verdict.outcomes(.peerKeys) == [.unknown])
            #expect(verdict.peerComparison?.levels == [])
            #expect(!verdict.failed.contains { $0.isOfPeer })
        }
    }

    @Test func thePeersChainIsHeldAgainstWhatConnectionsRefuse() {
        func fails(_ leaf: CertificateSpec, _ intermediate: CertificateSpec = .intermediate, with detail: CheckDetail) {
            let verdict = check(.good, peer: TestChain(leaf: leaf, intermediate: intermediate))
            #expect(verdict.failed == [.peerChain], "\(detail)")
            #expect(verdict.results(.peerChain).map(\.detail) == [detail])
        }
        fails(target, CertificateSpec.intermediate.with { $0.extensions[0].1 = "critical,CA:FALSE" }, with: .notAuthority(isRoot: false))
        fails(
            target.with { $0.extensions[1].1 = "serverAuth" },
            with: .extendedKeyUsage(
                present: [ExtendedKeyUsage.serverAuthentication], missing: [ExtendedKeyUsage.clientAuthentication]))
        fails(
            target.with { $0.extensions.append(("subjectAltName", "DNS:ome.example.com")) },
            CertificateSpec.intermediate.with { $0.extensions.append(("nameConstraints", "critical,permitted;DNS:corp.test")) },
            with: .namesOutside([.dnsName("ome.example.com")], excluded: false, by: 1))
    }

    @Test func theSameFileTwiceIsAdvice() {
        let verdict = check(.good, peer: .good)
        #expect(verdict.results(.peerNames).map(\.detail) == [.sameCertificateOnPeer])
        #expect(verdict.outcomes(.peerNames) == [.advice])
    }

    @Test func anUnreadablePeerIsUnknownAndDoesNotTouchTheUpload() {
        let verdict = checkDell([TestChain.good.file], csr: TestChain.good.csr, peer: read("nothing"))
        #expect(verdict.outcomes(.peerNames) == [.unknown])
        #expect(verdict.prediction.accepted == true)
    }
}
