import BundleFixtures
import Foundation
import Testing

/// Exit codes, JSON fields, streams: what scripts rely on.
@Suite struct ContractTests {
    private let findings = Program.sample("published-wrapped.zip")
    private let clean = Program.sample("clean.zip")
    private let damaged = Program.sample("damaged.tar.gz")

    @Test func exitCodesSayHowItEnded() throws {
        #expect(try Program.run(["diagnose", clean]).status == 0)
        #expect(try Program.run(["diagnose", findings]).status == 1)
        #expect(try Program.run(["diagnose", findings, "--exit-zero"]).status == 0)
        #expect(try Program.run(["diagnose", damaged]).status == 3)
        #expect(try Program.run(["diagnose", damaged, "--exit-zero"]).status == 3)
        #expect(try Program.run(["diagnose", clean, findings]).status == 1)
        #expect(try Program.run(["diagnose", clean, findings, damaged]).status == 3)
        #expect(try Program.run(["--help"]).status == 0)
        #expect(try Program.run(["version"]).status == 0)
    }

    @Test(arguments: [
        ["diagnose"], ["diagnose", "--format", "yaml", "x"], ["diagnose", "--lang", "fr", "x"], ["nonsense"],
        ["diagnose", "--max-depth", "0", "x"],
        ["diagnose", "--since", "yesterday", "x"], ["diagnose", "--quiet", "--verbose", "x"], ["diagnose", "-", "-"],
        ["diagnose", "x", "--rules", "no-such-folder"], ["rules", "show", "no/such-rule"], ["rules", "lint", "no-such-folder"],
    ])
    func aWrongCommandLineIsTwoAndNothingOnStandardOutput(arguments: [String]) throws {
        let ending = try Program.run(arguments)
        #expect(ending.status == 2)
        #expect(ending.output.isEmpty)
        #expect(!ending.error.isEmpty)
    }

    @Test(arguments: [[], ["rules"]])
    func withoutACommandTheUsageGoesToStandardError(arguments: [String]) throws {
        let ending = try Program.run(arguments)
        #expect(ending.status == 2)
        #expect(ending.output.isEmpty)
        #expect(ending.error.contains("USAGE: bundlescope"))
        let help = try Program.run(arguments + ["--help"])
        #expect(help.status == 0 && help.error.isEmpty)
        #expect("bundlescope: no command given\n" + help.output == ending.error)
    }

    @Test func aMissingFileIsOneLineThatNamesIt() throws {
        let ending = try Program.run(["diagnose", "no-such-bundle.zip"])
        #expect(ending.status == 3)
        let lines = ending.error.split(separator: "\n")
        #expect(lines.count == 1)
        #expect(lines.first?.contains("no-such-bundle.zip") == true)
        #expect(lines.first?.contains("No such file or directory") == true)
    }

    @Test func aMissingFileDoesNotKeepTheOthersFromBeingRead() throws {
        let (status, bundles) = try Program.bundles(["diagnose", "no-such-bundle.zip", findings])
        #expect(status == 3)
        #expect(bundles.map { $0["outcome"] as? String } == ["incomplete", "findings"])
    }

