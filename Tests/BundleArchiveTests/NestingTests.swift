import BundleArchive
import BundleFixtures
import Terms
import Testing

/// Archives within archives, and compressed logs within archives.
struct NestingTests {
    static let text = logText(lines: 300)

    @Test func everyContainerInEveryContainer() throws {
        let makers: [([FixtureEntry]) -> [UInt8]] =
            [{ FixtureArchive.zip($0) }, { FixtureArchive.sevenZip($0) }, { FixtureArchive.tar($0) }]
            + [FixtureArchive.Filter.gzip, .xz, .zstd, .bzip2].map { filter in { FixtureArchive.tar($0, filter: filter) } }
        for outer in makers {
            for inner in makers {
                // The content decides: the inner archive's name does not matter.
                let bytes = outer([
                    FixtureEntry("inner.dat", inner([FixtureEntry("tomcat/application.log", Self.text)])),
                    FixtureEntry("application.log", "outer"),
                ])
                for outcome in [try Outcome(bytes), try Outcome(piped: bytes)] {
                    #expect(outcome.texts == [Self.text, "outer"])
                    #expect(outcome.sink.entries[0].path.hasSuffix("!/inner.dat!/tomcat/application.log"))
                    #expect(outcome.summary.notes == [])
                    #expect(outcome.summary.entriesSeen == 3)
                }
            }
        }
    }

    @Test(arguments: [FixtureArchive.Filter.gzip, .xz, .zstd, .bzip2])
    func rotatedLogsAreUnpackedInPlace(_ filter: FixtureArchive.Filter) throws {
        let packed = FixtureArchive.compressed(Array(Self.text.utf8), filter)
        let outcome = try Outcome(FixtureArchive.zip([FixtureEntry("tomcat/application.log.1.gz", packed)]))
        #expect(outcome.paths == ["b!/tomcat/application.log.1.gz"])
        #expect(outcome.texts == [Self.text])
        #expect(outcome.summary.bytesRead == UInt64(Self.text.utf8.count))
    }

    @Test func wantedEntryThatIsAnArchiveIsOpened() throws {
        let inner = FixtureArchive.tar([FixtureEntry("application.log", "inner")], filter: .gzip)
        let outcome = try Outcome(FixtureArchive.zip([FixtureEntry("application.log.tgz", inner)]))
        #expect(outcome.paths == ["b!/application.log.tgz!/application.log"])
    }

    @Test(arguments: [8, 9])
    func layersAreLimited(_ layers: Int) throws {
        var bytes = FixtureArchive.zip([FixtureEntry("application.log", "deep")])
        for level in 1..<layers {
            let entry = FixtureEntry("\(level).zip", bytes)
            bytes = FixtureArchive.zip([entry, FixtureEntry("application.log", "level \(level)")])
        }
        let outcome = try Outcome(bytes)
        let shallow = (1..<layers).map { "level \($0)" }
        if layers == 8 {
            #expect(outcome.texts == ["deep"] + shallow)
            #expect(outcome.summary.notes == [])
        } else {
            #expect(outcome.texts == shallow)
            #expect(outcome.reasons == [.layerLimit(8)])
            #expect(!outcome.isComplete)
        }
    }

    @Test func compressionsAreLayersToo() throws {
        var bytes = Array("deep".utf8)
        for _ in 0..<8 { bytes = FixtureArchive.gzip(bytes) }
        #expect(try Outcome(bytes).texts == ["deep"])
        let outcome = try Outcome(FixtureArchive.gzip(bytes))
        #expect(outcome.texts == [])
        #expect(outcome.reasons == [.layerLimit(8)])
    }

    @Test(arguments: [
        ("\u{1F}\u{9D}\u{90}data", "Unix compress"), ("\u{89}LZO\0\r\n\u{1A}\n", "lzop"), ("LRZI\0\u{6}", "lrzip"),
        ("]\0\0\u{80}\0\u{FF}", "LZMA"),
    ])
    func otherContainersAreNamed(_ beginning: String, _ name: String) throws {
        let bytes = beginning.unicodeScalars.map { UInt8($0.value) }
        #expect(try Outcome(bytes).reasons == [.unsupportedMethod(name)])
        #expect(try Outcome(FixtureArchive.zip([FixtureEntry("logs", bytes)])).reasons == [.unsupportedMethod(name)])
    }

    @Test func foreignContainersAreNamed() throws {
        let rar: [UInt8] = [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, 0x01, 0x00]
        #expect(try Outcome(rar).reasons == [.unsupportedMethod("RAR")])
        let inner = try Outcome(FixtureArchive.zip([FixtureEntry("logs", rar)]))
        #expect(
            inner.summary.notes == [
                ReadNote(.unsupported, .unsupportedMethod("RAR"), at: EntryPath(layers: ["b", "logs"]), losesData: true)
            ])
    }
}
