import BundleArchive
import BundleFixtures
import Terms
import Testing

/// Zips read in the order of their bytes: from a pipe, within another archive, or without a directory.
struct ZipStreamTests {
    static let text = logText(lines: 12)
    static let files = [FixtureEntry("a/other", "other\n"), FixtureEntry("tomcat/application.log", text), FixtureEntry("z", "last\n")]

    /// A descriptor in each of its forms: with or without a signature, with numbers of 4 or 8 bytes.
    static func described(isSigned: Bool, isZip64: Bool, _ files: [FixtureEntry] = files) -> ZipFixture {
        var fixture = ZipFixture(files)
        for index in fixture.entries.indices {
            fixture.entries[index].hasDescriptor = true
            fixture.entries[index].descriptorIsSigned = isSigned
            fixture.entries[index].isZip64 = isZip64
        }
        return fixture
    }

    @Test(arguments: [false, true], [false, true])
    func descriptorsCutAtEveryByte(isSigned: Bool, isZip64: Bool) throws {
        let fixture = Self.described(isSigned: isSigned, isZip64: isZip64)
        let bytes = fixture.bytes
        let packed = fixture.entries[1].packed.data
        let dataStart = try #require(bytes.firstRange(of: packed)).lowerBound
        var longest = 0
        for length in 4..<bytes.count {
            for outcome in [try Outcome(Array(bytes[..<length])), try Outcome(piped: Array(bytes[..<length]))] {
                let text = outcome.texts.first ?? ""
                #expect(Self.text.hasPrefix(text) && text.utf8.count >= longest, "cut at \(length)")
                longest = text.utf8.count
                #expect(longest == Self.text.utf8.count || length < dataStart + packed.count, "cut at \(length)")
                #expect(outcome.isComplete == (length >= fixture.directoryOffset + 4), "cut at \(length)")
                #expect(outcome.summary.notes != [], "cut at \(length)")
            }
        }
    }

    /// Reading in the order of the bytes yields the same as reading by the directory, whatever the chunks.
    @Test(arguments: [false, true], [false, true])
    func readsWhatTheDirectoryLists(isSigned: Bool, isZip64: Bool) throws {
        let files = [FixtureEntry("core", logText(lines: 9_000)), FixtureEntry("application.log", logText(lines: 3_000))] + Self.files
        for fixture in [Self.described(isSigned: isSigned, isZip64: isZip64, files), ZipFixture(files)] {
            var everything = RecordingSink()
            everything.wanted = ""
            let listed = try Outcome(fixture.bytes, named: "stdin", sink: everything)
            #expect(listed.summary.notes == [])
            #expect(listed.sink.entries.count == 5)
            let streamed = try Outcome(piped: fixture.bytes, sink: everything)
            #expect(streamed.summary == listed.summary)
            #expect(streamed.sink.entries == listed.sink.entries)
            let nested = try Outcome(FixtureArchive.tar([FixtureEntry("inner.zip", fixture.bytes)], filter: .zstd), sink: everything)
            #expect(nested.texts == listed.texts)
            #expect(nested.summary.notes == [])
        }
    }

    @Test func descriptorThatDoesNotFit() throws {
        var fixture = Self.described(isSigned: true, isZip64: false)
        fixture.entries[1].checksumError = 1
        #expect(try Outcome(piped: fixture.bytes).reasons == [.checksumMismatch])
        fixture.entries[1].checksumError = 0
        fixture.entries[1].sizeError = 3
        let outcome = try Outcome(piped: fixture.bytes)
        #expect(outcome.texts == [Self.text])
        #expect(outcome.reasons == [.lengthMismatch])
        #expect(outcome.summary.entriesSeen == 3)
    }

    @Test(arguments: [false, true])
    func rotKeepsTheEntriesBehindIt(hasDescriptor: Bool) throws {
        let files = [FixtureEntry("tomcat/application.log", logText(lines: 3_000)), FixtureEntry("tomcat/application.log.1", Self.text)]
        var fixture = hasDescriptor ? Self.described(isSigned: true, isZip64: false, files) : ZipFixture(files)
        fixture.comment = Array("x".utf8)
        var bytes = fixture.bytes
        for index in 2_000..<2_400 { bytes[index] = 0xFF }
        let outcome = try Outcome(piped: bytes)
        #expect(outcome.sink.entries.map(\.isWhole) == [false, true])
        #expect(outcome.texts.last == Self.text)
        #expect(outcome.summary.notes.map(\.entry?.innermost) == ["tomcat/application.log"] + (hasDescriptor ? ["stdin"] : []))
    }

