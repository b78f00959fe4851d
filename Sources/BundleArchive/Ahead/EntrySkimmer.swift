/// Decides, on any thread and regardless of what comes before, whether a sink needs the bytes of a part of an entry.
public protocol EntrySkimmer: Sendable {
    /// The number of bytes before and after a part that are examined with it.
    var context: Int { get }
    /// The largest number of preceding bytes that any part can need.
    var lookBack: Int { get }

    /// Examines `count` consecutive parts of `size` bytes, from `start` on. `bytes` hold the parts and their context, of which there is less
    /// at the entry's beginning.
    func skim(_ bytes: Span<UInt8>, from start: Int, size: Int, count: Int) -> [SkimmedPart]
}

/// The result for one part of an entry.
public enum SkimmedPart: Sendable {
    /// The sink need not take the part, unless a later part needs it.
    case passed(PassedBytes)
    /// The sink must take the part, and this many bytes before it.
    case needed(lookBack: Int)
}

/// What a sink must know about bytes that are skipped.
public struct PassedBytes: Sendable {
    public var count: Int
    /// The number of line ends among them.
    public var lineEnds: Int
    public var lastByte: UInt8

    public init(count: Int, lineEnds: Int, lastByte: UInt8) {
        self.count = count
        self.lineEnds = lineEnds
        self.lastByte = lastByte
    }

    /// Appends the bytes that follow.
    mutating func append(_ next: PassedBytes) {
        count += next.count
        lineEnds += next.lineEnds
        lastByte = next.lastByte
    }
}
