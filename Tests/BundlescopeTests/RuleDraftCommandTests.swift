import Foundation
import Testing

/// `rules draft`, `impact` and `score`, through the program.
@Suite struct RuleDraftCommandTests {
    private static func record(_ id: String, _ argument: String, second: Int) -> String {
        "[ERROR] 2024-01-25 11:10:\(second).735 [exec-1] SSLController - go(): "
            + #"{"@Message.ExtendedInfo":[{"MessageId":"\#(id)","Message":"No room on disk 4.","MessageArgs":["\#(argument)"],"Severity":"Critical"}]}"#
            + "\n"
    }

    /// Calls `body` with a folder that holds two bundles, `one` with a message that no rule knows, and `two` with the same and other numbers.
    private func withBundles(_ body: (URL) throws -> Void) throws {
        try Program.withFolder { folder in
            let logs = [
                "cases/one": Self.record("CXQ7", "disk 4 of 10.0.0.5", second: 10) + Self.record("CXQ7", "printer 4", second: 20),
                "cases/two": Self.record("CXQ7", "disk 17 of 10.0.0.99", second: 10),
                "cases/three": Self.record("CGEN1008", "Invalid CSR key.", second: 10),
            ]
            for (path, text) in logs {
                let file = folder.appending(path: "\(path)/tomcat/application.log")
                try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: file)
            }
            try body(folder)
        }
    }

    private func evidence(of bundle: String, in folder: URL) throws -> String {
        let report = try Program.bundles(["diagnose", folder.appending(path: bundle).path]).bundles
        let findings = try #require(report.first?["findings"] as? [[String: Any]])
        let unknown = try #require(findings.first { $0["rule"] is NSNull && "\($0["message"] ?? "")".contains("disk 4 of") })
        return try #require((unknown["evidence"] as? [[String: Any]])?.first?["id"] as? String)
    }

    private func draft(in folder: URL) throws {
        try FileManager.default.createDirectory(at: folder.appending(path: "mine/dell-ome"), withIntermediateDirectories: true)
        let ending = try Program.run(
            [
                "rules", "draft", "cases/one", try evidence(of: "cases/one", in: folder), "--name", "disk", "--output",
                "mine/dell-ome/disk.yaml",
            ],
            in: folder)
        #expect(ending.status == 0, "\(ending.error)")
    }

    @Test func aDraftIsARule() throws {
        try withBundles { folder in
            try draft(in: folder)
            let text = try String(contentsOf: folder.appending(path: "mine/dell-ome/disk.yaml"), encoding: .utf8)
            #expect(
                text.contains("    - \"disk * of *\"") && text.contains("printer 4")
                    && text.contains("The product says: No room on disk 4."))
            #expect(try Program.run(["rules", "lint", "mine"], in: folder).status == 0)
            #expect(try Program.run(["rules", "test", "mine"], in: folder).status == 0)
            let other = try Program.run(["diagnose", "cases/two", "--rules", "mine", "--format", "json"], in: folder)
            #expect(other.output.contains("\"dell-ome/disk\""))
        }
    }

    /// Of a logger that no rule searches for, too, what resembles the record is an example of what the rule must not match.
    @Test func nearMissesOfAnyLoggerAreQuiet() throws {
        try withBundles { folder in
            let log = folder.appending(path: "cases/one/tomcat/application.log")
            func record(_ time: String, _ text: String) -> String {
                "[ERROR] 2024-01-25 11:1\(time).735 [pool-3] CatalogService - \(text)\n"
            }
            let text =
                record("0:01", "Refresh failed: downloads.example.com:443 handshake aborted, proxy 10.2.3.4 is not trusted")
                + record("1:01", "Nothing to refresh at all") + record("2:01", "Refresh failed: checksum of catalog.xml.gz differs")
                + record("3:01", "Refresh failed: downloads.example.com:443 handshake aborted, proxy 10.9.9.9 is not trusted")
            try Data(text.utf8).write(to: log)
            let survey = try #require(try Program.bundles(["survey", folder.appending(path: "cases/one").path]).bundles.first)
            let shapes = try #require(survey["shapes"] as? [[String: Any]])
            let shape = try #require(shapes.first { $0["count"] as? Int == 2 })
            for id in [shape["id"], shape["evidence"]] {
                let draft = try Program.run(["rules", "draft", "cases/one", try #require(id as? String), "--name", "proxy"], in: folder)
                let quiet = try #require(draft.output.split(separator: "  quiet:\n").last)
                #expect(quiet.split(separator: "\n").map { $0.contains("checksum") } == [true, false], "\(draft.output)\(draft.error)")
            }
        }
    }

    @Test func whatCannotBeDraftedIsTold() throws {
        try withBundles { folder in
            let unknown = try Program.run(["rules", "draft", "cases/one", "e-0000000000"], in: folder)
            #expect(unknown.status == 2 && unknown.error.contains("no evidence e-0000000000"))
            #expect(try Program.run(["rules", "draft", "nothing.zip", "e-0000000000"], in: folder).status == 3)
            let report = try Program.bundles(["diagnose", folder.appending(path: "cases/three").path]).bundles
            let finding = try #require((report.first?["findings"] as? [[String: Any]])?.first)
            let id = try #require((finding["evidence"] as? [[String: Any]])?.first?["id"] as? String)
            let known = try Program.run(["rules", "draft", "cases/three", id], in: folder)
            #expect(known.status == 2 && known.error.contains("the rule dell-ome/csr-key-mismatch is about just this message"))
            #expect(try Program.run(["rules", "draft", "cases/one", id, "--name", "A B"], in: folder).status == 2)
        }
    }

    @Test func theImpactOfARuleIsTold() throws {
        try withBundles { folder in
            try draft(in: folder)
            let arguments = ["rules", "impact", "--rules", "mine", "cases"]
            let json = try Program.run(arguments + ["--format", "json"], in: folder)
            #expect(json.status == 1, "\(json.error)")
            let report = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
            let changed = try #require(report["changed"] as? [[String: Any]])
            #expect(changed.map { $0["path"] as? String } == ["cases/one", "cases/two"])
            #expect(changed.map { $0["gained"] as? [String] } == [["dell-ome/disk"], ["dell-ome/disk"]])
            #expect(report["unchanged"] as? Int == 1 && report["changedTotal"] as? Int == 2)
            let rules = try #require(report["rules"] as? [[String: Any]])
            #expect(rules.first { $0["rule"] as? String == "dell-ome/disk" }.map { "\($0["before"] ?? "") \($0["after"] ?? "")" } == "0 2")
            #expect(
                rules.first { $0["rule"] as? String == "dell-ome/csr-key-mismatch" }.map { "\($0["before"] ?? "") \($0["after"] ?? "")" }
                    == "1 1")
            for format in ["text", "markdown", "csv", "html"] {
                let ending = try Program.run(arguments + ["--format", format, "--lang", "ja"], in: folder)
                #expect(ending.status == 1 && ending.output.contains("dell-ome/disk") && ending.output.contains("cases/two"), "\(format)")
            }
            #expect(try Program.run(arguments + ["--format", "json", "--jobs", "3"], in: folder).output == json.output)
            #expect(try Program.run(["rules", "impact", "--rules", "mine", "cases/three"], in: folder).status == 0)
            #expect(try Program.run(["rules", "impact", "cases"], in: folder).status == 2)
            #expect(try Program.run(["rules", "impact", "--rules", "mine", "mine"], in: folder).status == 3)
        }
    }

    /// A rule of one's own that explains what a built-in one does takes its records over.
    @Test func aRuleThatTakesOverIsTold() throws {
        try withBundles { folder in
            let rule = try Program.run(["rules", "show", "dell-ome/csr-key-mismatch", "--format", "yaml"]).output
                .replacing("id: dell-ome/csr-key-mismatch", with: "id: dell-ome/mine")
                .replacing("- Invalid CSR key.", with: "- \"invalid*key\"").replacing("- \"Invalid CSR key.\"", with: "- \"invalid*key\"")
            try FileManager.default.createDirectory(at: folder.appending(path: "mine/dell-ome"), withIntermediateDirectories: true)
            try Data(rule.utf8).write(to: folder.appending(path: "mine/dell-ome/mine.yaml"))
            let built = try Program.run(["rules", "show", "dell-ome/csr-key-mismatch", "--format", "yaml"]).output
                .replacing("messageId: CGEN1008", with: "messageId: CGEN1009")
            try Data(built.utf8).write(to: folder.appending(path: "mine/dell-ome/csr-key-mismatch.yaml"))
            let json = try Program.run(["rules", "impact", "--rules", "mine", "cases", "--format", "json"], in: folder)
            let report = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any], "\(json.error)")
            let changed = try #require((report["changed"] as? [[String: Any]])?.first)
            #expect(changed["gained"] as? [String] == ["dell-ome/mine"] && changed["lost"] as? [String] == ["dell-ome/csr-key-mismatch"])
            let taken = try #require((report["takenOver"] as? [[String: Any]])?.first)
            #expect(taken["from"] as? String == "dell-ome/csr-key-mismatch" && taken["to"] as? String == "dell-ome/mine")
        }
    }

    private func score(_ expected: String, in folder: URL, _ arguments: String...) throws -> (
        status: Int32, report: [String: Any], error: String
    ) {
        try Data(expected.utf8).write(to: folder.appending(path: "cases/expected.json"))
        let ending = try Program.run(["rules", "score", "cases", "--format", "json"] + arguments, in: folder)
        let report = ending.output.isEmpty ? nil : try JSONSerialization.jsonObject(with: Data(ending.output.utf8))
        return (ending.status, report as? [String: Any] ?? [:], ending.error)
    }

    @Test func theSamplesAreScored() throws {
        let ending = try Program.run(["rules", "score", "SampleBundles"])
        #expect(ending.status == 0, "\(ending.output)\(ending.error)")
    }

    @Test func diagnosesAreHeldAgainstWhatIsRight() throws {
        try withBundles { folder in
            let right = try score(
                """
                {"bundles": [
                  {"bundle": "one", "outcome": "findings", "findings": [{"rule": null, "count": 2}], "standing": [{"outcome": "failed", "rule": null}]},
                  {"bundle": "two", "outcome": ["findings", "incomplete"], "may": [null], "findings": []},
                  {"bundle": "three", "complete": true, "findings": [{"rule": "dell-ome/csr-key-mismatch"}]}
                ]}
                """, in: folder)
            #expect(right.report["disagreementsTotal"] as? Int == 0, "\(right.report["disagreements"] ?? right.error)")
            #expect(right.status == 0 && right.report["right"] as? Int == 3 && right.report["abstained"] as? Int == 2)

            let wrong = try score(
                """
                {"bundles": [
                  {"bundle": "one", "complete": false, "findings": [{"rule": "dell-ome/eku-missing"}], "kind": "ome/x", "why": "it says so"},
                  {"bundle": "three", "outcome": "clean", "findings": [{"rule": "dell-ome/csr-key-mismatch", "count": 3}], "standing": []},
                  {"bundle": "gone.zip"}
                ]}
                """, in: folder)
            #expect(wrong.status == 1)
            let disagreements = try #require(wrong.report["disagreements"] as? [[String: Any]])
            #expect(
                disagreements.map { "\($0["bundle"] ?? "") \($0["what"] ?? "")" } == [
                    "one complete", "one missed", "one false", "three outcome", "three count", "three standing",
                ])
            #expect(disagreements[0]["why"] as? String == "it says so" && disagreements[0]["kind"] as? String == "ome/x")
            #expect((wrong.report["unlabelled"] as? [String: Any])?["first"] as? [String] == ["cases/two"])
            #expect((wrong.report["absent"] as? [String: Any])?["first"] as? [String] == ["gone.zip"])
            let rules = try #require(wrong.report["rules"] as? [[String: Any]])
            #expect(rules.first { $0["rule"] as? String == "dell-ome/eku-missing" }?["missed"] as? Int == 1)
            #expect(rules.last?["rule"] is NSNull && rules.last?["false"] as? Int == 1)
            for format in ["text", "markdown", "csv", "html"] {
                let ending = try Program.run(["rules", "score", "cases", "--format", format, "--lang", "ko"], in: folder)
                #expect(ending.status == 1 && ending.output.contains("dell-ome/eku-missing"), "\(format)")
            }
        }
    }

    @Test func aWrongCleanIsCounted() throws {
        try Program.withFolder { folder in
            let log = folder.appending(path: "cases/quiet/tomcat/application.log")
            try FileManager.default.createDirectory(at: log.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("[INFO] 2024-01-25 11:10:34.735 [exec-1] SSLController - all is well\n".utf8).write(to: log)
            let found = try score(#"{"bundles": [{"bundle": "quiet", "outcome": ["findings", "incomplete"]}]}"#, in: folder)
            #expect(found.status == 1 && found.report["wrongClean"] as? Int == 1, "\(found)")
            #expect(try score(#"{"bundles": [{"bundle": "quiet", "outcome": "clean"}]}"#, in: folder).status == 0)
        }
    }

    @Test(arguments: [
        ("{", "the document"), (#"{"bundles": []}"#, "expected at least one bundle"),
        (#"{"bundles": [{}]}"#, "bundles[0]: missing key 'bundle'"),
        (#"{"bundles": [{"bundle": "a"}, {"bundle": "a"}]}"#, "a stands twice"),
        (#"{"bundles": [{"bundle": "a", "outcome": "good"}]}"#, "bundles[0].outcome"),
    ])
    func aWrongTruthIsRefused(text: String, sentence: String) throws {
        try Program.withFolder { folder in
            try FileManager.default.createDirectory(at: folder.appending(path: "cases"), withIntermediateDirectories: true)
            let (status, _, error) = try score(text, in: folder)
            #expect(status == 2 && error.contains("cases/expected.json: ") && error.contains(sentence), "\(error)")
        }
    }
}
