import BundleFixtures
import Foundation
import Testing

/// Our own documents quote log lines but are not logs: they are never diagnosed, wherever they are.
@Suite(.serialized) struct OwnDocumentTests {
    private static let formats = ["text", "markdown", "json", "ndjson", "csv", "html", "sarif"]
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func path(_ name: String) -> String { folder.path + "/" + name }

    private func report(_ arguments: [String], to name: String) throws -> String {
        try folder.write(Array(try Program.run(arguments).output.utf8), to: name)
    }

    /// Checks that one line says what it is, and that nothing is found.
    private func expectOwn(_ path: String, _ words: String = "it is a report that bundlescope wrote", _ comment: Comment? = nil) throws {
        let ending = try Program.run(["diagnose", path, "--format", "ndjson"])
        #expect(ending.status == 3, comment)
        #expect(ending.error.hasPrefix("bundlescope: \(path): \(words)") && ending.error.count { $0 == "\n" } == 1, comment)
        let bundle = try #require(try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any])
        #expect(bundle["outcome"] as? String == "incomplete", comment)
        #expect((bundle["findings"] as? [Any])?.count == 0, comment)
        #expect((bundle["notes"] as? [[String: Any]])?.map { $0["kind"] as? String } == ["skipped"], comment)
    }

    @Test(arguments: ["en", "es", "ja", "ko"], formats)
    func everyReportIsRecognised(language: String, format: String) throws {
        let samples = ["published-wrapped.zip", "clean.zip", "damaged.zip"].map(Program.sample)
        let options = ["--format", format, "--lang", language]
        for (number, arguments) in (samples.map { ["diagnose", $0] } + [["triage", samples[0]], ["diagnose"] + samples]).enumerated() {
            try expectOwn(try report(arguments + options, to: "\(number)"), "it is a report that bundlescope wrote", "\(arguments)")
        }
        let whole = try report(["diagnose", samples[0]] + options, to: "whole")
        let packed = try folder.write(FixtureArchive.gzip(try String(contentsOfFile: whole, encoding: .utf8)), to: "whole.gz")
        try expectOwn(packed)
        try expectOwn(try report(["diagnose", samples[0], "--verbose", "--color", "never"] + options, to: "verbose"))
        for arguments in [["diagnose"], ["triage"]].flatMap({ command in samples.map { command + [$0] } + [command + samples] }) {
            try expectOwn(
                try report(arguments + ["--quiet"] + options, to: "quiet"), "it is a report that bundlescope wrote", "\(arguments)")
        }
        try expectOwn(try report(["diagnose", samples[1], "--quiet", "--color", "always", "--since", "2000-01-01"] + options, to: "quiet"))
    }

    /// As rewritten by a spreadsheet or another program.
    @Test func whatWasWrittenAgainIsRecognised() throws {
        let sample = Program.sample("published-wrapped.zip")
        let table = try Program.run(["diagnose", sample, "--format", "csv"]).output
        let bare = table.split(separator: "\r\n").map { $0.replacing("\",\"", with: ";").filter { $0 != "\"" } }.joined(separator: "\n")
        try expectOwn(try folder.write(Array("\u{FEFF}\(bare)".utf8), to: "excel.csv"))
        let object = try JSONSerialization.jsonObject(with: Data(try Program.run(["diagnose", sample, "--format", "json"]).output.utf8))
        for (number, options) in ([[.sortedKeys], [.sortedKeys, .prettyPrinted]] as [JSONSerialization.WritingOptions]).enumerated() {
            try expectOwn(try folder.write([UInt8](JSONSerialization.data(withJSONObject: object, options: options)), to: "\(number).json"))
        }
        let page = try Program.run(["diagnose", sample]).output
        try expectOwn(try folder.write(Array(page.replacing("\n", with: "\r\n").utf8), to: "windows.txt"))
        let narrow = try Program.run(["diagnose", sample], environment: ["COLUMNS": "30"]).output
        try expectOwn(try folder.write(Array(narrow.utf8), to: "narrow.txt"))
    }

