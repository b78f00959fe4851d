import BundleFixtures
import Foundation
import Testing

/// Subjects, what stands, and what is said about it, as seen by a person and by a script.
@Suite struct StandingTests {
    private static func record(_ time: String, _ argument: String?, thread: Int = 1, level: String = "ERROR") -> String {
        let arguments = argument.map { "\"\($0)\"" } ?? ""
        return
            "[\(level)] 2024-01-25 \(time) [exec-\(thread)] SSLController - uploadNewCertificateChain(): Error uploading certificate chain: "
            + #"{"error":{"@Message.ExtendedInfo":[{"MessageId":"CGEN1008","MessageArgs":[\#(arguments)],"Severity":"Critical"}]}}"# + "\n"
    }

    private static let key = "Invalid CSR key."
    private static let usage = "No Client/Server authentication EKU present in leaf certificate."

    private static func operation(_ minute: Int, _ unit: String, _ result: String = "null") -> String {
        ["op:import", "type:own", "unit:\(unit)", "Hostname: cucm-pub", "CertMgmt Operation Result : \(result)"].enumerated()
            .map { "2026-03-02 10:\(minute):00,10\($0) INFO [main] - \($1)\n" }.joined()
    }

    private func report(_ entries: [(name: String, text: String)], _ options: String...) throws -> String {
        try Program.withFolder { folder in
            let bundle = folder.appending(path: "case.zip")
            try Data(FixtureArchive.zip(entries.map { FixtureEntry($0.name, $0.text) })).write(to: bundle)
            return try Program.run(["diagnose", bundle.path] + options).output
        }
    }

    private func bundle(_ entries: [(name: String, text: String)]) throws -> [String: Any] {
        let report = try JSONSerialization.jsonObject(with: Data(self.report(entries, "--format", "ndjson").utf8))
        return try #require(report as? [String: Any])
    }

    private func objects(_ bundle: [String: Any], _ field: String) throws -> [[String: Any]] {
        try #require(bundle[field] as? [[String: Any]])
    }

    @Test func twoAppliancesInOneArchiveStandEachForItself() throws {
        let bundle = try bundle([
            ("source/tomcat/application.log", Self.record("10:00:00.100", Self.usage)),
            ("target/tomcat/application.log", Self.record("10:05:00.100", Self.key)),
        ])
        let standing = try objects(bundle, "standing")
        #expect(standing.map { $0["rule"] as? String } == ["dell-ome/eku-missing", "dell-ome/csr-key-mismatch"])
        for (one, folder) in zip(standing, ["source", "target"]) {
            #expect(Set(one.keys).isSuperset(of: ["subject", "outcome", "rule", "title", "since", "last", "tries", "evidence"]))
            let subject = try #require(one["subject"] as? [String: Any])
            #expect(Set(subject.keys).isSuperset(of: ["product", "operation", "unit", "node", "log"]))
            #expect(subject["operation"] as? String == "chain-upload" && (subject["log"] as? String)?.hasSuffix(folder) == true)
            #expect(one["outcome"] as? String == "failed" && one["tries"] as? Int == 1)
        }
        #expect(try objects(bundle, "findings").map { $0["status"] as? String } == ["standing", "standing"])
        #expect(bundle["causeChangedAt"] as? [Int] == [])
        #expect(try objects(bundle, "attempts").allSatisfy { $0["subject"] is [String: Any] })
    }

