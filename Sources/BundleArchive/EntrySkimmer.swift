/// Tells from any thread of a part of an entry, whatever comes before it, whether the sink that it was taken from needs the bytes.
public protocol EntrySkimmer: Sendable {
    /// Bytes. Where a part is taken, so is the one before it.
    var partSize: Int { get }
    /// So many bytes before a part and behind it are looked at with it.
    var context: Int { get }

    /// What a part comes to; nil where its bytes must be taken. `bytes` hold the part and its context, less of it at the entry's beginning.
    func skim(_ bytes: Span<UInt8>, part: Range<Int>) -> PassedBytes?
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
}
