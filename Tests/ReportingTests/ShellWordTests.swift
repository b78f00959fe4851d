import Foundation
import Testing
import Wording

@testable import Reporting

@Suite struct ShellWordTests {
    @Test(arguments: [
        "case-4711.zip", "a/b c.zip", "it's.zip", "$(reboot)`id`;*", "line\nend", "esc\u{1B}[2J'\\x", "bidi\u{202E}7", "", "証明書.zip",
    ])
    func theShellReadsTheWordBack(word: String) throws {
        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/bash")
        shell.arguments = ["-c", "printf %s " + shellWord(word)]
        let output = Pipe()
        shell.standardOutput = output
        try shell.run()
        let read = try output.fileHandleForReading.readToEnd() ?? Data()
        shell.waitUntilExit()
        #expect(String(decoding: read, as: UTF8.self) == word)
        #expect(shellWord(word) == visible(shellWord(word)))
    }

    @Test func aPathIsNeverReadAsAnOption() {
        #expect(showCommand(bundle: "-rf.zip", evidence: "e-1") == ["bundlescope", "show", "./-rf.zip", "e-1"])
        #expect(showCommand(bundle: "-", evidence: "e-1") == ["bundlescope", "show", "-", "e-1"])
    }
}
