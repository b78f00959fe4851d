import Foundation
import Testing

/// The contract of `verify`, with the built program, on files made by `openssl`.
@Suite struct VerifyTests {
    private let chain = TestChains.path("chain.pem")
    private let csr = TestChains.path("ome.csr")

    private func report(_ arguments: [String], input: Data? = nil) throws -> (status: Int32, report: [String: Any]) {
        let ending = try Program.run(["verify"] + arguments + ["--format", "json"], input: input)
        return (
            ending.status,
            try #require(try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any], "\(ending.error)")
        )
    }

    private func checks(_ report: [String: Any]) throws -> [[String: Any]] { try #require(report["checks"] as? [[String: Any]]) }

    private func results(_ report: [String: Any], _ result: String) throws -> [String] {
        var ids: [String] = []
        for check in try checks(report) where check["result"] as? String == result {
            if let id = check["id"] as? String, !ids.contains(id) { ids.append(id) }
        }
        return ids
    }

    private func predicted(_ report: [String: Any]) throws -> [String: Any] { try #require(report["predicted"] as? [String: Any]) }

    @Test func aGoodChainIsAccepted() throws {
        let (status, report) = try report([chain, "--csr", csr])
        #expect(status == 0)
        #expect(try results(report, "fail") == [])
        #expect(try predicted(report)["accepted"] as? Bool == true)
        #expect(try predicted(report)["message"] is NSNull)
        #expect(try predicted(report)["reason"] as? String == "It meets all documented requirements.")
        #expect(report["path"] as? [Int] == [0, 1, 2])
    }

    @Test func theJSONHasTheFieldsOfTheContract() throws {
        let (_, report) = try report([TestChains.path("faulty.pem"), "--csr", csr])
        #expect(report["schemaVersion"] as? String == "1")
        #expect((report["tool"] as? [String: Any])?["name"] as? String == "bundlescope")
        #expect(report["language"] as? String == "en")
        for check in try checks(report) {
            #expect(Set(check.keys).isSuperset(of: ["id", "requirement", "result", "detail", "remediation", "certificate"]))
            // If it names a rule, that rule has steps for it.
            #expect(check["rule"] is NSNull == (check["remediation"] as? [String])?.isEmpty)
            #expect(["pass", "fail", "advice", "unknown", "notApplicable"].contains(check["result"] as? String))
        }
        #expect(Set(try predicted(report).keys).isSuperset(of: ["accepted", "message", "reason"]))
    }

    @Test func aCheckWithoutItsInputSaysWhichOptionWouldMakeIt() throws {
        let (status, report) = try report([chain])
        #expect(status == 0)
        #expect(try predicted(report)["accepted"] is NSNull)
        let open = try checks(report).filter { $0["result"] as? String == "notApplicable" }
        #expect(open.first { $0["id"] as? String == "csr-key-match" }?["detail"] as? String == "this check needs --csr")
        #expect(open.first { $0["id"] as? String == "peer-names" }?["detail"] as? String == "this check needs --peer")
    }

    @Test func anotherKeyIsPredictedWithItsMessage() throws {
        let (status, report) = try report([chain, "--csr", TestChains.path("other.csr")])
        #expect(status == 1)
        #expect(try results(report, "fail") == ["csr-key-match"])
        let predicted = try predicted(report)
        #expect(predicted["accepted"] as? Bool == false)
        let message = try #require(predicted["message"] as? [String: Any])
        #expect(message["id"] as? String == "CGEN1008")
        #expect(message["args"] as? [String] == ["Invalid CSR key."])
        #expect(predicted["reason"] as? String == "This upload would be refused with CGEN1008, 'Invalid CSR key.'.")
    }

    @Test func allFaultsAreListedWithoutAnOrderOfTheMessages() throws {
        let (status, report) = try report([TestChains.path("faulty.pem"), "--csr", csr])
        #expect(status == 1)
        #expect(try results(report, "fail") == ["csr-key-match", "eku", "key-encipherment", "chain-complete"])
        let predicted = try predicted(report)
        #expect(predicted["message"] is NSNull)
        let arguments = try #require(predicted["messages"] as? [[String: Any]]).compactMap { $0["args"] as? [String] }
        #expect(arguments.count == 4)
        #expect((predicted["reason"] as? String)?.contains("which one appears first is not published") == true)
    }

    /// One text in one place: the steps are those that `rules show` prints.
    @Test func theStepsAreThoseOfTheRule() throws {
        let (_, report) = try report([TestChains.path("nocipher.pem")])
        let check = try #require(try checks(report).first { $0["result"] as? String == "fail" })
        let rule = try #require(check["rule"] as? String)
        let shown = try Program.run(["rules", "show", rule, "--format", "json"]).output
        let document = try #require(try JSONSerialization.jsonObject(with: Data(shown.utf8)) as? [String: Any])
        let causes = try #require((document["rules"] as? [[String: Any]])?.first?["causes"] as? [[String: Any]])
        #expect(check["remediation"] as? [String] == causes.first?["remediation"] as? [String])
        #expect((check["remediation"] as? [String])?.isEmpty == false)
    }

    @Test func adviceChangesNoExitCode() throws {
        let (status, report) = try report([chain, "--csr", csr, "--at", soonBeforeTheEnd])
        #expect(try results(report, "advice") == ["ending-soon"])
        #expect(status == 0)
    }

    /// Twenty days before the leaf expires.
    private var soonBeforeTheEnd: String {
        ISO8601DateFormatter().string(from: Date(timeIntervalSinceNow: 980 * 86_400))
    }

    @Test func whatCannotBeJudgedIsIncomplete() throws {
        // Java reads it and OpenSSL does not; the article does not mention it.
        TestChains.openssl(["crl2pkcs7", "-nocrl", "-certfile", "chain.pem", "-out", "chain.p7b"])
        let (status, report) = try report([TestChains.path("chain.p7b"), "--single"])
        #expect(try results(report, "unknown") == ["encoding"])
        #expect(status == 3)
    }

    @Test func outsideOfItsTimeAChainFails() throws {
        #expect(try report([chain, "--at", "2001-01-01"]).status == 1)
        let (status, report) = try report([chain, "--at", "2101-01-01T00:00:00+02:00"])
        #expect(status == 1)
        #expect(try results(report, "fail") == ["validity"])
        let message = try #require(try predicted(report)["message"] as? [String: Any])
        #expect(message["stage"] as? String == "connection")
    }

    // MARK: Input

    @Test func severalFilesStandardInputAndArchivesAreChains() throws {
        let parts = ["ome.crt", "inter.crt", "root.crt"].map(TestChains.path)
        #expect(try report(parts + ["--csr", csr]).status == 0)
        #expect(try report(["-", "--csr", csr], input: Data(TestChains.text("chain.pem").utf8)).status == 0)
        let archive = TestChains.folder.appending(path: "chain.tar.gz").path
        let tar = Process()
        tar.executableURL = URL(filePath: "/usr/bin/env")
        tar.arguments = ["tar", "-C", TestChains.folder.path, "-czf", archive, "ome.crt", "inter.crt", "root.crt", "ome.key"]
        try tar.run()
        tar.waitUntilExit()
        let (status, report) = try report([archive, "--csr", csr])
        #expect(status == 0)
        #expect(report["files"] as? [String] == ["ome.crt", "inter.crt", "root.crt"].map { "chain.tar.gz!/\($0)" })
    }

    @Test func ofTwoChainsInAnArchiveTheOtherIsNamed() throws {
        let archive = TestChains.folder.appending(path: "two.tar").path
        let tar = Process()
        tar.executableURL = URL(filePath: "/usr/bin/env")
        tar.arguments = ["tar", "-C", TestChains.folder.path, "-cf", archive, "chain.pem", "target.pem"]
        try tar.run()
        tar.waitUntilExit()
        let (_, report) = try report([archive])
        #expect(report["files"] as? [String] == ["two.tar!/chain.pem"])
        let notes = try #require(report["notes"] as? [[String: Any]])
        #expect(notes.contains { ($0["text"] as? String)?.contains("two.tar!/target.pem") == true && $0["losesData"] as? Bool == false })
        #expect((try self.report([archive, "--csr", csr]).report["notes"] as? [Any])?.isEmpty == true)
    }

    @Test func damageIsLocated() throws {
        var lines = TestChains.text("chain.pem").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let second = try #require(lines.indices.filter { lines[$0].hasPrefix("-----BEGIN") }.dropFirst().first)
        lines[second + 17] = "this is no Base64!"
        let (status, report) = try report([TestChains.write(lines.joined(separator: "\n"), as: "damaged.pem")])
        #expect(status == 1)
        let details = try checks(report).compactMap { $0["detail"] as? String }
        #expect(details.contains { $0.contains("line 17 of CERTIFICATE no. 2 is not Base64 (line \(second + 18) of the file)") })
    }

    @Test(arguments: ["text", "markdown", "json", "ndjson", "csv", "html", "sarif"])
    func aPrivateKeyIsWarnedAboutAndNeverShown(format: String) throws {
        let key = TestChains.text("ome.key")
        let file = TestChains.write(key + TestChains.text("chain.pem"), as: "with-key-\(format).pem")
        let ending = try Program.run(["verify", file, "--format", format])
        #expect(ending.status == 1)
        #expect(ending.output.contains("private key"))
        for line in key.split(separator: "\n") where !line.hasPrefix("-----") { #expect(!ending.output.contains(line)) }
    }

    @Test func inputThatIsNoCertificateGetsAClearAnswer() throws {
        var deep = Data()
        for _ in 0..<10_000 {
            deep = Data([0x30, 0x84] + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: deep.count >> $0) }) + deep
        }
        let inputs: [(String, Data)] = [
            ("empty", Data()), ("noise", Data((0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* 7919 &+ 13) })), ("deep", deep),
            ("lies", Data([0x30, 0x84, 0x7F, 0xFF, 0xFF, 0xFF, 0x02, 0x01])), ("csr", Data(TestChains.text("ome.csr").utf8)),
            ("cut", Data(TestChains.text("ome.crt").utf8).prefix(700)), ("utf16", TestChains.text("ome.crt").data(using: .utf16) ?? Data()),
        ]
        for (name, data) in inputs {
            let (status, report) = try report([TestChains.write(data, as: "odd-\(name)")])
            #expect(status == 1, "\(name)")
            #expect(try results(report, "fail").contains("encoding"), "\(name)")
        }
    }

