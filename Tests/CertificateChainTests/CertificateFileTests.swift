import CertificateChain
import CertificateFixtures
import Foundation
import Testing

@Suite struct CertificateFileTests {
    private let certificates = TestChain.good.certificates
    private var text: String { pem(certificates) }
    private var expected: [Certificate] { read(text).certificates }

    private func block(_ ordinal: Int = 1, line: Int = 1, label: String = "CERTIFICATE") -> FileProblem.Block {
        FileProblem.Block(label: label, ordinal: ordinal, line: line)
    }

    // MARK: Encodings

    @Test func pemIsReadInOrder() {
        let file = read(text, name: "a name")
        #expect(file.name == "a name")
        #expect(file.encoding == .pem)
        #expect(file.certificates.map(\.der) == certificates)
        #expect(file.problems == [])
        #expect(!file.containsPrivateKey)
    }

    @Test(arguments: ["\r\n", "\r\r\n"])
    func otherLineEndsAreNoProblem(lineEnd: String) {
        let file = read(certificates.map { pem($0, lineEnd: lineEnd) }.joined())
        #expect(file.certificates == expected)
        #expect(file.problems == [])
    }

    @Test func carriageReturnsAloneAreReadAndSaid() {
        let file = read(certificates.map { pem($0, lineEnd: "\r") }.joined())
        #expect(file.certificates == expected)
        #expect(file.problems == [.carriageReturns])
    }

    @Test func trailingBlanksAndEmptyLinesAreNoProblem() {
        let file = read("\n\n" + text.replacing("\n", with: "  \n") + "\n\t\n")
        #expect(file.certificates == expected)
        #expect(file.problems.allSatisfy { $0.weight != .damage })
    }

    @Test func aByteOrderMarkIsNoted() {
        let file = read("\u{FEFF}" + text)
        #expect(file.certificates == expected)
        #expect(file.problems == [.byteOrderMark])
    }

    @Test func textAroundIsNotedAtItsFirstLine() {
        let file = read(pem(certificates[0]) + "Bag Attributes\n    friendlyName: root\n" + pem(certificates[1]))
        #expect(file.certificates.count == 2)
        #expect(file.problems == [.textAround(line: pem(certificates[0]).split(separator: "\n").count + 1)])
    }

    @Test func gluedBoundariesAreReadAndNoted() {
        let file = read(text.replacing("-----\n-----BEGIN", with: "----------BEGIN"))
        #expect(file.certificates == expected)
        let lines = text.split(separator: "\n")
        let ends = lines.indices.filter { lines[$0].hasPrefix("-----END") }
        // Each glued line reduces the next one's number by one.
        #expect(file.problems == [.gluedBoundaries(line: ends[0] + 1), .gluedBoundaries(line: ends[1])])
    }

    @Test func aCertificateOnOneLineIsReadAndNoted() {
        let file = read(pem(certificates[0], lineEnd: ""))
        #expect(file.certificates == [expected[0]])
        #expect(file.problems == [.boundarySharesLine(line: 1)])
    }

    @Test(arguments: [[0xFF, 0xFE], [0xFE, 0xFF], []] as [[UInt8]])
    func utf16IsReadAndSaid(mark: [UInt8]) {
        let isBigEndian = mark.first == 0xFE
        let bytes = text.utf16.flatMap { isBigEndian ? [0, UInt8($0)] : [UInt8($0), 0] as [UInt8] }
        let file = CertificateFile.read(mark + bytes, name: "chain.pem")
        #expect(file.certificates == expected)
        #expect(file.problems == [.utf16])
    }

    @Test func derIsRead() {
        let file = CertificateFile.read(certificates[0], name: "leaf.der")
        #expect(file.encoding == .der)
        #expect(file.certificates == [expected[0]])
        #expect(file.problems == [])
    }

    @Test func severalDERCertificatesInARowAreRead() {
        #expect(CertificateFile.read(certificates[0] + certificates[1], name: "two.der").certificates == Array(expected.prefix(2)))
    }

    @Test func bytesAfterDERAreNoted() {
        let file = CertificateFile.read(certificates[0] + [1, 2, 3], name: "leaf.der")
        #expect(file.certificates == [expected[0]])
        #expect(file.problems == [.trailingBytes(3)])
    }

