public import LogScanning

/// Finds the gaps in a log: stretches without any record, far longer than those that are usual in this log.
struct LogRhythm {
    /// The number of long stretches remembered, of which the longest are reported.
    private static let bound = 16
    /// A shorter stretch is no gap in any log, in seconds.
    private static let least = 600
    /// A gap is so many times as long as nearly all other stretches.
    private static let factor = 16

    private var latest: Int?
    /// The whole second of the last record, as digits: most records share it with the one before.
    private var second: UInt64 = 0
    /// How many stretches were so long, by the number of binary digits of their seconds.
    private var counts = [Int](repeating: 0, count: 65)
    private var long: [LogGap] = []

    /// Notes the time of the next record.
    mutating func add(_ time: PackedTime) {
        guard time.digits / 1000 != second else { return }
        second = time.digits / 1000
        let now = time.seconds
        guard let before = latest, now > before else {
            latest = latest ?? now
            return
        }
        latest = now
        let length = now - before
        counts[Int.bitWidth - length.leadingZeroBitCount] += 1
        guard length >= Self.least, long.count < Self.bound || length > long[long.count - 1].seconds else { return }
        let gap = LogGap(from: PackedTime(seconds: before), to: PackedTime(seconds: now))
        long.insert(gap, at: long.firstIndex { $0.seconds < length } ?? long.count)
        if long.count > Self.bound { long.removeLast() }
    }

    /// The gaps, in the order of time.
    var gaps: [LogGap] {
        // The length that nearly all stretches stay below.
        let all = counts.reduce(0, +)
        var (usual, seen) = (1, 0)
        for (digits, count) in counts.enumerated() where count > 0 && seen * 100 < all * 95 {
            seen += count
            usual = 1 << digits
        }
        return long.filter { $0.seconds >= Self.factor * usual }.sorted { $0.from < $1.from }
    }
}

/// A stretch of time in which a log has no record.
public struct LogGap: Hashable, Sendable {
    public var from: PackedTime
    public var to: PackedTime

    public var seconds: Int { to.seconds - from.seconds }
}
