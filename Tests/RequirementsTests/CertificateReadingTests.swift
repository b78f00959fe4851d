import CertificateChain
import CertificateFixtures
import Requirements
import RuleTable
import Testing

/// Unusual but real certificates are read and judged, not refused.
@Suite struct CertificateReadingTests {
    private func certificate(_ spec: CertificateSpec) throws -> Certificate {
        try #require(CertificateFile.read(TestCertificate.make(spec), name: "odd.der").certificates.first)
    }

    /// The leaf of a chain whose CAs have the given key and algorithm.
    private func signatures(key: TestKey, digest: String?, usesPSS: Bool = false) -> [CheckResult] {
        let change = { (spec: inout CertificateSpec) in
            spec.key = key
            spec.digest = digest
            spec.usesPSS = usesPSS
        }
        let chain = TestChain(
            leaf: CertificateSpec.leaf.with {
                $0.digest = digest; $0.usesPSS = usesPSS
            },
            intermediate: CertificateSpec.intermediate.with(change), root: CertificateSpec.root.with(change)
        )
        return checkDell([chain.file]).results(.signatures)
    }

    // MARK: Keys and algorithms

    @Test(arguments: [512, 1_024, 2_048, 3_072] as [Int32])
    func rsaKeysOfAnySizeAreRead(bits: Int32) throws {
        let key = TestKey.rsa(bits)
        let certificate = try self.certificate(CertificateSpec.leaf.with { $0.key = key })
        #expect(certificate.subjectPublicKeyInfo.kind == .rsa)
        #expect(certificate.subjectPublicKeyInfo.bits == Int(bits))
        #expect(signatures(key: key, digest: "SHA256").map(\.outcome) == [.pass])
    }

    @Test(arguments: [
        ("prime256v1", 256), ("secp384r1", 384), ("secp521r1", 521), ("secp256k1", 256), ("brainpoolP256r1", 256), ("sect283k1", 281),
    ])
    func anyCurveIsRead(curve: String, bits: Int) throws {
        let key = TestKey.ec(curve)
        let certificate = try self.certificate(CertificateSpec.leaf.with { $0.key = key })
        #expect(certificate.subjectPublicKeyInfo.kind == .ec(curve: curve))
        #expect(certificate.subjectPublicKeyInfo.bits == bits)
        #expect(signatures(key: key, digest: "SHA256").map(\.outcome) == [.pass])
    }

    @Test func ed25519IsReadAndVerified() throws {
        let key = TestKey.ed25519()
        let certificate = try self.certificate(
            CertificateSpec.leaf.with {
                $0.key = key; $0.digest = nil
            })
        #expect(certificate.subjectPublicKeyInfo.kind == .edwards)
        #expect(certificate.signatureAlgorithm.name == "ED25519" && certificate.signatureAlgorithm.digest == nil)
        #expect(signatures(key: key, digest: nil).map(\.outcome) == [.pass])
    }

    @Test func rsaPSSIsReadAndVerified() throws {
        let certificate = try self.certificate(CertificateSpec.leaf.with { $0.usesPSS = true })
        #expect(certificate.signatureAlgorithm.name == "rsassaPss" && certificate.signatureAlgorithm.digest == "SHA256")
        #expect(signatures(key: .stranger, digest: "SHA256", usesPSS: true).map(\.outcome) == [.pass])
    }

    @Test(arguments: ["MD5", "SHA1", "SHA224", "SHA512", "SHA3-256"])
    func anyHashIsReadAndVerified(digest: String) throws {
        #expect(try certificate(CertificateSpec.leaf.with { $0.digest = digest }).signatureAlgorithm.digest == digest)
        #expect(signatures(key: .stranger, digest: digest).map(\.outcome) == [.pass])
    }

    @Test func anUnknownSignatureAlgorithmIsNamedAndNotJudged() {
        // sha256WithRSAEncryption, 1.2.840.113549.1.1.11, becomes 1.2.840.113549.1.1.99.
        let leaf = TestChain.good.certificates[0].replacing("2A864886F70D01010B", with: "2A864886F70D010163")
        let verdict = checkDell(
            [.read(leaf, name: "leaf")] + [read(pem(Array(TestChain.good.certificates.dropFirst())))], csr: TestChain.good.csr)
        #expect(verdict.results(.signatures).map(\.outcome) == [.unknown])
        #expect(verdict.results(.signatures).map(\.detail) == [.signatureNotChecked(.algorithm("1.2.840.113549.1.1.99"))])
        #expect(verdict.certificates[0].signatureAlgorithm.digest == nil)
        #expect(verdict.outcomes(.csrKeyMatch) == [.pass])
    }

    @Test func anUnknownKeyAlgorithmIsNamedAndNotJudged() {
        // rsaEncryption, 1.2.840.113549.1.1.1, becomes 1.2.840.113549.1.1.98, so that the root's signature cannot be checked.
        let root = TestChain.good.certificates[2].replacing("2A864886F70D010101", with: "2A864886F70D010162")
        let file = CertificateFile.read(root, name: "root")
        #expect(file.certificates.first?.subjectPublicKeyInfo.kind == .unknown)
        #expect(file.certificates.first?.subjectPublicKeyInfo.bits == nil)
        let verdict = checkDell([read(pem(Array(TestChain.good.certificates.dropLast()))), file])
        #expect(Set(verdict.outcomes(.signatures)) == [.unknown])
        #expect(verdict.results(.signatures).first?.detail == .signatureNotChecked(.algorithm("1.2.840.113549.1.1.98")))
        #expect(verdict.outcomes(.chainComplete) == [.pass])
    }