    @Test func junkBetweenTheEntriesIsPassedOver() throws {
        let first = ZipFixture([FixtureEntry("application.log", "one")])
        let one = first.bytes[..<first.directoryOffset]
        let outcome = try Outcome(piped: one + Array("PPK junk P".utf8) + FixtureArchive.zip([FixtureEntry("application.log.1", "two")]))
        #expect(outcome.texts == ["one", "two"])
        #expect(!outcome.isComplete)
    }

    /// Stored and encrypted data whose length follows them end where a descriptor gives exactly their number of bytes.
    @Test(arguments: [false, true])
    func dataThatDoNotTellTheirEnd(isZip64: Bool) throws {
        let inner = Self.described(isSigned: true, isZip64: isZip64, [FixtureEntry("tomcat/application.log.1", Self.text)])
        let others = [FixtureEntry("inner.zip", inner.bytes), FixtureEntry("core", "PK\u{7}PK\u{7}\u{8}P")]
        var fixture = Self.described(isSigned: true, isZip64: isZip64, others + Self.files)
        for index in 0..<4 { fixture.entries[index].method = 0 }
        fixture.entries[2].flags = 1
        let outcome = try Outcome(piped: fixture.bytes)
        #expect(outcome.texts == [Self.text, Self.text])
        #expect(outcome.summary.entriesSeen == 6)
        #expect(outcome.summary.notes == [])
        // The directory is compared with the names nevertheless.
        fixture.entries[3].localName = Array("tomcat/applicatiom.log".utf8)
        #expect(try Outcome(piped: fixture.bytes).reasons == [.directoryDisagrees])
        fixture.entries[3].localName = nil
        fixture.entries[3].checksumError = 1
        #expect(try Outcome(piped: fixture.bytes).reasons == [.checksumMismatch])
    }

    /// PPMd data: forty short lines packed by 7-Zip 16.02 with `7z a -tzip -mm=PPMd -mmem=1m -mo=2`.
    @Test func ppmdIsUnpackedByLibarchive() throws {
        let packed: [UInt8] = [
            0x01, 0x00, 0x5A, 0xEC, 0xFA, 0xD7, 0x1A, 0xE3, 0x91, 0xEE, 0x4C, 0x5B, 0x8E, 0xBD, 0xB3, 0x59, 0x9E, 0x51, 0xDD, 0xBC,
            0x72, 0x5C, 0xF6, 0xE5, 0x55, 0xD0, 0xC5, 0xC7, 0x29, 0xCC, 0x4D, 0x65, 0xF6, 0x72, 0xEA, 0x28, 0x6A, 0xF3, 0xD0, 0xFC,
            0xBF, 0xE6, 0xAF, 0x0D, 0xD7, 0x54, 0xFD, 0x90, 0x03, 0x2E, 0x18, 0x1A, 0xF7, 0x12, 0xC5, 0x54, 0x17, 0xA6, 0xEC, 0xF8,
            0xDD, 0x17, 0xB7, 0xE3, 0xFA, 0x17, 0xC9, 0xD9, 0x1D, 0x7E, 0x04, 0x22, 0xC4, 0x2D, 0x60, 0x6C, 0x40, 0x74, 0xDA, 0x69,
            0x74,
        ]
        let text = (0..<40).map { "[INFO] line \($0)\n" }.joined()
        var entry = ZipFixture.Entry("tomcat/application.log", packed, method: 98)
        entry.unpacked = Array(text.utf8)
        var fixture = ZipFixture(entries: [entry, ZipFixture.Entry("tomcat/application.log.1", Self.text)])
        for outcome in [try Outcome(fixture.bytes), try Outcome(piped: fixture.bytes)] {
            #expect(outcome.texts == [text, Self.text])
            #expect(outcome.summary.notes == [])
        }
        fixture.entries[0].checksumError = 1
        for outcome in [try Outcome(fixture.bytes), try Outcome(piped: fixture.bytes)] {
            #expect(outcome.texts == [text, Self.text])
            #expect(outcome.reasons == [.checksumMismatch])
        }
    }

    /// A damaged flag announces a descriptor that does not exist, for data whose length precedes them.
    @Test func aDescriptorThatIsMissing() throws {
        var fixture = ZipFixture(Self.files)
        fixture.entries[1].method = 0
        var bytes = fixture.bytes
        let name = try #require(bytes.firstRange(of: Self.files[1].name)).lowerBound
        for flags: UInt8 in [8, 9] {
            bytes[name - 24] = flags
            let outcome = try Outcome(piped: bytes)
            #expect(outcome.texts == (flags == 8 ? [Self.text] : [""]))
            #expect(outcome.summary.entriesSeen == 3)
            #expect(outcome.reasons == (flags == 8 ? [] : [.encrypted]))
        }
    }

