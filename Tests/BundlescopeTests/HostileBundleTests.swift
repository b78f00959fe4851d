import BundleFixtures
import Foundation
import Testing

/// Bundles that try to write files, escape their folder or exhaust the machine, read by the built program.
@Suite struct HostileBundleTests {
    private static let finding =
        "[ERROR] 2024-01-25 11:10:34.735 [main] SSLController - uploadNewCertificateChain(): Error uploading certificate chain: "
        + #"{"error":{"@Message.ExtendedInfo":[{"MessageId":"CGEN1008","MessageArgs":["Invalid CSR key."]}]}}"# + "\n"

    /// Whatever the names, no file is created anywhere.
    @Test func nothingIsWritten() throws {
        try Program.withFolder { folder in
            let inner = folder.appending(path: "a/b")
            try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
            let tar = FixtureArchive.tar([
                FixtureEntry("../tomcat/application.log", Self.finding),
                FixtureEntry("\(folder.path)/tomcat/application.log.1", Self.finding),
                FixtureEntry("link", kind: .symbolicLink(target: "..")), FixtureEntry("link/tomcat/application.log.2", Self.finding),
            ])
            try Data(tar).write(to: inner.appending(path: "bundle.tar"))
            let ending = try Program.run(["diagnose", "bundle.tar", "--format", "json"], in: inner)
            // Of two of the folders only a rotation is there.
            #expect(ending.status == 3)
            // The same record in three files is one event, and all three files were read.
            #expect(ending.output.contains(/"count" : 1\b/))
            for name in ["application.log.1", "application.log.2"] { #expect(ending.output.contains("tomcat/\(name)\"")) }
            #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() == ["a", "a/b", "a/b/bundle.tar"])
        }
    }

    /// An entry's name that no ASCII locale can represent.
    @Test(arguments: ["C", "POSIX", "C.UTF-8", "ja_JP.eucJP", "no such locale"])
    func entriesAreFoundInEveryLocale(locale: String) throws {
        try Program.withFolder { folder in
            let entry = FixtureEntry("ログ/é/tomcat/application.log", Self.finding)
            for (name, bytes) in [
                ("zip", FixtureArchive.zip([entry])), ("tar", FixtureArchive.tar([entry])), ("7z", FixtureArchive.sevenZip([entry])),
            ] {
                try Data(bytes).write(to: folder.appending(path: name))
                let ending = try Program.run(
                    ["diagnose", name, "--format", "json"], environment: ["LC_ALL": locale, "LANG": locale], in: folder)
                #expect(ending.status == 1, "\(name)")
                #expect(ending.output.contains("ログ"), "\(name)")
            }
        }
    }

    /// An invalid rule file ends the run before any bundle is opened, so a missing bundle is not reported.
    @Test(arguments: [["diagnose"], ["triage"]])
    func aWrongRuleFileEndsTheRun(command: [String]) throws {
        try Program.withFolder { folder in
            try Data("id: kettle/empty\nseverty: critical\n".utf8).write(to: folder.appending(path: "empty.yaml"))
            let ending = try Program.run(command + ["no-such-bundle", "--rules", "."], in: folder)
            #expect(ending.status == 2)
            #expect(ending.output.isEmpty)
            #expect(ending.error.contains("./empty.yaml:2:1: unknown key 'severty'; did you mean 'severity'?"), "\(ending.error)")
            #expect(!ending.error.contains("no-such-bundle"))
        }
    }

    /// Aliases of aliases: nine levels would expand to a thousand million texts.
    @Test func aBombOfAliasesIsRefused() throws {
        try Program.withFolder { folder in
            let levels = (1...9).map { "a\($0): &a\($0) [" + Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ", ") + "]" }
            try Data("a0: &a0 [x]\n\(levels.joined(separator: "\n"))\n".utf8).write(to: folder.appending(path: "bomb.yaml"))
            let ending = try Program.run(["rules", "lint", "."], in: folder)
            #expect(ending.status == 2)
            #expect(ending.error.contains("bomb.yaml:1:5: anchors"), "\(ending.error)")
        }
    }

    /// The report on ten thousand findings is not ten thousand times as long.
    @Test(arguments: ["text", "markdown", "json", "ndjson", "csv", "html", "sarif"])
    func tenThousandFindingsMakeABoundedReport(format: String) throws {
        try Program.withFolder { folder in
            let log = (0..<10_000).map { number in
                let time = String(format: "%02d:%02d:%02d.735", 10 + number / 3600, number / 60 % 60, number % 60)
                return Self.finding.replacing("11:10:34.735", with: time)
            }
            .joined()
            try Data(log.utf8).write(to: folder.appending(path: "application.log"))
            let many = try Program.run(["diagnose", "application.log", "--format", format], in: folder).output
            #expect(many.contains("10000") || many.contains("10,000"))
            #expect(many.utf8.count < 400_000, "\(many.utf8.count) bytes")
        }
    }
}