    @Test func twoThousandCertificatesAreShownInPart() throws {
        let file = TestChains.write(String(repeating: TestChains.text("root.crt"), count: 2_100), as: "many.pem")
        let ending = try Program.run(["verify", file])
        #expect(ending.status == 1)
        #expect(ending.output.split(separator: "\n").count < 200)
        #expect(ending.output.contains("more"))
    }

    // MARK: The command line

    @Test(arguments: [
        ["--product", "cisco-cucm"], ["--purpose", "tomcat"], ["--trust", "/tmp"], ["--single", "--peer", "x"], ["--at", "yesterday"],
        ["--at", "2026-02-30"], ["--product", "other"], ["--format", "pdf"], ["-", "--csr", "-"],
        ["--product", "cisco-cucm", "--purpose", "tomcat", "--single"], ["/tmp"],
    ])
    func usageErrorsAreTwo(arguments: [String]) throws {
        let ending = try Program.run(["verify", chain] + arguments, input: Data())
        #expect(ending.status == 2)
        #expect(ending.output.isEmpty)
    }

    @Test func aFileThatIsMissingIsOneLine() throws {
        let ending = try Program.run(["verify", "/nowhere/chain.pem"])
        #expect(ending.status == 3)
        #expect(ending.output.isEmpty)
        #expect(ending.error.split(separator: "\n").count == 1)
        #expect(ending.error.contains("/nowhere/chain.pem"))
    }

