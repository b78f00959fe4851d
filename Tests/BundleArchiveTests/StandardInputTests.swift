import BundleArchive
import BundleFixtures
import Glibc
import Terms
import Testing

/// Standard input yields the same as a file or, if it cannot, claims no more.
struct StandardInputTests {
    static let text = logText(lines: 300)
    static let files = [FixtureEntry("a", "first"), FixtureEntry("tomcat/application.log", text), FixtureEntry("z", "last")]

    /// Archives of every format: intact, truncated, and with all kinds of faults.
    static let bundles: [[UInt8]] = {
        var lying = ZipFixture(files)
        lying.claimedCount = 65_535
        var hidden = ZipFixture(files)
        hidden.entries[1].isListed = false
        var junk = ZipFixture(files)
        junk.prefix = Array("junk".utf8)
        var tail = ZipFixture(files)
        tail.suffix = Array("junk".utf8)
        var names = ZipFixture(files)
        names.entries[1].localName = Array("tomcat/another.txt".utf8)
        var sums = ZipFixture(files)
        sums.entries[1].checksumError = 1
        var encrypted = ZipFixture(files)
        encrypted.entries[1].flags = 1
        var described = ZipStreamTests.described(isSigned: false, isZip64: true, files)
        described.comment = Array("comment".utf8)
        let zips = [ZipFixture(files), lying, hidden, junk, tail, names, sums, encrypted, described].map(\.bytes)
        let tar = FixtureArchive.tar(files)
        let others =
            [tar, FixtureArchive.sevenZip(files), Array(text.utf8), [], Array("<html>".utf8), FixtureArchive.gzip(text)]
            + [FixtureArchive.Filter.gzip, .xz, .zstd, .bzip2].map { FixtureArchive.tar(files, filter: $0) }
        let whole = zips + others + [zips[0] + zips[0], FixtureArchive.zip([FixtureEntry("inner.zip", zips[1])])]
        return whole + whole.map { Array($0.prefix($0.count / 2)) }
    }()

    @Test(arguments: bundles.indices)
    func comesToWhatTheFileComesTo(_ index: Int) throws {
        let bytes = Self.bundles[index]
        let file = try Outcome(bytes, named: "stdin")
        let folder = try TemporaryFolder()
        let descriptor = unsafe open(try folder.write(bytes, to: "b"), O_RDONLY)
        defer { close(descriptor) }
        let slow = SlowPipe(bytes, chunk: max(512, bytes.count / 100))
        let outcomes = [
            try Outcome(descriptor: descriptor), try Outcome(piped: bytes, holding: 1 << 20),
            try Outcome(descriptor: slow.readEnd, holding: 1 << 20),
        ]
        for outcome in outcomes {
            #expect(outcome.summary == file.summary)
            #expect(outcome.sink.entries == file.sink.entries)
        }
        // More than is held: never more confident.
        let streamed = try Outcome(piped: bytes)
        #expect(file.isComplete || !streamed.isComplete || streamed.texts == file.texts && index == 3, "\(streamed.summary.notes)")
        #expect(streamed.summary.sha256 == file.summary.sha256)
    }

    /// A file that was partly read is read from its current position.
    @Test func fromTheMiddle() throws {
        let folder = try TemporaryFolder()
        let descriptor = unsafe open(try folder.write(Array("skip".utf8) + FixtureArchive.tar(Self.files), to: "b"), O_RDONLY)
        defer { close(descriptor) }
        lseek(descriptor, 4, SEEK_SET)
        #expect(try Outcome(descriptor: descriptor).texts == [Self.text])
    }

    /// When a zip is read in the order of its bytes, its directory is compared with the entries at the end.
    @Test func whatTheDirectoryTellsIsToldByTheStream() throws {
        var fixture = ZipFixture(Self.files)
        fixture.claimedCount = 65_535
        #expect(try Outcome(piped: fixture.bytes).reasons == [.directoryDisagrees])
        fixture.isZip64 = true
        #expect(try Outcome(piped: fixture.bytes).reasons == [.directoryDisagrees])
        fixture = ZipFixture(Self.files)
        fixture.entries[2].isListed = false
        let hidden = try Outcome(piped: fixture.bytes)
        #expect(hidden.reasons == [.directoryDisagrees] && !hidden.isComplete)
        fixture = ZipFixture(Self.files)
        fixture.suffix = Array("junk".utf8)
        #expect(try Outcome(piped: fixture.bytes).reasons == [.trailingData(bytes: 4)])
        fixture.suffix = ZipFixture(Self.files).bytes
        #expect(!(try Outcome(piped: fixture.bytes).isComplete))
        fixture = ZipFixture(Self.files)
        (fixture.isZip64, fixture.comment) = (true, Array("comment".utf8))
        #expect(try Outcome(piped: fixture.bytes).summary.notes == [])
    }
}
