import Foundation
import Testing

@Suite struct ExplainTests {
    private func report(_ words: [String]) throws -> (status: Int32, report: [String: Any]) {
        let ending = try Program.run(["explain"] + words + ["--format", "json"])
        return (ending.status, try #require(try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any]))
    }

    private func ids(_ report: [String: Any], _ key: String = "rules") throws -> [String] {
        try #require(report[key] as? [[String: Any]]).compactMap { $0["id"] as? String }
    }

    @Test(arguments: [
        (["CGEN1008", "Invalid CSR key."], "dell-ome/csr-key-mismatch"),
        (["cgen1008", "invalid csr KEY"], "dell-ome/csr-key-mismatch"),
        (["CGENI008", "lnvalid", "CSR", "kev"], "dell-ome/csr-key-mismatch"),
        (["CSEC9002"], "dell-ome/certificate-file-refused"),
        (["Unable to mutually authenticate"], "dell-ome/mutual-authentication-failed"),
        (["CGEN6002", "DistinguishedName"], "dell-ome/csr-distinguished-name-refused"),
        (["User Certificate is not a web server certificate"], "dell-ome/key-encipherment-missing"),
        (["CGEN1008", "Something that nobody has seen"], "dell-ome/chain-refused-other-reason"),
        (["証明書チェーンのCSRキーが無効"], "dell-ome/csr-key-mismatch"),
    ])
    func theBestRuleComesFirst(words: [String], expected: String) throws {
        let (status, report) = try report(words)
        #expect(status == 0)
        #expect(try ids(report).first == expected)
        #expect(try ids(report, "nearest") == [])
    }

    @Test func wordsThatNoRuleKnowsAreSaidToBeUnknown() throws {
        let ending = try Program.run(["explain", "xyzzy"])
        #expect(ending.status == 1)
        #expect(ending.error == "bundlescope: No rule fits: xyzzy\n")
        #expect(ending.output == "")
    }

    @Test func theNearestAreNamedWhereNoneFits() throws {
        let (status, report) = try report(["CGEN1009"])
        #expect(status == 1)
        #expect(try ids(report) == [])
        #expect(try ids(report, "nearest").contains("dell-ome/csr-key-mismatch"))
        let text = try Program.run(["explain", "CGEN1009", "--lang", "ko"])
        #expect(text.output.contains("dell-ome/csr-key-mismatch"))
        #expect(text.error.contains("해당하는 규칙 없음: CGEN1009"))
    }

    @Test func aGenericWordGivesALineForEachRule() throws {
        let ending = try Program.run(["explain", "certificate"])
        #expect(ending.status == 0)
        let lines = ending.output.split(separator: "\n")
        #expect(lines.count(where: { $0.contains("/") && $0.contains(": ") }) == lines.count - 1)
        #expect(lines.count > 5)
    }

    @Test func aRuleIsShownWithoutItsExamplesUnlessAskedFor() throws {
        let words = ["explain", "CGEN1008", "Invalid CSR key."]
        #expect(!(try Program.run(words).output.contains("[ERROR]")))
        #expect(try Program.run(words + ["--verbose"]).output.contains("[ERROR]"))
        #expect(
            try Program.run(words + ["--quiet"]).output
                == "dell-ome/csr-key-mismatch: The certificate does not belong to this appliance's CSR\n")
        #expect(try Program.run(words + ["--brief"]).output.split(separator: "\n").count <= 6)
    }

    @Test func aPastedLineOfALogIsRead() throws {
        let line = """
            [ERROR] 2024-01-25 11:10:34.735 [ajp-nio-0:0:0:0:0:0:0:1-8009-exec-10] SSLController - uploadNewCertificateChain(): Error uploading \
            certificate chain: {"error":{"@Message.ExtendedInfo":[{"MessageId":"CGEN1008","MessageArgs":["Invalid CSR key."]}]}}
            """
        let (status, report) = try report([line])
        #expect(status == 0)
        #expect(try ids(report) == ["dell-ome/csr-key-mismatch"])
    }
}
