import Foundation
import Testing

@Suite struct ExplainTests {
    private func rules(_ words: [String]) throws -> [String] {
        let ending = try Program.run(["explain"] + words + ["--format", "json"])
        let report = try #require(try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any])
        return try #require(report["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String }
    }

    @Test(arguments: [
        (["CGEN1008", "Invalid CSR key."], "dell-ome/csr-key-mismatch"),
        (["cgen1008", "invalid csr KEY"], "dell-ome/csr-key-mismatch"),
        (["CSEC9002"], "dell-ome/certificate-file-refused"),
        (["Unable to mutually authenticate"], "dell-ome/mutual-authentication-failed"),
        (["CGEN6002", "DistinguishedName"], "dell-ome/csr-distinguished-name-refused"),
        (["User Certificate is not a web server certificate"], "dell-ome/key-encipherment-missing"),
        (["CGEN1008", "Something that nobody has seen"], "dell-ome/chain-refused-other-reason"),
    ])
    func theBestRuleComesFirst(words: [String], expected: String) throws {
        #expect(try rules(words).first == expected)
    }

    @Test func wordsThatNoRuleKnowsAreSaidToBeUnknown() throws {
        let ending = try Program.run(["explain", "xyzzy"])
        #expect(ending.status == 1)
        #expect(ending.error.contains("xyzzy"))
    }
}
