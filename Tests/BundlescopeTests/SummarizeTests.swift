import BundleFixtures
import Foundation
import Testing

/// The report of many bundles from rows that were made elsewhere.
@Suite struct SummarizeTests {
    private static let formats = ["text", "markdown", "json", "ndjson", "csv", "html", "sarif"]
    private let folder: TemporaryFolder
    private var root: URL { URL(filePath: folder.path) }

    /// Good bundles and bad ones, in folders whose names sort otherwise than their paths.
    init() throws {
        folder = try TemporaryFolder()
        let samples = [
            "published-wrapped.zip", "clean.zip", "nested.zip", "rotated.tar.gz", "csec9002.tar.gz", "damaged.zip", "mixed-products.zip",
        ]
        for number in 0..<21 {
            let bytes = try Data(contentsOf: URL(filePath: Program.sample(samples[number % samples.count])))
            try folder.write([UInt8](bytes), to: "cases/\(["a", "a-b", "a.c"][number % 3])/case-\(number).bin")
        }
        try folder.write([], to: "cases/a.b")
        try folder.write([], to: "cases/empty.zip")
        try folder.write(
            Array(
                "[ERROR] 2024-01-25 11:10:34.735 [t] SSLController - {\"@Message.ExtendedInfo\":[{\"MessageId\":\"NEW1\",\"Message\":\"x\"}]}\n"
                    .utf8),
            to: "cases/unknown.log")
        try FileManager.default.removeItem(atPath: folder.path + "/cases/a.b")
    }

    private func triage(_ arguments: [String] = []) throws -> Program.Ending {
        try Program.run(["triage", "cases"] + arguments, in: root)
    }

    private func summarize(_ arguments: [String], input: Data? = nil) throws -> Program.Ending {
        try Program.run(["summarize"] + arguments, input: input, in: root)
    }

    private func rows(_ arguments: [String] = []) throws -> [Substring] {
        try triage(["--format", "ndjson"] + arguments).output.split(separator: "\n")
    }

    private func write(_ lines: some Sequence<Substring>, to name: String) throws {
        try folder.write(Array(lines.map { $0 + "\n" }.joined().utf8), to: name)
    }

    @Test func theReportIsThatOfOneTriageWhateverTheOrder() throws {
        let rows = try rows()
        try write(rows.reversed().prefix(9), to: "one.ndjson")
        try write(rows.dropLast(9), to: "two.ndjson")
        for format in Self.formats {
            let whole = try triage(["--format", format])
            let summary = try summarize(["one.ndjson", "two.ndjson", "--format", format])
            #expect(summary.output == whole.output, "\(format)")
            #expect(summary.status == whole.status && summary.error.isEmpty)
        }
        for options in [["--verbose"], ["--brief"], ["--quiet"], ["--lang", "ja"]] {
            #expect(try summarize(["two.ndjson", "one.ndjson"] + options).output == triage(options).output, "\(options)")
        }
        #expect(try summarize(["one.ndjson", "two.ndjson", "--exit-zero"]).status == 0)
    }

    @Test func rowsComeFromAPipeAndFromDiagnoseToo() throws {
        let rows = try rows().joined(separator: "\n")
        let whole = try triage(["--format", "json"]).output
        #expect(try summarize(["-", "--format", "json"], input: Data(rows.utf8)).output == whole)
        let paths = try Self.paths(whole)
        let alone = try Program.run(["diagnose", "--format", "ndjson"] + paths.reversed(), in: root).output
        #expect(try summarize(["-", "--format", "json"], input: Data(alone.utf8)).output == whole)
    }

    private static func paths(_ report: String) throws -> [String] {
        let report = try #require(try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any])
        return try #require(report["bundles"] as? [[String: Any]]).compactMap { $0["path"] as? String }
    }