    /// Reports from versions in which the last line did not yet have the version, and NDJSON's fields did not begin with the tool.
    @Test(arguments: [
        "case.zip\n  Dell OpenManage Enterprise · 1 finding · read in full\n\n    Seen in\n      │ [ERROR] 2024\n      bundlescope show case.zip e-afae6862bf\n",
        "## `case.zip`\n\n```text\n[ERROR] 2024-01-25 11:10:34.735 [t] SSLController - x\n```\n\n```sh\nbundlescope show 'a b.zip' e-afae6862bf\n```\n",
        "case.zip\n  Dell OpenManage Enterprise · nothing found\n\n  10 rules checked: 0 matched, 10 absent\n",
        "case.zip\n  1 rule checked: 0 matched, 1 absent\n", "caso.zip\n  10 reglas comprobadas: 0 con coincidencia, 10 sin coincidencia\n",
        "case.zip\n  ルール10件を確認：一致0件、該当なし10件\n", "case.zip\n  규칙 10개 확인: 일치 0개, 해당 없음 10개\n",
        "12 bundles: 3 with findings, 8 clean, 1 incomplete\n", "12 paquetes: 3 con hallazgos, 8 sin hallazgos, 1 sin leer por completo\n",
        "バンドル12件：検出あり3件、検出なし8件、不完全1件（うち失敗1件）\n", "**번들 12개: 문제 발견 3개, 문제 없음 8개, 불완전 1개**\n",
        #"{"attempts":[],"attemptsTotal":0,"causeChangedAt":[],"complete":true,"coverage":[]"#,
        "{\n  \"language\" : \"en\",\n  \"schemaVersion\" : \"1\",\n  \"tool\" : {\n    \"name\" : \"bundlescope\",\n",
        #""bundle","sha256","size","products","outcome","complete","reason","rule""# + "\r\n",
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta name=\"generator\" content=\"bundlescope 0.0.9\">\n",
        #"{"$schema":"x","version":"2.1.0","runs":[{"# + "\n" + #""tool":{"driver":{"name":"bundlescope","notifications":[]"#,
    ])
    func olderReportsAreRecognised(text: String) throws {
        try expectOwn(try folder.write(Array(text.utf8), to: "old"))
        try expectOwn(try folder.write(FixtureArchive.gzip(text), to: "old.gz"))
    }

