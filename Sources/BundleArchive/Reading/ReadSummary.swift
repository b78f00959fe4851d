public import Terms

/// What a reader can say of a bundle when all of it was read, or as much as could be.
public struct ReadSummary: Hashable, Sendable, Codable {
    /// SHA-256 of the bundle's bytes; nil for a folder and where the bytes could not be read to their end.
    public var sha256: String?
    /// The bundle's size in bytes: of the file, or of all bytes of standard input; for a folder the sum of its files.
    public var size: UInt64 = 0
    /// File entries seen in all layers (folders are not counted).
    public var entriesSeen = 0
    /// Entries whose bytes were handed to the sink.
    public var entriesRead = 0
    /// Bytes handed to the sink.
    public var bytesRead: UInt64 = 0
    /// The first entries seen, at most `seenBound`, in the order of the archive.
    public var seen: [EntryPath] = []
    public var notes: [ReadNote] = []

    public static let seenBound = 12

    public init() {}
}
