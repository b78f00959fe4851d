import BundleArchive
import BundleFixtures
import Terms
import Testing

/// The zip's peculiarities: what its directory may say, and where it may be.
struct ZipTests {
    static let text = logText(lines: 500)
    static let files = [FixtureEntry("a", "first"), FixtureEntry("tomcat/application.log", text), FixtureEntry("z", "last")]

    @Test(arguments: [0, 8], [false, true])
    func descriptorsAnd64BitSizes(_ method: Int, _ isZip64: Bool) throws {
        var fixture = ZipFixture(Self.files)
        fixture.isZip64 = isZip64
        for index in fixture.entries.indices {
            fixture.entries[index].method = method
            fixture.entries[index].hasDescriptor = true
            fixture.entries[index].isZip64 = isZip64
        }
        let outcomes = [try Outcome(fixture.bytes)] + (method == 8 ? [try Outcome(piped: fixture.bytes)] : [])
        for outcome in outcomes {
            #expect(outcome.texts == [Self.text])
            #expect(outcome.summary.notes == [])
            #expect(outcome.summary.entriesSeen == 3)
        }
    }

    @Test(arguments: [false, true])
    func bytesBeforeAndAfter(_ isZip64: Bool) throws {
        var fixture = ZipFixture(Self.files)
        fixture.isZip64 = isZip64
        fixture.prefix = Array("#!/bin/sh\nexit\n".utf8)
        fixture.comment = Array("a comment PK\u{5}\u{6}".utf8)
        let outcome = try Outcome(fixture.bytes)
        #expect(outcome.texts == [Self.text])
        #expect(outcome.summary.notes == [])
        fixture.suffix = Array("junk".utf8)
        let junk = try Outcome(fixture.bytes)
        #expect(junk.texts == [Self.text])
        #expect(junk.reasons == [.trailingData(bytes: 4)])
        #expect(junk.isComplete)
    }

    @Test func aZipAfterAZipIsNotPassedOver() throws {
        let outcome = try Outcome(FixtureArchive.zip([FixtureEntry("a", "x")]) + FixtureArchive.zip(Self.files))
        #expect(!outcome.isComplete)
    }

    @Test func cutZipIsNotTakenForTheZipStoredInIt() throws {
        var fixture = ZipFixture(Self.files + [FixtureEntry("inner.zip", FixtureArchive.zip([FixtureEntry("application.log", "inner")]))])
        fixture.entries[3].method = 0
        let bytes = Array(fixture.bytes[..<(fixture.directoryOffset + 2)])
        let outcome = try Outcome(bytes)
        #expect(outcome.texts == [Self.text, "inner"])
        #expect(!outcome.isComplete)
    }

    @Test func emptyZipHoldsNothing() throws {
        for outcome in [try Outcome(ZipFixture(entries: []).bytes), try Outcome(piped: ZipFixture(entries: []).bytes)] {
            #expect(outcome.summary.entriesSeen == 0)
            #expect(outcome.summary.notes == [])
        }
    }

    @Test func countThatLies() throws {
        var fixture = ZipFixture(Self.files)
        fixture.claimedCount = 65_535
        let outcome = try Outcome(fixture.bytes)
        #expect(outcome.texts == [Self.text])
        #expect(outcome.reasons == [.directoryDisagrees])
        #expect(!outcome.isComplete)
    }

    @Test func namesThatDisagree() throws {
        var fixture = ZipFixture(Self.files)
        fixture.entries[1].localName = Array("tomcat/something.txt".utf8)
        let outcome = try Outcome(fixture.bytes)
        #expect(outcome.texts == [Self.text])
        #expect(outcome.reasons == [.directoryDisagrees])
        // The same name with other separators is the same name.
        fixture.entries[1].localName = Array("tomcat\\application.log".utf8)
        #expect(try Outcome(fixture.bytes).summary.notes == [])
    }

    @Test(arguments: [0, 1, 2], [false, true])
    func entryThatIsNotListed(_ hidden: Int, _ hasDescriptor: Bool) throws {
        var fixture = ZipFixture(Self.files)
        fixture.entries[hidden].isListed = false
        for index in fixture.entries.indices { fixture.entries[index].hasDescriptor = hasDescriptor }
        let outcome = try Outcome(fixture.bytes)
        #expect(outcome.summary.entriesSeen == 2)
        #expect(outcome.reasons == [.directoryDisagrees])
        #expect(!outcome.isComplete)
    }

    @Test func directoryThatCannotBeWalkedIsNotUsed() throws {
        let fixture = ZipFixture(Self.files)
        for offset in [0, 28, 46 + 1 + 28] {
            var bytes = fixture.bytes
            bytes[fixture.directoryOffset + offset] ^= 0x55
            let outcome = try Outcome(bytes)
            #expect(outcome.texts == [Self.text], "byte \(offset) of the directory")
            #expect(outcome.summary.notes != [])
        }
    }

