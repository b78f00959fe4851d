import CertificateChain
import CertificateFixtures
import Requirements
import Testing

@Suite struct ChainSelectionTests {
    private let other = TestChain(
        leaf: CertificateSpec.leaf.with {
            $0.subject = [("CN", "other.example.com")]
            $0.key = .stranger
        })
    private var first: CertificateFile { read(pem(TestChain.good.certificates), name: "a/chain.pem") }
    private var second: CertificateFile { read(pem(other.certificates), name: "b/chain.pem") }

    private func select(_ found: [CertificateFile], named: [CertificateFile] = [], csr: CertificateFile? = nil) -> ChainSelection {
        ChainSelection(named: named, inBundles: found, csr: csr, at: Instant(secondsSince1970: TestTime.now))
    }

    @Test func ofSeveralWholeChainsTheOthersAreNamed() {
        let selection = select([first, second])
        #expect(selection.files.map(\.name) == ["a/chain.pem"])
        #expect(selection.others.map(\.name) == ["b/chain.pem"])
    }

    @Test func theRequestSelectsItsChainAndLeavesNoChoice() {
        let selection = select([first, second], csr: other.csr)
        #expect(selection.files.map(\.name) == ["b/chain.pem"])
        #expect(selection.others == [])
    }

    @Test func aCopyIsNotAnotherChain() {
        #expect(select([first, read(pem(TestChain.good.certificates), name: "copy.pem")]).others == [])
    }

    @Test func chainsInSeparateFilesAreFoundToo() {
        let files = zip(["leaf", "inter", "root"], TestChain.good.certificates).map { read(pem($1), name: "\($0).pem") }
        let rival = read(pem(other.certificates[0]), name: "rival.pem")
        let selection = select(files + [rival])
        #expect(selection.files.map(\.name) == ["leaf.pem", "inter.pem", "root.pem"])
        #expect(selection.others.map(\.name) == ["rival.pem"])
    }

    @Test func aNamedFileLeavesNoChoice() {
        #expect(select([first, second], named: [read(pem(TestChain.good.certificates[0]), name: "leaf.pem")]).others == [])
    }
}
