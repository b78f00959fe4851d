/// Tells from any thread of a part of an entry, whatever comes before it, whether the sink that it was taken from needs the bytes.
public protocol EntrySkimmer: Sendable {
    /// So many bytes before a part and behind it are looked at with it.
    var context: Int { get }
    /// The most that any part needs before it.
    var lookBack: Int { get }

    /// Looks at parts of `size` bytes that follow each other, from `start` on. `bytes` hold them and their context, less of it at the entry's
    /// beginning.
    func skim(_ bytes: Span<UInt8>, from start: Int, size: Int, count: Int) -> [SkimmedPart]
}

/// What a part of an entry comes to.
public enum SkimmedPart: Sendable {
    /// The sink need not take it, unless a part after it needs it.
    case passed(PassedBytes)
    /// The sink must take it, and so many bytes before it.
    case needed(lookBack: Int)
}

/// What there is to know of bytes that are passed over.
public struct PassedBytes: Sendable {
    public var count: Int
    /// How many lines end in them.
    public var lineEnds: Int
    public var lastByte: UInt8

    public init(count: Int, lineEnds: Int, lastByte: UInt8) {
        self.count = count
        self.lineEnds = lineEnds
        self.lastByte = lastByte
    }

    /// Adds those that follow.
    mutating func append(_ next: PassedBytes) {
        count += next.count
        lineEnds += next.lineEnds
        lastByte = next.lastByte
    }
}
