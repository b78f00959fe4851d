import BundleArchive
import BundleFixtures
import Glibc
import Terms
import Testing

/// Paths of arbitrary bytes, as the operating system allows.
struct PathTests {
    /// Latin-1 letters, an incomplete sequence, and text that looks already repaired.
    static let names: [[UInt8]] = [[0x6C, 0xF6, 0x67], [0xE3, 0x83], [0xFF, 0xFE, 0x2E], Array("\u{FFFD}".utf8)]

    private func path(_ folder: TemporaryFolder, _ name: [UInt8]) -> FilePath { FilePath(bytes: Array((folder.path + "/").utf8) + name) }

    private func write(_ bytes: [UInt8], to path: FilePath) {
        let descriptor = unsafe open(path.bytes.map { CChar(bitPattern: $0) } + [0], O_WRONLY | O_CREAT, 0o600)
        precondition(unsafe Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
        close(descriptor)
    }

    @Test(arguments: names)
    func areOpenedByteForByteAndShownRepaired(_ name: [UInt8]) throws {
        let folder = try TemporaryFolder()
        write(FixtureArchive.zip([FixtureEntry("application.log", "x")]), to: path(folder, name))
        var sink = RecordingSink()
        let bundle = LogBundle(path: path(folder, name))
        #expect(bundle.canBeReadAgain && bundle.fingerprint != nil && bundle.size > 0)
        let summary = try bundle.read(into: &sink)
        #expect(sink.entries.map(\.text) == ["x"])
        #expect(sink.entries.map(\.path) == [String(decoding: name, as: UTF8.self) + "!/application.log"])
        #expect(summary.notes == [])
        #expect(bundle.description == folder.path + "/" + String(decoding: name, as: UTF8.self))
    }

    @Test(arguments: names)
    func foldersAreWalkedByThem(_ name: [UInt8]) throws {
        let folder = try TemporaryFolder()
        let inner = path(folder, name)
        _ = unsafe mkdir(inner.bytes.map { CChar(bitPattern: $0) } + [0], 0o700)
        write(FixtureArchive.zip([FixtureEntry("application.log", "x")]), to: FilePath(bytes: inner.bytes + [0x2F] + name))
        let marks = BundleMarks(suffixes: [], isLog: { _ in false }, beginsLog: { _ in false })
        for root in [FilePath(folder.path), inner] {
            var walk = BundleWalk([root], marks: marks)
            let found = try #require(walk.next() as FoundBundle?)
            #expect(found.problem == nil)
            #expect(found.location.bytes == inner.bytes + [0x2F] + name)
            var sink = RecordingSink()
            _ = try LogBundle(path: found.location).read(into: &sink)
            #expect(sink.entries.map(\.text) == ["x"])
        }
    }

    @Test func aDashIsStandardInputOnlyAsAnArgument() {
        #expect(LogBundle(FilePath("-")).location == .standardInput)
        #expect(LogBundle(path: FilePath("-")).location == .path(FilePath("-")))
    }

    /// A limit of this program is reported as such, and not with the system's message.
    @Test func foldersThatLieTooDeep() throws {
        let folder = try TemporaryFolder()
        let deep = (0..<70).map { "\($0)/" }.joined()
        try folder.write(Array("x".utf8), to: "case/tomcat/application.log")
        try folder.write(Array("y".utf8), to: "case/" + deep + "application.log")
        let outcome = try Outcome(path: folder.path + "/case")
        #expect(outcome.texts == ["x"])
        #expect(outcome.summary.notes.map(\.kind) == [.limit])
        #expect(outcome.reasons == [.folderLimit(64)])
        #expect(!outcome.isComplete)
        try folder.write([0x1F, 0x8B, 8], to: "triage/" + (0..<110).map { "\($0)/" }.joined() + "a.gz")
        var walk = BundleWalk(
            [FilePath(folder.path + "/triage")], marks: BundleMarks(suffixes: [], isLog: { _ in false }, beginsLog: { _ in false }))
        #expect((walk.next() as FoundBundle?)?.problem == .folderLimit(100))
    }
}
