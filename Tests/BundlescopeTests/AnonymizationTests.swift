import BundleFixtures
import Foundation
import Testing

/// `--anonymize`: no name leaves the program, in any format of any command, and `reveal` puts all of them back.
@Suite struct AnonymizationTests {
    private static let formats = ["text", "markdown", "json", "ndjson", "csv", "html", "sarif"]

    private let bundle: NamedBundle
    private let map: String

    init() throws {
        bundle = try NamedBundle()
        map = bundle.folder.path + "/case.map"
    }

    private var anonymously: [String] { ["--anonymize", "--token-map", map] }

    /// Runs a command with and without names: the first shows none, and reveals to what the second prints.
    private func expectAnonymous(_ command: [String], input: Data? = nil, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let plain = try Program.run(command, input: input)
        let anonymous = try Program.run(command + anonymously, input: input)
        #expect(anonymous.status == plain.status, "\(anonymous.error)", sourceLocation: sourceLocation)
        let shown = NamedBundle.shown(in: anonymous.output + anonymous.error)
        #expect(shown == [], "\(command)", sourceLocation: sourceLocation)
        let file = bundle.folder.path + "/report"
        try Data(anonymous.output.utf8).write(to: URL(filePath: file))
        let revealed = try Program.run(["reveal", file, "--token-map", map])
        #expect(revealed.status == 0 && revealed.output == plain.output, "\(command) \(revealed.error)", sourceLocation: sourceLocation)
    }

    @Test(arguments: formats)
    func diagnose(format: String) throws {
        try expectAnonymous(["diagnose", bundle.path, "--format", format])
        try expectAnonymous(["diagnose", bundle.path, "--format", format, "--verbose", "--lang", "ja"])
        if ["text", "markdown", "html"].contains(format) {
            try expectAnonymous(["diagnose", bundle.path, "--format", format, "--for", "customer", "--lang", "ko"])
            try expectAnonymous(["diagnose", bundle.path, "--format", format, "--brief", "--lang", "es"])
        }
    }

    @Test func standardInputHasTheNamesThatItsReportShows() throws {
        let data = try Data(contentsOf: URL(filePath: bundle.path))
        for format in ["json", "html"] { try expectAnonymous(["diagnose", "-", "--format", format], input: data) }
    }

    @Test(arguments: formats)
    func triage(format: String) throws {
        try expectAnonymous(["triage", bundle.folder.path, "--format", format, "--progress", "plain", "--lang", "es"])
    }

    @Test(arguments: formats)
    func survey(format: String) throws {
        try expectAnonymous(["survey", bundle.path, "--format", format, "--verbose"])
    }

    @Test(arguments: formats)
    func compare(format: String) throws {
        let other = try bundle.folder.write(Array(Data(contentsOf: URL(filePath: bundle.path))), to: "Gannetfolder/after.zip")
        try expectAnonymous(["compare", bundle.path, other, "--format", format])
    }