    @Test func jsonHasEveryFieldOfTheContract() throws {
        let ending = try Program.run(["diagnose", findings, "--format", "json"])
        let report = try #require(try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any])
        expect(report, has: ["schemaVersion", "tool", "language", "bundles"])
        #expect(report["schemaVersion"] as? String == "1")
        let bundle = try #require((report["bundles"] as? [[String: Any]])?.first)
        expect(
            bundle,
            has: [
                "path", "sha256", "size", "products", "outcome", "complete", "window", "findings", "attempts", "coverage", "notes", "stats",
            ])
        expect(try #require(bundle["stats"] as? [String: Any]), has: ["entriesSeen", "entriesRead", "bytesRead", "recordsMatched"])
        let finding = try #require((bundle["findings"] as? [[String: Any]])?.first)
        expect(
            finding,
            has: [
                "rule", "product", "severity", "title", "diagnosis", "causes", "message", "count", "firstSeen", "lastSeen", "evidence",
                "references",
            ])
        expect(
            try #require((finding["causes"] as? [[String: Any]])?.first),
            has: ["id", "title", "explanation", "supports", "contradicts", "decidedBy", "remediation", "verifyCheck"])
        expect(
            try #require(finding["message"] as? [String: Any]), has: ["source", "id", "args", "text", "severity", "resolution", "complete"])
        expect(
            try #require((finding["evidence"] as? [[String: Any]])?.first),
            has: ["id", "entry", "line", "byteStart", "byteEnd", "timestamp", "thread", "excerpt"])
        expect(try #require((finding["references"] as? [[String: Any]])?.first), has: ["id", "title", "url"])
        expect(
            try #require((bundle["attempts"] as? [[String: Any]])?.first),
            has: ["number", "timestamp", "operation", "outcome", "rule", "message", "evidence"])
        expect(try #require((bundle["coverage"] as? [[String: Any]])?.first), has: ["rule", "state", "reason"])
    }

    private func expect(_ object: [String: Any], has fields: [String], sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(fields.filter { object[$0] == nil } == [], sourceLocation: sourceLocation)
    }

    @Test func theDigestIsThatOfTheFile() throws {
        let bundle = try #require(try Program.bundles(["diagnose", findings]).bundles.first)
        let sum = Process()
        sum.executableURL = URL(filePath: "/usr/bin/sha256sum")
        sum.arguments = [findings]
        let pipe = Pipe()
        sum.standardOutput = pipe
        try sum.run()
        let expected = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self).prefix(64)
        #expect(bundle["sha256"] as? String == String(expected))
        #expect(bundle["size"] as? Int == FileManager.default.contents(atPath: findings)?.count)
        // Wherever it is shown.
        for format in ["text", "markdown", "csv", "html", "sarif"] {
            let report = try Program.run(["diagnose", findings, "--format", format, "--verbose"]).output
            #expect(report.contains(expected), "\(format)")
        }
    }

    @Test func ndjsonIsOneCompleteObjectALine() throws {
        let ending = try Program.run(["diagnose", findings, clean, damaged, "--format", "ndjson"])
        let lines = ending.output.split(separator: "\n")
        #expect(lines.count == 3)
        for line in lines {
            let bundle = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            expect(bundle, has: ["path", "outcome", "findings", "tool", "schemaVersion"])
        }
    }

    @Test(arguments: ["text", "markdown", "json", "ndjson"])
    func theSameInputGivesTheSameBytes(format: String) throws {
        let arguments = ["diagnose", findings, clean, damaged, "--format", format]
        #expect(try Program.run(arguments).output == Program.run(arguments, environment: ["TZ": "Asia/Tokyo", "LC_ALL": "C"]).output)
    }

    @Test(arguments: ["published-wrapped.zip", "published-unwrapped.tar.gz", "nested.zip", "rotated.tar.gz", "clean.zip"])
    func standardInputIsReadLikeTheFile(name: String) throws {
        let path = Program.sample(name)
        let file = try #require(try Program.bundles(["diagnose", path]).bundles.first)
        let stream = try #require(
            try Program.bundles(["diagnose", "-"], input: try Data(contentsOf: URL(filePath: path))).bundles.first)
        #expect(stream["sha256"] as? String == file["sha256"] as? String)
        #expect(stream["outcome"] as? String == file["outcome"] as? String)
        let rules = { (bundle: [String: Any]) in (bundle["findings"] as? [[String: Any]])?.map { $0["rule"] as? String } }
        #expect(rules(stream) == rules(file))
    }

    @Test(arguments: [("es", "Certificad"), ("ja", "証明書"), ("ko", "인증서")])
    func theReportIsReadInTheChosenLanguage(language: String, word: String) throws {
        #expect(try Program.run(["diagnose", findings, "--lang", language]).output.localizedCaseInsensitiveContains(word))
        let locale = "\(language)_XX.UTF-8"
        #expect(
            try Program.run(["diagnose", findings], environment: ["LC_ALL": locale]).output
                == Program.run(["diagnose", findings, "--lang", language]).output)
    }

    @Test func aReportInAFileAppearsWholeOrNotAtAll() throws {
        try Program.withFolder { folder in
            let report = folder.appending(path: "report.json")
            let ending = try Program.run(["diagnose", findings, "--format", "json", "--output", report.path])
            #expect(ending.status == 1)
            #expect(ending.output.isEmpty)
            #expect(try JSONSerialization.jsonObject(with: Data(contentsOf: report)) is [String: Any])
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["report.json"])
        }
    }

    @Test func aReportThatCannotBeWrittenIsFour() throws {
        let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
        let ending = try Program.run(["diagnose", findings], output: full)
        #expect(ending.status == 4)
        #expect(ending.error.contains("No space left on device"))
        let missing = try Program.run(["diagnose", findings, "--output", "/no/such/folder/report"])
        #expect(missing.status == 4)
        let device = try Program.run(["diagnose", findings, "--output", "/dev/full"])
        #expect(device.status == 4)
        #expect(FileManager.default.fileExists(atPath: "/dev/full"))
    }

    @Test func aClosedPipeEndsQuietly() throws {
        let pipe = Pipe()
        try pipe.fileHandleForReading.close()
        let ending = try Program.run(["diagnose", findings, "--verbose"], output: pipe.fileHandleForWriting)
        #expect(ending.error.isEmpty)
        #expect(ending.status == 0)
    }

