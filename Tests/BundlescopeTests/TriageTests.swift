import BundleFixtures
import Foundation
import Testing

/// Many bundles, with the built program.
@Suite struct TriageTests {
    private let folder: TemporaryFolder
    private var cases: String { folder.path + "/cases" }

    /// 60 bundles: good ones, damaged ones, an encrypted one, an empty one, an unpacked one.
    init() throws {
        folder = try TemporaryFolder()
        let samples = ["published-wrapped.zip", "clean.zip", "nested.zip", "rotated.tar.gz", "csec9002.tar.gz", "damaged.zip"]
        for number in 0..<55 {
            let bytes = try Data(contentsOf: URL(filePath: Program.sample(samples[number % samples.count])))
            try folder.write([UInt8](bytes), to: "cases/\(number % 4)/case-\(number).bin")
        }
        var encrypted = ZipFixture([FixtureEntry("tomcat/application.log", "secret")])
        encrypted.entries[0].flags = 1
        try folder.write(encrypted.bytes, to: "cases/encrypted.zip")
        try folder.write([], to: "cases/empty.zip")
        try folder.write(Array(FixtureArchive.gzip("not a bundle")), to: "cases/readme.gz")
        try folder.write(
            Array("[INFO] 2024-01-25 11:10:34.735 [t] SSLController - done\n".utf8), to: "cases/4/unpacked/tomcat/application.log")
        try folder.write(Array(FixtureArchive.zip([FixtureEntry("a/tomcat/application.log.1", "x")])), to: "cases/headless.zip")
        try folder.write(Array("They called again.".utf8), to: "cases/notes/notes.txt")
    }

    private func triage(
        _ arguments: [String], input: Data? = nil, output: FileHandle? = nil, limit: String? = nil
    ) throws -> Program.Ending {
        try Program.run(["triage"] + arguments, input: input, output: output, limit: limit)
    }

    @Test func theNumberOfWorkersChangesNothing() throws {
        for format in ["json", "ndjson", "text", "markdown"] {
            let one = try triage([cases, "--jobs", "1", "--format", format])
            #expect(one.status == 3)
            #expect(one.error.isEmpty)
            #expect(try triage([cases, "--jobs", "8", "--format", format]).output == one.output)
        }
    }

    @Test func everyBundleIsReportedAsItIsAlone() throws {
        let (status, bundles) = try Program.bundles(["triage", cases])
        #expect(status == 3)
        #expect(bundles.count == 60)
        let paths = bundles.compactMap { $0["path"] as? String }
        let alone = try Program.bundles(["diagnose"] + paths).bundles
        #expect(NSArray(array: alone) == NSArray(array: bundles))
    }

