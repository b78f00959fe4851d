import BundleFixtures
import Foundation
import Testing

/// Commands that read certificates are confined before the first byte, like every other reader.
@Suite struct ConfinementTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test(arguments: [["verify"], ["verify", "--single"], ["diagnose", Program.sample("csec9002.tar.gz"), "--chain"]])
    func certificatesAreReadInTheSandbox(arguments: [String]) throws {
        let sandbox = try #require(try Program.run(["version"]).output.split(separator: "\n").last)
        let pipe = try folder.makePipe("chain.pem")
        let writer = try #require(FileHandle(forUpdatingAtPath: pipe))
        let run = try RunningProgram(arguments + [pipe])
        // It has opened the pipe, and waits for data.
        while try !run.hasOpened(pipe) {}
        let status = try String(contentsOfFile: "/proc/\(run.process)/status", encoding: .utf8)
        #expect(status.contains("NoNewPrivs:\t\(sandbox.contains("no-new-privileges") ? 1 : 0)"))
        #expect(status.contains("Seccomp:\t\(sandbox.contains("seccomp") ? 2 : 0)"))
        try writer.write(contentsOf: Data(TestChains.text("chain.pem").utf8))
        try writer.close()
        _ = run.ending()
    }
}
