import BundleFixtures
import LogScanning
import Testing

@testable import Survey

@Suite struct TimeBinsTests {
    @Test func theOrderDoesNotMatter() {
        var random = SplitMix(state: 5)
        let seconds = (0..<2000).map { _ in Int(random.next() % 10_000_000) }
        var (one, other, first, second) = (TimeBins(), TimeBins(), TimeBins(), TimeBins())
        for second in seconds { one.add(second) }
        for second in seconds.reversed() { other.add(second) }
        for value in seconds.prefix(900) { first.add(value) }
        for value in seconds.dropFirst(900) { second.add(value) }
        first.add(second)
        #expect(one == other)
        #expect(first.bins.reduce(0) { $0 + $1.count } == 2000)
        #expect(first.bins.count <= TimeBins.bound && one.bins.count <= TimeBins.bound)
    }

    @Test(arguments: [20_240_125_111_034_735, 20_000_229_235_959_000, 20_240_301_000_000_000, 19_991_231_235_959_999] as [UInt64])
    func aTimeIsThatOfItsSeconds(digits: UInt64) {
        let time = PackedTime(digits: digits)
        #expect(PackedTime(seconds: time.seconds).digits == digits / 1000 * 1000)
    }
}
