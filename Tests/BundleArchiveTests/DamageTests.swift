import BundleArchive
import BundleFixtures
import Terms
import Testing

/// Damage inside a bundle: everything usable is used, and the damage is noted.
struct DamageTests {
    static let text = logText(lines: 3_000)
    static let log = FixtureEntry("tomcat/application.log", text)

    @Test(arguments: [0, 8])
    func zipChecksumThatDoesNotFit(_ method: Int) throws {
        var fixture = ZipFixture([Self.log])
        fixture.entries[0].method = method
        fixture.entries[0].checksumError = 1
        for outcome in [try Outcome(fixture.bytes), try Outcome(piped: fixture.bytes)] {
            #expect(outcome.texts == [Self.text])
            #expect(outcome.reasons == [.checksumMismatch])
            #expect(!outcome.isComplete)
        }
    }

    @Test func zipLengthThatDoesNotFit() throws {
        var fixture = ZipFixture([Self.log])
        fixture.entries[0].sizeError = -7
        for outcome in [try Outcome(fixture.bytes), try Outcome(piped: fixture.bytes)] {
            #expect(outcome.texts == [Self.text])
            #expect(outcome.reasons == [.lengthMismatch])
        }
    }

    @Test func gzipChecksumAndLengthThatDoNotFit() throws {
        var bytes = FixtureArchive.gzip(Self.text)
        bytes[bytes.count - 8] ^= 1
        #expect(try Outcome(bytes).texts == [Self.text])
        #expect(try Outcome(bytes).reasons == [.checksumMismatch])
        bytes[bytes.count - 8] ^= 1
        bytes[bytes.count - 4] ^= 1
        #expect(try Outcome(bytes).texts == [Self.text])
        #expect(try Outcome(bytes).reasons == [.lengthMismatch])
    }

    @Test func gzipChecksumOfATarIsChecked() throws {
        var bytes = FixtureArchive.tar([Self.log], filter: .gzip)
        bytes[bytes.count - 5] ^= 0x80
        let outcome = try Outcome(bytes)
        #expect(outcome.texts == [Self.text])
        #expect(outcome.reasons == [.checksumMismatch])
    }

    @Test(arguments: [FixtureArchive.Filter.gzip, .xz, .zstd, .bzip2])
    func rotInTheMiddle(_ filter: FixtureArchive.Filter) throws {
        var bytes = FixtureArchive.compressed(Array(Self.text.utf8), filter)
        for index in bytes.count / 2..<bytes.count / 2 + 8 { bytes[index] = ~bytes[index] }
        let outcome = try Outcome(bytes)
        #expect(!outcome.isComplete)
        #expect(outcome.sink.entries.count == 1)
    }

    @Test func rotInAZipKeepsTheOtherEntries() throws {
        let other = FixtureEntry("tomcat/application.log.1", logText(lines: 10))
        var bytes = FixtureArchive.zip([Self.log, other])
        for index in 2_000..<2_400 { bytes[index] = 0xFF }
        let outcome = try Outcome(bytes)
        #expect(outcome.paths == ["b!/tomcat/application.log", "b!/tomcat/application.log.1"])
        #expect(outcome.sink.entries[0].bytes.starts(with: Self.text.utf8.prefix(1_000)))
        #expect(outcome.sink.entries.map(\.isWhole) == [false, true])
        #expect(outcome.summary.notes.map(\.entry?.innermost) == ["tomcat/application.log"])
    }

    @Test func damageInAnotherEntryOfAZipDoesNotMatter() throws {
        var fixture = ZipFixture([FixtureEntry("core.dump", Self.text), FixtureEntry("application.log", "x")])
        fixture.entries[0].checksumError = 1
        #expect(try Outcome(fixture.bytes).summary.notes == [])
        var bytes = fixture.bytes
        for index in 45..<400 { bytes[index] = 0xFF }
        #expect(try Outcome(bytes).summary.notes == [])
        #expect(try Outcome(bytes).texts == ["x"])
    }

