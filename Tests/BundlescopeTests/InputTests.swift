import BundleFixtures
import Foundation
import Testing

/// The results for standard input, and for paths of arbitrary bytes, with the built program.
@Suite struct InputTests {
    private static let finding =
        "[ERROR] 2024-01-25 11:10:34.735 [main] SSLController - uploadNewCertificateChain(): Error uploading certificate chain: "
        + #"{"error":{"@Message.ExtendedInfo":[{"MessageId":"CGEN1008","MessageArgs":["Invalid CSR key."]}]}}"# + "\n"

    private static var bundles: [[UInt8]] {
        let files = [FixtureEntry("tomcat/application.log", finding), FixtureEntry("z", "z")]
        var lying = ZipFixture(files)
        lying.claimedCount = 65_535
        var junk = ZipFixture(files)
        junk.prefix = Array("junk".utf8)
        return [
            ZipFixture(files).bytes, lying.bytes, junk.bytes, FixtureArchive.tar(files, filter: .gzip), FixtureArchive.sevenZip(files),
            Array(finding.utf8), FixtureArchive.zip([FixtureEntry("application.log", finding)]),
            FixtureArchive.zip([FixtureEntry("other/some.txt", finding)]), Array("nothing".utf8), [],
        ]
    }

    /// Everything except the path is the same.
    @Test(arguments: bundles.indices)
    func comesToWhatTheFileComesTo(_ index: Int) throws {
        try Program.withFolder { folder in
            let bytes = Data(Self.bundles[index])
            try bytes.write(to: folder.appending(path: "stdin"))
            let file = try Program.run(["diagnose", "stdin", "--format", "json"], in: folder)
            let piped = try Program.run(["diagnose", "-", "--format", "json"], input: bytes, in: folder)
            // A redirected file: the program is started by a shell.
            let redirected = try Program.run(["diagnose", "-", "--format", "json"], in: folder, limit: "exec < stdin")
            func comparable(_ ending: Program.Ending) -> String { ending.output.replacing(#""path" : "stdin""#, with: #""path" : "-""#) }
            for ending in [piped, redirected] {
                #expect(ending.status == file.status)
                #expect(
                    comparable(ending).replacing("show -", with: "show stdin") == comparable(file).replacing("show -", with: "show stdin"))
            }
        }
    }

    @Test func pathsNeedNotBeUTF8() throws {
        try Program.withFolder { folder in
            try Data(FixtureArchive.tar([FixtureEntry("tomcat/application.log", Self.finding)])).write(to: folder.appending(path: "b.tar"))
            try Data(Self.finding.utf8).write(to: folder.appending(path: "chain.pem"))
            let names = #"n=$(printf 'l\366g'); mkdir "$n"; cp b.tar "$n/$n.tar"; printf '%s' "$n/$n.tar" > list; "#
            let diagnosed = try Program.run(["diagnose"], in: folder, limit: names + #"set -- "$1" "$2" "$n/$n.tar" --format json"#)
            #expect(diagnosed.status == 1)
            #expect(diagnosed.output.contains("l\u{FFFD}g.tar!/tomcat/application.log"))
            let id = try #require(diagnosed.output.firstMatch(of: /e-[0-9a-f]{10}/)).output
            let shown = try Program.run(["show"], in: folder, limit: #"n=$(printf 'l\366g'); set -- "$1" "$2" "$n/$n.tar" "# + id)
            #expect(shown.status == 0)
            #expect(shown.output.contains("CGEN1008"))
            for arguments in [#"triage ."#, #"triage "$n""#, #"triage --paths-from list"#] {
                let summary = try Program.run(
                    ["-"], in: folder, limit: #"n=$(printf 'l\366g'); set -- "$1" "# + arguments + " --format json")
                #expect(summary.status == 1, "\(arguments): \(summary.output)\(summary.error)")
            }
        }
    }
}