    @Test func aReportThatCannotBeWrittenIsFour() throws {
        #expect(try Program.run(["verify", chain, "--output", "/nowhere/report"]).status == 4)
    }

    // MARK: Reports

    @Test(arguments: ["en", "es", "ja", "ko"], ["text", "markdown", "json", "ndjson", "csv", "html", "sarif"])
    func everyFormIsThereInEveryLanguage(language: String, format: String) throws {
        let arguments = ["verify", TestChains.path("faulty.pem"), "--csr", csr, "--lang", language, "--format", format]
        let ending = try Program.run(arguments)
        #expect(ending.status == 1)
        #expect(ending.output.contains("CGEN1008") || format == "csv" || format == "sarif")
        #expect(ending.output.contains("dell-ome/csr-key-mismatch") || !["csv", "sarif", "json"].contains(format))
        // Same input, same bytes.
        #expect(try Program.run(arguments).output == ending.output)
        if ["json", "ndjson", "sarif"].contains(format) { _ = try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) }
    }

    @Test func thePeerStandsBesideAsInTheArticle() throws {
        let arguments = [chain, "--csr", csr, "--peer", TestChains.path("target.pem")]
        let (status, report) = try report(arguments)
        #expect(status == 1)
        #expect(try results(report, "fail") == ["peer-names"])
        let levels = try #require((report["peer"] as? [String: Any])?["levels"] as? [[String: Any]])
        #expect(levels.map { $0["namesAgree"] as? Bool } == [false, false, true])
        let text = try Program.run(["verify"] + arguments, environment: ["COLUMNS": "100"]).output
        for row in [
            "ome.example.com Inter-CA1 X target.example.com Inter-CA2", "Inter-CA1 Root-CA X Inter-CA2 Root-CA",
            "Root-CA Root-CA <-> Root-CA Root-CA",
        ] {
            #expect(text.split(separator: "\n").contains { $0.split(separator: " ").joined(separator: " ").hasPrefix(row) }, "\(row)")
        }
        // The upload's own checks pass.
        #expect((try predicted(report)["reason"] as? String)?.hasPrefix("No check of the upload itself fails") == true)
    }

    @Test func theSameAuthoritiesOnBothSidesConnect() throws {
        let parts = ["nocipher.crt", "inter.crt", "root.crt"].map(TestChains.text).joined()
        let (status, report) = try report([chain, "--peer", TestChains.write(parts, as: "peer.pem")])
        #expect(status == 0)
        #expect(try results(report, "pass").filter { $0.hasPrefix("peer-") }.count == 5)
    }

    @Test func theHTMLPageIsLikeTheOthersAndLoadsNothing() throws {
        let page = try Program.run(["verify", chain, "--format", "html"]).output
        let report = try Program.run(["diagnose", Program.sample("five-attempts.zip"), "--format", "html"]).output
        // Style, script and policy are those of a bundle's report.
        for end in ["<link rel=\"icon\"", "</style>"] {
            let heads = try [page, report].map { text in
                let head = try #require(text.components(separatedBy: end).first)
                return try #require(head.components(separatedBy: "<title>").last?.components(separatedBy: "</title>").last)
            }
            #expect(heads[0] == heads[1])
        }
        #expect(page.contains("default-src 'none'; script-src 'sha256-"))
        #expect(page.components(separatedBy: "<script>").count == 2 && !page.contains("src=") && !page.contains(" style="))
        for language in ["en", "es", "ja", "ko"] { #expect(page.contains("<main class=\"frame in-\(language)\" lang=\"\(language)\">")) }
    }

    @Test func aSingleCertificateNeedsServerAuthenticationAlone() throws {
        let (status, report) = try report([TestChains.path("poor.crt"), "--single"])
        #expect(status == 1)
        #expect(try results(report, "fail") == ["key-encipherment"])
        let message = try #require(try predicted(report)["message"] as? [String: Any])
        #expect(message["id"] as? String == "CSEC9002")
    }

    @Test func ciscoChecksItsOwnRequirements() throws {
        let trust = TestChains.folder.appending(path: "trust")
        try FileManager.default.createDirectory(at: trust, withIntermediateDirectories: true)
        try Data(TestChains.text("inter.crt").utf8).write(to: trust.appending(path: "inter.pem"))
        let arguments = [
            TestChains.path("ome.crt"), "--csr", csr, "--product", "cisco-cucm", "--purpose", "CAPF", "--release", "12.5", "--trust",
            trust.path,
        ]
        let (status, report) = try report(arguments)
        #expect(status == 1)
        // CAPF signs, and the root is not in the trust store.
        #expect(try results(report, "fail") == ["key-usage", "chain-complete"])
        for check in try checks(report) where check["result"] as? String == "fail" {
            #expect((check["remediation"] as? [String])?.isEmpty == false)
        }
        let text = try #require(try predicted(report)["reason"] as? String)
        #expect(text.contains("CA Certificate is Not Available in the Trust-Store"))
    }

    // MARK: Products from the rule table

    @Test func aProductOfOnesOwnRulesCanBeNamed() throws {
        let folder = TestChains.folder.appending(path: "rules/kettle")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let product = """
            product: kettle
            name: {en: Kettle, es: Hervidor, ja: ケトル, ko: 주전자}
            sources:
              - {id: kitchen, paths: [kitchen/kettle.log], head: "[{level}] {timestamp} [{thread}] {logger} - ", loggers: [Heater]}
            operations:
              - {id: boiling, title: {en: Boiling, es: Hervir, ja: 沸騰, ko: 끓이기}, preamble: boil()}
            requirements: []
            references: []

            """
        let requirements = """
            product: kettle
            checks:
              - {check: depth, title: {en: Few certificates, es: Pocos, ja: 少数, ko: 적음}, place: "KB 1", limit: 2}

            """
        try Data(product.utf8).write(to: folder.appending(path: "product.yaml"))
        try Data(requirements.utf8).write(to: folder.appending(path: "verify.yaml"))
        let rules = ["--rules", TestChains.folder.appending(path: "rules").path]
        let (status, report) = try report([chain, "--product", "kettle"] + rules)
        #expect(status == 1)
        #expect(try checks(report).compactMap { $0["requirement"] as? String } == ["Few certificates"])
        #expect(try checks(report).compactMap { $0["place"] as? String } == ["KB 1"])
        let ending = try Program.run(["verify", chain, "--product", "kettle", "--single"] + rules)
        #expect(ending.status == 2)
        #expect(ending.error.contains("--single is not for --product kettle"))
        #expect(try Program.run(["verify", chain, "--product", "other"]).error.contains("cisco-cucm, dell-ome"))
    }

    @Test func eachReleaseCitesItsOwnGuide() throws {
        func places(_ release: String) throws -> Set<String> {
            let (_, report) = try report([chain, "--product", "cisco-cucm", "--purpose", "tomcat", "--release", release])
            return Set(try checks(report).compactMap { $0["place"] as? String })
        }
        #expect(try places("12.5").allSatisfy { !$0.hasPrefix("Security Guide 14") })
        #expect(try places("12.5").contains { $0.hasPrefix("Administration Guide 12.5(1)SU3") })
        #expect(try places("14").allSatisfy { !$0.hasPrefix("Administration Guide") })
        let ending = try Program.run(["verify", chain, "--product", "cisco-cucm", "--purpose", "tomcat", "--release", "11.5"])
        #expect(ending.status == 2)
        #expect(ending.error.contains("12.5, 14"))
    }

    @Test func aCertificateAuthorityIsInOrderForCAPF() throws {
        let (_, report) = try report([chain, "--product", "cisco-cucm", "--purpose", "CAPF"])
        TestChains.openssl(["x509", "-in", "inter.crt", "-out", "capf.crt"])
        let capf = try self.report([
            TestChains.path("capf.crt"), TestChains.path("root.crt"), "--product", "cisco-cucm", "--purpose", "CAPF",
        ]).report
        #expect(try !results(capf, "advice").contains("ca-constraints"))
        #expect(try results(report, "advice") == [])
    }
}