    // MARK: Names

    @Test func namesAreReadInOrderWithTheirTypes() throws {
        let certificate = try self.certificate(
            CertificateSpec.leaf.with { $0.subject = [("C", "KR"), ("O", "예시, 회사"), ("1.2.3.4", "x"), ("CN", "ome")] })
        #expect(certificate.subject.description == "C=KR, O=예시, 회사, 1.2.3.4=x, CN=ome")
    }

    @Test func aNULInACommonNameStays() throws {
        let certificate = try self.certificate(CertificateSpec.leaf.with { $0.subject = [("CN", "ome.example.com\0.evil.example")] })
        #expect(certificate.subject.commonNames == ["ome.example.com\0.evil.example"])
    }

    @Test func aBMPStringIsText() throws {
        // UTF8String "AB" becomes a BMPString of the same two bytes: U+4142.
        let der = TestCertificate.make(CertificateSpec.leaf.with { $0.subject = [("CN", "AB")] }).replacing(
            "06035504030C02", with: "06035504031E02")
        #expect(CertificateFile.read(der, name: "bmp").certificates.first?.subject.commonNames == ["\u{4142}"])
    }

    @Test func aValueThatIsNoTextIsHexadecimal() {
        // UTF8String "\0B" becomes a BIT STRING of one byte.
        let der = TestCertificate.make(CertificateSpec.leaf.with { $0.subject = [("CN", "\0B")] }).replacing(
            "06035504030C02", with: "06035504030302")
        #expect(CertificateFile.read(der, name: "bits").certificates.first?.subject.commonNames == ["#42"])
    }

    @Test func alternativeNamesOfEveryKindAreRead() throws {
        let names = "DNS:a.example,IP:10.0.0.1,IP:fe80::1,email:a@b.example,URI:https://a.example/,RID:1.2.3"
        let certificate = try self.certificate(CertificateSpec.leaf.with { $0.extensions.append(("subjectAltName", names)) })
        #expect(
            certificate.extensions.subjectAltName.value?.map(\.description) == [
                "DNS:a.example", "IP:10.0.0.1", "IP:fe80:0:0:0:0:0:0:1", "email:a@b.example", "URI:https://a.example/", "registeredID",
            ]
        )
    }

    // MARK: Extensions and fields

    @Test func absentExtensionsAreAbsent() throws {
        let extensions = try certificate(CertificateSpec.leaf.with { $0.extensions = [] }).extensions
        #expect(extensions.keyUsage == .absent)
        #expect(extensions.extendedKeyUsage == .absent)
        #expect(extensions.basicConstraints == .absent)
        #expect(extensions.subjectAltName == .absent)
        #expect(extensions.subjectKeyIdentifier == .absent)
        #expect(extensions.authorityKeyIdentifier == .absent)
    }

    @Test func anExtensionThatStandsTwiceIsUnreadable() throws {
        let twice = CertificateSpec.leaf.with { $0.extensions.append(("keyUsage", "digitalSignature")) }
        #expect(try certificate(twice).extensions.keyUsage == .unreadable)
    }

    @Test func keyIdentifiersAreRead() throws {
        let spec = CertificateSpec.leaf.with {
            $0.extensions += [("subjectKeyIdentifier", "01:02:03"), ("authorityKeyIdentifier", "DER:30058003040506")]
        }
        let extensions = try certificate(spec).extensions
        #expect(extensions.subjectKeyIdentifier == .present([1, 2, 3]))
        #expect(extensions.authorityKeyIdentifier == .present([4, 5, 6]))
    }

    @Test func allNineKeyUsagesHaveTheirNames() throws {
        let all = [
            "digitalSignature", "nonRepudiation", "keyEncipherment", "dataEncipherment", "keyAgreement", "keyCertSign", "cRLSign",
            "encipherOnly", "decipherOnly",
        ]
        let certificate = try self.certificate(CertificateSpec.leaf.with { $0.extensions[0].1 = all.joined(separator: ",") })
        #expect(certificate.extensions.keyUsage.value?.names == all)
        for name in all {
            #expect(
                try self.certificate(CertificateSpec.leaf.with { $0.extensions[0].1 = name }).extensions.keyUsage.value?.names == [name])
        }
    }

    @Test func aNegativePathLengthIsUnreadable() throws {
        let spec = CertificateSpec.root.with { $0.extensions[0].1 = "DER:30060101FF0201FF" }
        #expect(try certificate(spec).extensions.basicConstraints == .unreadable)
    }

    @Test(arguments: [(7, "07"), (-7, "-07"), (65_536, "010000")])
    func serialNumbersAreHexadecimal(serial: Int, text: String) throws {
        #expect(try certificate(CertificateSpec.leaf.with { $0.serial = serial }).serialNumber == text)
    }

    @Test func aDateThatIsNoneIsUnknown() {
        // 270101000000Z becomes 279901000000Z.
        let leaf = TestChain.good.certificates[0].replacing("3237303130313030303030305A", with: "3237393930313030303030305A")
        let verdict = checkDell([read(pem([leaf] + TestChain.good.certificates.dropFirst()))])
        #expect(verdict.certificates[0].validity.notAfter == nil)
        #expect(verdict.results(.validity).map(\.detail) == [.unreadableDate])
    }
}