    /// An archive by its name but not by its first bytes: its content cannot be read, and this is noted.
    @Test func damageOfTheFirstBytesIsNotPassedOver() throws {
        var stored = ZipFixture([Self.log])
        stored.entries[0].method = 0
        var bytes = stored.bytes
        for index in [0, stored.directoryOffset] { bytes[index] ^= 1 }
        let outcome = try Outcome(bytes, named: "case.zip")
        #expect(outcome.paths == ["case.zip"])
        #expect(!outcome.isComplete)

        var inner = FixtureArchive.tar([Self.log], filter: .gzip)
        inner[0] ^= 1
        for name in ["logs.tar.gz", "LOGS.TGZ", "logs.rar"] {
            let outcome = try Outcome(FixtureArchive.zip([FixtureEntry(name, inner), FixtureEntry("application.log", "x")]))
            #expect(outcome.reasons == [.corrupt(offset: 0, detail: "not what its name promises")])
            #expect(!outcome.isComplete)
        }
        // Browsers unpack a single log and keep its name; an empty archive is not one.
        #expect(try Outcome(Array("x".utf8), named: "application.log.gz").summary.notes == [])
        #expect(try Outcome(FixtureArchive.zip([FixtureEntry("a.zip"), FixtureEntry("application.log", "x")])).summary.notes == [])
    }

    @Test func damagedInnerArchiveDoesNotEndTheOuter() throws {
        let inner = FixtureArchive.tar([FixtureEntry("application.log", Self.text)], filter: .gzip)
        let files = [FixtureEntry("inner.tgz", Array(inner.prefix(inner.count / 2))), FixtureEntry("application.log", "after")]
        for bytes in [FixtureArchive.zip(files), FixtureArchive.tar(files), FixtureArchive.sevenZip(files)] {
            let outcome = try Outcome(bytes)
            #expect(outcome.paths == ["b!/inner.tgz!/application.log", "b!/application.log"])
            #expect(outcome.texts.last == "after")
            #expect(outcome.sink.entries.first.map { Self.text.hasPrefix($0.text) && !$0.bytes.isEmpty } == true)
            #expect(!outcome.isComplete)
        }
    }

    @Test func damagedTarHeaderKeepsWhatComesBefore() throws {
        var bytes = FixtureArchive.tar([FixtureEntry("application.log", "one"), FixtureEntry("x", "two")], format: .ustar)
        bytes[1024 + 150] ^= 1
        let outcome = try Outcome(bytes)
        #expect(outcome.texts == ["one"])
        #expect(!outcome.isComplete)
        // The very first header: still recognised as a tar.
        bytes[150] ^= 1
        #expect(try !Outcome(bytes).isComplete)
    }

    @Test func ofATarWithoutItsEndBlocksNothingIsMissed() throws {
        let bytes = FixtureArchive.tar([FixtureEntry("application.log", "one")], format: .ustar)
        let outcome = try Outcome(Array(bytes.prefix(1024)))
        #expect(outcome.texts == ["one"])
        #expect(outcome.reasons == [.noEndMark])
        #expect(outcome.isComplete)
    }

    @Test(arguments: [(10, "PKWARE DCL Implode"), (6, "Implode"), (99, "AES"), (77, "zip method 77")])
    func unknownMethodIsNamed(_ method: Int, _ name: String) throws {
        var fixture = ZipFixture([Self.log, FixtureEntry("x.bin", "x")])
        for index in fixture.entries.indices { fixture.entries[index].method = method }
        #expect(try Outcome(fixture.bytes).reasons == [.unsupportedMethod(name)])
    }

    @Test(arguments: [(12, FixtureArchive.Filter.bzip2), (93, .zstd), (95, .xz)])
    func otherMethodsAreRead(_ method: Int, _ filter: FixtureArchive.Filter) throws {
        var fixture = ZipFixture(entries: [])
        var entry = ZipFixture.Entry("application.log", FixtureArchive.compressed(Array(Self.text.utf8), filter), method: method)
        entry.unpacked = Array(Self.text.utf8)
        fixture.entries = [entry]
        let outcome = try Outcome(fixture.bytes)
        #expect(outcome.texts == [Self.text])
        #expect(outcome.summary.notes == [])
    }

    private static func lzma(_ packed: [UInt8]) -> ZipFixture {
        var entry = ZipFixture.Entry("application.log", packed, method: 14)
        entry.unpacked = Array(text.utf8)
        entry.flags = 2
        return ZipFixture(entries: [entry])
    }

