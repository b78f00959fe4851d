import BundleFixtures
import Foundation
import Testing

/// What a bundle's logs say, whether a rule knows it or not, and the lines round a record, through the program.
@Suite struct SurveyTests {
    private let folder: TemporaryFolder
    private let bundle: String

    private static let unknown = "[ERROR] 2024-01-25 11:10:34.735 [main] PowerController - Power supply 2 failed after 31 s\n"
    private static let known =
        "[ERROR] 2024-01-25 11:10:35.735 [main] SSLController - uploadNewCertificateChain(): Error uploading certificate chain: "
        + #"{"error":{"@Message.ExtendedInfo":[{"MessageId":"CGEN1008","MessageArgs":["Invalid CSR key."]}]}}"# + "\n"
    private static let syslog = "Jan 25 11:10:34 ome mcsid[4711]: error: password=Liverwort was refused for 10.0.0.7\n"

    init() throws {
        folder = try TemporaryFolder()
        let live = "[INFO] 2024-01-25 11:10:33.735 [main] A - live\n" + Self.unknown + Self.known
        let older = (1...9).map { "[INFO] 2024-01-24 11:10:0\($0).735 [main] A - older \($0)\n" }.joined()
        bundle = try folder.write(
            FixtureArchive.zip([
                FixtureEntry("tomcat/application.log", live), FixtureEntry("tomcat/application.log.1", older),
                FixtureEntry("var/log/messages", Self.syslog + Self.syslog), FixtureEntry("image.bin", [UInt8](repeating: 1, count: 5000)),
                FixtureEntry("cert/ome.pem", TestChains.text("chain.pem")),
            ]), to: "case.zip")
    }

