import BundleFixtures
import Foundation
import Testing

/// What a catalog knows of an appliance: its bundles over time, and that it was seen before.
@Suite struct CatalogHistoryTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// A bundle of an appliance whose last tries were at these hours.
    private func write(_ name: String, hours: [Int], cause: String = "Invalid CSR key.", second: Int = 0) throws {
        let log = hours.map { hour in
            """
            [ERROR] 2024-01-25 \(hour):10:0\(second).735 [exec-1] SSLController - uploadNewCertificateChain(): Error: \
            {"error":{"@Message.ExtendedInfo":[{"MessageId":"CGEN1008","MessageArgs":["\(cause)"]}]}}

            """
        }
        try folder.write(FixtureArchive.zip([FixtureEntry("tomcat/application.log", log.joined())]), to: name)
    }

    private func triage(_ folders: [String], _ arguments: [String] = ["--format", "json"]) throws -> String {
        try Program.run(["triage"] + folders.map { "\(folder.path)/\($0)" } + ["--catalog", "\(folder.path)/cases.db"] + arguments).output
    }

    private func summary(_ text: String) throws -> [String: Any] {
        let report = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        return try #require(report?["summary"] as? [String: Any])
    }

    @Test func anApplianceThatWasSeenBeforeIsNamed() throws {
        try write("monday/a.zip", hours: [10])
        try write("monday/other.zip", hours: [10], second: 5)
        #expect(try summary(triage(["monday"]))["seenBeforeTotal"] as? Int == 0)
        try write("friday/b.zip", hours: [10, 11])
        try write("friday/new.zip", hours: [12], second: 7)
        let seen = try #require(try summary(triage(["friday"]))["seenBefore"] as? [[String: Any]])
        #expect(seen.count == 1 && seen[0]["bundles"] as? Int == 1)
        #expect(
            (seen[0]["path"] as? String)?.hasSuffix("friday/b.zip") == true
                && (seen[0]["last"] as? String)?.hasSuffix("monday/a.zip") == true)
        // The bundle itself, in an earlier run, is not another one; nor is a copy of it.
        try FileManager.default.copyItem(atPath: "\(folder.path)/friday/new.zip", toPath: "\(folder.path)/friday/copy.zip")
        #expect(try summary(triage(["friday"]))["seenBeforeTotal"] as? Int == 1)
        #expect(try triage(["friday"], []).contains("Appliances seen before"))
    }

    @Test(arguments: ["text", "markdown", "json", "ndjson", "csv", "html"])
    func theAppliancesOfACatalogAreListedOverTime(format: String) throws {
        try write("all/1.zip", hours: [10])
        try write("all/2.zip", hours: [10, 11])
        try write("all/alone.zip", hours: [10], second: 5)
        _ = try triage(["all"])
        let ending = try Program.run(["compare", "\(folder.path)/cases.db", "--format", format])
        #expect(ending.status == 0 && ending.error == "")
        #expect(ending.output.contains("all/1.zip") && ending.output.contains("all/2.zip") && !ending.output.contains("alone.zip"))
        #expect(try Program.run(["compare", "\(folder.path)/cases.db", "--format", format]).output == ending.output)
    }

    @Test func aStepSaysWhatBecameOfTheProblems() throws {
        try write("all/1.zip", hours: [10])
        try write("all/2.zip", hours: [10, 11])
        _ = try triage(["all"])
        let text = try Program.run(["compare", "\(folder.path)/cases.db", "--format", "json"]).output
        let report = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let bundles = try #require((report["appliances"] as? [[String: Any]])?.first?["bundles"] as? [[String: Any]])
        #expect(bundles.map { $0["verdict"] as? String } == ["refused", "refused"])
        #expect((bundles[1]["changes"] as? [String: Int])?["remaining"] == 1 && bundles[0]["changes"] is NSNull)
    }

    @Test func onlyACatalogStandsAlone() throws {
        let bundle = try folder.write(FixtureArchive.zip([FixtureEntry("tomcat/application.log", "")]), to: "a.zip")
        #expect(try Program.run(["compare", bundle]).status == 2)
        #expect(try Program.run(["compare", folder.path + "/missing.db"]).status == 2)
    }
}
