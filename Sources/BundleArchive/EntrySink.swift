/// Takes the entries that a bundle's reader finds. Bytes are pushed, and lent for the length of one call.
///
/// For each entry that the sink wants: `entryBegan`, any number of `take`, `entryEnded`. Entries never overlap.
public protocol EntrySink {
    /// Whether the sink wants the bytes of the entry at this path. Asked once for each file entry, before anything is unpacked.
    mutating func wants(_ path: EntryPath) -> Bool

    /// Whether the sink wants a bundle that is itself a single (unpacked) file and no archive, by its first bytes.
    mutating func wantsSingleFile(_ path: EntryPath, beginning: Span<UInt8>) -> Bool

    mutating func entryBegan(_ path: EntryPath)

    /// The next bytes of the entry, unpacked. They are lent for this call only.
    mutating func take(_ bytes: Span<UInt8>)

    /// The entry is over. `whole` is false where bytes of it are missing; a note says why.
    mutating func entryEnded(whole: Bool)
}

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