    @Test func lzmaIsReadUpToACut() throws {
        let packed = FixtureArchive.lzma(Array(Self.text.utf8))
        let whole = Self.lzma(packed)
        for outcome in [try Outcome(whole.bytes), try Outcome(piped: whole.bytes)] {
            #expect(outcome.texts == [Self.text])
            #expect(outcome.summary.notes == [])
        }
        let cut = try Outcome(Self.lzma(Array(packed.prefix(packed.count / 2))).bytes)
        #expect(cut.reasons == [.truncated(offset: UInt64(cut.sink.byteCount))])
        #expect(cut.sink.byteCount > Self.text.utf8.count / 3 && Self.text.hasPrefix(cut.texts[0]))
    }

    /// Without an end mark the length determines the end.
    @Test func lzmaWithoutAMark() throws {
        let text = String(repeating: "a", count: 1_000)
        // Output of 7-Zip with a dictionary of 64 KiB.
        let data: [UInt8] = [0x00, 0x30, 0xEF, 0xFB, 0xBF, 0xFE, 0xA3, 0xB0, 0xB9, 0xA6, 0x56, 0x00]
        var entry = ZipFixture.Entry("application.log", [9, 20, 5, 0, 0x5D, 0, 0, 1, 0] + data, method: 14)
        entry.unpacked = Array(text.utf8)
        #expect(try Outcome(ZipFixture(entries: [entry]).bytes).texts == [text])
    }

    /// The address sanitizer detects invalid requests for such a dictionary's memory.
    @Test func lzmaDictionariesOfAnySizeAreRead() throws {
        var packed = FixtureArchive.lzma(Array(Self.text.utf8))
        for dictionary in [(8 << 20) + 0x5D00, (100 << 20) + 1] {
            for index in 0..<4 { packed[5 + index] = UInt8(truncatingIfNeeded: dictionary >> (8 * index)) }
            #expect(try Outcome(Self.lzma(packed).bytes).texts == [Self.text])
        }
    }

    @Test func lzmaThatAsksForMuchMemoryIsRefused() throws {
        var packed = FixtureArchive.lzma(Array(Self.text.utf8))
        for index in 5..<9 { packed[index] = 0xFF }
        let outcome = try Outcome(Self.lzma(packed).bytes)
        #expect(outcome.reasons == [.unsupportedMethod("LZMA with a dictionary over 256 MiB")])
    }

    @Test func sevenZipThatAsksForMuchMemoryIsRefused() throws {
        var fixture = SevenZipFixture("application.log", Array(Self.text.utf8))
        for (dictionary, ofHeader) in [(256 << 20, nil), (64 << 20, 1 << 20)] {
            (fixture.dictionary, fixture.headerPacking) = (dictionary, ofHeader.map { .lzma(dictionary: $0) })
            let outcome = try Outcome(fixture.bytes)
            #expect(outcome.texts == [Self.text])
            #expect(outcome.summary.notes == [])
        }
        for (dictionary, ofHeader) in [(256 << 20 + 1, nil), (1 << 30, 1 << 20), (1 << 20, 1 << 30)] {
            (fixture.dictionary, fixture.headerPacking) = (dictionary, ofHeader.map { .lzma(dictionary: $0) })
            let outcome = try Outcome(fixture.bytes)
            #expect(outcome.reasons == [.unsupportedMethod("7z with a dictionary over 256 MiB")])
            #expect(!outcome.isComplete)
        }
    }

    @Test func severalMembersPaddingAndJunkAfterGzip() throws {
        let two = FixtureArchive.gzip("one\n") + FixtureArchive.gzip("two\n")
        #expect(try Outcome(two).texts == ["one\ntwo\n"])
        #expect(try Outcome(two + [UInt8](repeating: 0, count: 1_000)).summary.notes == [])
        let junk = try Outcome(two + [0, 0, 0] + Array("junk".utf8))
        #expect(junk.texts == ["one\ntwo\n"])
        #expect(junk.reasons == [.trailingData(bytes: 4)])
        #expect(junk.isComplete)
        #expect(junk.sink.entries.map(\.isWhole) == [true])
    }

    @Test(arguments: [FixtureArchive.Filter.xz, .zstd, .bzip2])
    func severalStreamsAndJunkAfterOthers(_ filter: FixtureArchive.Filter) throws {
        let two = FixtureArchive.compressed(Array("one\n".utf8), filter) + FixtureArchive.compressed(Array("two\n".utf8), filter)
        #expect(try Outcome(two).texts == ["one\ntwo\n"])
        let junk = try Outcome(two + Array("junk, and more of it".utf8))
        #expect(junk.texts == ["one\ntwo\n"])
        #expect(junk.reasons == [.trailingData(bytes: 20)])
    }

