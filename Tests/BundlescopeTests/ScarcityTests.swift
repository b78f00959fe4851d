import BundleFixtures
import Foundation
import Testing

/// Scarce or contended resources: nothing is lost, and nothing is left behind. For failures of individual system calls see `Tests/faults`.
@Suite struct ScarcityTests {
    private let folder: TemporaryFolder
    private var cases: String { folder.path + "/cases" }

    init() throws {
        folder = try TemporaryFolder()
        for number in 0..<30 {
            let sample = ["published-wrapped.zip", "clean.zip", "rotated.tar.gz"][number % 3]
            let bytes = try Data(contentsOf: URL(filePath: Program.sample(sample)))
            try folder.write([UInt8](bytes), to: "cases/\(number)/case.bin")
        }
    }

    @Test func fewDescriptorsAreEnough() throws {
        let whole = try Program.run(["triage", cases, "--jobs", "64", "--format", "json"])
        let tight = try Program.run(["triage", cases, "--jobs", "64", "--format", "json"], limit: "ulimit -n 32")
        #expect(tight.output == whole.output)
        #expect(tight.status == whole.status)
    }

    @Test func withoutDescriptorsItSaysSo() throws {
        let ending = try Program.run(["triage", cases], limit: "ulimit -n 4")
        #expect(ending.status == 3)
        #expect(ending.output.isEmpty)
        #expect(ending.error == "bundlescope: Too many open files\n")
    }

    @Test func aClosedPipeEndsATriageQuietly() throws {
        let pipe = Pipe()
        try pipe.fileHandleForReading.close()
        let ending = try Program.run(["triage", cases, "--format", "ndjson"], output: pipe.fileHandleForWriting)
        #expect(ending.error.isEmpty)
        #expect(ending.status == 0)
    }

    @Test func aHoleInALogIsReadLikeZeros() throws {
        let path = try folder.write(Array("[INFO] 2024-01-25 11:00:00.000 [main] A - b\n".utf8), to: "case/tomcat/application.log")
        let log = try #require(FileHandle(forUpdatingAtPath: path))
        try log.seek(toOffset: 64 << 20)
        let payload = #"{"error":{"@Message.ExtendedInfo":[{"MessageId":"CGEN1008","MessageArgs":["Invalid CSR key."]}]}}"#
        try log.write(
            contentsOf: Data("\n[ERROR] 2024-01-25 11:10:34.735 [main] SSLController - uploadNewCertificateChain(): \(payload)\n".utf8))
        try log.close()
        let (status, bundles) = try Program.bundles(["diagnose", folder.path + "/case"])
        #expect(status == 1)
        #expect((bundles.first?["findings"] as? [[String: Any]])?.first?["rule"] as? String == "dell-ome/csr-key-mismatch")
    }

    @Test func runsThatWriteOneReportEachWriteItWhole() throws {
        let report = folder.path + "/out/report.json"
        try folder.write([], to: "out/report.json")
        let arguments = ["triage", cases, "--format", "json", "--output", report]
        let runs = try (1...3).map { _ in try RunningProgram(arguments) }
        #expect(runs.map { $0.ending().status } == [1, 1, 1])
        #expect(FileManager.default.contents(atPath: report) == Data(try Program.run(Array(arguments.dropLast(2))).output.utf8))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/out") == ["report.json"])
    }

    /// A worker has all restrictions that `version` lists.
    @Test func aWorkerIsConfined() throws {
        let sandbox = try #require(try Program.run(["version"]).output.split(separator: "\n").last)
        let pipe = try folder.makePipe("pipe")
        let writer = try #require(FileHandle(forUpdatingAtPath: pipe))
        let run = try RunningProgram(["triage", "--paths-from", "-", "--format", "ndjson", "--jobs", "1"], input: [pipe])
        let worker = try run.child(reading: pipe)
        let threads = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(worker)/task")
        #expect(threads.count > 1)
        for thread in threads {
            let status = try String(contentsOfFile: "/proc/\(worker)/task/\(thread)/status", encoding: .utf8)
            #expect(status.contains("NoNewPrivs:\t\(sandbox.contains("no-new-privileges") ? 1 : 0)"))
            #expect(status.contains("Seccomp:\t\(sandbox.contains("seccomp") ? 2 : 0)"))
        }
        try writer.close()
        #expect(run.ending().status == 3)
    }
}
