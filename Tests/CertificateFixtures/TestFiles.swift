package import CertificateChain
import Foundation

/// PEM with lines of 64 characters, as tools write it.
package func pem(_ der: [UInt8], label: String = "CERTIFICATE", lineEnd: String = "\n") -> String {
    let body = Data(der).base64EncodedString(options: [.lineLength64Characters, .endLineWithLineFeed])
    return (["-----BEGIN \(label)-----"] + body.split(separator: "\n").map(String.init) + ["-----END \(label)-----", ""])
        .joined(separator: lineEnd)
}

package func pem(_ certificates: [[UInt8]]) -> String {
    certificates.map { pem($0) }.joined()
}

package func hexadecimal(_ text: String) -> [UInt8] {
    let digits = text.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
}

extension [UInt8] {
    /// The bytes with every occurrence of a part, given in hexadecimal, replaced by another of the same length.
    package func replacing(_ part: String, with other: String) -> [UInt8] {
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

package func read(_ text: String, name: String = "chain.pem") -> CertificateFile {
    .read(Array(text.utf8), name: name)
}

/// A leaf, an intermediate and a root that Dell OpenManage Enterprise accepts, and variants of them.
package struct TestChain {
    package var leaf = CertificateSpec.leaf
    package var intermediate = CertificateSpec.intermediate
    package var root = CertificateSpec.root

    package init(leaf: CertificateSpec = .leaf, intermediate: CertificateSpec = .intermediate, root: CertificateSpec = .root) {
        self.leaf = leaf
        self.intermediate = intermediate
        self.root = root
    }

    package static let good = TestChain()

    package var certificates: [[UInt8]] {
        [
            TestCertificate.make(leaf, issuer: intermediate), TestCertificate.make(intermediate, issuer: root),
            TestCertificate.make(root),
        ]
    }

    package var file: CertificateFile { read(pem(certificates)) }

    /// A request with the leaf's key.
    package var csr: CertificateFile { read(pem(TestCertificate.request(leaf), label: "CERTIFICATE REQUEST"), name: "appliance.csr") }

    /// The same chain with a different leaf.
    package static func withLeaf(_ change: (inout CertificateSpec) -> Void) -> TestChain {
        TestChain(leaf: CertificateSpec.leaf.with(change))
    }
}

extension String {
    /// The text with one of its lines, counted from 0, replaced.
    package func replacingLine(_ number: Int, with line: String) -> String {
        var lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        lines[number] = line
        return lines.joined(separator: "\n")
    }
}