    @Test func offsetsThatLieLeadNowhere() throws {
        for offset in [1, 1 << 30, 0xFFFF_FFFE] {
            var fixture = ZipFixture(Self.files)
            fixture.entries[1].offset = offset
            let outcome = try Outcome(fixture.bytes)
            #expect(outcome.texts == [""])
            #expect(outcome.sink.entries.map(\.isWhole) == [false])
            #expect(!outcome.isComplete)
        }
    }

    @Test func entriesThatOverlapAreReadAndCounted() throws {
        var fixture = ZipFixture(entries: [ZipFixture.Entry("application.log", [UInt8](repeating: 0x20, count: 100_000))])
        for _ in 0..<40 {
            var copy = fixture.entries[0]
            copy.offset = 0
            fixture.entries.append(copy)
        }
        let outcome = try Outcome(fixture.bytes)
        #expect(outcome.sink.byteCount == 41 * 100_000)
        #expect(outcome.reasons.allSatisfy { $0 == .duplicateName })
        for method in [0, 8] {
            for index in fixture.entries.indices { fixture.entries[index].method = method }
            var limits = ReadLimits()
            limits.inflatedBytes = 1 << 20
            let limited = try Outcome(fixture.bytes, limits: limits)
            #expect(limited.reasons.last == .byteLimit(1 << 20))
            #expect(limited.sink.byteCount < 2 << 20)
        }
    }

    /// Entries that quote the next one's header in their data (Fifield 2019): the good one among them is read, and every byte is counted.
    @Test func entriesThatQuoteEachOther() throws {
        var quoted = [ZipFixture.Entry("tomcat/application.log", Self.text)]
        var offsets = [0]
        for number in 1..<60 {
            let next = ZipFixture(entries: [quoted[0]])
            quoted.insert(ZipFixture.Entry("application.log.\(number)", [0x21] + next.bytes[..<next.directoryOffset], method: 0), at: 0)
            // What precedes the quoted header: the entry's own header of 30 bytes, its name, and one byte.
            offsets.insert(30 + quoted[0].name.count + 1, at: 0)
        }
        var fixture = ZipFixture(entries: quoted)
        for index in 1..<60 { fixture.entries[index].offset = offsets[..<index].reduce(0, +) }
        let outcome = try Outcome(fixture.bytes)
        #expect(outcome.sink.entries.count == 60)
        #expect(outcome.texts.last == Self.text)
        #expect(outcome.isComplete)
        var limits = ReadLimits()
        limits.inflatedBytes = UInt64(3 * fixture.bytes.count)
        #expect(try Outcome(fixture.bytes, limits: limits).reasons == [.byteLimit(limits.inflatedBytes)])
    }

    @Test func duplicateNamesAreBothRead() throws {
        let twice = [FixtureEntry("application.log", "one"), FixtureEntry("application.log", "two")]
        for bytes in [FixtureArchive.zip(twice), FixtureArchive.tar(twice)] {
            let outcome = try Outcome(bytes)
            #expect(outcome.texts == ["one", "two"])
            #expect(outcome.reasons == [.duplicateName])
            #expect(outcome.isComplete)
        }
    }

    @Test func manyEntries() throws {
        let entries = (0..<5_000).map { ZipFixture.Entry("folder/file\($0)", [], method: 0) }
        let outcome = try Outcome(ZipFixture(entries: entries + [ZipFixture.Entry("application.log", "x")]).bytes)
        #expect(outcome.summary.entriesSeen == 5_001)
        #expect(outcome.texts == ["x"])
        #expect(outcome.summary.seen.count == ReadSummary.seenBound)
    }

    /// Both readers of this project and libarchive's yield the same bytes, whichever writer the archives come from.
    @Test func readsWhatLibarchiveReads() throws {
        var described = ZipFixture(Self.files)
        for index in described.entries.indices { described.entries[index].hasDescriptor = true }
        let archives = [
            FixtureArchive.zip(Self.files), described.bytes, FixtureArchive.libarchiveZip(Self.files),
            FixtureArchive.libarchiveZip(Self.files, options: "zip:compression=store"),
            FixtureArchive.libarchiveZip(Self.files, options: "zip:zip64"),
        ]
        for bytes in archives {
            var everything = RecordingSink()
            everything.wanted = ""
            let (listed, streamed) = (try Outcome(bytes, named: "stdin", sink: everything), try Outcome(piped: bytes, sink: everything))
            #expect(listed.sink.entries == streamed.sink.entries)
            #expect(listed.sink.entries.count == 3)
            #expect(listed.summary == streamed.summary)
            let theirs = FixtureArchive.entries(bytes)
            #expect(listed.texts == theirs.map { String(decoding: $0.content, as: UTF8.self) })
            #expect(listed.paths == theirs.map { "stdin!/" + String(decoding: $0.name, as: UTF8.self) })
        }
    }
}