    @Test func ofSeveralRowsOfOneBundleTheLastCounts() throws {
        let old = try rows()
        try FileManager.default.removeItem(atPath: folder.path + "/cases/empty.zip")
        let bytes = try Data(contentsOf: URL(filePath: Program.sample("nested.zip")))
        try folder.write([UInt8](bytes), to: "cases/empty.zip")
        try write(old, to: "old.ndjson")
        try write(try rows(), to: "new.ndjson")
        #expect(try summarize(["old.ndjson", "new.ndjson"]).output == triage().output)
        #expect(try summarize(["new.ndjson", "old.ndjson"]).output != triage().output)
    }

    @Test func theCatalogIsThatOfATriage() throws {
        try write(try rows(), to: "rows.ndjson")
        let tables = ["bundles", "findings", "evidence", "attempts", "notes", "analyses"]
        let query = tables.map { table in
            "SELECT '\(table)', count(*) FROM \(table)"
        }.joined(separator: " UNION ALL ")
        for (name, command) in [("a.db", ["triage", "cases"]), ("b.db", ["summarize", "rows.ndjson"])] {
            #expect(try Program.run(command + ["--catalog", name], in: root).output == triage().output)
        }
        let catalogs = [folder.path + "/a.db", folder.path + "/b.db"]
        #expect(try Program.query(catalogs[0], query) == Program.query(catalogs[1], query))
        let content = "SELECT path, sha256, outcome, attempts, diagnosis FROM bundles ORDER BY path"
        #expect(try Program.query(catalogs[0], content) == Program.query(catalogs[1], content))
        let analyses = "SELECT tool_version, rules_digest, rules_count, settings FROM analyses"
        #expect(try Program.query(catalogs[0], analyses) == Program.query(catalogs[1], analyses))
        #expect(try triage(["--catalog", "b.db", "--resume"]).output == triage().output)
    }

    @Test func whatIsNoRowIsSaid() throws {
        let rows = try rows()
        try write(rows.dropLast() + [rows[rows.count - 1].prefix(300), "", "not a row"], to: "cut.ndjson")
        let ending = try summarize(["cut.ndjson", "--exit-zero"])
        #expect(ending.status == 3)
        #expect(ending.error == "bundlescope: lines that are no rows of this version: 2; the first: cut.ndjson, line \(rows.count)\n")
        #expect(ending.output.contains("\(rows.count - 1) bundles: "))
        try write(
            rows + ["{\"schemaVersion\":\"1\",\"tool\":{},\"interrupted\":{\"read\":1,\"found\":2,\"foundAll\":true}}"], to: "end.ndjson")
        #expect(try summarize(["end.ndjson"]).error == "bundlescope: interrupted runs, of which rows may be missing: 1\n")
        try write([], to: "none.ndjson")
        #expect(try summarize(["none.ndjson"]).status == 3)
        #expect(try summarize(["nowhere.ndjson"]).status == 3)
        #expect(try summarize([]).status == 2)
    }

    @Test func rowsOfAnotherTableAreCounted() throws {
        let rows = try rows()
        let digest = try #require(rows[0].firstMatch(of: #/"digest":"([0-9a-f]{64})"/#)).1
        try write(
            rows.prefix(2).map { Substring($0.replacing(digest, with: String(repeating: "0", count: 64))) } + rows.dropFirst(2),
            to: "mixed.ndjson")
        let ending = try summarize(["mixed.ndjson", "--exit-zero"])
        #expect(ending.status == 3)
        #expect(ending.error == "bundlescope: rows of another rule table or version, which this one did not judge: 2\n")
        #expect(try summarize(["mixed.ndjson", "--catalog", "mixed.db"]).status == 2)
    }

    @Test func differentSettingsAreNotMixed() throws {
        try write(try rows(), to: "all.ndjson")
        try write(try rows(["--max-depth", "1"]), to: "flat.ndjson")
        try write(try rows(["--since", "2024-01-01"]).prefix(3), to: "late.ndjson")
        #expect(try summarize(["all.ndjson", "late.ndjson"]).status == 2)
        #expect(
            try summarize(["all.ndjson", "flat.ndjson", "--format", "json"]).output
                == triage(["--max-depth", "1", "--format", "json"]).output)
    }
}
