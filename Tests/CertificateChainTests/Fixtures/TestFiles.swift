import CertificateChain
import Foundation

/// PEM with lines of 64 characters, as tools write it.
func pem(_ der: [UInt8], label: String = "CERTIFICATE", lineEnd: String = "\n") -> String {
    let body = Data(der).base64EncodedString(options: [.lineLength64Characters, .endLineWithLineFeed])
    return (["-----BEGIN \(label)-----"] + body.split(separator: "\n").map(String.init) + ["-----END \(label)-----", ""])
        .joined(separator: lineEnd)
}

func pem(_ certificates: [[UInt8]]) -> String {
    certificates.map { pem($0) }.joined()
}

func hexadecimal(_ text: String) -> [UInt8] {
    let digits = text.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
}

extension [UInt8] {
    /// The bytes with every occurrence of a part, given in hexadecimal, exchanged for another of its length.
    func replacing(_ part: String, with other: String) -> [UInt8] {
        let part = hexadecimal(part)
        let other = hexadecimal(other)
        var bytes = self
        var index = 0
        while index + part.count <= bytes.count {
            if Array(bytes[index..<index + part.count]) == part { bytes.replaceSubrange(index..<index + part.count, with: other) }
            index += 1
        }
        return bytes
    }
}

func read(_ text: String, name: String = "chain.pem") -> CertificateFile {
    .read(Array(text.utf8), name: name)
}

/// A leaf, an intermediate and a root that Dell OpenManage Enterprise takes, and variants of it.
struct TestChain {
    var leaf = CertificateSpec.leaf
    var intermediate = CertificateSpec.intermediate
    var root = CertificateSpec.root

    static let good = TestChain()

    var certificates: [[UInt8]] {
        [
            TestCertificate.make(leaf, issuer: intermediate), TestCertificate.make(intermediate, issuer: root),
            TestCertificate.make(root),
        ]
    }

    var file: CertificateFile { read(pem(certificates)) }

    /// A request with the leaf's key.
    var csr: CertificateFile { read(pem(TestCertificate.request(leaf), label: "CERTIFICATE REQUEST"), name: "appliance.csr") }

    /// The same chain but for its leaf.
    static func withLeaf(_ change: (inout CertificateSpec) -> Void) -> TestChain {
        TestChain(leaf: CertificateSpec.leaf.with(change))
    }
}

extension ChainVerdict {
    func results(_ check: CheckName) -> [CheckResult] {
        checks.filter { $0.check == check }
    }

    func outcomes(_ check: CheckName) -> [CheckResult.Outcome] {
        results(check).map(\.outcome)
    }

    /// The checks that fail, each once, in order.
    var failed: [CheckName] {
        CheckName.allCases.filter { check in checks.contains { $0.check == check && $0.outcome == .fail } }
    }
}

func checkDell(
    _ files: [CertificateFile], csr: CertificateFile? = nil, peer: CertificateFile? = nil, single: Bool = false,
    at time: Int64 = TestTime.now
) -> ChainVerdict {
    ChainCheck(product: .dellOME(single: single), csr: csr, peer: peer, at: Instant(secondsSince1970: time)).verdict(of: files)
}

extension String {
    /// The text with one of its lines, counted from 0, exchanged.
    func replacingLine(_ number: Int, with line: String) -> String {
        var lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        lines[number] = line
        return lines.joined(separator: "\n")
    }
}
