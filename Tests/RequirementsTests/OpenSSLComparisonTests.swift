import CertificateChain
import CertificateFixtures
import Foundation
import Requirements
import RuleTable
import Testing

/// Compares with the answers of the `openssl` command.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: OpenSSL.path), "the openssl command is not installed"))
struct OpenSSLComparisonTests {
    struct Variant: CustomTestStringConvertible {
        var testDescription: String
        var chain = TestChain.good
        /// The positions of the chain's certificates in the file.
        var kept = [0, 1, 2]
        var requestKey = TestKey.leaf
        var time = TestTime.now
    }

    private static func intermediate(_ change: (inout CertificateSpec) -> Void) -> TestChain {
        TestChain(intermediate: CertificateSpec.intermediate.with(change))
    }

    private static func root(_ change: (inout CertificateSpec) -> Void) -> TestChain {
        TestChain(root: CertificateSpec.root.with(change))
    }

    static let variants: [Variant] = [
        Variant(testDescription: "good"),
        Variant(testDescription: "another order", kept: [2, 0, 1]),
        Variant(testDescription: "no root", kept: [0, 1]),
        Variant(testDescription: "no intermediate", kept: [0, 2]),
        Variant(testDescription: "another request", requestKey: .stranger),
        Variant(testDescription: "too early", time: TestTime.start - 1),
        Variant(testDescription: "first second", time: TestTime.start),
        // In the very last second OpenSSL reports expiry; RFC 5280 (4.1.2.5) and Java, which the appliances use, do not.
        Variant(testDescription: "last second but one", time: TestTime.end - 1),
        Variant(testDescription: "too late", time: TestTime.end + 1),
        Variant(testDescription: "server only", chain: .withLeaf { $0.extensions[1].1 = "serverAuth" }),
        Variant(testDescription: "client only", chain: .withLeaf { $0.extensions[1].1 = "clientAuth" }),
        Variant(testDescription: "any usage", chain: .withLeaf { $0.extensions[1].1 = "anyExtendedKeyUsage" }),
        Variant(testDescription: "no extended key usage", chain: .withLeaf { $0.extensions.remove(at: 1) }),
        Variant(testDescription: "no key encipherment", chain: .withLeaf { $0.extensions[0].1 = "digitalSignature,keyAgreement" }),
        Variant(testDescription: "no key usage", chain: .withLeaf { $0.extensions.remove(at: 0) }),
        Variant(testDescription: "intermediate no CA", chain: intermediate { $0.extensions[0].1 = "CA:FALSE" }),
        Variant(testDescription: "intermediate without constraints", chain: intermediate { $0.extensions.remove(at: 0) }),
        Variant(testDescription: "intermediate may not sign", chain: intermediate { $0.extensions[1].1 = "cRLSign" }),
        Variant(testDescription: "intermediate expired", chain: intermediate { $0.notAfter = TestTime.now - 1 }),
        Variant(testDescription: "path length kept", chain: root { $0.extensions[0].1 = "CA:TRUE,pathlen:1" }),
        Variant(
            testDescription: "root of version 1",
            chain: root {
                $0.extensions = []; $0.version = 0
            }),
        Variant(testDescription: "SHA-1", chain: .withLeaf { $0.digest = "SHA1" }),
        Variant(testDescription: "RSA-PSS", chain: .withLeaf { $0.usesPSS = true }),
        Variant(testDescription: "odd names", chain: .withLeaf { $0.subject = [("O", "예시"), ("1.2.3.4", "x"), ("CN", "a+b")] }),
        Variant(testDescription: "negative serial number", chain: .withLeaf { $0.serial = -70_000 }),
        Variant(testDescription: "year 9999", chain: .withLeaf { $0.notAfter = 253_402_300_799 }),
    ]

    @Test(arguments: variants)
    func agrees(variant: Variant) throws {
        let folder = try OpenSSL.Folder()
        defer { folder.remove() }
        let certificates = variant.chain.certificates
        let request = pem(TestCertificate.request(CertificateSpec.leaf.with { $0.key = variant.requestKey }), label: "CERTIFICATE REQUEST")
        let verdict = checkDell([read(pem(variant.kept.map { certificates[$0] }))], csr: read(request), at: variant.time)
        let leaf = try #require(verdict.path.leaf.map { verdict.certificates[$0] })
        let leafPath = try folder.write("leaf.pem", pem(certificates[0]))
        let requestPath = try folder.write("request.pem", request)

        let text = try OpenSSL.run(["x509", "-in", leafPath, "-noout", "-ext", "keyUsage,extendedKeyUsage"]).output
        let hasBoth = text.contains("TLS Web Server Authentication") && text.contains("TLS Web Client Authentication")
        #expect(verdict.outcomes(.extendedKeyUsage) == [hasBoth ? .pass : .fail])
        #expect(verdict.outcomes(.keyEncipherment) == [text.contains("Key Encipherment") ? .pass : .fail])

        let key = try OpenSSL.run(["x509", "-in", leafPath, "-noout", "-pubkey"]).output
        let requested = try OpenSSL.run(["req", "-in", requestPath, "-noout", "-pubkey"]).output
        #expect(verdict.outcomes(.csrKeyMatch) == [key == requested ? .pass : .fail])

        let fields = try OpenSSL.run([
            "x509", "-in", leafPath, "-noout", "-subject", "-issuer", "-serial", "-dates", "-dateopt", "iso_8601", "-nameopt",
            "sep_comma_plus_space,sname,utf8",
        ]).output
        let iso = { (instant: Instant?) in instant.map { $0.description.replacing("T", with: " ") } ?? "" }
        #expect(
            fields.split(separator: "\n").map(String.init) == [
                "subject=\(leaf.subject)", "issuer=\(leaf.issuer)", "serial=\(leaf.serialNumber)",
                "notBefore=\(iso(leaf.validity.notBefore))", "notAfter=\(iso(leaf.validity.notAfter))",
            ]
        )

        let rootPath = try folder.write("root.pem", variant.kept.contains(2) ? pem(certificates[2]) : "")
        let intermediatePath = try folder.write("intermediate.pem", variant.kept.contains(1) ? pem(certificates[1]) : "")
        let verified = try OpenSSL.run([
            "verify", "-attime", String(variant.time), "-check_ss_sig", "-no-CApath", "-no-CAstore", "-CAfile", rootPath, "-untrusted",
            intermediatePath, leafPath,
        ])
        let holds = Set(verdict.failed).isDisjoint(with: [.chainComplete, .signatures, .caConstraints, .validity])
        #expect(holds == (verified.status == 0), "\(verified.output)")
    }
}

/// The `openssl` command.
private enum OpenSSL {
    static let path = "/usr/bin/openssl"

    struct Folder {
        private let url = FileManager.default.temporaryDirectory.appending(path: "bundlescope-\(UUID().uuidString)")

        init() throws {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        }

        func write(_ name: String, _ text: String) throws -> String {
            let file = url.appending(path: name)
            try Data(text.utf8).write(to: file)
            return file.path()
        }

        func remove() {
            try? FileManager.default.removeItem(at: url)
        }
    }

    static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