    @Test func storedDataWithoutTheirDescriptor() throws {
        var fixture = ZipFixture(Self.files)
        fixture.entries[1].hasDescriptor = true
        fixture.entries[1].method = 0
        let bytes = fixture.bytes
        let start = try #require(bytes.firstRange(of: Array(Self.text.utf8)))
        for length in start.lowerBound + 1..<start.upperBound + 16 {
            let outcome = try Outcome(piped: Array(bytes[..<length]))
            let held = String(decoding: bytes[start.lowerBound..<min(length, start.upperBound)], as: UTF8.self)
            #expect(outcome.texts.first?.hasPrefix(held) == true)
            #expect(!outcome.isComplete)
        }
    }

    @Test(arguments: [false, true])
    func unpackedBytesThatNobodyWantsCount(hasDescriptor: Bool) throws {
        let bomb = [FixtureEntry("core", [UInt8](repeating: 0, count: 4 << 20)), FixtureEntry("application.log", "x")]
        var limits = ReadLimits()
        limits.inflatedBytes = 1 << 20
        let bytes = hasDescriptor ? Self.described(isSigned: true, isZip64: false, bomb).bytes : FixtureArchive.zip(bomb)
        // They must be unpacked only if the end of the data is not recorded.
        #expect(try Outcome(piped: bytes, limits: limits).reasons == (hasDescriptor ? [.byteLimit(1 << 20)] : []))
    }

    /// An entry with a damaged name looks like an unwanted one; the directory reveals it, if it can be read.
    @Test(arguments: [false, true]) func aNameThatTheDirectoryDoesNotKnow(isZip64: Bool) throws {
        var fixture = ZipFixture(Self.files)
        fixture.isZip64 = isZip64
        #expect(try Outcome(piped: fixture.bytes).isComplete)
        fixture.entries[1].localName = fixture.entries[1].name.map { $0 == UInt8(ascii: "o") ? 0x0E : $0 }
        let bytes = fixture.bytes
        // The lengths of a record's name, extra data and comment (4.3.12), damaged so that they extend beyond the end of the zip.
        let lengths = [28, 30, 32].map { fixture.directoryOffset + $0 + 1 }
        let torn = lengths.map { place in bytes.enumerated().map { $0.offset == place ? 0x3E : $0.element } }
        for bytes in [bytes, Array(bytes.dropLast(3))] + torn {
            let outcome = try Outcome(piped: bytes)
            #expect(outcome.reasons.contains(.directoryDisagrees))
            #expect(!outcome.isComplete)
        }
        #expect(try !Outcome(Array(bytes.dropLast(3))).isComplete)
    }

    /// A split zip: offsets in its directory are relative to each part.
    @Test func partsOfASplitZip() throws {
        var fixture = ZipFixture(Self.files)
        fixture.prefix = [0x50, 0x4B, 0x07, 0x08]
        var parts = fixture.bytes
        // The second part begins after the log's local header, and so contains the directory.
        let seam = try #require(parts.firstRange(of: "tomcat".utf8)).lowerBound + 60
        let end = parts.count - 22
        parts[end + 4] = 1
        parts.replaceSubrange(end + 16..<end + 18, with: [UInt8(fixture.directoryOffset - seam), 0])
        let together = try Outcome(parts)
        #expect(together.texts == [Self.text])
        #expect(together.isComplete)
        let first = try Outcome(Array(parts[..<seam]))
        #expect(first.paths == ["b!/tomcat/application.log"])
        #expect(first.reasons.contains { if case .truncated = $0 { true } else { false } })
        let last = try Outcome(Array(parts[seam...]))
        #expect(last.reasons.contains(.directoryDisagrees))
        #expect(!first.isComplete && !last.isComplete)
    }

    /// A zip that was to be split but fitted into one part.
    @Test func onePartOfOne() throws {
        for marker in ["PK00", "PK\u{7}\u{8}"] {
            var fixture = ZipFixture(Self.files)
            fixture.prefix = Array(marker.utf8)
            let outcome = try Outcome(fixture.bytes)
            #expect(outcome.texts == [Self.text])
            #expect(outcome.summary.notes == [])
            #expect(try Outcome(piped: fixture.bytes).summary.notes == [])
        }
    }

    /// A truncated directory may be correct; one that is broken in the middle is damaged.
    @Test func aDirectoryThatBreaksOff() throws {
        let fixture = ZipFixture(Self.files)
        let records = fixture.bytes.indices.filter { fixture.bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) }
        #expect(records.count == 3)
        for length in records[1]..<fixture.bytes.count {
            #expect(try Outcome(Array(fixture.bytes[..<length])).isComplete, "cut at \(length)")
        }
        var bytes = fixture.bytes
        bytes[records[2]] = 0
        for outcome in [try Outcome(piped: bytes), try Outcome(bytes)] {
            #expect(outcome.reasons.contains(.directoryDisagrees))
            #expect(!outcome.isComplete)
        }
    }
}