    @Test func pkcs7IsReadInBothForms() {
        let envelope = TestCertificate.pkcs7(certificates)
        let inDER = CertificateFile.read(envelope, name: "chain.p7b")
        let inPEM = read(pem(envelope, label: "PKCS7"))
        #expect(inDER.encoding == .pkcs7InDER)
        #expect(inPEM.encoding == .pkcs7InPEM)
        #expect(Set(inDER.certificates) == Set(expected))
        #expect(inPEM.certificates == inDER.certificates)
        #expect(inDER.problems + inPEM.problems == [])
    }

    @Test func anEmptyPKCS7IsSaid() {
        #expect(CertificateFile.read(TestCertificate.pkcs7([]), name: "chain.p7b").problems == [.noCertificatesInPKCS7(nil)])
    }

    @Test func base64WithoutBoundariesIsRead() {
        let file = read(Data(certificates[0]).base64EncodedString(options: .lineLength64Characters))
        #expect(file.encoding == .bareBase64)
        #expect(file.certificates == [expected[0]])
    }

    @Test(arguments: ["CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST"])
    func requestsAreRead(label: String) throws {
        let der = TestCertificate.request(CertificateSpec.leaf.with { $0.extensions.append(("subjectAltName", "DNS:a,IP:10.0.0.1")) })
        let file = read(pem(der, label: label))
        let request = try #require(file.requests.first)
        #expect(request.subject.commonNames == ["ome.example.com"])
        #expect(request.signature == .verified)
        #expect(request.extensions.subjectAltName == .present([.dnsName("a"), .ipAddress("10.0.0.1")]))
        #expect(request.subjectPublicKeyInfo == expected[0].subjectPublicKeyInfo)
        #expect(CertificateFile.read(der, name: "appliance.csr").requests == [request])
        #expect(file.certificates == [])
    }

    @Test func aRequestWithoutExtensionsHasNone() {
        let der = TestCertificate.request(CertificateSpec.leaf.with { $0.extensions = [] })
        #expect(CertificateFile.read(der, name: "appliance.csr").requests.first?.extensions.subjectAltName == .absent)
    }

    @Test(arguments: ["X509 CERTIFICATE", "TRUSTED CERTIFICATE"])
    func oldLabelsAreReadAndNoted(label: String) {
        let file = read(pem(certificates[0], label: label))
        #expect(file.certificates == [expected[0]])
        #expect(file.problems == [.unusualLabel(block(label: label))])
    }

    /// Java accepts any label, OpenSSL only three.
    @Test(arguments: ["NEW CERTIFICATE", "X.509 CERTIFICATE", "CERT"])
    func labelsThatOpenSSLDoesNotReadAreReadAndNamed(label: String) {
        let file = read(pem(certificates[0], label: label) + pem(certificates[1]))
        #expect(file.certificates == Array(expected.prefix(2)))
        #expect(file.problems == [.foreignLabel(block(label: label))])
    }

    @Test(arguments: ["BEGIN  CERTIFICATE", "BEGIN\tCERTIFICATE", "BEGIN \t CERTIFICATE"])
    func otherSpacesInABoundaryAreReadAndNamed(boundary: String) {
        let text = pem(certificates[0]).replacing("BEGIN CERTIFICATE", with: boundary)
        #expect(read(text).certificates == [expected[0]])
        #expect(read(text).problems == [.labelSpacing(line: 1)])
    }

    @Test func aBeginOrEndTooManyIsNamed() {
        let count = pem(certificates[0]).split(separator: "\n").count
        let begin = read("-----BEGIN CERTIFICATE-----\n" + text)
        #expect(begin.certificates == expected)
        #expect(begin.problems == [.strayBegin(line: 1)])
        #expect(begin.unreadPositions == [])
        let end = read(pem(certificates[0]) + "-----END CERTIFICATE-----\n" + pem(certificates[1]))
        #expect(end.certificates == Array(expected.prefix(2)))
        #expect(end.problems == [.strayEnd(line: count + 1)])
    }

