import CertificateChain
import CertificateFixtures
import Requirements
import RuleTable
import Testing

@Suite struct DellOMESingleTests {
    private func check(_ change: (inout CertificateSpec) -> Void = { _ in }, csr: CertificateFile? = nil) -> ChainVerdict {
        let leaf = TestCertificate.make(CertificateSpec.leaf.with(change), issuer: .intermediate)
        return checkDell([read(pem(leaf))], csr: csr, single: true)
    }

    @Test func aLeafAloneIsEnough() {
        let verdict = check(csr: TestChain.good.csr)
        #expect(verdict.failed == [])
        #expect(verdict.prediction.accepted == true)
        for name in [CheckName.chainComplete, .chainOrder, .signatures, .foreignCertificate, .caConstraints, .depth, .peerNames] {
            #expect(verdict.results(name).map(\.detail) == [.notForSingleUpload])
        }
    }

    @Test func serverAuthenticationIsEnough() {
        #expect(check { $0.extensions[1].1 = "serverAuth" }.failed == [])
    }

    @Test func clientAuthenticationAloneIsNot() {
        let verdict = check { $0.extensions[1].1 = "clientAuth" }
        #expect(verdict.failed == [.extendedKeyUsage])
        #expect(verdict.prediction.messages.map(\.message.messageId) == ["CSEC9002"])
        #expect(verdict.prediction.messages.map(\.basis) == [.inferred])
    }

    @Test func missingKeyEnciphermentLeadsToTheMessageWithoutArguments() {
        let verdict = check { $0.extensions[0].1 = "digitalSignature" }
        #expect(verdict.failed == [.keyEncipherment])
        #expect(verdict.prediction.messages.map(\.message.messageId) == ["CSEC9002"])
        #expect(verdict.prediction.messages.map(\.message.args) == [[]])
        #expect(verdict.prediction.messages.map(\.basis) == [.documented])
        let cause = PolicyCheck.Cause(rule: "dell-ome/certificate-file-refused", cause: "key-encipherment")
        #expect(verdict.results(.keyEncipherment).map(\.cause) == [cause])
    }

    @Test func severalFaultsWithOneMessageAreOneMessage() {
        let verdict = check(
            {
                $0.extensions[0].1 = "digitalSignature"
                $0.key = .stranger
            }, csr: TestChain.good.csr
        )
        #expect(verdict.failed == [.csrKeyMatch, .keyEncipherment])
        #expect(verdict.prediction.messages.map(\.checks) == [[.csrKeyMatch, .keyEncipherment]])
    }

    @Test func aWholeChainIsAdvice() {
        let verdict = checkDell([TestChain.good.file], csr: TestChain.good.csr, single: true)
        #expect(verdict.results(.singleCertificate).map(\.outcome) == [.advice])
        #expect(verdict.results(.singleCertificate).map(\.detail) == [.certificates(count: 3)])
        #expect(verdict.failed == [])
    }
}
