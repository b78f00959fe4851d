public import Terms

/// What a reader reports about a bundle after reading all of it, or as much as was possible.
public struct ReadSummary: Hashable, Sendable, Codable {
    /// SHA-256 of the bundle's bytes; nil for a folder, if it was not asked for, and if the bytes could not be read to the end.
    public var sha256: String?
    /// The bundle's size in bytes: that of the file or of all of standard input, or the sum of a folder's files.
    public var size: UInt64 = 0
    /// File entries seen in all layers, without folders.
    public var entriesSeen = 0
    /// Entries whose bytes were passed to the sink.
    public var entriesRead = 0
    /// Bytes passed to the sink.
    public var bytesRead: UInt64 = 0
    /// The first entries seen, at most `seenBound`, in the archive's order.
    public var seen: [EntryPath] = []
    public var notes: [ReadNote] = []

    public static let seenBound = 12

    public init() {}
}
