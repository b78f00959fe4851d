import Foundation
import Testing

/// `diagnose --chain`: certificate files confirm or contradict what a log says.
@Suite struct ChainComparisonTests {
    private func findings(_ bundle: String, _ arguments: [String]) throws -> [[String: Any]] {
        let bundles = try Program.bundles(["diagnose", Program.sample(bundle)] + arguments).bundles
        return try #require(bundles.first?["findings"] as? [[String: Any]])
    }

    private func causes(_ finding: [String: Any]) throws -> [[String: Any]] { try #require(finding["causes"] as? [[String: Any]]) }

    @Test func aFileSettlesWhichOfTwoCausesItIs() throws {
        let finding = try #require(try findings("csec9002.tar.gz", ["--chain", TestChains.path("nocipher.pem")]).first)
        #expect(
            finding["fileComparison"] as? String == "\(TestChains.path("nocipher.pem")) settles it: The certificate lacks Key Encipherment."
        )
        let causes = try causes(finding)
        #expect(causes.map { $0["id"] as? String } == ["key-encipherment", "encoding"])
        #expect((causes[0]["supports"] as? [String])?.count == 1)
        #expect((causes[1]["contradicts"] as? [String])?.count == 1)
    }

    @Test func theCauseThatTheFileShowsComesFirst() throws {
        TestChains.openssl(["x509", "-in", "ome.crt", "-outform", "DER", "-out", "ome.der"])
        let finding = try #require(try findings("csec9002.tar.gz", ["--chain", TestChains.path("ome.der")]).first)
        #expect(try causes(finding).map { $0["id"] as? String } == ["encoding", "key-encipherment"])
        #expect((finding["fileComparison"] as? String)?.hasSuffix("settles it: The file is not Base64 encoded.") == true)
    }

    @Test func aContradictionIsSaidAloud() throws {
        let arguments = ["--chain", TestChains.path("chain.pem"), "--csr", TestChains.path("ome.csr")]
        let findings = try findings("five-attempts.zip", arguments)
        let usage = try #require(findings.first { $0["rule"] as? String == "dell-ome/eku-missing" })
        let text = try #require(usage["fileComparison"] as? String)
        #expect(text.contains("serverAuth, clientAuth") && text.hasSuffix("it is not the file that was uploaded."))
        for format in ["text", "markdown", "html", "sarif"] {
            let report = try Program.run(["diagnose", Program.sample("five-attempts.zip"), "--format", format] + arguments).output
            #expect(report.split { $0.isWhitespace }.joined(separator: " ").contains("is not the file that was uploaded"), "\(format)")
        }
    }

    @Test func withoutTheCSRItsKeyDecidesNothing() throws {
        let findings = try findings("five-attempts.zip", ["--chain", TestChains.path("chain.pem")])
        let key = try #require(findings.first { $0["rule"] as? String == "dell-ome/csr-key-mismatch" })
        #expect(key["fileComparison"] is NSNull)
        #expect(try causes(key).allSatisfy { ($0["contradicts"] as? [String])?.isEmpty == true })
    }

    /// The log's own time applies: a certificate issued today was not valid then.
    @Test func validityIsThatOfTheLog() throws {
        let finding = try #require(try findings("mutual-authentication.zip", ["--chain", TestChains.path("chain.pem")]).first)
        #expect(try causes(finding).first?["id"] as? String == "validity")
    }

    @Test func filesWithoutAFindingChangeNothing() throws {
        let plain = try Program.run(["diagnose", Program.sample("clean.zip")])
        let compared = try Program.run(["diagnose", Program.sample("clean.zip"), "--chain", TestChains.path("chain.pem")])
        #expect(plain.output == compared.output)
        #expect(compared.status == 0)
    }

    @Test func theOptionsAreHeldAgainstEachOther() throws {
        #expect(try Program.run(["diagnose", Program.sample("clean.zip"), "--csr", TestChains.path("ome.csr")]).status == 2)
        #expect(try Program.run(["diagnose", "-", "--chain", "-"], input: Data()).status == 2)
        #expect(try Program.run(["diagnose", Program.sample("clean.zip"), "--chain", "/nowhere"]).status == 3)
    }
}