    /// Another archive, a text longer than what mails append, and what may be one whose first bytes are damaged may contain logs.
    @Test func whatMayHoldLogsBehindTheEndIsALoss() throws {
        let log = FixtureEntry("tomcat/application.log", "x\n")
        let archives = [
            FixtureArchive.gzip("x\n"), FixtureArchive.compressed(Array("x\n".utf8), .xz), FixtureArchive.zip([log]),
            FixtureArchive.sevenZip([log]),
        ]
        let tails = [
            Array(logText(lines: 40).utf8), FixtureArchive.tar([log]), FixtureArchive.sevenZip([log]), FixtureArchive.zip([log]),
            (0..<2_000).map { UInt8(truncatingIfNeeded: $0 * $0 * 37 >> 3) },
        ]
        for archive in archives {
            for tail in tails {
                #expect(!(try Outcome(archive + tail).isComplete))
                #expect(!(try Outcome(piped: archive + tail).isComplete))
            }
            for tail in [Array("\r\n------WebKitFormBoundaryabc--\r\n".utf8), (1...16).map { UInt8($0) }] {
                #expect(try Outcome(archive + tail).isComplete)
            }
        }
    }

    @Test func skippableZstdFrames() throws {
        let skippable: [UInt8] = [0x50, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3]
        let outcome = try Outcome(skippable + FixtureArchive.compressed(Array("text\n".utf8), .zstd) + skippable)
        #expect(outcome.texts == ["text\n"])
        #expect(outcome.summary.notes == [])
    }

    @Test func gzipHeaderWithAllItsFields() throws {
        let plain = FixtureArchive.gzip("text\n")
        let header: [UInt8] = [0x1F, 0x8B, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3, 2, 0, 0xAA, 0xBB]
        let names = Array("name".utf8) + [0] + Array("comment".utf8) + [0, 0x12, 0x34]
        let outcome = try Outcome(header + names + plain[10...])
        #expect(outcome.texts == ["text\n"])
        #expect(outcome.summary.notes == [])
    }

    @Test func gzipHeaderWithoutEndIsDamage() throws {
        let header: [UInt8] = [0x1F, 0x8B, 8, 8, 0, 0, 0, 0, 0, 3]
        let bomb = header + [UInt8](repeating: 0x61, count: 8 << 20)
        let outcome = try Outcome(FixtureArchive.gzip(FixtureArchive.gzip(bomb)))
        #expect(!outcome.isComplete)
        #expect(outcome.sink.byteCount == 0)
    }

    /// Nothing is allocated for a declared length, and everything present is read.
    @Test(arguments: [
        Array("77777777777\0".utf8), [0x80, 0, 0, 0] + [0x7F] + [UInt8](repeating: 0xFF, count: 7), [UInt8](repeating: 0xFF, count: 12),
    ])
    func tarLengthsThatLie(_ size: [UInt8]) throws {
        var bytes = FixtureArchive.tar([Self.log], format: .ustar)
        bytes.replaceSubrange(124..<136, with: size)
        bytes.replaceSubrange(148..<156, with: [UInt8](repeating: 0x20, count: 8))
        let sum = String(bytes.prefix(512).reduce(0) { $0 + Int($1) }, radix: 8)
        bytes.replaceSubrange(148..<156, with: Array((String(repeating: "0", count: 6 - sum.count) + sum + "\0 ").utf8))
        for outcome in [try Outcome(bytes), try Outcome(FixtureArchive.gzip(bytes))] {
            #expect(!outcome.isComplete)
            #expect(outcome.texts.allSatisfy { $0.hasPrefix(Self.text) })
            #expect(outcome.sink.byteCount <= bytes.count)
        }
    }

    @Test func sevenZipHeaderThatLiesIsRefused() throws {
        var bytes = FixtureArchive.sevenZip([Self.log])
        for index in 20..<28 { bytes[index] = 0x7F }
        #expect(try !Outcome(bytes).isComplete)
        for index in 12..<28 { bytes[index] = 0xFF }
        #expect(try !Outcome(bytes).isComplete)
    }
}
