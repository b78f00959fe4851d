import BundleArchive
import BundleFixtures
import Testing

/// Arbitrary changed bytes: reading always ends, every entry ends, and the limits are never exceeded.
struct MutationTests {
    @Test(arguments: 0..<13)
    func anyByteMayBeWrong(_ index: Int) throws {
        let text = logText(lines: 40)
        let files = [FixtureEntry("a", "first"), FixtureEntry("tomcat/application.log", text), FixtureEntry("z", Array(text.utf8))]
        let archives: [[UInt8]] =
            [
                FixtureArchive.zip(files), FixtureArchive.libarchiveZip(files),
                FixtureArchive.libarchiveZip(files, options: "zip:compression=store"),
                FixtureArchive.sevenZip(files),
            ] + FixtureArchive.Filter.allCases.map { FixtureArchive.tar(files, filter: $0) }
            + FixtureArchive.TarFormat.allCases.map { FixtureArchive.tar(files, format: $0) }
        let bytes = archives[index]
        var limits = ReadLimits()
        limits.inflatedBytes = 16 << 20
        // A fixed sequence of numbers (Knuth's MMIX), so that every run tries the same.
        var state = UInt64(index + 1)
        func number(below bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<80 {
            var mutated = bytes
            for _ in 0...number(below: 4) { mutated[number(below: bytes.count)] = UInt8(number(below: 256)) }
            for outcome in [try Outcome(mutated, limits: limits), try Outcome(piped: mutated, limits: limits)] {
                #expect(outcome.sink.entries.allSatisfy { $0.isWhole != nil })
                #expect(outcome.sink.byteCount <= 17 << 20)
            }
        }
    }
}
