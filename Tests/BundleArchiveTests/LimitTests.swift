import BundleArchive
import BundleFixtures
import Terms
import Testing

/// Each limit ends the reading, is noted once, and preserves what was read before.
struct LimitTests {
    static let zeros = [UInt8](repeating: 0, count: 8 << 20)

    @Test func bytesCountOverAllLayers() throws {
        var limits = ReadLimits()
        limits.inflatedBytes = 2 << 20
        let bomb = FixtureEntry("application.log.9", Self.zeros)
        for bytes in [FixtureArchive.zip([bomb]), FixtureArchive.tar([bomb], filter: .gzip), FixtureArchive.sevenZip([bomb])] {
            for bytes in [bytes, FixtureArchive.zip([FixtureEntry("inner", bytes)])] {
                let outcome = try Outcome(bytes, limits: limits)
                #expect(outcome.reasons == [.byteLimit(2 << 20)])
                #expect(!outcome.isComplete)
                #expect(outcome.sink.entries.map(\.isWhole) == [false])
                #expect(outcome.sink.byteCount <= 3 << 20)
                #expect(outcome.summary.sha256 != nil)
            }
        }
    }

    @Test func neighboursOfAZipAreNotInflated() throws {
        var limits = ReadLimits()
        limits.inflatedBytes = 1 << 20
        let outcome = try Outcome(
            FixtureArchive.zip([FixtureEntry("bomb", Self.zeros), FixtureEntry("application.log", "x")]), limits: limits)
        #expect(outcome.texts == ["x"])
        #expect(outcome.summary.notes == [])
    }

    @Test func entriesOverAllLayers() throws {
        var limits = ReadLimits()
        limits.entries = 10
        let ten = (0..<10).map { FixtureEntry("application.log.\($0)", "x") }
        #expect(try Outcome(FixtureArchive.zip(ten), limits: limits).summary.notes == [])
        let outcome = try Outcome(FixtureArchive.zip([FixtureEntry("inner", FixtureArchive.tar(ten))]), limits: limits)
        #expect(outcome.reasons == [.entryLimit(10)])
        #expect(outcome.summary.entriesSeen == 10)
        #expect(outcome.summary.entriesRead == 9)
    }

    @Test func entriesOfAFolder() throws {
        let folder = try TemporaryFolder()
        for number in 0..<5 { try folder.write(Array("x".utf8), to: "case/application.log.\(number)") }
        var limits = ReadLimits()
        limits.entries = 4
        let outcome = try Outcome(path: folder.path + "/case", limits: limits)
        #expect(outcome.reasons == [.entryLimit(4)])
        #expect(outcome.summary.entriesRead == 4)
    }

    @Test func time() throws {
        var limits = ReadLimits()
        limits.seconds = 0
        for outcome in [
            try Outcome(FixtureArchive.gzip("x"), limits: limits), try Outcome(piped: FixtureArchive.gzip("x"), limits: limits),
        ] {
            #expect(outcome.reasons.first == .timeLimit(seconds: 0))
            #expect(!outcome.isComplete)
            #expect(outcome.summary.sha256 == nil)
        }
        limits.seconds = .infinity
        #expect(try Outcome(FixtureArchive.gzip("x"), limits: limits).texts == ["x"])
    }

    @Test func notesAreBoundedAndStillTellOfLoss() throws {
        var entries = (0..<1_500).map { _ in ZipFixture.Entry("application.log", "x", method: 0) }
        entries[1_400].checksumError = 1
        let outcome = try Outcome(ZipFixture(entries: entries).bytes)
        #expect(outcome.summary.notes.count <= 1_000)
        #expect(outcome.summary.entriesRead == 1_500)
        #expect(!outcome.isComplete)
    }

    @Test func holesOfSparseFilesAreZeros() throws {
        var content = [UInt8](repeating: 0, count: 1 << 20)
        content.replaceSubrange((1 << 20) - 4..<1 << 20, with: Array("end\n".utf8))
        var entry = FixtureEntry("application.log", content)
        entry.dataParts = [((1 << 20) - 512, 512)]
        let bytes = FixtureArchive.tar([entry])
        #expect(bytes.count < 1 << 19)
        let outcome = try Outcome(bytes)
        #expect(outcome.sink.entries.map(\.bytes) == [content])
        var limits = ReadLimits()
        limits.inflatedBytes = 1 << 19
        #expect(try Outcome(bytes, limits: limits).reasons == [.byteLimit(1 << 19)])
    }
}
