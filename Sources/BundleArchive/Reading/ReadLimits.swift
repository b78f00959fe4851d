/// How much work one bundle may cause. A limit that is reached is named in a note, and the bundle is not "complete".
public struct ReadLimits: Hashable, Sendable, Codable {
    /// Layers of archive or compression inside each other.
    public var layers = 8
    /// Entries seen, over all layers.
    public var entries = 1_000_000
    /// Bytes inflated, over all layers and entries.
    public var inflatedBytes: UInt64 = 64 << 30
    /// Seconds of wall time.
    public var seconds: Double = 600

    public init() {}

    /// What is left of them for one more reading of a bundle whose first began at `start`.
    public func after(_ start: ContinuousClock.Instant) -> ReadLimits {
        var left = self
        let passed = (ContinuousClock.now - start).components
        left.seconds -= Double(passed.seconds) + Double(passed.attoseconds) / 1e18
        return left
    }
}
