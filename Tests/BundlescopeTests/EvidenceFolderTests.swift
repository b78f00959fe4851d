import BundleFixtures
import Foundation
import Testing

/// `diagnose --evidence`: the lines behind every finding as files, whole or not at all.
@Suite struct EvidenceFolderTests {
    private let sample = Program.sample("five-attempts.zip")

    private func manifest(_ folder: String) throws -> [[String: Any]] {
        let object = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: folder + "/manifest.json"))) as? [String: Any]
        return try #require(object?["bundles"] as? [[String: Any]])
    }

    @Test func everyRecordIsAFileAndStandsInTheManifest() throws {
        let folder = try TemporaryFolder()
        let target = folder.path + "/lines"
        #expect(try Program.run(["diagnose", sample, "--evidence", target, "--quiet"]).status == 1)
        let bundle = try #require(try manifest(target).first)
        let records = try #require(bundle["records"] as? [[String: Any]])
        let findings = try #require(try Program.bundles(["diagnose", sample]).bundles[0]["findings"] as? [[String: Any]])
        let places = findings.flatMap { $0["evidence"] as? [[String: Any]] ?? [] }
        #expect(Set(records.compactMap { $0["evidence"] as? String }) == Set(places.compactMap { $0["id"] as? String }))
        #expect((bundle["sha256"] as? String)?.count == 64)
        let names = try FileManager.default.contentsOfDirectory(atPath: target).sorted()
        #expect(names == (records.compactMap { $0["file"] as? String } + ["manifest.json"]).sorted())
        for record in records {
            let id = try #require(record["evidence"] as? String)
            let place = try #require(places.first { $0["id"] as? String == id })
            #expect(record["entry"] as? String == place["entry"] as? String && record["line"] as? Int == place["line"] as? Int)
            #expect(record["command"] as? String == place["command"] as? String && record["whole"] as? Bool == true)
            let text = try String(contentsOfFile: "\(target)/\(record["file"] as? String ?? "")", encoding: .utf8)
            #expect(text.contains("SSLController") && text.split(separator: "\n").count == record["lines"] as? Int)
            // `show` prints the same lines.
            let shown = try Program.run(["show", sample, id]).output.split(separator: "\n").dropFirst()
            #expect(shown.map { String($0.drop { $0 != "│" }.dropFirst(2)) } == text.split(separator: "\n").map(String.init))
        }
    }

    @Test func nothingIsOverwrittenAndNothingIsLeftBehind() throws {
        let folder = try TemporaryFolder()
        let target = folder.path + "/lines"
        try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: false)
        #expect(try Program.run(["diagnose", sample, "--evidence", target]).status == 2)
        try folder.write([1], to: "file")
        #expect(try Program.run(["diagnose", sample, "--evidence", folder.path + "/file"]).status == 2)
        #expect(try Program.run(["diagnose", sample, "--evidence", folder.path + "/no/lines"]).status == 4)
        // The report cannot be written, so there is no folder either.
        #expect(
            try Program.run(["diagnose", sample, "--evidence", folder.path + "/new", "--output", folder.path + "/no/report"]).status == 4)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["file", "lines"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: target) == [])
    }

    @Test func namesFromABundleNameNoFile() throws {
        let folder = try TemporaryFolder()
        let record = """
            [ERROR] 2024-01-25 11:10:34.735 [exec-1] SSLController - uploadNewCertificateChain(): password=secret-4711 \
            {"error":{"@Message.ExtendedInfo":[{"MessageId":"CGEN1008","MessageArgs":["Invalid CSR key."]}]}}

            """
        let bundle = try folder.write(
            FixtureArchive.zip([
                FixtureEntry("../../../../tmp/x/tomcat/application.log", record), FixtureEntry("/etc/tomcat/application.log.1", record),
            ]),
            to: "case.zip")
        let target = folder.path + "/lines"
        _ = try Program.run(["diagnose", bundle, "--evidence", target])
        let names = try FileManager.default.contentsOfDirectory(atPath: target)
        #expect(names.count > 1 && names.allSatisfy { $0 == "manifest.json" || $0.wholeMatch(of: #/1-e-[0-9a-f]{10}\.log/#) != nil })
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["case.zip", "lines"])
        let texts = try names.map { try String(contentsOfFile: "\(target)/\($0)", encoding: .utf8) }
        #expect(!texts.joined().contains("secret-4711") && texts.joined().contains("[redacted]"))
    }

    @Test func standardInputIsSavedAsFarAsTheReportShowsIt() throws {
        let folder = try TemporaryFolder()
        let target = folder.path + "/lines"
        let input = try Data(contentsOf: URL(filePath: sample))
        #expect(try Program.run(["diagnose", "-", "--evidence", target, "--quiet"], input: input).status == 1)
        let records = try #require(try manifest(target).first?["records"] as? [[String: Any]])
        #expect(!records.isEmpty && records.allSatisfy { $0["whole"] as? Bool == false })
    }
}