    @Test func aLogThatLiesTwiceIsReadOnce() throws {
        let log = Self.record("10:00:00.100", Self.usage) + Self.record("10:10:00.100", Self.key)
        let packed = FixtureArchive.tar([FixtureEntry("tomcat/application.log", log)], filter: .gzip)
        for entries in [
            [FixtureEntry("bundle.tar.gz", packed), FixtureEntry("bundle/tomcat/application.log", log)],
            [FixtureEntry("bundle/tomcat/application.log", log), FixtureEntry("bundle.tar.gz", packed)],
        ] {
            try Program.withFolder { folder in
                let path = folder.appending(path: "case.zip")
                try Data(FixtureArchive.zip(entries)).write(to: path)
                let bundle = try #require(try Program.bundles(["diagnose", path.path]).bundles.first)
                #expect(bundle["attemptsTotal"] as? Int == 2)
                #expect((bundle["stats"] as? [String: Any])?["recordsMatched"] as? Int == 2)
                for finding in try objects(bundle, "findings") {
                    #expect(finding["count"] as? Int == 1 && finding["records"] as? Int == 1)
                    let evidence = try #require(try objects(finding, "evidence").first)
                    #expect((evidence["entry"] as? String)?.hasSuffix("case.zip!/bundle/tomcat/application.log") == true)
                    let also = try objects(evidence, "alsoIn")
                    #expect(also.map { $0["line"] as? Int } == [evidence["line"] as? Int])
                    #expect((also.first?["entry"] as? String)?.hasSuffix("bundle.tar.gz!/tomcat/application.log") == true)
                }
            }
        }
    }

    @Test func aSuccessOfAnotherUnitClosesNothing() throws {
        let refused = "CSR Public Key and Certificate Public Key Do Not Match"
        let entries = [
            ("active/platform/log/certMgmt00000001.log", Self.operation(10, "tomcat", refused)),
            ("active/platform/log/certMgmt00000002.log", Self.operation(20, "ipsec")),
        ]
        let bundle = try bundle(entries)
        #expect(try objects(bundle, "standing").map { ($0["subject"] as? [String: Any])?["unit"] as? String } == ["tomcat", "ipsec"])
        #expect(try objects(bundle, "standing").map { $0["outcome"] as? String } == ["failed", "succeeded"])
        #expect(try objects(bundle, "findings").map { $0["status"] as? String } == ["standing"])
        #expect(try report(entries).contains("The log does not show a later success."))
        let taken = entries + [("active/platform/log/certMgmt00000003.log", Self.operation(30, "tomcat"))]
        let finding = try #require(try objects(self.bundle(taken), "findings").first)
        #expect(finding["status"] as? String == "superseded")
        #expect((finding["supersededBy"] as? [String: Any])?["number"] as? Int == 3)
        #expect(try !report(taken).contains("does not show a later success"))
    }

    @Test(arguments: ["text", "markdown"]) func ofALogWithoutSuccessesNoneIsMissed(format: String) throws {
        let report = try report([("tomcat/application.log", Self.record("10:00:00.100", Self.key))], "--format", format)
        #expect(!report.contains("does not show a later success"))
        #expect(report.replacing("\n", with: " ").contains("Settings"))
    }

    @Test func noTextSpeaksOfAnArgumentThatIsNotThere() throws {
        for format in ["text", "markdown", "csv", "json"] {
            let report = try report([("tomcat/application.log", Self.record("10:00:00.100", nil))], "--format", format)
            #expect(!report.contains("argument logged with the message is"), "\(format)")
            #expect(!report.contains("give the logged argument"), "\(format)")
        }
    }

    /// A report of ten thousand equal tries is as short as one of five.
    @Test(arguments: ["text", "markdown", "json"]) func manyEqualTriesAreOneRow(format: String) throws {
        func log(_ count: Int) -> [(name: String, text: String)] {
            let tries = (0..<count).map { number in
                let (hour, minute, second) = (number / 3600, number / 60 % 60, number % 60)
                return Self.record(String(format: "%02d:%02d:%02d.000", hour, minute, second), number == 0 ? Self.usage : Self.key)
            }
            return [("tomcat/application.log", tries.joined())]
        }
        let (few, many) = (try report(log(5), "--format", format), try report(log(10_000), "--format", format))
        #expect(many.contains(format == "json" ? "\"attemptsTotal\" : 10000" : "2–10000"))
        if format == "json" {
            #expect(many.utf8.count < 400_000)
        } else {
            #expect(many.split(separator: "\n").count <= few.split(separator: "\n").count + 5)
        }
    }
}