    @Test func textBesideBoundariesIsNamedAndNoLineIsZero() {
        let file = read(pem(certificates[0]).replacing("-----\n", with: "-----<br>\n"))
        #expect(file.certificates == [expected[0]])
        let last = pem(certificates[0]).split(separator: "\n").count
        #expect(file.problems == [.textBesideBoundary(line: 1), .textBesideBoundary(line: last), .textAround(line: last)])
        let marked = read(pem(certificates[0]).replacing("\n", with: "<br>\n"))
        #expect(marked.problems.contains(.notBase64(block(), lineInBlock: 1, line: 2)))
    }

    @Test func escapedLineBreaksAreReadAndNamedOnce() {
        let escaped = text.replacing("\n", with: "\\n")
        #expect(read(escaped).certificates == expected)
        #expect(read(escaped).problems == [.escapedLineBreaks(line: 1)])
        let json = "{\n  \"certificate\": \"" + escaped.replacing("/", with: "\\/") + "\"\n}\n"
        #expect(read(json).certificates == expected)
        #expect(read(json).problems == [.escapedLineBreaks(line: 2)])
    }

    @Test func dashesOfSeveralKindsAreOneMalformedBoundary() {
        let file = read(pem(certificates[0]).replacing("-----", with: "\u{2014}-\u{2014}"))
        #expect(file.certificates == [expected[0]])
        let last = pem(certificates[0]).split(separator: "\n").count
        #expect(file.problems == [.malformedBoundary(line: 1), .malformedBoundary(line: last)])
    }

    @Test func noBreakSpacesAreNamedOnce() {
        let file = read(text.replacing("\n", with: "\u{A0}\n"))
        #expect(file.certificates == expected)
        #expect(file.problems == [.noBreakSpace(line: 1)])
    }

    /// OpenSSL skips it, Java refuses the file.
    @Test func aRequestAmongCertificatesIsNoted() {
        let request = pem(TestCertificate.request(.leaf), label: "CERTIFICATE REQUEST")
        let file = read(request + text)
        #expect(file.certificates == expected)
        #expect(file.problems == [.otherBlock(block(label: "CERTIFICATE REQUEST"))])
        #expect(read(request).problems == [])
    }

    @Test func otherBlocksAreNoted() {
        let file = read(pem([0x30, 0x00], label: "X509 CRL") + text)
        #expect(file.certificates == expected)
        #expect(file.problems == [.otherBlock(block(label: "X509 CRL"))])
    }

    // MARK: Private keys

    @Test(arguments: ["PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY", "ENCRYPTED PRIVATE KEY"])
    func aPrivateKeyIsNotedAndNoPartOfItKept(label: String) {
        let key = pem(TestCertificate.privateKey(.leaf), label: label)
        let file = read(text + key)
        #expect(file.containsPrivateKey)
        #expect(file.certificates == expected)
        #expect(file.problems == [.privateKey(line: text.split(separator: "\n").count + 1)])
        let shown = String(reflecting: file)
        #expect(key.split(separator: "\n").dropFirst().dropLast().allSatisfy { !shown.contains($0) })
    }

    @Test func aPrivateKeyInDERIsNoted() {
        let file = CertificateFile.read(TestCertificate.privateKey(.leaf), name: "key.der")
        #expect(file.containsPrivateKey)
        #expect(file.problems == [.privateKey(line: nil)])
    }

    @Test func pkcs12IsNamed() {
        let file = CertificateFile.read(TestCertificate.pkcs12(certificates[0], key: .leaf), name: "leaf.pfx")
        #expect(file.encoding == .pkcs12)
        #expect(file.certificates == [])
        #expect(file.containsPrivateKey)
        #expect(file.problems == [.pkcs12])
    }

    @Test func whatPKCS12DoesNotEncryptIsRead() {
        let open = CertificateFile.read(TestCertificate.pkcs12(certificates[0], key: nil, isEncrypted: false), name: "leaf.p12")
        #expect(open.encoding == .pkcs12)
        #expect(open.certificates == [expected[0]])
        #expect(!open.containsPrivateKey)
        #expect(open.problems == [])
        let locked = CertificateFile.read(TestCertificate.pkcs12(certificates[0], key: nil), name: "leaf.p12")
        #expect(!locked.containsPrivateKey)
        #expect(locked.problems == [.pkcs12])
        let mixed = CertificateFile.read(TestCertificate.pkcs12(certificates[0], key: .leaf, isEncrypted: false), name: "leaf.p12")
        #expect(mixed.certificates == [expected[0]])
        #expect(mixed.containsPrivateKey)
    }