    private func survey(_ arguments: [String] = []) throws -> (status: Int32, bundle: [String: Any]) {
        let (status, bundles) = try Program.bundles(["survey", bundle] + arguments)
        return (status, try #require(bundles.first))
    }

    private func shapes(_ bundle: [String: Any]) throws -> [[String: Any]] { try #require(bundle["shapes"] as? [[String: Any]]) }

    @Test func everyLogAndEveryKindOfErrorIsNamed() throws {
        let (status, bundle) = try survey()
        #expect(status == 0)
        let entries = try #require(bundle["entries"] as? [String: Any])
        #expect(entries["count"] as? Int == 5)
        let logs = try #require(bundle["logs"] as? [[String: Any]])
        #expect(
            Set(logs.compactMap { $0["entry"] as? String }) == [
                "case.zip!/tomcat/application.log", "case.zip!/tomcat/application.log.1", "case.zip!/var/log/messages",
            ])
        #expect(Set(logs.compactMap { $0["form"] as? String }) == ["known", "guessed"])
        let shapes = try shapes(bundle)
        #expect(shapes.map { $0["count"] as? Int } == [2, 1, 1])
        let supply = try #require(shapes.first { $0["logger"] as? String == "PowerController" })
        #expect(supply["shape"] as? String == "Power supply # failed after # s")
        #expect(supply["rule"] is NSNull)
        let refused = try #require(shapes.first { $0["messageId"] as? String == "CGEN1008" })
        #expect(refused["rule"] as? String == "dell-ome/csr-key-mismatch")
        #expect((bundle["certificates"] as? [[String: Any]])?.isEmpty == false)
    }

    @Test func everyShapeIsShownAgain() throws {
        for shape in try shapes(survey().bundle) {
            let (id, evidence) = (try #require(shape["id"] as? String), try #require(shape["evidence"] as? String))
            for name in [id, evidence] {
                let ending = try Program.run(["show", bundle, name])
                #expect(ending.status == 0, "\(ending.error)")
                #expect(ending.output.hasPrefix("\(shape["entry"] ?? ""):\(shape["line"] ?? "")\n"))
            }
        }
        #expect(try Program.run(["show", bundle, "s-0000000000"]).status == 2)
    }

    @Test(arguments: ["text", "markdown", "json", "ndjson", "csv", "html", "sarif"])
    func everyFormatNamesWhatNoRuleKnowsAndNoSecret(format: String) throws {
        for language in ["en", "es", "ja", "ko"] {
            let ending = try Program.run(["survey", bundle, "--format", format, "--lang", language])
            #expect(ending.status == 0, "\(ending.error)")
            #expect(ending.output.contains("Power supply # failed after # s"))
            #expect(!ending.output.contains("Liverwort"))
            #expect(try Program.run(["survey", bundle, "--format", format, "--no-redact"]).output.contains("Liverwort"))
        }
    }

    @Test func theTextIsOneScreen() throws {
        let ending = try Program.run(["survey", bundle], environment: ["COLUMNS": "80"])
        let lines = ending.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= 40)
        #expect(lines.allSatisfy { $0.count <= 80 })
    }

    @Test func damageIsANoteAndThree() throws {
        for sample in ["damaged.zip", "damaged.tar.gz"] {
            let (status, bundles) = try Program.bundles(["survey", Program.sample(sample)])
            #expect(status == 3)
            #expect(bundles.first?["complete"] as? Bool == false)
        }
        #expect(try Program.run(["survey", "no-such-bundle.zip"]).status == 3)
    }

    @Test func theSameOnAnyNumberOfCoresAndFromAPipe() throws {
        let file = try shapes(survey().bundle)
        let data = try Data(contentsOf: URL(filePath: bundle))
        let stream = try #require(try Program.bundles(["survey", "-"], input: data).bundles.first)
        func outline(_ shapes: [[String: Any]]) -> [String] { shapes.map { "\($0["id"] ?? "") \($0["count"] ?? "") \($0["line"] ?? "")" } }
        #expect(try outline(shapes(stream)) == outline(file))
    }

    @Test func aFolderOfBundlesSaysInHowManyEachKindStands() throws {
        let other = FixtureArchive.zip([FixtureEntry("tomcat/application.log", Self.unknown)])
        try folder.write(other, to: "cases/a.zip")
        try folder.write(other, to: "cases/b.zip")
        try folder.write(FixtureArchive.zip([FixtureEntry("x/y.log", Self.known)]), to: "cases/deep/c.zip")
        let ending = try Program.run(["survey", folder.path + "/cases", "--format", "json"])
        let report = try #require(try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any])
        #expect((report["bundles"] as? [Any])?.count == 3)
        let summary = try #require(report["summary"] as? [String: Any])
        let first = try #require((summary["shapes"] as? [[String: Any]])?.first)
        #expect(first["shape"] as? String == "Power supply # failed after # s")
        #expect((first["bundles"] as? [String: Any])?["count"] as? Int == 2)
        #expect(try Program.run(["survey", folder.path + "/cases"]).output.contains("in 2 of 3 bundles"))
    }

    /// An unpacked bundle of an unknown product is one bundle, though packed logs lie in it.
    @Test func anUnpackedBundleIsOne() throws {
        try folder.write(Array(Self.syslog.utf8), to: "host/var/log/messages")
        try folder.write(FixtureArchive.gzip(Array(Self.syslog.utf8)), to: "host/var/log/messages.1.gz")
        let bundles = try Program.bundles(["survey", folder.path + "/host"]).bundles
        #expect(bundles.count == 1)
        #expect((bundles[0]["logs"] as? [Any])?.count == 2)
    }

    @Test func aBundleWithNothingFoundLeadsToTheSurvey() throws {
        let clean = try folder.write(FixtureArchive.zip([FixtureEntry("tomcat/application.log", Self.unknown)]), to: "clean.zip")
        let text = try Program.run(["diagnose", clean])
        #expect(text.status == 0)
        #expect(text.output.contains("1 kind of error stands in these logs that no rule speaks of:\nbundlescope survey \(clean)"))
        #expect(try Program.run(["diagnose", bundle]).output.contains("bundlescope survey") == false)
        for (language, words) in [("es", "ninguna regla"), ("ja", "ルールのないエラー"), ("ko", "규칙이 없는 오류")] {
            #expect(try Program.run(["diagnose", clean, "--lang", language]).output.contains(words))
        }
    }

    private static let quiet = "[INFO] 2024-01-25 11:10:33.735 [main] A - live\n"
    private static let withoutLevels = (1...5).map { "2024-01-25 11:10:0\($0) disk \($0) is broken\n" }.joined()

    /// That no error stands in the logs is said only where each would have been counted.
    @Test(arguments: [
        (Self.quiet, nil, true), (Self.quiet, Self.withoutLevels, false), ("of another form\n" + Self.quiet, nil, false),
    ])
    func noErrorIsSaidOfLogsThatShowEach(log: String, other: String?, isSaid: Bool) throws {
        let entries = [FixtureEntry("tomcat/application.log", log)] + (other.map { [FixtureEntry("var/log/disk.log", $0)] } ?? [])
        let output = try Program.run(["diagnose", folder.write(FixtureArchive.zip(entries), to: "quiet.zip")]).output
        #expect(output.contains("bundlescope survey"))
        #expect(output.contains("No error stands in these logs that no rule speaks of") == isSaid)
    }

    @Test func nothingIsSaidOfRecordsWhereThereIsNoLog() throws {
        for name in ["a", "b"] { try folder.write(FixtureArchive.zip([FixtureEntry("readme.txt", "hello\n")]), to: "bare/\(name).zip") }
        for paths in [["/bare"], ["/bare/a.zip"]] {
            let output = try Program.run(["survey"] + paths.map { folder.path + $0 }).output
            #expect(output.contains("No file looks like a log"))
            #expect(!output.contains("None of the records"))
        }
        try folder.write(FixtureArchive.zip([FixtureEntry("tomcat/application.log", Self.quiet)]), to: "bare/c.zip")
        let output = try Program.run(["survey", folder.path + "/bare"]).output
        #expect(output.contains("None of the records that were read is marked as a warning or an error."))
    }

    // MARK: The lines round a record

    @Test func linesRoundARecordComeFromAllFilesOfItsLog() throws {
        let shape = try #require(try shapes(survey().bundle).first { $0["logger"] as? String == "PowerController" })
        let id = try #require(shape["evidence"] as? String)
        let ending = try Program.run(["show", bundle, id, "--context", "3"])
        #expect(ending.status == 0, "\(ending.error)")
        #expect(
            ending.output == """
                case.zip!/tomcat/application.log.1:8
                8 │ [INFO] 2024-01-24 11:10:08.735 [main] A - older 8
                9 │ [INFO] 2024-01-24 11:10:09.735 [main] A - older 9

                case.zip!/tomcat/application.log:1
                1 │ [INFO] 2024-01-25 11:10:33.735 [main] A - live
                2 ┃ \(Self.unknown)3 │ \(Self.known)
                """)
        let around = try Program.run(["show", bundle, id, "--around", "1"]).output
        #expect(around.split(separator: "\n").count == 4)
        #expect(!around.contains("older"))
        #expect(try Program.run(["show", bundle, id, "--around", "2d"]).output.contains("older 1"))
    }

    @Test func linesRoundARecordHoldNoSecret() throws {
        let shape = try #require(try shapes(survey().bundle).first { $0["logger"] as? String == "mcsid" })
        let ending = try Program.run(["show", bundle, try #require(shape["evidence"] as? String), "--context", "5"])
        #expect(ending.output.contains("[redacted]") && !ending.output.contains("Liverwort"))
        #expect(ending.output.split(separator: "\n").count == 3)
    }

    @Test(arguments: [["--context", "-1"], ["--context", "1001"], ["--context", "1", "--around", "1"], ["--around", "x"]])
    func aWrongExtentIsAWrongCommandLine(arguments: [String]) throws {
        #expect(try Program.run(["show", bundle, "e-0000000000"] + arguments).status == 2)
    }
}