    @Test func jsonHasTheSummaryAndTextIsIt() throws {
        let ending = try triage([cases, "--format", "json"])
        let report = try #require(try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any])
        let summary = try #require(report["summary"] as? [String: Any])
        #expect(summary["bundles"] as? Int == 60)
        let groups = try #require(summary["groups"] as? [[String: Any]])
        let text = try triage([cases]).output
        for group in groups { #expect(text.contains(try #require(group["rule"] as? String))) }
        #expect(text.hasPrefix("Last try failed: ") && text.contains("\n60 bundles: "))
        let verdicts = try #require(summary["verdicts"] as? [String: Int])
        #expect(verdicts.values.reduce(0, +) == 60)
        #expect(summary["passedOver"] as? NSDictionary == ["count": 1, "first": [cases + "/notes/notes.txt"]])
        #expect(text.contains("Passed over: 1 file"))
        for language in ["es", "ja", "ko"] {
            let translated = try triage([cases, "--lang", language]).output
            #expect(translated.contains("60") && !translated.contains("findings"))
        }
    }

    @Test func exitCodesSayHowItEnded() throws {
        #expect(try triage([cases + "/4"]).status == 0)
        #expect(try triage([cases + "/0/case-0.bin"]).status == 1)
        #expect(try triage([cases + "/0/case-0.bin", "--exit-zero"]).status == 0)
        #expect(try triage([folder.path + "/nowhere"]).status == 3)
        let notes = try triage([cases + "/notes"])
        #expect(notes.status == 3, "something is there, and nothing of it was judged")
        #expect(notes.error == "bundlescope: neither an archive nor a known log: \(cases)/notes/notes.txt\n")
        try FileManager.default.createDirectory(atPath: cases + "/none", withIntermediateDirectories: true)
        for options in [[], ["--quiet"], ["--format", "json"], ["--exit-zero"]] {
            let none = try triage([cases + "/none"] + options)
            #expect(none.status == 3, "a bundle was asked for, and there is none")
            #expect(none.error == "bundlescope: no bundle: \(cases)/none\n")
        }
        #expect(try triage(["--paths-from", "-"], input: Data()).error == "bundlescope: no bundle: -\n")
        for wrong in [[], ["--resume", cases], [cases, "--paths-from", "-"], ["--watch", "--paths-from", "-"], [cases, "--jobs", "0"]] {
            #expect(try triage(wrong).status == 2)
        }
        let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
        let ending = try triage([cases], output: full)
        #expect(ending.status == 4)
        #expect(ending.error.split(separator: "\n").count == 1)
        #expect(try triage([cases, "--catalog", folder.path + "/no/such/folder.db"]).status == 4)
    }

    @Test func pathsComeFromStandardInput() throws {
        let paths = [cases + "/0/case-0.bin", cases + "/nowhere.zip", cases + "/0/case-4.bin"]
        let ending = try triage(["--paths-from", "-", "--quiet"], input: Data(paths.joined(separator: "\0").utf8))
        #expect(ending.status == 3)
        let lines = ending.output.split(separator: "\n")
        #expect(lines.count == 4)
        for (path, line) in zip(paths, lines) { #expect(line.hasPrefix(path)) }
    }

    @Test func progressIsALineForEachBundleWhereAskedFor() throws {
        #expect(try triage([cases, "--progress", "plain"]).error.split(separator: "\n").count == 60)
    }

    /// A killed worker costs the bundle that it is reading; it is tried twice.
    @Test func aKilledWorkerCostsItsBundle() throws {
        let pipe = try folder.makePipe("pipe")
        // A writer that writes nothing.
        let writer = try #require(FileHandle(forUpdatingAtPath: pipe))
        defer { try? writer.close() }
        let good = [cases + "/0/case-0.bin", cases + "/1/case-1.bin"]
        let run = try RunningProgram(
            ["triage", "--paths-from", "-", "--format", "ndjson", "--jobs", "2"], input: [good[0], pipe, good[1]])
        let first = try run.child(reading: pipe)
        kill(first, SIGKILL)
        kill(try run.child(reading: pipe, after: first), SIGKILL)
        let ending = run.ending()
        #expect(ending.status == 3)
        let rows = try ending.output.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(rows.map { $0["path"] as? String } == [good[0], pipe, good[1]])
        #expect(rows.map { $0["outcome"] as? String } == ["findings", "incomplete", "clean"])
        let note = try #require((rows[1]["notes"] as? [[String: Any]])?.first?["text"] as? String)
        #expect(note == "failed: killed by signal 9 at pipe")
    }

    @Test func aHangingWorkerCostsItsBundle() throws {
        let pipe = try folder.makePipe("pipe")
        let writer = try #require(FileHandle(forUpdatingAtPath: pipe))
        defer { try? writer.close() }
        let ending = try triage(
            ["--paths-from", "-", "--quiet", "--max-seconds", "0.1", "--jobs", "1"], input: Data("\(pipe)\n\(cases)/4/unpacked".utf8))
        #expect(ending.status == 3)
        #expect(ending.output.contains("pipe: incomplete"))
        #expect(ending.output.contains("unpacked: nothing found"))
    }

    /// A 7z within a zip is held in memory; with less memory than that, its reader dies.
    @Test(.disabled(if: Program.isSanitized, "no bound of memory is set then"))
    func aWorkerThatWantsTooMuchMemoryCostsItsBundle() throws {
        let hole = [UInt8]([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) + [UInt8](repeating: 0, count: 48 << 20)
        let killer = try folder.write(FixtureArchive.zip([FixtureEntry("inner.7z", hole)]), to: "killer.zip")
        let good = cases + "/0/case-0.bin"
        let ending = try triage([killer, good, good, "--jobs", "1", "--format", "ndjson", "--max-memory", "\(Self.tightMemory)"])
        let alone = try triage([good, good, "--format", "ndjson"])
        let lines = ending.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0].contains("failed: killed by signal"))
        #expect([lines[1], lines[2]].map { $0 + "\n" }.joined() == alone.output)
    }

    /// Enough to start and to read an ordinary bundle.
    private static let tightMemory = 128 << 20

    @Test func aWatchTakesInWhatArrivesUntilItIsTerminated() throws {
        let inbox = folder.path + "/inbox"
        try folder.write(Array(FixtureArchive.gzip("one")), to: "inbox/one.gz")
        let run = try RunningProgram(["triage", "--watch", inbox, "--format", "ndjson"])
        #expect(run.line().contains("one.gz"))
        try folder.write([1], to: "inbox/three.zip.partial")
        try folder.write(Array(FixtureArchive.gzip("two")), to: "inbox/two.gz")
        #expect(run.line().contains("two.gz"))
        kill(run.process, SIGTERM)
        let ending = run.ending()
        #expect(ending.status == 143)
        #expect(ending.output.contains(#""interrupted":{"#) && ending.output.split(separator: "\n").count == 1)
    }

    @Test(arguments: [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129)] as [(Int32, Int32)])
    func whatIsFinishedIsReportedWholeWhenItIsInterrupted(signal: Int32, status: Int32) throws {
        let pipe = try folder.makePipe("pipe")
        let writer = try #require(FileHandle(forUpdatingAtPath: pipe))
        defer { try? writer.close() }
        let good = cases + "/0/case-0.bin"
        let run = try RunningProgram(["triage", "--paths-from", "-", "--format", "json", "--jobs", "1"], input: [good, pipe])
        let worker = try run.child(reading: pipe)
        kill(run.process, signal)
        let ending = run.ending()
        #expect(ending.status == status)
        let report = try #require(try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any])
        #expect((report["bundles"] as? [[String: Any]])?.count == 1)
        #expect(kill(worker, 0) != 0, "the worker is gone")
    }
}
