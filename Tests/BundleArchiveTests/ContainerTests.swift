import BundleArchive
import BundleFixtures
import Terms
import Testing

/// Every container, intact: the log comes out as it went in, without notes.
struct ContainerTests {
    static let text = logText(lines: 10_000)
    static let files = [
        FixtureEntry("etc/hosts", "127.0.0.1 localhost\n"),
        FixtureEntry("tomcat/application.log", text),
        FixtureEntry("var/empty", ""),
    ]
    static let containers: [(name: String, bytes: [UInt8])] =
        [
            ("zip", FixtureArchive.zip(files)),
            ("libarchive zip", FixtureArchive.libarchiveZip(files)),
            ("libarchive stored zip", FixtureArchive.libarchiveZip(files, options: "zip:compression=store")),
            ("7z", FixtureArchive.sevenZip(files)),
        ] + FixtureArchive.Filter.allCases.map { ("tar \($0)", FixtureArchive.tar(files, filter: $0)) }
        + FixtureArchive.TarFormat.allCases.map { ("tar \($0)", FixtureArchive.tar(files, format: $0)) }

    @Test(arguments: containers.indices)
    func fileGivesTheLog(_ index: Int) throws {
        try check(Outcome(Self.containers[index].bytes, named: "bundle"), "bundle", Self.containers[index].bytes)
    }

    @Test(arguments: containers.indices)
    func pipeGivesTheLog(_ index: Int) throws {
        try check(Outcome(piped: Self.containers[index].bytes), "stdin", Self.containers[index].bytes)
    }

    private func check(_ outcome: Outcome, _ name: String, _ bytes: [UInt8]) {
        #expect(outcome.paths == ["\(name)!/tomcat/application.log"])
        #expect(outcome.texts == [Self.text])
        #expect(outcome.sink.entries.allSatisfy { $0.isWhole == true })
        #expect(outcome.summary.notes == [])
        #expect(outcome.summary.entriesSeen == 3)
        #expect(outcome.summary.entriesRead == 1)
        #expect(outcome.summary.bytesRead == UInt64(Self.text.utf8.count))
        #expect(outcome.summary.size == UInt64(bytes.count))
        #expect(outcome.summary.sha256?.count == 64)
    }

    @Test(arguments: FixtureArchive.Filter.allCases)
    func singleLogNeedsNoArchive(_ filter: FixtureArchive.Filter) throws {
        let outcome = try Outcome(FixtureArchive.compressed(Array(Self.text.utf8), filter), named: "some.log")
        #expect(outcome.paths == ["some.log"])
        #expect(outcome.texts == [Self.text])
        #expect(outcome.summary.notes == [])
    }

    @Test func tarsOneAfterTheOtherAreAllRead() throws {
        let tars =
            FixtureArchive.tar([FixtureEntry("application.log", "one")]) + FixtureArchive.tar([FixtureEntry("application.log.1", "two")])
        for bytes in [tars, FixtureArchive.gzip(tars)] {
            let outcome = try Outcome(bytes)
            #expect(outcome.texts == ["one", "two"])
            #expect(outcome.summary.notes == [])
        }
    }

    @Test func digestIsThatOfTheFile() throws {
        // FIPS 180-4's example of one block.
        for outcome in [try Outcome(Array("abc".utf8)), try Outcome(piped: Array("abc".utf8))] {
            #expect(outcome.summary.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
            #expect(outcome.summary.size == 3)
        }
    }

    @Test func everyEntryIsAskedForOnce() throws {
        let outcome = try Outcome(FixtureArchive.zip(Self.files))
        #expect(outcome.sink.asked == ["b!/etc/hosts", "b!/tomcat/application.log", "b!/var/empty"])
        #expect(outcome.summary.seen.map(\.description) == outcome.sink.asked)
    }

    @Test func chunksAreBounded() throws {
        let zeros = [UInt8](repeating: 0x30, count: 3 << 20)
        for bytes in [zeros, FixtureArchive.gzip(zeros), FixtureArchive.zip([FixtureEntry("application.log", zeros)])] {
            let outcome = try Outcome(bytes)
            #expect(outcome.sink.byteCount == zeros.count)
            #expect(outcome.sink.largestChunk <= 256 << 10)
        }
    }
}
