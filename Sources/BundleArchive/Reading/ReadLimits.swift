/// Limits on the work for one bundle. A limit that is reached is reported in a note, and the bundle does not count as complete.
public struct ReadLimits: Hashable, Sendable, Codable {
    /// Nested layers of archives and compressions.
    public var layers = 8
    /// Entries seen, over all layers.
    public var entries = 1_000_000
    /// Bytes inflated, over all layers and entries.
    public var inflatedBytes: UInt64 = 64 << 30
    /// Seconds of wall time.
    public var seconds: Double = 600

    public init() {}

    /// The limits with the time left for another reading of a bundle whose first reading began at `start`.
    public func after(_ start: ContinuousClock.Instant) -> ReadLimits {
        var left = self
        let passed = (ContinuousClock.now - start).components
        left.seconds -= Double(passed.seconds) + Double(passed.attoseconds) / 1e18
        return left
    }
}
