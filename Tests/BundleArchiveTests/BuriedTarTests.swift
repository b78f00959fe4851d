import BundleArchive
import BundleFixtures
import Terms
import Testing

/// A tar that does not begin at the file's first byte is read nevertheless, from a file and from a pipe, whatever the file's name.
@Suite struct BuriedTarTests {
    private static let log = logText(lines: 60)
    private static let tar = FixtureArchive.tar([
        FixtureEntry("readme", String(repeating: "hello\n", count: 50)),
        FixtureEntry("tomcat/application.log.1.gz", FixtureArchive.gzip(Array(log.utf8))),
    ])

    private static func outcomes(_ bytes: [UInt8]) throws -> [Outcome] {
        try ["case", "case.tar", "case.log", "case.txt"].map { try Outcome(bytes, named: $0, sink: SealedTests.sink) } + [
            Outcome(piped: bytes, sink: SealedTests.sink), Outcome(piped: bytes, holding: 1 << 20, sink: SealedTests.sink),
        ]
    }

    static let leads: [[UInt8]] =
        [
            "\n", "\r\n", "\u{FEFF}", "tar: Removing leading `/' from member names\n",
            "Warning: Permanently added '10.0.0.1' to the list of known hosts.\r\n",
            String(repeating: "Authorized access only. All activity is logged.\n", count: 70),
            "HTTP/1.1 200 OK\r\nContent-Type: application/x-tar\r\n\r\n",
        ].map { Array($0.utf8) } + [[UInt8](repeating: 0, count: 512), [UInt8](repeating: 0, count: 2048)]

    @Test(arguments: leads)
    func whatComesBeforeIsPassed(_ lead: [UInt8]) throws {
        for bytes in [lead + Self.tar, FixtureArchive.gzip(lead + Self.tar)] {
            for outcome in try Self.outcomes(bytes) {
                #expect(outcome.texts == [Self.log])
                #expect(outcome.isComplete)
            }
        }
    }

    /// The rest of a header or of a file is reported as incomplete.
    @Test(arguments: [100, 300, 512, 700, 813])
    func aBeginningThatIsMissingIsNamed(_ count: Int) throws {
        // Zeros up to the end of a block look the same as blocks of zeros.
        let garbled = count == 813 ? [] : [[UInt8](repeating: 0, count: count) + Self.tar[count...]]
        for bytes in [Array(Self.tar[count...])] + garbled {
            for outcome in try Self.outcomes(bytes) {
                #expect(outcome.texts == [Self.log])
                #expect(!outcome.isComplete)
            }
        }
    }

    @Test(arguments: ["a/bundle.tar", "a/bundle.bin", "a/bundle"])
    func theSameBesideLogs(_ name: String) throws {
        for lead in [[UInt8](repeating: 0, count: 512), Array("tar: Removing leading `/' from member names\n".utf8)] {
            let files = [FixtureEntry("x", "x"), FixtureEntry(name, lead + Self.tar)]
            for archive in [FixtureArchive.zip(files), FixtureArchive.tar(files)] { #expect(try Outcome(archive).texts == [Self.log]) }
        }
    }

    @Test func aTextThatSpeaksOfTarsIsNone() throws {
        let text = String(repeating: "[INFO] 2024-01-25 10:00:00.000 [main] Packer - format ustar\u{0}00, 0000644 written\n", count: 40)
        for outcome in try [Outcome(Array(text.utf8)), Outcome(piped: Array(text.utf8))] { #expect(outcome.texts == [text]) }
    }

    /// PowerShell's `>` converts a program's output to text, from which the archive cannot be recovered.
    @Test func anArchiveThatWasMadeTextIsNamed() throws {
        let archives = [Self.tar, FixtureArchive.zip([FixtureEntry("tomcat/application.log", Self.log)]), FixtureArchive.gzip(Self.tar)]
        for archive in archives {
            // What code page 437 shows for non-ASCII bytes does not matter.
            let text = archive.flatMap { (byte: UInt8) -> [UInt8] in
                byte == 0x0A ? [0x0D, 0, 0x0A, 0] : byte < 0x80 ? [byte, 0] : [byte, 0x25]
            }
            let bytes: [UInt8] = [0xFF, 0xFE] + text
            for outcome in try ["case", "case.tar", "case.txt"].map({ try Outcome(bytes, named: $0) }) + [Outcome(piped: bytes)] {
                #expect(outcome.texts.joined() == "")
                #expect(outcome.reasons == [.unsupportedMethod("an archive that was changed into text (UTF-16)")])
            }
        }
    }
}
