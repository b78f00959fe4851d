public import LogScanning

/// How often something was logged over time, in bins of equal width whose number is bounded: their width doubles when there are too many. The result does
/// not depend on the order of what is added.
public struct TimeBins: Hashable, Sendable {
    public struct Bin: Hashable, Sendable {
        /// Its start is `index` times the width.
        public var index: Int
        public var count: Int
    }

    /// The number of bins kept.
    public static let bound = 64

    /// In seconds, a power of two.
    public private(set) var width = 1
    /// In the order of time, without empty ones.
    public private(set) var bins: [Bin] = []

    public init() {}

    public mutating func add(_ time: PackedTime) { add(time.seconds) }

    mutating func add(_ seconds: Int) {
        let index = Self.index(seconds, width)
        if let last = bins.indices.last, bins[last].index == index {
            bins[last].count += 1
        } else {
            insert(Bin(index: index, count: 1))
        }
    }

    public mutating func add(_ other: TimeBins) {
        var other = other
        while other.width < width { other.widen() }
        while width < other.width { widen() }
        for bin in other.bins { insert(bin) }
    }

    /// The time at which a bin begins.
    public func start(of bin: Bin) -> PackedTime { PackedTime(seconds: bin.index * width) }

    private mutating func insert(_ bin: Bin) {
        var place = bins.count
        while place > 0, bins[place - 1].index > bin.index { place -= 1 }
        if place > 0, bins[place - 1].index == bin.index {
            bins[place - 1].count += bin.count
        } else {
            bins.insert(bin, at: place)
        }
        while bins.count > Self.bound { widen() }
    }

    private mutating func widen() {
        width *= 2
        let narrow = bins
        bins.removeAll(keepingCapacity: true)
        for bin in narrow {
            let index = Self.index(bin.index, 2)
            if let last = bins.indices.last, bins[last].index == index {
                bins[last].count += bin.count
            } else {
                bins.append(Bin(index: index, count: bin.count))
            }
        }
    }

    private static func index(_ seconds: Int, _ width: Int) -> Int { seconds / width }
}
