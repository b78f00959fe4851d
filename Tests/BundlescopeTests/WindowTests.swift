import BundleFixtures
import Foundation
import Testing

/// A window of logged time: every format shows it together with what is outside it, and a bundle with nothing inside is never clean.
@Suite(.serialized) struct WindowTests {
    private static let formats = ["text", "markdown", "json", "ndjson", "csv", "html", "sarif"]
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static func info(_ time: String) -> String { "[INFO] \(time) [t] DeviceInventory - inventory done\n" }

    private static func error(_ time: String, _ argument: String = "Invalid CSR key.") -> String {
        PublishedRecord.chain(argument, at: time)
    }

    private func bundle(of logs: [(path: String, text: String)], named name: String = "a.zip") throws -> String {
        try folder.write(FixtureArchive.zip(logs.map { FixtureEntry($0.path, $0.text) }), to: name)
    }

    private func bundle(_ lines: String...) throws -> String { try bundle(of: [("tomcat/application.log", lines.joined())]) }

    private func judged(_ path: String, _ options: String...) throws -> (status: Int32, bundle: [String: Any]) {
        let (status, bundles) = try Program.bundles(["diagnose", path] + options)
        return (status, try #require(bundles.first))
    }

    private func expect(
        _ path: String, _ options: [String], _ status: Int32, _ outcome: String, outside: Int,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let (given, bundles) = try Program.bundles(["diagnose", path] + options)
        let bundle = try #require(bundles.first)
        #expect(given == status, sourceLocation: sourceLocation)
        #expect(bundle["outcome"] as? String == outcome, sourceLocation: sourceLocation)
        #expect((bundle["window"] as? [String: Any])?["recordsOutside"] as? Int == outside, sourceLocation: sourceLocation)
        // The same through the workers of a triage.
        let (triaged, rows) = try Program.bundles(["triage", path] + options)
        #expect(triaged == status && NSArray(array: rows) == NSArray(array: bundles), sourceLocation: sourceLocation)
    }

    // MARK: Results

    @Test func anErrorBeforeItIsNoCleanBill() throws {
        let path = try bundle(
            Self.error("2024-01-25 10:00:00.100"), Self.info("2024-02-02 09:00:00.000"), Self.info("2024-02-02 09:00:01.001"))
        try expect(path, ["--since", "2024-02-01"], 3, "incomplete", outside: 1)
        let bundle = try judged(path, "--since", "2024-02-01").bundle
        #expect(bundle["window"] as? NSDictionary == ["since": "2024-02-01", "until": NSNull(), "recordsOutside": 1])
        #expect((bundle["notes"] as? [[String: Any]])?.map { $0["kind"] as? String } == ["skipped"])
        let coverage = try #require(bundle["coverage"] as? [[String: Any]])
        #expect(!coverage.contains { $0["state"] as? String == "absent" })
        #expect(!(try Program.run(["diagnose", path, "--since", "2024-02-01"]).output.contains("nothing matched")))
        try expect(path, ["--since", "2024-01-25"], 1, "findings", outside: 0)
        try expect(path, ["--until", "2024-01-24"], 3, "incomplete", outside: 1)
        #expect(try judged(path).bundle["window"] is NSNull)
    }

    @Test func aQuietLogThatGoesThroughItIsClean() throws {
        let path = try bundle(Self.info("2024-01-25 10:00:00.100"), Self.info("2024-02-02 09:00:00.000"))
        try expect(path, ["--since", "2024-02-01"], 0, "clean", outside: 0)
        try expect(path, ["--until", "2024-01-25"], 0, "clean", outside: 0)
        try expect(path, ["--since", "2024-01-30", "--until", "2024-01-31"], 0, "clean", outside: 0)
        #expect(try Program.run(["diagnose", path, "--since", "2024-02-01"]).output.contains("requested time: from 2024-02-01 on"))
    }

    @Test func aQuietLogThatEndsBeforeItIsNotClean() throws {
        let path = try bundle(Self.info("2024-01-25 10:00:00.100"), Self.info("2024-01-26 09:00:00.000"))
        try expect(path, ["--since", "2024-02-01"], 3, "incomplete", outside: 0)
        try expect(path, ["--until", "2024-01-24"], 3, "incomplete", outside: 0)
        try expect(path, ["--since", "2024-01-26T09:00"], 0, "clean", outside: 0)
        let output = try Program.run(["diagnose", path, "--since", "2024-02-01"], environment: ["COLUMNS": "300"]).output
        #expect(output.contains("the log runs from 2024-01-25 10:00:00 to 2024-01-26 09:00:00"))
    }

    /// A log without a known record cannot show whether it extends into the window.
    @Test func whatIsNotKnownIsNotClean() throws {
        let (status, bundle) = try judged(try bundle("\n\n"), "--since", "2024-02-01")
        #expect(status == 3 && bundle["outcome"] as? String == "incomplete")
    }

    @Test func insideAndOutsideAreNotMixed() throws {
        let path = try bundle(
            Self.error("2024-01-25 10:00:00.100"), Self.error("2024-01-26 10:00:00.100"),
            Self.error("2024-01-27 10:00:00.100", "Invalid certificate chain provided."), Self.error("2024-01-28 10:00:00.100"))
        let (status, bundle) = try judged(path, "--since", "2024-01-26", "--until", "2024-01-27")
        #expect(status == 1)
        #expect((bundle["window"] as? [String: Any])?["recordsOutside"] as? Int == 2)
        let findings = try #require(bundle["findings"] as? [[String: Any]])
        #expect(findings.map { $0["count"] as? Int } == [1, 1])
        #expect(Set(findings.compactMap { $0["firstSeen"] as? String }) == ["2024-01-26T10:00:00.100", "2024-01-27T10:00:00.100"])
        #expect(bundle["attemptsTotal"] as? Int == 2)
        #expect((bundle["attempts"] as? [[String: Any]])?.map { $0["number"] as? Int } == [1, 2])
        #expect(bundle["causeChangedAt"] as? [Int] == [2])
        #expect((bundle["stats"] as? [String: Any])?["recordsMatched"] as? Int == 2)
        // Only those inside: nothing has changed, and nothing is said about changes outside.
        let first = try judged(path, "--until", "2024-01-26").bundle
        #expect(first["causeChangedAt"] as? [Int] == [] && first["attemptsTotal"] as? Int == 2)
    }

    @Test func boundsBelongToIt() throws {
        let path = try bundle(Self.error("2024-01-25 11:10:34.735"))
        for options in [
            ["--since", "2024-01-25", "--until", "2024-01-25"],
            ["--since", "2024-01-25T11:10:34.735", "--until", "2024-01-25T11:10:34.735"],
            ["--until", "2024-01-25T11:10"], ["--since", "2024-01-25 11:10"], ["--since", "2024-01-25T11:10Z"],
            ["--until", "2024-01-25t11:10:34z"], ["--until", "2024-01-25T11:10:34,735+0100"],
        ] { try expect(path, options, 1, "findings", outside: 0) }
        try expect(path, ["--since", "2024-01-25T11:10:34.736"], 3, "incomplete", outside: 1)
        try expect(path, ["--until", "2024-01-25T11:10:34.734"], 3, "incomplete", outside: 1)
        // The zone is not converted: the log has none.
        try expect(path, ["--since", "2024-01-25T11:10:00+09:00"], 1, "findings", outside: 0)
        try expect(path, ["--since", "2024-01-25T11:11:00+09:00"], 3, "incomplete", outside: 1)
    }

    /// Each appliance is judged separately.
    @Test func anotherAppliancesLogDoesNotStandInForOne() throws {
        let path = try bundle(of: [
            ("source/tomcat/application.log", Self.error("2024-01-25 10:00:00.100")),
            ("target/tomcat/application.log", Self.error("2024-02-05 10:00:00.100")),
        ])
        let (status, bundle) = try judged(path, "--since", "2024-02-01")
        #expect(status == 3 && bundle["outcome"] as? String == "findings" && bundle["complete"] as? Bool == false)
        let note = try #require((bundle["notes"] as? [[String: Any]])?.first { $0["losesData"] as? Bool == true })
        #expect(note["entry"] as? String == "a.zip!/source/tomcat/application.log")
    }

    /// A rotation outside the window belongs to a log that continues inside.
    @Test func anOlderRotationMayLieOutside() throws {
        let path = try bundle(of: [
            ("tomcat/application.log.1", Self.error("2024-01-25 10:00:00.100")),
            ("tomcat/application.log", Self.error("2024-02-05 10:00:00.100")),
        ])
        try expect(path, ["--since", "2024-02-01"], 1, "findings", outside: 1)
    }

    // MARK: In every format

    @Test(arguments: ["en", "es", "ja", "ko"], formats)
    func everyFormTellsIt(language: String, format: String) throws {
        let path = try bundle(Self.error("2024-01-25 10:00:00.100"), Self.error("2024-02-02 10:00:00.100"))
        let options = ["--since", "2024-02-01", "--until", "2024-02-03T11:00", "--format", format, "--lang", language]
        for arguments in [["diagnose", path], ["diagnose", path, "--quiet"], ["triage", path], ["triage", path, "--quiet"]] {
            let output = try Program.run(arguments + options, environment: ["COLUMNS": "300"]).output
            #expect(output.contains("2024-02-01"), "\(arguments)")
            #expect(output.contains("2024-02-03 11:00") || output.contains("2024-02-03T11:00"), "\(arguments)")
        }
        let words = ["en": "errors outside it: 1", "es": "fuera de él: 1", "ja": "期間外の試行とエラーの記録1件", "ko": "기간 밖의 시도와 오류 기록 1건"]
        guard ["text", "markdown", "html"].contains(format), let text = words[language] else { return }
        #expect(try Program.run(["diagnose", path] + options, environment: ["COLUMNS": "300"]).output.contains(text))
        #expect(try Program.run(["triage", path] + options, environment: ["COLUMNS": "300"]).output.contains(text))
    }

    @Test func theFormsForProgramsHaveItsFields() throws {
        let path = try bundle(Self.error("2024-01-25 10:00:00.100"), Self.error("2024-02-02 10:00:00.100"))
        let window: NSDictionary = ["since": "2024-02-01", "until": NSNull(), "recordsOutside": 1]
        func object(_ arguments: [String]) throws -> [String: Any] {
            let output = try Program.run(arguments + [path, "--since", "2024-02-01"]).output
            return try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
        }
        #expect(try object(["diagnose", "--format", "ndjson"])["window"] as? NSDictionary == window)
        #expect((try object(["triage", "--format", "json"])["summary"] as? [String: Any])?["window"] as? NSDictionary == window)
        let run = try #require((try object(["triage", "--format", "sarif"])["runs"] as? [[String: Any]])?.first)
        let artifact = try #require((run["artifacts"] as? [[String: Any]])?.first)
        #expect((artifact["properties"] as? [String: Any])?["window"] as? NSDictionary == window)
        #expect((run["properties"] as? [String: [String: Any]])?["summary"]?["window"] as? NSDictionary == window)
        let table = try Program.run(["diagnose", path, "--since", "2024-02-01", "--format", "csv"]).output.split(separator: "\r\n")
        #expect(table.first?.contains(#","since","until","recordsOutside","#) == true)
        #expect(table.last?.contains(#","2024-02-01","","1","#) == true)
        let catalog = folder.path + "/catalog.db"
        _ = try Program.run(["triage", path, "--since", "2024-02-01", "--catalog", catalog])
        _ = try Program.run(["triage", path, "--catalog", catalog])
        #expect(try Program.query(catalog, "SELECT records_outside FROM bundles ORDER BY 1") == "[(None,), (1,)]")
        #expect(try Program.query(catalog, "SELECT settings LIKE '%\"since\":\"2024-02-01\"%' FROM analyses ORDER BY 1") == "[(0,), (1,)]")
    }

    @Test func theRecordsOfAllBundlesAreSummedUp() throws {
        for number in 1...3 {
            let text = (0..<number).map { Self.error("2024-01-25 10:00:0\($0).100") }.joined() + Self.error("2024-02-02 10:00:00.100")
            _ = try bundle(of: [("tomcat/application.log", text)], named: "cases/\(number).zip")
        }
        let output = try Program.run(["triage", folder.path + "/cases", "--since", "2024-02-01"], environment: ["COLUMNS": "300"]).output
        #expect(output.contains("errors outside it: 6"))
    }

    // MARK: Invalid windows

    @Test(arguments: [
        ("2024-02-02", "2024-02-01"), ("2024-02-01T10:00", "2024-02-01T09:59"), ("2024-02-01T10:00:00.001", "2024-02-01T10:00:00.000"),
        ("2024-02-02", "2024-02-01T23:59:59Z"), ("2024-02-01T11:00+02:00", "2024-02-01T10:00Z"), ("9999-12-31", "0001-01-01"),
    ])
    func aBeginningBehindTheEndIsTwo(since: String, until: String) throws {
        for command in ["diagnose", "triage"] {
            let ending = try Program.run([command, "x.zip", "--since", since, "--until", until])
            #expect(ending.status == 2)
            #expect(ending.output.isEmpty)
            #expect(ending.error.hasPrefix("bundlescope: --since \(since) is after --until \(until)"))
            #expect(ending.error.count { $0 == "\n" } == 1)
        }
    }

    @Test(arguments: [
        "yesterday", " 2024-01-25", "2024-1-25", "24-01-25", "2024-13-01", "2024-00-10", "2024-02-30", "2023-02-29", "2024-04-31",
        "2024-01-25T",
        "2024-01-25T24:00", "2024-01-25T10", "2024-01-25T10:60", "2024-01-25T10:00:61", "2024-01-25T10:00:00.", "2024-01-25T10:00:00+25:00",
        "2024-01-25T10:00:00+1", "2024-01-25Z", "2024-01-25T10:00 Z", "２０２４-01-25", "2024-01-25T10:00CET", "1706177434", "2024-01-25\n",
    ])
    func whatIsNoTimeIsTwo(text: String) throws {
        for option in ["--since", "--until"] {
            let ending = try Program.run(["diagnose", "x.zip", "\(option)=\(text)"])
            #expect(ending.status == 2, "\(text.debugDescription)")
            #expect(ending.output.isEmpty)
            #expect(ending.error.hasPrefix("bundlescope: \(option) ") && ending.error.count { $0 == "\n" } == 1, "\(text.debugDescription)")
        }
    }

    @Test func aLeapDayIsADay() throws {
        let path = try bundle(Self.error("2024-02-29 10:00:00.100"))
        try expect(path, ["--since", "2024-02-29", "--until", "2024-02-29"], 1, "findings", outside: 0)
    }

    @Test func aZoneThatIsNotConvertedIsSaidToBe() throws {
        let path = try bundle(Self.error("2024-01-25 11:10:34.735"))
        let ending = try Program.run(["diagnose", path, "--since", "2024-01-25T10:00:00+01:00"])
        #expect(ending.error == "bundlescope: --since 2024-01-25T10:00:00+01:00: the zone is not converted, the log's own clock counts\n")
        for time in ["2024-01-25T10:00:00Z", "2024-01-25T10:00", "2024-01-25", "2024-01-25T10:00+00:00"] {
            #expect(try Program.run(["diagnose", path, "--since", time]).error.isEmpty, "\(time)")
        }
    }
}
