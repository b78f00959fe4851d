import BundleFixtures
import Foundation
import Testing

/// A catalog, and runs that resume from it, with the built program.
@Suite struct ResumeTests {
    private let folder: TemporaryFolder
    private var cases: String { folder.path + "/cases" }
    private var catalog: String { folder.path + "/catalog.db" }

    init() throws {
        folder = try TemporaryFolder()
        let samples = ["published-wrapped.zip", "clean.zip", "nested.zip", "rotated.tar.gz", "damaged.zip"]
        for number in 0..<40 {
            let bytes = try Data(contentsOf: URL(filePath: Program.sample(samples[number % samples.count])))
            try folder.write([UInt8](bytes), to: "cases/case-\(number).bin")
        }
        try folder.write(
            Array("[INFO] 2024-01-25 11:10:34.735 [t] SSLController - done\n".utf8), to: "cases/unpacked/tomcat/application.log")
    }

    private func report(_ arguments: [String] = []) throws -> String {
        try Program.run(["triage", cases, "--format", "json"] + arguments).output
    }

    private func resumed() throws -> String { try report(["--catalog", catalog, "--resume"]) }

    private func query(_ sql: String) throws -> String { try Program.query(catalog, sql) }

    @Test func aResumedRunReportsTheSameAndReadsNothingAgain() throws {
        let whole = try report()
        #expect(try resumed() == whole)
        #expect(try resumed() == whole)
        #expect(try query("SELECT run, count(*) FROM bundles GROUP BY run") == "[(1, 41)]")
        #expect(try query("PRAGMA integrity_check") == "[('ok',)]")
    }

    @Test func whatHasChangedIsReadAgain() throws {
        _ = try resumed()
        let clean = try Data(contentsOf: URL(filePath: Program.sample("clean.zip")))
        try folder.write([UInt8](clean), to: "cases/case-0.bin")
        try folder.write(
            Array("[INFO] 2024-01-25 11:10:34.735 [t] SSLController - done\n[INFO] 2024".utf8), to: "cases/unpacked/tomcat/application.log")
        try folder.write([UInt8](clean), to: "cases/new.zip")
        #expect(try resumed() == report())
        #expect(try query("SELECT count(*) FROM bundles WHERE run = 2") == "[(3,)]")
        // The same bytes with another date need not be read.
        try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: cases + "/case-1.bin")
        #expect(try resumed() == report())
        // Other limits make it another analysis.
        #expect(try report(["--catalog", catalog, "--resume", "--max-depth", "1"]) == report(["--max-depth", "1"]))
        #expect(try query("SELECT count(*) FROM bundles") == "[(84,)]")
    }

    /// See Benchmarks/kill_and_resume.py for a hundred of them.
    @Test(arguments: [1, 7, 23])
    func aKilledRunIsResumed(bundles: Int) throws {
        let run = try RunningProgram(["triage", cases, "--catalog", catalog, "--jobs", "2", "--format", "ndjson"])
        run.readLines(bundles)
        kill(run.process, SIGKILL)
        _ = run.ending()
        #expect(try resumed() == report())
        #expect(try query("SELECT count(*), count(DISTINCT path) FROM bundles") == "[(41, 41)]")
        #expect(try query("PRAGMA integrity_check") == "[('ok',)]")
    }

    @Test func twoRunsOnOneCatalogLoseNothing() throws {
        let runs = try (1...2).map { _ in try RunningProgram(["triage", cases, "--catalog", catalog, "--format", "json"]) }
        let whole = try report()
        for run in runs { #expect(run.ending().output == whole) }
        #expect(try query("SELECT count(*), count(DISTINCT path) FROM bundles") == "[(41, 41)]")
        #expect(try query("SELECT ending FROM runs") == "[('finished',), ('finished',)]")
        #expect(try query("PRAGMA integrity_check") == "[('ok',)]")
    }

    /// A full disk for the catalog, simulated by a limit on file sizes.
    @Test(.disabled(if: Program.endsUnderFileLimits)) func aCatalogThatCannotGrowIsFourAndNoReportIsLeft() throws {
        let report = folder.path + "/report.json"
        let ending = try Program.run(
            ["triage", cases, "--catalog", catalog, "--format", "json", "--output", report], limit: "trap '' XFSZ; ulimit -f 128")
        #expect(ending.status == 4)
        #expect(ending.error.split(separator: "\n").count == 1)
        #expect(ending.error.contains("catalog.db"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("report") } == [])
        #expect(try resumed() == self.report())
    }
}

extension RunningProgram {
    /// Reads this many lines of the report.
    fileprivate func readLines(_ count: Int) {
        var left = count
        while left > 0 {
            let data = available()
            if data.isEmpty { return }
            left -= data.count { $0 == UInt8(ascii: "\n") }
        }
    }
}
