import BundleArchive
import BundleFixtures
import Foundation
import Terms
import Testing

/// Deflate64, which Windows uses for files over 2 GiB, read in every way in which a zip can be read: intact, truncated and damaged.
struct Deflate64Tests {
    /// The longest matches, the largest distances, overlapping matches, and more of them than are held at once.
    static let fixture: Deflate64Fixture = {
        var fixture = Deflate64Fixture()
        fixture.add(logText(lines: 700))
        fixture.addMatch(65_538, from: 37_000)
        fixture.addMatch(65_538, from: 65_536)
        fixture.addMatch(3, from: 65_535)
        fixture.addMatch(65_538, from: 1)
        for round in 0..<20 {
            fixture.addMatch(60_000 + round, from: 49_153 + round * 800)
            fixture.add("\n[INFO] round \(round) \u{F6}\n")
        }
        return fixture
    }()

    static func zip(_ fixture: Deflate64Fixture, hasDescriptor: Bool = false) -> ZipFixture {
        var entry = ZipFixture.Entry("tomcat/application.log", fixture)
        entry.hasDescriptor = hasDescriptor
        return ZipFixture(entries: [ZipFixture.Entry("a", "first"), entry, ZipFixture.Entry("z", "last")])
    }

    @Test(arguments: [false, true])
    func everyWayToReadAZip(_ hasDescriptor: Bool) throws {
        let bytes = Self.zip(Self.fixture, hasDescriptor: hasDescriptor).bytes
        let slow = SlowPipe(bytes, chunk: 1_000)
        let outcomes = [
            try Outcome(bytes), try Outcome(piped: bytes), try Outcome(descriptor: slow.readEnd),
            try Outcome(FixtureArchive.tar([FixtureEntry("inner.zip", bytes)], filter: .gzip)),
        ]
        for outcome in outcomes {
            #expect(outcome.sink.entries.map(\.bytes) == [Self.fixture.unpacked])
            #expect(outcome.summary.notes == [])
        }
    }

    /// Output of 7-Zip 22.01 for a line that recurs after 50 and 70 kB.
    @Test func whatSevenZipWrites() throws {
        let line = "[ERROR] 2024-01-25 10:00:00.000 [main] Controller - the same line\n"
        let text = line + String(repeating: "x", count: 50_000) + "\n" + line + String(repeating: "y", count: 70_000) + "\n" + line
        let packed = try #require(Data(base64Encoded: Self.base64))
        var entry = ZipFixture.Entry("application.log", Array(packed), method: 9)
        entry.unpacked = Array(text.utf8)
        let outcome = try Outcome(ZipFixture(entries: [entry]).bytes)
        #expect(outcome.texts == [text])
        #expect(outcome.summary.notes == [])
    }

    @Test func cutAnywhereItGivesWhatCameBefore() throws {
        var fixture = Deflate64Fixture()
        fixture.add(logText(lines: 2))
        fixture.addMatch(40_000, from: 50)
        fixture.add("end")
        let zip = Self.zip(fixture, hasDescriptor: true)
        let packed = fixture.packed
        let start = try #require(zip.bytes.firstRange(of: packed)).lowerBound
        var longest = 0
        for length in start..<start + packed.count {
            for outcome in [try Outcome(Array(zip.bytes[..<length])), try Outcome(piped: Array(zip.bytes[..<length]))] {
                let bytes = outcome.sink.entries[0].bytes
                #expect(fixture.unpacked.starts(with: bytes) && bytes.count >= longest, "cut at \(length)")
                longest = bytes.count
                #expect(outcome.reasons.contains(.truncated(offset: UInt64(longest))), "cut at \(length)")
            }
        }
        #expect(longest == fixture.unpacked.count)
    }

    @Test func bytesBeforeDamageAreGiven() throws {
        var fixture = Deflate64Fixture()
        fixture.add(logText(lines: 30))
        let whole = fixture.unpacked
        fixture.addMatch(10, from: 60_000)
        fixture.add("never read")
        let outcome = try Outcome(Self.zip(fixture).bytes)
        #expect(outcome.sink.entries.map(\.bytes) == [whole])
        #expect(outcome.reasons == [.corrupt(offset: UInt64(whole.count), detail: "invalid distance too far back")])
    }

    @Test func limitsHold() throws {
        var fixture = Deflate64Fixture()
        fixture.add("x")
        for _ in 0..<200 { fixture.addMatch(65_538, from: 1) }
        var limits = ReadLimits()
        limits.inflatedBytes = 1 << 20
        for hasDescriptor in [false, true] {
            let outcome = try Outcome(Self.zip(fixture, hasDescriptor: hasDescriptor).bytes, limits: limits)
            #expect(outcome.reasons == [.byteLimit(1 << 20)])
            #expect(outcome.sink.byteCount < 2 << 20)
            #expect(outcome.sink.largestChunk <= 256 << 10)
        }
    }

    private static let base64 =
        "5N+9CcJgFEDR3ineApGXoI2tWAtpQ4oUHxjID8QUur04g41wDneR293a9t720WRzqrKumnPUeclvx8yMbh7GpY/ruuzbOk1liyr2R4nnMJeYxqUcXjwej8fj"
        + "8Xg8Ho/H4/F4PB6Px+PxeDwej8fj8Xg8Ho/H4/F4PB6Px+PxeDwej8fj8Xg8Ho/H4/F4PB6Px+PxeDwej8fj8Xg8Ho/H4/F4PB6Px+PxeDwej8fj8Xg8Ho/H"
        + "4/F4PB6Px+PxeDwej8fj8Xg8Ho/H4/F4PB6Px+PxeDwej8fj8Xg8Ho/H4/F4PB6Px+PxeDwej8fj8Xg8Ho/H4/F4PB6Px+PxeDzeXzn8vuTw5vF4PB6Px+Px"
        + "eDwej8fj8Xg8Ho/H4/F4PB6Px+PxeDwej8fj8T7lwrEKglAUANDdr7g/YFylltZoDlzFweFBgj7B/H+ij2g6h8Pj8Xg8Ho/H4/F4PB6Px+PxeDwej8fj8Xg8"
        + "Ho/H4/F4PB6Px+PxeDwej8fj8Xg8Ho/H4/F4PB6Px+PxeDwej8fj8Xg8Ho/H4/F4PB6Px+PxeDwej8fj8Xg8Ho/H4/F4PB6Px+PxeDwej8fj8Xg8Ho/H4/F4"
        + "PB6Px+PxeDwej8fj8Xg8Ho/H4/F4PB6Px+PxeDwej8fj8Xg8Ho/H4/F4PB6Px+PxeDwej8fj8Xg8Ho/H4/F4PB6Px+PxeDwej8fj8Xg8Ho/H4/F4PN6fNeNz"
        + "GF7DFH321za7tr9Fl/f8vWRmjNu81Ckeez2PfV3LEW2c7xKfeSuxLrU0Xw=="
}