    // MARK: Damage

    @Test func damageIsLocatedAndTheRestIsRead() {
        let first = pem(certificates[0])
        let line = first.split(separator: "\n").count + 1
        let file = read(first + pem(certificates[1]).replacingLine(5, with: "MII\u{00A7}") + pem(certificates[2]))
        #expect(file.certificates == [expected[0], expected[2]])
        #expect(file.problems == [.notBase64(block(2, line: line), lineInBlock: 5, line: line + 5)])
    }

    @Test func aMissingCharacterIsNoted() {
        let file = read(pem(certificates[0]).replacingLine(3, with: "QUJD"))
        // Sixty characters fewer still correspond to whole bytes, but not to a certificate.
        #expect(file.certificates == [])
        #expect(file.problems.count == 1)
        #expect(read("-----BEGIN CERTIFICATE-----\nQUJDR\n-----END CERTIFICATE-----\n").problems == [.incompleteBase64(block())])
    }

    @Test(arguments: ["QUI=QUI=", "QQ===", "="])
    func paddingInTheWrongPlaceIsDamage(body: String) {
        let file = read("-----BEGIN CERTIFICATE-----\n\(body)\n-----END CERTIFICATE-----\n")
        #expect(file.certificates == [])
        #expect(file.problems.map(\.weight) == [.damage])
    }

    /// An END line would not mend it, wherever the cut is.
    @Test(arguments: [400, 401, 402, 403, 35])
    func aCutFileIsSaidToBeCut(length: Int) {
        let file = read(pem(certificates[0]) + pem(certificates[1]).prefix(length))
        #expect(file.certificates == [expected[0]])
        let place = block(2, line: pem(certificates[0]).split(separator: "\n").count + 1)
        let digits = pem(certificates[1]).prefix(length).split(separator: "\n").dropFirst().joined().count
        let found = digits * 3 / 4
        #expect(file.problems == [.truncated(place, expected: certificates[1].count, found: found)])
        #expect(file.unreadPositions == [1])
    }

    @Test func aCutRightAfterBeginIsSaidToBeCut() {
        let file = read(pem(certificates[0]) + "-----BEGIN CERTIFICATE-----\n")
        #expect(file.problems == [.cut(block(2, line: pem(certificates[0]).split(separator: "\n").count + 1))])
        #expect(file.unreadPositions == [1])
    }

    @Test func whereTheBeginningIsMissingNoBeginLineMendsIt() {
        let rest = pem(certificates[0]).split(separator: "\n").dropFirst(4).joined(separator: "\n") + "\n"
        let file = read(rest + pem(certificates[1]))
        #expect(file.certificates == [expected[1]])
        #expect(file.problems == [.missingStart(end: rest.split(separator: "\n").count)])
        #expect(file.unreadPositions == [0])
    }

    @Test func aMissingEndDoesNotSwallowTheNextCertificate() {
        let file = read(pem(certificates[0]).replacing("-----END CERTIFICATE-----\n", with: "") + pem(certificates[1]))
        #expect(file.certificates == Array(expected.prefix(2)))
        #expect(file.problems == [.missingEnd(block(), last: pem(certificates[0]).split(separator: "\n").count - 1)])
    }

    @Test func anotherLabelAtTheEndIsNoted() {
        let file = read(pem(certificates[0]).replacing("END CERTIFICATE", with: "END CERTIFICATE REQUEST"))
        #expect(file.problems == [.endLabelDiffers(block())])
    }

    @Test func cutDERSaysHowMuchIsMissing() {
        let file = CertificateFile.read(Array(certificates[0].dropLast(10)), name: "leaf.der")
        #expect(file.problems == [.truncated(nil, expected: certificates[0].count, found: certificates[0].count - 10)])
    }

    @Test func cutDERInsideWholePEMIsSaid() {
        let file = read(pem(Array(certificates[0].dropLast(10))))
        #expect(file.problems == [.truncated(block(), expected: certificates[0].count, found: certificates[0].count - 10)])
    }

