import CertificateChain
import CertificateFixtures
import Foundation
import Requirements
import RuleTable
import Testing

/// Whatever the bytes, there is an answer, and nothing crashes or runs endlessly.
@Suite struct HostileInputTests {
    private let certificates = TestChain.good.certificates

    /// Nested DER elements, `depth` levels deep.
    private func nested(_ depth: Int, tag: UInt8 = 0x30) -> [UInt8] {
        // Built from the inside out and reversed, so that the time is linear.
        var reversed: [UInt8] = []
        for _ in 0..<depth {
            let count = reversed.count
            if count < 0x80 {
                reversed.append(UInt8(count))
            } else {
                var rest = count
                var bytes: UInt8 = 0
                while rest > 0 {
                    reversed.append(UInt8(rest & 0xFF))
                    rest >>= 8
                    bytes += 1
                }
                reversed.append(0x80 | bytes)
            }
            reversed.append(tag)
        }
        return reversed.reversed()
    }

    @Test(arguments: [0x30, 0x31, 0xA0] as [UInt8])
    func deepNestingIsRefused(tag: UInt8) {
        let der = [0x30] + nested(10_000, tag: tag).dropFirst()
        for file in [CertificateFile.read(Array(der), name: "deep"), read(pem(Array(der))), read(pem(Array(der), label: "PKCS7"))] {
            #expect(file.certificates.isEmpty)
            #expect(file.problems.count == 1)
        }
    }

    @Test func deepIndefiniteNestingIsRefused() {
        let file = CertificateFile.read(Array(repeatElement([0x30, 0x80] as [UInt8], count: 10_000).joined()), name: "deep")
        #expect(file.certificates.isEmpty)
        #expect(file.problems.map(\.weight) == [.damage])
    }

    @Test(arguments: ["30847FFFFFFF", "3088FFFFFFFFFFFFFFFF", "30887FFFFFFFFFFFFFFF", "30FF", "3080", "30", "3000", "308200"])
    func lengthsThatLieAreRefused(header: String) {
        for bytes in [hexadecimal(header), hexadecimal(header) + certificates[0].dropFirst(4)] {
            let file = CertificateFile.read(bytes, name: "lie")
            #expect(file.certificates.isEmpty)
            #expect(file.problems.contains { $0.weight == .damage })
        }
    }

    @Test func everyCutOfAFileHasAnAnswer() {
        let text = Array(pem(certificates).utf8)
        for count in stride(from: 0, to: text.count, by: 7) {
            let file = CertificateFile.read(Array(text.prefix(count)), name: "cut")
            #expect(file.certificates.count == 3 || !file.problems.isEmpty || count == pem(certificates[0]).utf8.count)
            _ = checkDell([file])
        }
        for count in 0..<certificates[0].count {
            let file = CertificateFile.read(Array(certificates[0].prefix(count)), name: "cut")
            #expect(file.certificates.isEmpty)
            #expect(file.problems.contains { $0.weight == .damage })
        }
    }

    @Test func everyFlippedByteHasAnAnswer() {
        let envelope = TestCertificate.pkcs7(certificates)
        let inputs: [[UInt8]] = [certificates[0], TestCertificate.request(.leaf), envelope, Array(pem(certificates[0]).utf8)]
        for input in inputs {
            for index in stride(from: 0, to: input.count, by: 2) {
                var bytes = input
                bytes[index] ^= UInt8(truncatingIfNeeded: index * 37 + 1) | 1
                let file = CertificateFile.read(bytes, name: "flipped")
                _ = checkDell([file], csr: file)
            }
        }
    }

    @Test func aThousandCertificatesAreRead() {
        let one = pem(certificates[0])
        let file = read(String(repeating: one, count: 1_000))
        #expect(file.certificates.count == 1_000)
        let verdict = checkDell([file])
        #expect(verdict.results(.foreignCertificate).count == 999)
        #expect(verdict.results(.depth).map(\.outcome) == [.fail])
    }

    /// Each has the name that each refers to as its issuer: a million pairs, of which only a few are checked.
    @Test func aThousandNamesakesAreBounded() {
        let key = TestKey.ec("prime256v1")
        let impostors = (0..<1_000).map { serial in
            TestCertificate.make(
                CertificateSpec.root.with {
                    $0.serial = serial; $0.key = key
                }, issuer: CertificateSpec.root)
        }
        let verdict = checkDell([read(pem([certificates[0], certificates[1]] + impostors))])
        #expect(verdict.certificates.count == 1_002)
        #expect(verdict.failed.contains(.signatures) || verdict.outcomes(.signatures).contains(.unknown))
    }

    @Test func aChainLongerThanAnyRealOneEnds() {
        let key = TestKey.ec("prime256v1")
        let specs = (0..<300).map { level in
            CertificateSpec.intermediate.with {
                $0.subject = [("CN", "CA \(level)")]; $0.key = key
            }
        }
        let verdict = checkDell([read(pem((0..<299).map { TestCertificate.make(specs[$0], issuer: specs[$0 + 1]) }))])
        #expect(verdict.results(.chainComplete).map(\.detail) == [.endless])
        #expect(verdict.path.indices.count == 100)
    }

    @Test func moreCertificatesThanTheLimitAreSaid() {
        let file = read(String(repeating: pem(certificates[0]), count: CertificateFile.certificateLimit + 5))
        #expect(file.certificates.count == CertificateFile.certificateLimit)
        #expect(file.problems == [.certificateLimit(CertificateFile.certificateLimit)])
    }

    @Test func moreProblemsThanAnyoneReadsAreCounted() {
        let file = read(String(repeating: "-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----\n", count: 500))
        #expect(file.problems.count == 100)
        #expect(file.problems.last == .more(401))
    }

    /// Each piece might be a key or a PKCS#12 file; the first that is neither ends the search.
    @Test func aRowOfEmptySequencesIsBounded() {
        let file = CertificateFile.read(Array(repeatElement([0x30, 0x00] as [UInt8], count: 1 << 20).joined()), name: "row")
        #expect(file.problems.count == 1)
    }

    @Test func aFileThatIsTooLargeIsNotRead() {
        let file = CertificateFile.read([UInt8](repeating: 0x41, count: CertificateFile.sizeLimit + 1), name: "large")
        #expect(file.problems == [.tooLarge(limit: CertificateFile.sizeLimit)])
    }

    @Test(arguments: ["-", "-----BEGIN ", "-----BEGIN -----", "-----END ", "-----BEGIN CERTIFICATE-----\n", "\u{FEFF}"])
    func repeatedBoundariesHaveAnAnswer(piece: String) {
        let file = read(String(repeating: piece, count: 20_000))
        #expect(file.certificates.isEmpty)
        #expect(!file.problems.isEmpty)
        #expect(file.problems.count <= 100)
    }

    @Test func randomBytesHaveAnAnswer() {
        var generator = SystemRandomNumberGenerator()
        for length in 0..<300 {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
            let file = CertificateFile.read(bytes, name: "random")
            #expect(file.certificates.isEmpty)
            #expect(!file.problems.isEmpty)
        }
    }

    @Test func anEmptyListOfFilesIsUnknown() {
        let verdict = checkDell([])
        #expect(verdict.failed == [])
        #expect(verdict.outcomes(.chainComplete) == [.unknown])
        #expect(verdict.prediction.accepted == nil)
    }
}
