import BundleFixtures
import Foundation
import Glibc
import Terms
import Testing

@testable import BundleArchive

/// Zips over 4 GiB without 64-bit numbers, as macOS writes them: the upper bits of all offsets and lengths are missing.
struct LargeZipTests {
    private static let wrap = 1 << 32

    /// Writes a zip with a hole of `times` times 4 GiB directly after the first occurrence of a text: all its numbers are correct except for their
    /// upper bits.
    private func write(_ fixture: ZipFixture, after text: String, times: Int = 1, in folder: TemporaryFolder) throws -> String {
        let bytes = fixture.bytes
        let place = try #require(bytes.firstRange(of: Array(text.utf8))).upperBound
        let path = try folder.write(Array(bytes[..<place]), to: "b.zip")
        let file = try #require(FileHandle(forUpdatingAtPath: path))
        try file.seek(toOffset: UInt64(place + times * Self.wrap))
        try file.write(contentsOf: Data(bytes[place...]))
        try file.close()
        return path
    }

    private var fixture: ZipFixture {
        var fixture = ZipFixture([
            FixtureEntry("first/application.log", "one\n"), FixtureEntry("core", "beginning, end"),
            FixtureEntry("tomcat/application.log", "two\n"),
        ])
        for index in fixture.entries.indices { fixture.entries[index].method = 0 }
        return fixture
    }

    @Test(arguments: [1, 3], [false, true])
    func entriesBehindAreFound(_ times: Int, _ hasDescriptor: Bool) throws {
        let folder = try TemporaryFolder()
        var fixture = fixture
        for index in fixture.entries.indices { fixture.entries[index].hasDescriptor = hasDescriptor }
        let outcome = try Outcome(path: write(fixture, after: "beginning", times: times, in: folder))
        #expect(outcome.texts == ["one\n", "two\n"])
        #expect(outcome.summary.notes == [])
        #expect(outcome.summary.entriesSeen == 3)
    }

    /// Something precedes the zip.
    @Test func behindAnotherFile() throws {
        let folder = try TemporaryFolder()
        var fixture = fixture
        fixture.prefix = Array("#!/bin/sh\n".utf8)
        let outcome = try Outcome(path: write(fixture, after: "beginning", in: folder))
        #expect(outcome.texts == ["one\n", "two\n"])
        #expect(outcome.summary.notes == [])
    }

    /// A log of more than 4 GiB: the lower bits of its length match, and its checksum is verified.
    @Test func aLogThatIsLarger() throws {
        let folder = try TemporaryFolder()
        var fixture = ZipFixture([FixtureEntry("application.log", "[INFO] one\n[INFO] two\n")])
        fixture.entries[0].method = 0
        // The difference from the checksum of the text without the zeros.
        fixture.entries[0].checksumError = 356_455_367
        var sink = RecordingSink()
        sink.keepsBytes = false
        let outcome = try Outcome(path: write(fixture, after: "[INFO] one", in: folder), sink: sink)
        #expect(outcome.sink.byteCount == Self.wrap + 22)
        #expect(outcome.summary.notes == [])
    }

    @Test func descriptorsOfFourBytes() throws {
        func numbers(_ size: UInt64) -> [UInt8] { size.littleEndianBytes(4) }
        let descriptor: [UInt8] =
            [0x50, 0x4B, 7, 8, 1, 2, 3, 4] + numbers(5) + numbers(9) + [0x50, 0x4B, 1, 2] + [UInt8](repeating: 0, count: 30)
        for (isSigned, size, fits) in [(true, 9, true), (false, 9, true), (true, 8, false)] {
            let bytes = MemoryBytes([0, 0, 0, 0] + descriptor.dropFirst(isSigned ? 0 : 4))
            let zip = ZipStream(RangeSource(bytes, ReadBudget(ReadLimits())))
            _ = zip.bytes.read(upTo: 4)
            let told = zip.readDescriptor(packedSize: UInt64(Self.wrap) + 5, size: UInt64(Self.wrap) + UInt64(size))
            #expect(told?.sizeFits == fits)
            #expect(told?.checksum == 0x0403_0201)
        }
    }
}