    @Test(arguments: ["", " \r\n\t\n"])
    func anEmptyFileIsSaidToBeEmpty(text: String) {
        #expect(read(text).problems == [.empty])
        #expect(read(text).encoding == .unrecognised)
    }

    @Test(arguments: ["hello", "<html></html>", "PK\u{3}\u{4}"])
    func anythingElseIsUnrecognised(text: String) {
        #expect(read(text).problems == [.unrecognised])
    }

    @Test(arguments: [
        "----BEGIN CERTIFICATE----", "\u{2014}\u{2013}BEGIN CERTIFICATE\u{2014}\u{2013}", "-----BEGIN CERTIFICATE",
        "------BEGIN CERTIFICATE-----",
        "BEGIN CERTIFICATE", "----- BEGIN CERTIFICATE -----",
    ])
    func boundariesThatAreNoneAreReadAndNamed(boundary: String) {
        let file = read(pem(certificates[1]) + pem(certificates[0]).replacing("-----BEGIN CERTIFICATE-----", with: boundary))
        #expect(file.certificates == [expected[1], expected[0]])
        #expect(file.problems == [.malformedBoundary(line: pem(certificates[1]).split(separator: "\n").count + 1)])
    }

    @Test func anEndWithoutItsHyphensIsReadAndNamed() {
        let file = read(
            pem(certificates[0]).replacing("-----END CERTIFICATE-----", with: "-----END CERTIFICATE----") + pem(certificates[1]))
        #expect(file.certificates == Array(expected.prefix(2)))
        #expect(file.problems == [.malformedBoundary(line: pem(certificates[0]).split(separator: "\n").count)])
    }

    @Test func smallLettersAreReadAndNamed() {
        let file = read(pem(certificates[0]).replacing("BEGIN CERTIFICATE", with: "begin certificate") + pem(certificates[1]))
        #expect(file.certificates == Array(expected.prefix(2)))
        #expect(file.problems == [.lowerCaseBoundary(line: 1)])
    }

    @Test func aMissingBeginIsReadAndNamed() {
        let first = pem(certificates[0]).split(separator: "\n").dropFirst().joined(separator: "\n") + "\n"
        let count = first.split(separator: "\n").count
        let file = read(first + pem(certificates[1]))
        #expect(file.certificates == Array(expected.prefix(2)))
        #expect(file.problems == [.missingBegin(line: 1, end: count)])
        let second = read(pem(certificates[1]) + "some words\n" + first)
        #expect(second.certificates == [expected[1], expected[0]])
        let line = pem(certificates[1]).split(separator: "\n").count + 2
        #expect(second.problems == [.missingBegin(line: line, end: line + count - 1), .textAround(line: line - 1)])
    }

    @Test func whatOnlyOneReaderTakesIsNamed() {
        let lines = pem(certificates[0]).split(separator: "\n").map(String.init)
        #expect(
            read(lines.enumerated().map { $0.offset == 0 ? "  " + $0.element : $0.element }.joined(separator: "\n")).problems == [
                .indentedBoundary(line: 1)
            ])
        #expect(read((lines.prefix(5) + [""] + lines.dropFirst(5)).joined(separator: "\n")).problems == [.emptyLine(line: 6)])
        #expect(
            read((lines.dropLast() + ["", lines[lines.count - 1]]).joined(separator: "\n")).problems == [.emptyLine(line: lines.count)])
        #expect(read((lines.prefix(1) + [""] + lines.dropFirst()).joined(separator: "\n")).problems == [])
        #expect(
            read(lines.enumerated().map { $0.element + ($0.offset == 3 ? "\u{A0}" : "") }.joined(separator: "\n")).problems == [
                .noBreakSpace(line: 4)
            ])
        #expect(read(pem(certificates[0]) + "----------\n" + pem(certificates[1])).problems.contains(.hyphens(line: lines.count + 1)))
    }

    @Test func pkcs7UnderAnotherLabelIsReadAndSaid() {
        let file = read(pem(TestCertificate.pkcs7(certificates)))
        #expect(Set(file.certificates) == Set(expected))
        #expect(file.encoding == .pkcs7InPEM)
        #expect(file.problems == [.mislabelledPKCS7(block())])
        #expect(Set(read(Data(TestCertificate.pkcs7(certificates)).base64EncodedString()).certificates) == Set(expected))
    }
}