    @Test func rulesAndDocumentationAreRecognised() throws {
        let root = Program.root.path
        for name in try FileManager.default.subpathsOfDirectory(atPath: root + "/Rules") where name.hasSuffix(".yaml") {
            try expectOwn(root + "/Rules/" + name, "it contains bundlescope rules")
        }
        for language in ["en", "es", "ja", "ko"] {
            for format in ["text", "markdown"] {
                let page = try report(["rules", "show", "dell-ome/eku-missing", "--format", format, "--lang", language], to: "rule")
                try expectOwn(page, "it contains bundlescope rules")
            }
        }
        let quoting = ["Docs/RuleReference.md", "Docs/WriteARule.md"]
        for name in quoting { try expectOwn(root + "/" + name, "it contains bundlescope rules") }
        let documents = try FileManager.default.subpathsOfDirectory(atPath: root + "/Docs").filter { $0.contains(".") }.map { "Docs/" + $0 }
        for name in documents + ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"] where !quoting.contains(name) {
            try expectOwn(root + "/" + name, "it is bundlescope documentation", "\(name)")
        }
        let folder = try summary(of: root + "/Docs")
        #expect((folder["ownDocuments"] as? [String: Any])?["count"] as? Int == documents.count)
    }

    /// A report saved under the log's own name and path is reported first, and nothing is clean.
    @Test func inALogsPlaceItIsSaidToBeNoLog() throws {
        let path = try report(["diagnose", Program.sample("published-wrapped.zip")], to: "case/tomcat/application.log")
        let ending = try Program.run(["diagnose", self.path("case"), "--format", "json"])
        #expect(ending.status == 3)
        #expect(
            ending.error.hasPrefix("bundlescope: \(self.path("case")): case/tomcat/application.log: it is a report that bundlescope wrote"))
        #expect(FileManager.default.fileExists(atPath: path))
    }

    /// Our own words in a log do not make it our document.
    @Test(arguments: [
        "bundlescope 0.1.0 was installed", "see bundlescope show case.zip", "# bundlescope diagnose",
        "id: a\nproduct: b\nseverity: c\nmatch: d",
        #"{"name":"bundlescope"}"#, "<meta name=\"generator\">", "12 rules checked", "case.zip: nothing found", "a.zip: 1 finding (x)",
    ])
    func aLogThatSpeaksOfUsIsALog(words: String) throws {
        let log = "[INFO] 2024-01-25 11:10:33.735 [t] DeviceInventory - \(words)\n" + PublishedRecord.keyMismatch
        let path = try folder.write(Array(log.utf8), to: "application.log")
        let (status, bundles) = try Program.bundles(["diagnose", path])
        #expect(status == 1)
        #expect((bundles.first?["findings"] as? [Any])?.count == 1)
        #expect(try Program.run(["triage", path]).status == 1)
    }

    /// A folder with a bundle and, beside it, every report on it.
    @Test func besideABundleTheyArePassedOver() throws {
        let bundle = try folder.write(
            [UInt8](try Data(contentsOf: URL(filePath: Program.sample("published-wrapped.zip")))), to: "cases/a.zip")
        for format in Self.formats { _ = try report(["diagnose", bundle, "--format", format], to: "cases/report.\(format)") }
        let packed = try Program.run(["diagnose", bundle, "--format", "markdown"]).output
        try folder.write(FixtureArchive.gzip(packed), to: "cases/report.md.gz")
        try folder.write(Array("They called again.".utf8), to: "cases/notes.txt")
        let alone = try Program.bundles(["triage", bundle])
        let (status, bundles) = try Program.bundles(["triage", path("cases")])
        #expect(status == 1)
        #expect(NSArray(array: bundles) == NSArray(array: alone.bundles))
        let summary = try summary(of: path("cases"))
        #expect((summary["passedOver"] as? [String: Any])?["count"] as? Int == 9)
        #expect((summary["ownDocuments"] as? [String: Any])?["count"] as? Int == 8)
        let text = try Program.run(["triage", path("cases")]).output
        #expect(text.contains("Passed over: 9 files") && text.contains("8 of them are reports or documents of bundlescope's own"))
        // The whole folder as one bundle: the same findings, and each of the reports is named.
        let whole = try #require(try Program.bundles(["diagnose", path("cases")]).bundles.first)
        #expect(whole["outcome"] as? String == "findings" && whole["complete"] as? Bool == true)
        let notes = (whole["notes"] as? [[String: Any]] ?? []).filter { $0["kind"] as? String == "skipped" }
        #expect(notes.count == 8 && notes.allSatisfy { $0["losesData"] as? Bool == false })
    }

    private func summary(of folder: String, _ options: [String] = []) throws -> [String: Any] {
        let output = try Program.run(["triage", folder, "--format", "json"] + options).output
        let report = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
        return try #require(report["summary"] as? [String: Any])
    }

    @Test func aFolderOfThemHoldsNoBundle() throws {
        let sample = Program.sample("published-wrapped.zip")
        for format in Self.formats { _ = try report(["diagnose", sample, "--format", format], to: "reports/report.\(format)") }
        try folder.write(FixtureArchive.gzip(try Program.run(["diagnose", sample]).output), to: "reports/report.txt.gz")
        let catalog = path("catalog.db")
        let ending = try Program.run(["triage", path("reports"), "--catalog", catalog])
        #expect(ending.status == 3)
        #expect(ending.error.hasPrefix("bundlescope: a report or a document of bundlescope's own, and no bundle: "))
        #expect(ending.error.hasSuffix(", and 7 more\n") && ending.error.count { $0 == "\n" } == 1)
        #expect(try Program.query(catalog, "SELECT count(*) FROM bundles") == "[(0,)]")
        #expect(try Program.run(["triage", path("reports/report.json")]).status == 3)
        // A path that is given explicitly keeps its row.
        let listed = try Program.run(["triage", "--paths-from", "-", "--format", "ndjson"], input: Data(path("reports/report.json").utf8))
        #expect(listed.status == 3 && listed.output.contains("it is a report that bundlescope wrote"))
    }
}

/// Records as printed in Dell KB 000221202, on one line each.
enum PublishedRecord {
    static let keyMismatch = keyMismatch(at: "2024-01-25 11:10:34.735")

    static func keyMismatch(at time: String) -> String { chain("Invalid CSR key.", at: time) }

    /// The refusal of a single certificate.
    static func fileInvalid(at time: String) -> String {
        "[ERROR] \(time) [ajp-nio-0:0:0:0:0:0:0:1-8009-exec-3] SSLController - "
            + #"{"error":{"@Message.ExtendedInfo":[{"MessageId":"CSEC9002","Message":"Unable to upload the certificate because the certificate file "#
            + #"provided is invalid.","MessageArgs":[],"Severity":"Critical","Resolution":"Retry the operation."}]}}"# + "\n"
    }

    static func chain(_ argument: String, at time: String) -> String {
        "[ERROR] \(time) [ajp-nio-0:0:0:0:0:0:0:1-8009-exec-10] SSLController - uploadNewCertificateChain(): Error uploading certificate chain: "
            + #"{"error":{"code":"Base.1.0.GeneralError","@Message.ExtendedInfo":[{"MessageId":"CGEN1008","RelatedProperties":[],"#
            + #""Message":"Unable to process the request because an error occurred.","MessageArgs":["\#(argument)"],"#
            + #""Severity":"Critical","Resolution":"Retry the operation."}]}}"# + "\n"
    }
}