    @Test func showAndDraft() throws {
        let findings = try #require(try Program.bundles(["diagnose", bundle.path]).bundles[0]["findings"] as? [[String: Any]])
        let ids = findings.compactMap { ($0["evidence"] as? [[String: Any]])?.first?["id"] as? String }
        for id in ids.prefix(12) {
            try expectAnonymous(["show", bundle.path, id])
            try expectAnonymous(["rules", "draft", bundle.path, id])
        }
        try expectAnonymous(["show", bundle.path, try #require(ids.first), "--context", "40"])
    }

    @Test func impact() throws {
        let rules = bundle.folder.path + "/mine"
        try FileManager.default.createDirectory(atPath: rules, withIntermediateDirectories: false)
        let rule = try String(contentsOf: Program.root.appending(path: "Rules/dell-ome/csr-key-mismatch.yaml"), encoding: .utf8)
        let changed = [("csr-key-mismatch", "other"), ("CGEN1008", "CXYZ2001"), (#"["Invalid CSR key."]"#, #"["*", "*"]"#)]
            .reduce(rule) { $0.replacing($1.0, with: $1.1) }
        try bundle.folder.write(Array(changed.utf8), to: "mine/dell-ome/other.yaml")
        let ending = try Program.run(["rules", "impact", "--rules", rules, bundle.folder.path])
        #expect(ending.status == 1 && ending.output.contains("4711-avocet"), "\(ending.error)")
        for format in ["text", "json", "csv"] {
            try expectAnonymous(["rules", "impact", "--rules", rules, bundle.folder.path, "--format", format])
        }
    }

    @Test func score() throws {
        let corpus = self.bundle.folder.path + "/Gannetfolder"
        let bundle = #""bundle": "4711-avocet case.zip", "outcome": "clean", "complete": true, "exitCode": 0, "standing": []"#
        let expected = "{\"bundles\": [{\(bundle)}]}"
        try self.bundle.folder.write(Array(expected.utf8), to: "Gannetfolder/expected.json")
        #expect(try Program.run(["rules", "score", corpus]).output.contains("4711-avocet"))
        for format in ["text", "json", "csv"] { try expectAnonymous(["rules", "score", corpus, "--format", format]) }
    }

    @Test func verify() throws {
        let chain = TestChains.folder
        let subject =
            "/C=CH/ST=Zurichland/L=Winterthur/O=Kestrelbank AG/OU=Heron Treasury/CN=hera-web/emailAddress=anna.berg@kestrelbank.com"
        TestChains.openssl(
            [
                "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "anonymous.key", "-out", "anonymous.pem", "-subj", subject,
                "-addext",
                "subjectAltName=DNS:hera-web,DNS:ome-prod.kestrelbank.com,DNS:payroll17,IP:10.20.30.40",
            ], in: chain)
        for format in Self.formats {
            try expectAnonymous(["verify", chain.appending(path: "anonymous.pem").path, "--format", format, "--at", "2026-01-01"])
        }
    }

    @Test func evidenceFiles() throws {
        let target = bundle.folder.path + "/lines"
        let ending = try Program.run(["diagnose", bundle.path, "--quiet", "--evidence", target] + anonymously)
        #expect(ending.status == 1, "\(ending.error)")
        let files = try FileManager.default.contentsOfDirectory(atPath: target)
        #expect(files.count > 10)
        for file in files {
            let text = try String(contentsOfFile: target + "/" + file, encoding: .utf8)
            #expect(NamedBundle.shown(in: text) == [], "\(file)")
        }
    }

    @Test func catalog() throws {
        let catalog = bundle.folder.path + "/cases.db"
        let triage = ["triage", bundle.folder.path + "/Gannetfolder", "--catalog", catalog]
        #expect(try Program.run(triage + ["--anonymize"]).status == 2)
        let first = try Program.run(triage + anonymously)
        for file in try FileManager.default.contentsOfDirectory(atPath: bundle.folder.path) where file.hasPrefix("cases.db") {
            let data = try Data(contentsOf: URL(filePath: bundle.folder.path + "/" + file))
            #expect(NamedBundle.shown(in: String(decoding: data, as: UTF8.self)) == [])
        }
        // A run that reads nothing again reports the same.
        let second = try Program.run(triage + anonymously + ["--resume", "--verbose"])
        #expect(second.output == (try Program.run(triage + anonymously + ["--verbose"])).output && first.status == second.status)
        #expect(try Program.query(catalog, "SELECT count(*), min(path) FROM bundles WHERE gone IS NULL").contains("path-"))
        try bundle.folder.write(Array(Data(contentsOf: URL(filePath: bundle.path))), to: "later/second.zip")
        try expectAnonymous(["compare", catalog, "--format", "json"])
    }

    @Test func theSameNameHasTheSameTokenInEveryRun() throws {
        func tokens() throws -> Set<String> {
            let text = try Program.run(["diagnose", bundle.path, "--format", "json"] + anonymously).output
            return Set(
                text.matches(of: #/\b(?:host|domain|ip|net|mac|user|mail|serial|name|cert|path)-[0-9]+[b-z]*/#).map { String($0.output) })
        }
        let first = try tokens()
        #expect(try tokens() == first && first.count > 40)
        // Without a map, a run numbers its own.
        let alone = try Program.run(["diagnose", bundle.path, "--anonymize"]).output
        #expect(alone == (try Program.run(["diagnose", bundle.path, "--anonymize"])).output)
        #expect(!alone.contains("payroll17") && alone.contains("host-1"))
    }

    @Test func whatIsNoNameStays() throws {
        let text = try Program.run(["diagnose", bundle.path, "--verbose", "--anonymize"]).output
        for word in ["2024-01-25 11:10:34", "CGEN1008", "SSLController", "tomcat/application.log", "https://www.dell.com/", "CXYZ2003"] {
            #expect(text.contains(word), "\(word)")
        }
    }

    @Test func aMapIsItsOwnersAndWhole() throws {
        let diagnose = ["diagnose", bundle.path, "--quiet"]
        #expect(try Program.run(diagnose + ["--token-map", map]).status == 2)
        #expect(try Program.run(diagnose + anonymously).status == 1)
        let attributes = try FileManager.default.attributesOfItem(atPath: map)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: bundle.folder.path).sorted() == ["Gannetfolder", "case.map"])
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: map)
        for command in [diagnose + anonymously, ["reveal", "-", "--token-map", map]] {
            let ending = try Program.run(command)
            #expect(ending.status == 2 && ending.error.contains("chmod 600") && ending.error.count { $0 == "\n" } == 1)
        }
        try bundle.folder.write(Array("{}".utf8), to: "case.map")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: map)
        #expect(try Program.run(diagnose + anonymously).status == 2)
        #expect(try Program.run(["reveal", "-", "--token-map", bundle.folder.path + "/none"]).status == 2)
        let unwritable = try Program.run(diagnose + ["--anonymize", "--token-map", bundle.folder.path + "/none/map"])
        #expect(unwritable.status == 4 && unwritable.error.count { $0 == "\n" } == 1)
    }
}
