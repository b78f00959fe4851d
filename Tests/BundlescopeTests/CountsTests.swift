import BundleFixtures
import Foundation
import Testing

/// Bundles of every kind in one folder: each number refers to one set, which has the same number in every section and format.
@Suite(.serialized) struct CountsTests {
    private static let rivals: Set = ["dell-ome/csr-key-mismatch", "dell-ome/certificate-file-refused"]

    private struct Counts: Equatable {
        var bundles = 0
        var findings = 0
        var clean = 0
        var incomplete = 0
        var failed = 0
        var unread = 0
    }

    private let folder: TemporaryFolder
    private let arguments: [String]

    init() throws {
        let folder = try TemporaryFolder()
        self.folder = folder
        func log(_ name: String, _ text: String...) throws {
            try folder.write(FixtureArchive.zip([FixtureEntry("tomcat/application.log", text.joined())]), to: "cases/" + name)
        }
        func info(_ time: String) -> String { "[INFO] \(time) [t] DeviceInventory - inventory done\n" }
        let (old, new) = ("2024-01-25 10:00:00.100", "2024-02-05 10:00:00.100")
        let refused = PublishedRecord.keyMismatch(at: new)
        for number in 0..<3 { try log("found-\(number).zip", refused) }
        // Two things stand: a chain and a single certificate were refused. Of two refusals of one chain only the last one stands.
        try log("competing.zip", refused, PublishedRecord.fileInvalid(at: "2024-02-06 10:00:00.100"))
        try log(
            "left-behind.zip", PublishedRecord.chain("Invalid certificate chain provided.", at: new),
            PublishedRecord.keyMismatch(at: "2024-02-06 10:00:00.100"))
        try log("found-before-too.zip", PublishedRecord.keyMismatch(at: old), refused)
        try log("clean-0.zip", info(new))
        try log("clean-1.zip", info(old), info(new))
        try log("before.zip", PublishedRecord.keyMismatch(at: old))
        try log("headless.zip", "no record at all\n")
        // With a finding, and not read completely: another entry is encrypted.
        var half = ZipFixture([FixtureEntry("tomcat/application.log", refused), FixtureEntry("tomcat/application.log.1", "secret")])
        half.entries[1].flags = 1
        try folder.write(half.bytes, to: "cases/half.zip")
        try folder.write(half.bytes, to: "cases/half-again.zip")
        var encrypted = ZipFixture([FixtureEntry("tomcat/application.log", "secret")])
        encrypted.entries[0].flags = 1
        try folder.write(encrypted.bytes, to: "cases/encrypted.zip")
        try folder.write(FixtureArchive.gzip("not a bundle"), to: "cases/note.gz")
        try folder.write(Array("They called again.".utf8), to: "cases/notes.txt")
        let report = try Program.run(["diagnose", folder.path + "/cases/found-0.zip", "--format", "markdown"]).output
        try folder.write(Array(report.utf8), to: "cases/report.md")
        try folder.write(FixtureArchive.gzip(report), to: "cases/report.md.gz")
        arguments = [folder.path + "/cases", folder.path + "/nowhere.zip", "--since", "2024-02-01"]
    }

    private static let verdicts = ["refused": 8, "nothing": 2, "unclear": 5]
    private let expected = Counts(bundles: 15, findings: 8, clean: 2, incomplete: 5, failed: 1, unread: 7)

    private func triage(_ options: String...) throws -> String {
        let ending = try Program.run(["triage"] + arguments + options, environment: ["COLUMNS": "400"])
        #expect(ending.status == 3)
        return ending.output
    }

    private func object(_ text: some StringProtocol) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private func counts(_ bundles: [[String: Any]], failed: Int) -> Counts {
        func count(_ outcome: String) -> Int { bundles.count { $0["outcome"] as? String == outcome } }
        return Counts(
            bundles: bundles.count, findings: count("findings"), clean: count("clean"), incomplete: count("incomplete"), failed: failed,
            unread: bundles.count { $0["complete"] as? Bool == false })
    }

    private func counts(_ summary: [String: Any]) -> Counts {
        func number(_ name: String) -> Int { summary[name] as? Int ?? -1 }
        return Counts(
            bundles: number("bundles"), findings: number("findings"), clean: number("clean"), incomplete: number("incomplete"),
            failed: number("failed"), unread: number("unreadTotal"))
    }

    private func expect(_ summary: [String: Any], _ comment: Comment) throws {
        #expect(counts(summary) == expected, comment)
        let unread = try #require(summary["unread"] as? [[String: Any]])
        #expect(unread.count == expected.unread, comment)
        #expect(unread.count { $0["failed"] as? Bool == true } == expected.failed, comment)
        #expect(unread.count { $0["outcome"] as? String == "incomplete" } == expected.incomplete, comment)
        #expect((summary["passedOver"] as? [String: Any])?["count"] as? Int == 3, comment)
        #expect((summary["ownDocuments"] as? [String: Any])?["count"] as? Int == 2, comment)
        #expect((summary["window"] as? [String: Any])?["recordsOutside"] as? Int == 2, comment)
        #expect(summary["verdicts"] as? [String: Int] == Self.verdicts, comment)
        #expect((summary["needsPerson"] as? [[String: Any]])?.count == 1 && summary["needsPersonTotal"] as? Int == 1, comment)
        let competing = try #require(summary["competing"] as? [[String: Any]])
        #expect(summary["competingTotal"] as? Int == 1 && competing.count == 1, comment)
        #expect((competing.first?["path"] as? String)?.hasSuffix("/competing.zip") == true, comment)
        #expect((competing.first?["rules"] as? [String]).map(Set.init) == Self.rivals, comment)
    }

