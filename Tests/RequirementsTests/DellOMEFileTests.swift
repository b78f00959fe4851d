import CertificateChain
import CertificateFixtures
import Requirements
import RuleTable
import Testing

@Suite struct DellOMEFileTests {
    private let good = TestChain.good

    // MARK: Requirement 2: Base64

    @Test func derFails() {
        let file = CertificateFile.read(good.certificates[0], name: "leaf.cer")
        let verdict = checkDell([file])
        #expect(verdict.results(.encoding).map(\.outcome) == [.fail])
        #expect(verdict.results(.encoding).map(\.detail) == [.encoding(file: "leaf.cer", .der)])
        #expect(verdict.results(.encoding).first?.cause == PolicyCheck.Cause(rule: "dell-ome/certificate-file-refused", cause: "encoding"))
        #expect(
            verdict.prediction.messages.contains { $0.message.messageId == "CSEC9002" && $0.message.args == [] && $0.basis == .documented })
    }

    @Test func pkcs7InDERFailsAndItsOrderSaysNothing() {
        let verdict = checkDell([.read(TestCertificate.pkcs7(good.certificates), name: "chain.p7b")])
        #expect(verdict.outcomes(.encoding) == [.fail])
        #expect(verdict.results(.chainOrder).map(\.detail) == [.unorderedEncoding])
        #expect(verdict.outcomes(.chainComplete) == [.pass])
    }

    @Test func pkcs7InPEMCannotBeJudged() {
        let verdict = checkDell([read(pem(TestCertificate.pkcs7(good.certificates), label: "PKCS7"))], csr: good.csr)
        #expect(verdict.outcomes(.encoding) == [.unknown])
        #expect(verdict.prediction.accepted == nil)
    }

    @Test func damageFailsTheEncodingAndIsNamed() {
        let text = pem(good.certificates[0]) + pem(good.certificates[1]).replacingLine(9, with: "not!Base64") + pem(good.certificates[2])
        let verdict = checkDell([read(text)])
        let block = FileProblem.Block(label: "CERTIFICATE", ordinal: 2, line: pem(good.certificates[0]).split(separator: "\n").count + 1)
        #expect(
            verdict.results(.encoding).map(\.detail) == [
                .fileProblem(file: "chain.pem", .notBase64(block, lineInBlock: 9, line: block.line + 9))
            ]
        )
        #expect(verdict.outcomes(.encoding) == [.fail])
        // The damaged certificate may be the missing one: the file is the only fault.
        #expect(verdict.failed == [.encoding])
        #expect(verdict.results(.chainComplete).map(\.detail) == [.issuerNotRead(good.file.certificates[1].subject)])
        #expect(verdict.results(.validity).map(\.detail) == [.partNotRead])
    }

    @Test func theCAIsNotJudgedAsTheLeafThatIsDamaged() {
        let text = pem(good.certificates[0]).replacingLine(9, with: "not!Base64") + pem(good.certificates[1]) + pem(good.certificates[2])
        let verdict = checkDell([read(text)], csr: good.csr)
        #expect(verdict.failed == [.encoding])
        for check in [CheckName.csrKeyMatch, .extendedKeyUsage, .keyEncipherment, .wildcard] {
            #expect(verdict.results(check).map(\.detail) == [.leafNotRead], "\(check)")
        }
        #expect(verdict.path.leaf == nil)
        #expect(verdict.path.indices == [0, 1])
    }

    @Test func inAFileFromTheRootDownTheLastOneIsTheLeaf() {
        let text = pem(good.certificates[2]) + pem(good.certificates[1]) + pem(good.certificates[0]).replacingLine(9, with: "not!Base64")
        #expect(checkDell([read(text)]).results(.wildcard).map(\.detail) == [.leafNotRead])
    }

    @Test func textRoundTheCertificatesIsAdvice() {
        let verdict = checkDell([read("subject=CN=ome\n" + pem(good.certificates))])
        #expect(verdict.outcomes(.encoding) == [.advice])
    }

    /// OpenSSL reads it, Java does not.
    @Test func aByteOrderMarkFails() {
        let verdict = checkDell([read("\u{FEFF}" + pem(good.certificates))], csr: good.csr)
        #expect(verdict.failed == [.encoding])
        #expect(verdict.prediction.accepted == false)
    }

    @Test(arguments: ["X509 CERTIFICATE", "TRUSTED CERTIFICATE"])
    func labelsThatReadersTakeDoNotFail(label: String) {
        #expect(checkDell([read(good.certificates.map { pem($0, label: label) }.joined())], csr: good.csr).failed == [])
    }

    @Test func base64WithoutBoundariesFails() {
        let body = pem(good.certificates[0]).split(separator: "\n").dropFirst().dropLast().joined(separator: "\n")
        #expect(checkDell([read(body)]).outcomes(.encoding) == [.fail])
    }

    @Test func utf16FailsAndEverythingElseIsStillChecked() {
        let utf16: [UInt8] = [0xFF, 0xFE] + pem(good.certificates).utf16.flatMap { [UInt8($0), 0] as [UInt8] }
        let verdict = checkDell([.read(utf16, name: "chain.pem")], csr: good.csr)
        #expect(verdict.failed == [.encoding])
        #expect(verdict.results(.encoding).map(\.detail) == [.fileProblem(file: "chain.pem", .utf16)])
    }

    @Test func theRequestInPlaceOfTheCertificateIsSaid() {
        let verdict = checkDell([good.csr], csr: good.csr)
        #expect(verdict.results(.encoding).map(\.detail) == [.requestInsteadOfCertificate(file: "appliance.csr")])
        #expect(verdict.failed == [.encoding])
        #expect(verdict.outcomes(.validity) == [.unknown])
    }

    @Test func aPrivateKeyInTheFileIsWarnedAbout() {
        let verdict = checkDell(
            [read(pem(TestCertificate.privateKey(.leaf), label: "RSA PRIVATE KEY") + pem(good.certificates))], csr: good.csr)
        #expect(verdict.results(.privateKey).map(\.outcome) == [.advice])
        #expect(verdict.results(.privateKey).map(\.detail) == [.fileProblem(file: "chain.pem", .privateKey(line: nil))])
    }

    /// OpenSSL skips them, Java refuses the file.
    @Test(arguments: ["first", "between", "last"])
    func otherBlocksThanCertificatesFailTheEncoding(place: String) {
        for (der, label) in [
            (TestCertificate.privateKey(.leaf), "PRIVATE KEY"), (TestCertificate.request(.leaf), "CERTIFICATE REQUEST"),
            ([0x30, 0x00], "X509 CRL"),
        ] {
            var blocks = good.certificates.map { pem($0) }
            blocks.insert(pem(der, label: label), at: place == "first" ? 0 : place == "last" ? 3 : 1)
            let verdict = checkDell([read(blocks.joined())], csr: good.csr)
            #expect(verdict.failed == [.encoding], "\(label)")
            #expect(verdict.results(.encoding).count == 1, "\(label)")
            #expect(verdict.prediction.accepted == false)
        }
    }

    @Test func twoSpacesInABoundaryFail() {
        let text = pem(good.certificates).replacing("BEGIN CERTIFICATE", with: "BEGIN  CERTIFICATE")
        #expect(checkDell([read(text)], csr: good.csr).failed == [.encoding])
    }

    @Test func aCutRootIsTheOneFault() {
        let text = pem(good.certificates).dropLast(300)
        let verdict = checkDell([read(String(text))])
        #expect(verdict.failed == [.encoding])
        #expect(verdict.results(.encoding).count == 1)
    }

    @Test func aFileWithoutACertificateFails() {
        let verdict = checkDell([read(pem(TestCertificate.privateKey(.leaf), label: "PRIVATE KEY"))])
        #expect(verdict.results(.encoding).map(\.detail) == [.noCertificate])
        #expect(verdict.failed == [.encoding])
        #expect(verdict.outcomes(.privateKey) == [.advice])
        #expect(verdict.prediction.accepted == false)
    }

    @Test func anEmptyFileFails() {
        #expect(checkDell([read("")]).results(.encoding).map(\.detail) == [.fileProblem(file: "chain.pem", .empty)])
    }
}