    @Test func theVersionIsTheSameAsJSON() throws {
        let lines = try Program.run(["version"]).output.split(separator: "\n")
        let json = try JSONSerialization.jsonObject(with: Data(Program.run(["version", "--format", "json"]).output.utf8))
        let report = try #require(json as? [String: Any])
        let tool = try #require(report["tool"] as? [String: Any])
        #expect(lines.first == "bundlescope \(try #require(tool["version"] as? String))")
        let libraries = try #require(report["libraries"] as? [[String: String]])
        #expect(libraries.map { "\($0["name"] ?? "") \($0["version"] ?? "")" } == lines.dropFirst(2).dropLast().map(String.init))
        let sandbox = try #require(report["sandbox"] as? [String: Any])
        #expect(lines.last?.contains("seccomp") == sandbox["seccomp"] as? Bool)
        #expect(try Program.run(["version", "--format", "xml"]).status == 2)
    }

    @Test func theSchemaOfARuleIsPrinted() throws {
        let schema = try String(contentsOf: Program.root.appending(path: "Docs/Schemas/rule.schema.json"), encoding: .utf8)
        #expect(try Program.run(["rules", "schema"]).output == schema)
    }

    @Test func theVersionNamesWhatConfinesAReader() throws {
        let lines = try Program.run(["version"]).output.split(separator: "\n")
        #expect(lines.last?.hasPrefix("sandbox ") == true)
    }

    @Test func aColouredReportIsTheSameTextWithoutItsColours() throws {
        let plain = try Program.run(["diagnose", findings]).output
        let colored = try Program.run(["diagnose", findings, "--color", "always"]).output
        #expect(colored != plain)
        #expect(colored.replacing(/\u{1b}\[[0-9;]*m/, with: "") == plain)
    }

    @Test func timesNarrowTheReport() throws {
        let all = try Program.run(["diagnose", Program.sample("five-attempts.zip"), "--quiet"]).output
        let late = try Program.run(["diagnose", Program.sample("five-attempts.zip"), "--quiet", "--since", "2024-01-25T11:06:00Z"]).output
        #expect(all != late)
        #expect(late.contains("dell-ome/csr-key-mismatch"))
        #expect(!late.contains("dell-ome/eku-missing"))
        let none = try Program.run(["diagnose", Program.sample("five-attempts.zip"), "--until", "2023-12-31"])
        #expect(none.status == 3, "no record lies there")
    }

    @Test(arguments: [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129)] as [(Int32, Int32)])
    func anInterruptedRunReportsWhatIsFinishedWhole(signal: Int32, status: Int32) throws {
        let process = Process()
        process.executableURL = URL(filePath: Program.path)
        process.arguments = ["diagnose", findings, "-", "--format", "json"]
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput, process.standardError) = (input, output, FileHandle.nullDevice)
        try process.run()
        // The second bundle never ends; once the first is being output, only the second is being read.
        var report = output.fileHandleForReading.availableData
        while !report.contains(Data("\"stats\"".utf8)) { report += output.fileHandleForReading.availableData }
        kill(process.processIdentifier, signal)
        report += output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == status && process.terminationReason == .exit)
        let bundles = try (JSONSerialization.jsonObject(with: report) as? [String: Any])?["bundles"] as? [[String: Any]]
        #expect(bundles?.count == 1)
    }

    @Test(arguments: [
        ("empty", ""), ("page.html", "<!DOCTYPE html><html>"), ("text", "just words\n"), ("rar", "Rar!\u{1a}\u{07}\u{01}\u{00}"),
    ])
    func whatIsNoBundleIsOneLineThatNamesIt(name: String, content: String) throws {
        try Program.withFolder { folder in
            let file = folder.appending(path: name)
            try Data(content.utf8).write(to: file)
            let ending = try Program.run(["diagnose", file.path, "--quiet"])
            #expect(ending.status == 3)
            #expect(ending.error.split(separator: "\n").count == 1)
            #expect(ending.error.hasPrefix("bundlescope: \(file.path): "))
            #expect(!ending.output.contains("nothing found"))
        }
    }

    @Test func aHostileNameReachesNoTerminal() throws {
        try Program.withFolder { folder in
            let name = "a\u{1b}[31m\u{202e}b\nc.zip"
            try Data("junk".utf8).write(to: folder.appending(path: name))
            for format in ["text", "markdown", "json", "ndjson"] {
                let ending = try Program.run(["diagnose", name, "--format", format], in: folder)
                for scalar in (ending.output + ending.error).unicodeScalars where scalar != "\n" {
                    #expect(scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format)
                }
                #expect(ending.error.split(separator: "\n").count == 1)
            }
        }
    }
}