    @Test func programsCountTheSame() throws {
        let report = try object(triage("--format", "json"))
        try expect(try #require(report["summary"] as? [String: Any]), "json")
        #expect(counts(try #require(report["bundles"] as? [[String: Any]]), failed: 1) == expected)
        let rows = try triage("--format", "ndjson").split(separator: "\n").map { try object($0) }
        #expect(counts(rows, failed: 1) == expected)
        let run = try #require((try object(triage("--format", "sarif"))["runs"] as? [[String: Any]])?.first)
        try expect(try #require((run["properties"] as? [String: Any])?["summary"] as? [String: Any]), "sarif")
        #expect((run["artifacts"] as? [Any])?.count == expected.bundles)
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(Set(results.compactMap { ($0["properties"] as? [String: Any])?["bundle"] as? String }).count == expected.findings)
        let lines = try triage("--format", "csv").split(separator: "\r\n").map {
            $0.dropFirst().dropLast().components(separatedBy: "\",\"")
        }
        let (titles, table) = (lines[0], lines.dropFirst())
        var bundles: [String: [String]] = [:]
        for row in table { bundles[row[0]] = row }
        let reduced = bundles.values.map { ["outcome": $0[4], "complete": $0[5] == "true"] as [String: Any] }
        #expect(counts(reduced, failed: 1) == expected)
        #expect(bundles.values.count { $0[5] == "false" && $0[6].isEmpty } == 0, "each says why")
        let place = try #require(titles.firstIndex(of: "competing"))
        let rivals = table.filter { !$0[place].isEmpty }
        #expect(Set(rivals.map { $0[0] }).count == 1 && Set(rivals.map { $0[place] }) == Self.rivals)
        let named = results.filter { !(($0["properties"] as? [String: Any])?["competing"] as? [Any] ?? []).isEmpty }
        #expect(Set(named.compactMap { $0["ruleId"] as? String }) == Self.rivals)
    }

    @Test func theCatalogCountsTheSame() throws {
        let catalog = folder.path + "/catalog.db"
        _ = try triage("--catalog", catalog)
        let query = """
            SELECT count(*), sum(outcome = 'findings'), sum(outcome = 'clean'), sum(outcome = 'incomplete'), sum(failed), sum(NOT complete),
            sum(records_outside) FROM bundles
            """
        #expect(try Program.query(catalog, query) == "[(15, 8, 2, 5, 1, 7, 2)]")
        // A resumed run counts the same as the first.
        #expect(try triage("--catalog", catalog, "--resume", "--format", "json") == triage("--format", "json"))
    }

    @Test func peopleReadTheSame() throws {
        let overview = "15 bundles: 8 with findings, 2 clean, 5 incomplete, of which 1 failed · not read in full: 7"
        for options in [[], ["--format", "markdown"], ["--verbose"], ["--quiet"]] {
            let ending = try Program.run(["triage"] + arguments + options, environment: ["COLUMNS": "400"])
            #expect(ending.output.contains(overview), "\(options)")
            if options == ["--quiet"] { continue }
            #expect(ending.output.contains("Not read in full: 7") && ending.output.contains("Needs a person: 1"))
            #expect(ending.output.contains("Last try failed: 8 · Nothing stands: 2 · Cannot tell: 5"))
            #expect(ending.output.contains("Passed over: 3 files") && ending.output.contains("2 of them are reports"))
        }
        // Every bundle individually, in one report: the same totals.
        let rows = try triage("--format", "ndjson").split(separator: "\n").map { try object($0)["path"] as? String ?? "" }
        let alone = try Program.run(["diagnose"] + rows + ["--since", "2024-02-01"], environment: ["COLUMNS": "400"])
        #expect(alone.output.contains(overview))
        for (language, words) in [
            ("es", "15 paquetes: 8 con hallazgos, 2 sin hallazgos, 5 incompletos, de ellos 1 con fallo · no leídos por completo: 7"),
            ("ja", "バンドル15件：検出あり8件、検出なし2件、不完全5件（うち失敗1件） · すべては読み取れていないもの7件"),
            ("ko", "번들 15개: 문제 발견 8개, 문제 없음 2개, 불완전 5개(그중 실패 1개) · 모두 읽지 못한 번들 7개"),
        ] {
            #expect(try triage("--lang", language).contains(words))
        }
    }

    @Test func thePageCountsTheSame() throws {
        let page = try triage("--format", "html")
        func script(_ id: String) throws -> Any {
            let start = try #require(page.range(of: "<script type=\"application/json\" id=\"\(id)\">"))
            let end = try #require(page.range(of: "</script>", range: start.upperBound..<page.endIndex))
            return try JSONSerialization.jsonObject(with: Data(page[start.upperBound..<end.lowerBound].utf8))
        }
        let totals = try #require(try script("totals") as? [String: Int])
        #expect(totals["bundles"] == expected.bundles && totals["listed"] == expected.bundles)
        #expect(counts(try #require(try script("bundles") as? [[String: Any]]), failed: 1) == expected)
        #expect(page.contains("Not read in full: 7") && page.contains("Needs a person: 1") && page.contains("Passed over: 3 files"))
        let rows = try #require(try script("bundles") as? [[String: Any]])
        #expect(rows.count { $0["person"] as? Bool == true } == 1)
        for (verdict, count) in Self.verdicts {
            #expect(rows.count { $0["verdict"] as? String == verdict } == count, "\(verdict)")
            #expect(page.contains("data-value=\"\(verdict)\" data-title=\""))
        }
        #expect(page.contains("15 bundles: 8 with findings, 2 clean, 5 incomplete, of which 1 failed · not read in full: 7"))
    }
}
