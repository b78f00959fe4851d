import BundleFixtures
import Foundation
import Testing

/// An interrupted run over many bundles says so in every format, on standard error and in the saved file.
@Suite(.serialized) struct InterruptionTests {
    private let folder: TemporaryFolder
    /// A pipe without data.
    private let pipe: String
    private let writer: FileHandle
    private let good: [String]

    init() throws {
        let folder = try TemporaryFolder()
        self.folder = folder
        pipe = try folder.makePipe("pipe")
        writer = try #require(FileHandle(forUpdatingAtPath: pipe))
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: Program.sample("published-wrapped.zip"))))
        good = try (0..<3).map { try folder.write(bytes, to: "good-\($0).zip") }
    }

    /// Reads the bundles, the larger ones first, up to the pipe.
    private func interrupted(_ format: String, _ options: [String] = [], by signal: Int32 = SIGINT) throws -> RunningProgram.Ending {
        let paths = [good[0], pipe, good[1], good[2]]
        let run = try RunningProgram(
            ["triage", "--paths-from", "-", "--format", format, "--jobs", "1", "--max-seconds", "900"] + options, input: paths)
        _ = try run.child(reading: pipe)
        kill(run.process, signal)
        return run.ending()
    }

    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private var interruption: NSDictionary { ["read": 3, "found": 4, "foundAll": true] }

    @Test(arguments: [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129)] as [(Int32, Int32)])
    func everySignalIsSaid(signal: Int32, status: Int32) throws {
        let ending = try interrupted("text", by: signal)
        #expect(ending.status == status)
        #expect(ending.output.hasPrefix("interrupted: 3 of 4 read\n"))
        #expect(ending.error == "bundlescope: interrupted: 3 of 4 read\n")
    }

    @Test func theFormsForPeopleSayItInEveryLanguage() throws {
        for (language, words) in [
            ("en", "interrupted: 3 of 4 read"), ("es", "interrumpido: 3 de 4 leídos"), ("ja", "中断：4件のうち3件を読み取り済み"),
            ("ko", "중단됨: 4개 중 3개 읽음"),
        ] {
            for format in ["text", "markdown", "html", "csv", "sarif"] {
                let ending = try interrupted(format, ["--lang", language])
                #expect(ending.output.contains(words), "\(format) \(language)")
                #expect(ending.error == "bundlescope: \(words)\n")
            }
            #expect(try interrupted("text", ["--lang", language, "--quiet"]).output.contains(words))
        }
    }

    @Test func theFormsForProgramsSayIt() throws {
        let summary = try #require(try object(interrupted("json").output)["summary"] as? [String: Any])
        #expect(summary["interrupted"] as? NSDictionary == interruption)
        #expect(summary["bundles"] as? Int == 3)
        let rows = try interrupted("ndjson").output.split(separator: "\n").map { try object(String($0)) }
        #expect(rows.count == 4)
        #expect(rows.first?["path"] as? String == good[0] && rows.first?["interrupted"] == nil)
        #expect(rows.last?["interrupted"] as? NSDictionary == interruption && rows.last?["path"] == nil)
        let run = try #require((try object(interrupted("sarif").output)["runs"] as? [[String: Any]])?.first)
        let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
        #expect(invocation["executionSuccessful"] as? Bool == false)
        let properties = run["properties"] as? [String: [String: Any]]
        #expect(properties?["summary"]?["interrupted"] as? NSDictionary == interruption)
        let row = try #require(try interrupted("csv").output.split(separator: "\r\n").last)
        #expect(row.hasPrefix(#""","","","","interrupted","false","interrupted: 3 of 4 read""#))
    }

    @Test func aRunThatEndsSaysNothing() throws {
        for format in ["text", "markdown", "csv", "ndjson"] {
            let ending = try Program.run(["triage", good[0], "--format", format])
            #expect(!ending.output.contains("interrupted") || format == "ndjson")
            #expect(ending.error.isEmpty)
        }
        let summary = try #require(
            try object(try Program.run(["triage", good[0], "--format", "json"]).output)["summary"] as? [String: Any])
        #expect(summary["interrupted"] is NSNull)
    }

    @Test func theSavedFileSaysItAndIsWhole() throws {
        let saved = folder.path + "/report.json"
        let ending = try interrupted("json", ["--output", saved])
        #expect(ending.status == 130 && ending.output.isEmpty)
        let summary = try #require(try object(String(contentsOfFile: saved, encoding: .utf8))["summary"] as? [String: Any])
        #expect(summary["interrupted"] as? NSDictionary == interruption)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".partial") } == [])
    }

    /// The pipe was the second, and the bundles after it had already been read: they are reported although it was not their turn.
    @Test func whatWasReadOutOfItsTurnIsReported() throws {
        let report = try object(interrupted("json").output)
        #expect((report["bundles"] as? [[String: Any]])?.compactMap { $0["path"] as? String } == good)
    }

    /// All bundles of a folder are counted, although only the first was read.
    @Test func aFolderIsCountedToItsEnd() throws {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: Program.sample("clean.zip"))))
        let cases = folder.path + "/cases"
        for number in 0..<300 { try folder.write(bytes, to: "cases/\(100 + number).zip") }
        let run = try RunningProgram(["triage", cases, "--format", "ndjson", "--jobs", "1"])
        _ = run.available()
        kill(run.process, SIGINT)
        let ending = run.ending()
        guard ending.status == 130 else { return }
        let last = try object(String(try #require(ending.output.split(separator: "\n").last)))
        let interruption = try #require(last["interrupted"] as? [String: Any])
        #expect(interruption["found"] as? Int == 300)
        #expect((interruption["read"] as? Int).map { $0 > 0 && $0 < 300 } == true)
    }

    @Test func diagnoseSaysItToo() throws {
        for format in ["text", "json", "ndjson", "csv", "html", "sarif"] {
            let run = try RunningProgram(["diagnose", good[0], pipe, good[1], "--format", format])
            while try !run.hasOpened(pipe) {}
            kill(run.process, SIGINT)
            let ending = run.ending()
            #expect(ending.status == 130)
            #expect(ending.error.contains("interrupted: 1 of 3 read"), "\(format)")
            #expect(ending.output.contains("interrupted"), "\(format)")
            if format == "json" {
                #expect(try object(ending.output)["interrupted"] as? NSDictionary == ["read": 1, "found": 3, "foundAll": true])
            }
        }
    }
}
