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
