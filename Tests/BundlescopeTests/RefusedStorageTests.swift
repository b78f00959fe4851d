import BundleFixtures
import Foundation
import Testing

/// If the report or catalog cannot be written: one line that says so, exit code 4, and no partial file under the final name.
///
/// None of this needs privileges: a device that is always full, places where files cannot be created, and a limit on file sizes as a full disk.
@Suite struct RefusedStorageTests {
    private static let formats = ["text", "markdown", "json", "ndjson", "csv", "html", "sarif"]
    private static let commands = ["diagnose", "triage"]

    private let folder: TemporaryFolder
    private let bundle = Program.sample("five-attempts.zip")

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Array("earlier".utf8), to: "kept/report")
    }

    private func expectRefusal(_ ending: Program.Ending, _ reasons: [String], sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(ending.status == 4, sourceLocation: sourceLocation)
        #expect(ending.error.split(separator: "\n").count == 1, "\(ending.error)", sourceLocation: sourceLocation)
        #expect(reasons.contains(where: ending.error.contains), "\(ending.error)", sourceLocation: sourceLocation)
    }

    @Test(arguments: commands, formats)
    func aFullDevice(command: String, format: String) throws {
        let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
        expectRefusal(try Program.run([command, bundle, "--format", format], output: full), ["standard output: No space left on device"])
        expectRefusal(
            try Program.run([command, bundle, "--format", format, "--output", "/dev/full"]), ["/dev/full: No space left on device"])
    }

    /// Below a file, and in file systems that accept no files from anyone.
    @Test(arguments: commands, ["kept/report/below", "/proc/bundlescope-report", "/sys/bundlescope-report", "no/such/folder/report"])
    func aPlaceThatTakesNoFile(command: String, place: String) throws {
        let path = place.hasPrefix("/") ? place : folder.path + "/" + place
        let reasons = [
            "Not a directory", "No such file or directory", "Permission denied", "Operation not permitted", "Read-only file system",
        ]
        let ending = try Program.run([command, bundle, "--output", path])
        expectRefusal(ending, reasons)
        #expect(ending.error.contains(path) && ending.output.isEmpty)
        guard command == "triage" else { return }
        let catalog = try Program.run([command, bundle, "--catalog", path])
        expectRefusal(catalog, ["unable to open database file"])
        #expect(catalog.error.contains(path) && catalog.output.isEmpty)
    }

    @Test(.disabled(if: Program.endsUnderFileLimits), arguments: commands, formats)
    func aDiskThatFillsUpUnderTheReport(command: String, format: String) throws {
        for name in ["kept/report", "new"] {
            let ending = try Program.run(
                [command, bundle, bundle, "--format", format, "--verbose", "--output", folder.path + "/" + name],
                limit: "trap '' XFSZ; ulimit -f 1")
            expectRefusal(ending, ["File too large"])
        }
        #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() == ["kept", "kept/report"])
        #expect(try String(contentsOfFile: folder.path + "/kept/report", encoding: .utf8) == "earlier")
    }

    /// The program waits for its reader after the first rows; by then the folder has been removed.
    @Test func aFolderThatVanishesWhileItIsRead() throws {
        let sample = try [UInt8](Data(contentsOf: URL(filePath: bundle)))
        for number in 100..<400 { try folder.write(sample, to: "cases/\(number).zip") }
        let cases = folder.path + "/cases"
        let whole = try Program.run(["triage", cases + "/100.zip", "--format", "ndjson"]).output
        let run = try RunningProgram(["triage", cases, "--format", "ndjson", "--jobs", "2"])
        let start = run.available()
        try FileManager.default.removeItem(atPath: cases)
        let ending = run.ending()
        #expect(ending.status == 3)
        let rows = (String(decoding: start, as: UTF8.self) + ending.output).split(separator: "\n")
        #expect(rows.count == 300)
        var lost = 0
        for (number, row) in zip(100..<400, rows) {
            let bundle = try #require(try JSONSerialization.jsonObject(with: Data(row.utf8)) as? [String: Any])
            #expect(bundle["path"] as? String == "\(cases)/\(number).zip")
            if bundle["outcome"] as? String == "findings" {
                #expect(row + "\n" == whole.replacing("100.zip", with: "\(number).zip"))
            } else {
                lost += 1
                let notes = try #require(bundle["notes"] as? [[String: Any]])
                #expect(notes.map { $0["text"] as? String } == ["the system refused: No such file or directory"])
            }
        }
        #expect(lost > 100)
    }

    /// Neither the list nor the report waits for the other to end.
    @Test func theFirstReportComesBeforeTheLastPath() throws {
        let pipe = try folder.makePipe("paths")
        let writer = try #require(FileHandle(forUpdatingAtPath: pipe))
        let run = try RunningProgram(["triage", "--paths-from", pipe, "--format", "ndjson"])
        for _ in 0..<3 {
            try writer.write(contentsOf: Data("\(bundle)\n".utf8))
            var row = Data()
            while !row.contains(UInt8(ascii: "\n")) { row += run.available() }
            #expect(try JSONSerialization.jsonObject(with: row) is [String: Any])
        }
        try writer.close()
        let ending = run.ending()
        #expect(ending.status == 1 && ending.output.isEmpty)
    }
}
