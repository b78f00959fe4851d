import BuiltInRules
import CertificateChain
import CertificateFixtures
import Requirements
import RuleTable
import Testing

@Suite struct ChainRepairTests {
    private let good = TestChain.good

    private func repair(_ files: CertificateFile..., single: Bool = false, product: String = "dell-ome") throws -> ChainRepair {
        let policy = try #require(RuleSet.builtIn.requirements(of: product))
        let said: [PolicyOption.Name: String] =
            product == "cisco-cucm" ? [.purpose: "tomcat"] : single ? [.single: PolicyOption.given] : [:]
        let check = ChainCheck(policy, choices: try PolicyChoices(said, for: policy), at: Instant(secondsSince1970: TestTime.now))
        return try ChainRepair(of: files, for: check)
    }

    private func obstacle(_ files: CertificateFile...) throws -> ChainRepair.Obstacle? {
        let policy = try #require(RuleSet.builtIn.requirements(of: "dell-ome"))
        let check = ChainCheck(policy, choices: try PolicyChoices([:], for: policy), at: Instant(secondsSince1970: TestTime.now))
        do {
            _ = try ChainRepair(of: files, for: check)
            return nil
        } catch {
            return error
        }
    }

    @Test func aChainThatIsRightIsWrittenAsItIs() throws {
        let repair = try repair(good.file)
        #expect(repair.steps == [])
        #expect(repair.text == pem(good.certificates))
    }

    @Test func orderDuplicatesAndStrangersAreMended() throws {
        let stranger = TestCertificate.make(
            CertificateSpec.root.with {
                $0.subject = [("CN", "Elsewhere")]; $0.key = .stranger
            })
        let file = read(pem([good.certificates[2], stranger, good.certificates[1], good.certificates[1], good.certificates[0]]))
        let repair = try repair(file)
        #expect(repair.text == pem(good.certificates))
        #expect(repair.steps == [.putInOrder, .leftOutDuplicates(1), .leftOutStrangers([file.certificates[1].subject])])
        #expect(checkDell([read(repair.text)], csr: good.csr).prediction.accepted == true)
    }

    @Test func everyFormBecomesPEM() throws {
        let envelope = TestCertificate.pkcs7(good.certificates)
        let der = good.certificates.enumerated().map { CertificateFile.read($1, name: "\($0).der") }
        #expect(try repair(.read(envelope, name: "a.p7b")).text == pem(good.certificates))
        #expect(try repair(.read(envelope, name: "a.p7b")).steps.contains(.convertedToPEM(file: "a.p7b", .pkcs7InDER)))
        #expect(try repair(read(pem(envelope))).text == pem(good.certificates))
        #expect(try repair(der[2], der[0], der[1]).text == pem(good.certificates))
        let text = "\u{FEFF}" + pem(good.certificates).replacing("-----\n-----BEGIN", with: "----------BEGIN")
        #expect(try repair(read(text)).steps == [.writtenAnew(file: "chain.pem", problems: 3)])
    }

    @Test func missingAuthoritiesComeFromFurtherFiles() throws {
        let file = read(pem(good.certificates[0]))
        let store = read(pem([good.certificates[2], good.certificates[1]]), name: "store.pem")
        let repair = try repair(file, store)
        #expect(repair.text == pem(good.certificates))
        #expect(repair.steps.first == .addedAuthorities(repair.certificates.dropFirst().map(\.subject), file: "store.pem"))
    }

    @Test func aPrivateKeyIsNeverWritten() throws {
        let key = pem(TestCertificate.privateKey(.leaf), label: "PRIVATE KEY")
        let repair = try repair(read(key + pem(good.certificates)))
        #expect(repair.steps == [.leftOutPrivateKey(file: "chain.pem")])
        #expect(repair.text == pem(good.certificates))
    }

    @Test func whatHasEndedIsWrittenAndStillRefused() throws {
        let chain = TestChain.withLeaf { $0.notAfter = TestTime.now - 1 }
        let repair = try repair(read(pem(chain.certificates.reversed())))
        #expect(checkDell([read(repair.text)]).failed == [.validity])
    }

    @Test func whereTheProductWantsTheLeafAloneItIsWrittenAlone() throws {
        #expect(try repair(good.file, single: true).text == pem(good.certificates[0]))
        #expect(try repair(good.file, product: "cisco-cucm").steps == [.leftOutIssuers(2)])
    }

    @Test func whatNeedsAnotherFileIsRefusedWithTheReason() throws {
        let certificates = good.certificates
        let names = good.file.certificates
        #expect(try obstacle(read("nothing")) == .noCertificate)
        #expect(try obstacle(good.csr) == .noCertificate)
        #expect(
            try obstacle(read(pem([certificates[0], certificates[2]]))) == .missingIssuer(of: names[0].subject, issuer: names[0].issuer))
        #expect(
            try obstacle(read(pem([certificates[0], certificates[1]]))) == .missingIssuer(of: names[1].subject, issuer: names[1].issuer))
        #expect(try obstacle(read(pem(TestCertificate.make(.leaf)))) == .selfSignedLeaf)
        let impostor = TestCertificate.make(CertificateSpec.intermediate.with { $0.key = .stranger }, issuer: .root)
        #expect(
            try obstacle(read(pem([certificates[0], impostor, certificates[2]])))
                == .otherKey(of: names[0].subject, issuer: names[0].issuer))
        let damaged = pem(certificates[0]).replacingLine(9, with: "not!Base64") + pem(certificates[1]) + pem(certificates[2])
        #expect(try obstacle(read(damaged)) == .leafNotRead)
        #expect(try obstacle(read(pem(Array(certificates.dropFirst())))) == .leafAbsent)
        let ring = CertificateSpec.intermediate.with {
            $0.subject = [("CN", "Inter-CA2")]; $0.key = .root
        }
        let round = [certificates[0], TestCertificate.make(.intermediate, issuer: ring), TestCertificate.make(ring, issuer: .intermediate)]
        #expect(try obstacle(read(pem(round))) == .endless)
    }
}
