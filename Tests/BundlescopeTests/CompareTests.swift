import BundleFixtures
import Foundation
import Testing

/// `compare` through the program: its arguments, exit codes and formats.
@Suite struct CompareTests {
    private let folder: TemporaryFolder
    private let failed, again, fixed, other: String

    init() throws {
        let folder = try TemporaryFolder()
        self.folder = folder
        func bundle(_ name: String, _ tries: [(hour: String, error: String?)], on host: String = "cucm-pub") throws -> String {
            let log = tries.map { hour, error in
                let time = "2026-03-04 \(hour):00:0"
                let lines = ["op:import", "type:own", "unit:tomcat", "Hostname: \(host)"] + [error].compactMap(\.self)
                let end = "CertMgmt Operation Result : \(error ?? "null")"
                return (lines + [end]).enumerated().map { "\(time)\($0),000 INFO [main] - \($1)\n" }.joined()
            }
            return try folder.write(FixtureArchive.zip([FixtureEntry("platform/log/certMgmt00001.log", log.joined())]), to: name)
        }
        let mismatch = "CSR Public Key and Certificate Public Key Do Not Match"
        failed = try bundle("monday.zip", [("10", mismatch)])
        again = try bundle("tuesday.zip", [("10", mismatch), ("11", mismatch)])
        fixed = try bundle("friday.zip", [("10", mismatch), ("11", mismatch), ("12", nil)])
        other = try bundle("other.zip", [("12", nil)], on: "paris")
    }

    private func comparison(_ arguments: [String]) throws -> (status: Int32, object: [String: Any], error: String) {
        let ending = try Program.run(["compare"] + arguments + ["--format", "json"])
        let object = try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any]
        return (ending.status, try #require(object), ending.error)
    }

    private func statuses(_ object: [String: Any]) -> [String] {
        (object["changes"] as? [[String: Any]] ?? []).compactMap { $0["status"] as? String }
    }

    @Test func exitCodesSayWhatBecameOfIt() throws {
        let fixed = try comparison([failed, self.fixed])
        #expect(fixed.status == 0 && statuses(fixed.object) == ["fixed"])
        let remaining = try comparison([failed, again])
        #expect(remaining.status == 1 && statuses(remaining.object) == ["remaining"])
        #expect(try Program.run(["compare", failed, again, "--exit-zero"]).status == 0)
        let itself = try comparison([failed, failed])
        #expect(itself.status == 3 && statuses(itself.object) == ["unknown"])
        let clean = Program.sample("clean.zip")
        #expect(try Program.run(["compare", clean, clean]).status == 0)
        #expect(try Program.run(["compare", failed, folder.path + "/missing.zip"]).status == 3)
    }

    @Test func swappedBundlesAndAnotherApplianceAreTold() throws {
        let swapped = try comparison([fixed, failed])
        #expect(swapped.status == 3 && swapped.object["swapped"] as? Bool == true)
        #expect((swapped.object["notes"] as? [Any])?.count == 1 && swapped.error.contains("swapped"))
        let different = try comparison([failed, other])
        #expect(different.status == 3 && different.object["sameAppliance"] as? String == "no")
        #expect(statuses(different.object) == ["unknown"] && different.error.contains("paris"))
    }

    @Test func severalBundlesASideAreNamedByOptions() throws {
        let named = try comparison(["--before", failed, "--after", fixed, "--after", again])
        #expect(named.status == 0 && statuses(named.object) == ["fixed"])
        #expect((named.object["after"] as? [String: Any])?["path"] as? String == fixed)
        let earlier = try #require(named.object["earlier"] as? [String: [[String: Any]]])
        #expect(earlier["after"]?.map { $0["path"] as? String } == [again] && earlier["before"]?.isEmpty == true)
    }

    @Test func itTakesTwoSides() throws {
        let wrong = [[failed], [failed, again, fixed], [failed, "--after", again], ["--before", failed], ["-", "-"], []]
        for arguments in wrong { #expect(try Program.run(["compare"] + arguments).status == 2, "\(arguments)") }
        #expect(try Program.run(["compare", failed, again, "--confirmed", "no/such-rule"]).status == 2)
    }

    @Test(arguments: ["text", "markdown", "html"], ["en", "es", "ja", "ko"])
    func everyFormatForPeopleTellsTheChange(format: String, language: String) throws {
        let ending = try Program.run(["compare", failed, again, "--format", format, "--lang", language])
        #expect(ending.status == 1 && ending.error == "")
        #expect(ending.output.contains("monday.zip") && ending.output.contains("tuesday.zip"))
        #expect(ending.output.contains("2026-03-04 11:00:00"))
        #expect(try Program.run(["compare", failed, again, "--format", format, "--lang", language]).output == ending.output)
    }

    @Test func programsGetTheBaselineState() throws {
        func result(_ after: String) throws -> [String: Any] {
            let text = try Program.run(["compare", failed, after, "--format", "sarif"]).output
            let sarif = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
            let runs = try #require(sarif["runs"] as? [[String: Any]])
            return try #require((runs[0]["results"] as? [[String: Any]])?.first)
        }
        #expect(try result(fixed)["baselineState"] as? String == "absent")
        #expect(try result(again)["baselineState"] as? String == "unchanged")
        let open = try result(failed)
        #expect(open["baselineState"] == nil && open["kind"] as? String == "open")
        let rows = try Program.run(["compare", failed, again, "--format", "csv"]).output.split(separator: "\r\n")
        #expect(rows.count == 2 && rows[1].contains("\"remaining\",\"failedAgain\""))
    }

    @Test func briefAndQuietAreShort() throws {
        #expect(try Program.run(["compare", failed, again, "--quiet"]).output.split(separator: "\n").count == 1)
        #expect(try Program.run(["compare", failed, again, "--brief"]).output.split(separator: "\n").count <= 6)
    }
}
