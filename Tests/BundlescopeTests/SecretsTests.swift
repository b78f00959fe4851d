import BundleFixtures
import Foundation
import Testing

/// Secrets in a log, around and within published payloads: none reaches any report, standard error or the catalog.
@Suite struct SecretsTests {
    /// The forms in which a secret occurs in a log.
    private static let forms: [@Sendable (String) -> String] = [
        { "password=\($0)" }, { "Password: \($0)" }, { "passwd=\($0);x=1" }, { "pwd = \($0)" }, { "passphrase: '\($0)'" },
        { "secret=\($0)&x=1" }, { "clientSecret: \"\($0)\"" }, { "token=\($0)" }, { "access_token: \($0)," }, { "apikey=\($0)" },
        { "api_key: \($0)" }, { "x-api-key: \($0)" }, { "X-Auth-Token: \($0)" }, { "Authorization: Bearer \($0)" },
        { "Authorization: Basic \($0)" }, { "Authorization: \($0)" }, { "Bearer \($0)0" }, { "Cookie: a=b; c=\($0)" },
        { "Set-Cookie: s=\($0); Path=/" }, { "JSESSIONID=\($0)" }, { "session id: \($0)" }, { "sessionId=\($0)" }, { "private key: \($0)" },
        { "privateKey=\($0)" }, { #"{"password":"\#($0)"}"# }, { #"{"token": "\#($0)", "n": 1}"# }, { #"{\"passwd\":\"\#($0)\"}"# },
        { "<password>\($0)</password>" }, { "<x secret='\($0)'/>" }, { "&lt;pwd&gt;\($0)&lt;/pwd&gt;" },
        { "https://h.example/p?token=\($0)&x=1" },
        { "https://user:\($0)@h.example/p" }, { "ldap://cn=admin:\($0)@h.example" }, { "u=%2Fx%3Fpassword%3D\($0)%26a%3Db" },
        { "-----BEGIN PRIVATE KEY-----\\n\($0)\\n-----END PRIVATE KEY-----" }, { "eyJhbGciOiJIUzI1NiJ9.\($0).\($0)" },
        { "AKIA\($0.uppercased())" }, { "aws_secret_access_key=\($0)" }, { "--storepass \($0) -x" }, { "keystorePass=\($0)" },
        { "db_password2=\($0)" },
    ]

    private let folder: TemporaryFolder
    private let bundle: String
    private let secrets: [String]

    init() throws {
        folder = try TemporaryFolder()
        var secrets: [String] = []
        func seeded(_ form: (String) -> String) -> String {
            secrets.append("S3cr3t\(1000 + secrets.count)Qwertz")
            return form(secrets[secrets.count - 1])
        }
        var log = ""
        func record(_ preamble: String, thread: String, message: [String: Any]) throws {
            let payload = try JSONSerialization.data(
                withJSONObject: ["error": ["@Message.ExtendedInfo": [message]]], options: [.sortedKeys, .withoutEscapingSlashes])
            log +=
                "[ERROR] 2024-01-25 11:10:34.735 [\(thread)] SSLController - \(preamble) Error uploading certificate chain: "
                + String(decoding: payload, as: UTF8.self) + "\n"
        }
        // Before a published payload, a few in each record, and in every text of one that no rule knows.
        for start in stride(from: 0, to: Self.forms.count, by: 10) {
            let preamble = Self.forms[start..<min(start + 10, Self.forms.count)].map { seeded($0) + "\n" }.joined()
            try record(
                preamble, thread: seeded { "exec token=\($0)" },
                message: ["MessageId": "CGEN1008", "MessageArgs": ["Invalid CSR key."], "Message": "Unable to process the request."])
        }
        for (number, form) in Self.forms.enumerated() {
            try record(
                "", thread: "exec",
                message: [
                    "MessageId": "CGEN\(2000 + number)", "MessageArgs": [seeded(form)], "Message": "It failed: \(seeded(form))",
                    "Resolution": "Retry with \(seeded(form))",
                ])
        }
        self.secrets = secrets
        bundle = try folder.write(FixtureArchive.zip([FixtureEntry("tomcat/application.log", log)]), to: "case.zip")
    }

    private func shown(in text: String) -> [String] {
        // Amazon's key ids are in upper case.
        let text = text.lowercased()
        return secrets.filter { text.contains($0.lowercased()) }
    }

    @Test(arguments: ["text", "markdown", "json", "ndjson", "csv", "html", "sarif"])
    func noReportShowsAny(format: String) throws {
        let catalog = folder.path + "/catalog.db"
        let runs = [
            ["diagnose", bundle, "--format", format], ["diagnose", bundle, "--format", format, "--verbose"],
            ["triage", bundle, "--format", format, "--catalog", catalog, "--progress", "plain"],
        ]
        for run in runs {
            let ending = try Program.run(run)
            #expect(ending.status == 1)
            #expect(shown(in: ending.output + ending.error) == [])
            // The summary of a triage shows no text that contains one.
            #expect(ending.output.contains("[redacted]") || run[0] == "triage" && ["text", "markdown"].contains(format))
        }
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) where file.hasPrefix("catalog") {
            let data = try Data(contentsOf: URL(filePath: folder.path + "/" + file))
            #expect(shown(in: String(decoding: data, as: UTF8.self)) == [])
        }
    }

    @Test func theyAreShownWhereAskedForAndNothingElseIsOther() throws {
        let whole = try Program.bundles(["diagnose", bundle, "--no-redact"]).bundles[0]
        let redacted = try Program.bundles(["diagnose", bundle]).bundles[0]
        let text = String(decoding: try JSONSerialization.data(withJSONObject: whole), as: UTF8.self)
        #expect(shown(in: text) == secrets)
        #expect(whole["redacted"] as? Int == 0)
        #expect(try #require(redacted["redacted"] as? Int) >= secrets.count)
        func places(_ bundle: [String: Any]) throws -> [[String]] {
            try #require(bundle["findings"] as? [[String: Any]]).map { finding in
                let evidence = try #require(finding["evidence"] as? [[String: Any]])
                return ["\(finding["rule"] ?? "")", "\(finding["count"] ?? "")"]
                    + evidence.map { "\($0["command"] ?? "") \($0["line"] ?? "") \($0["byteStart"] ?? "") \($0["byteEnd"] ?? "")" }
            }
        }
        #expect(try places(whole) == places(redacted))
        // Another choice makes it another analysis: a run does not resume from it.
        let catalog = folder.path + "/both.db"
        let triage = ["triage", bundle, "--format", "ndjson", "--catalog", catalog, "--resume"]
        #expect(shown(in: try Program.run(triage + ["--no-redact"]).output) == secrets)
        #expect(shown(in: try Program.run(triage).output) == [])
    }

    @Test func showKeepsToTheSame() throws {
        let bundle = try Program.bundles(["diagnose", bundle]).bundles[0]
        let findings = try #require(bundle["findings"] as? [[String: Any]])
        let ids = findings.flatMap { ($0["evidence"] as? [[String: Any]])?.compactMap { $0["id"] as? String } ?? [] }
        var whole = ""
        for id in Set(ids) {
            let ending = try Program.run(["show", self.bundle, id])
            #expect(shown(in: ending.output + ending.error) == [])
            #expect(ending.error.contains("--no-redact"))
            let open = try Program.run(["show", self.bundle, id, "--no-redact"])
            #expect(open.error.isEmpty)
            #expect(open.output.count { $0 == "\n" } == ending.output.count { $0 == "\n" })
            whole += open.output
        }
        #expect(shown(in: whole) == secrets)
    }
}
