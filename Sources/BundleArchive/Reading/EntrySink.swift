public import Terms

/// Takes the entries that a bundle's reader finds. Bytes are pushed, and lent for the length of one call.
///
/// For each entry that the sink wants: `entryBegan`, any number of `take`, `entryEnded`. Entries never overlap.
public protocol EntrySink {
    /// Whether the sink wants the bytes of the entry at this path. Asked once for each entry that is no folder, before anything is unpacked.
    mutating func wants(_ path: EntryPath) -> Bool

    /// Whether what the sink takes are logs: what only quotes them is passed over then, and named.
    var takesLogs: Bool { get }

    /// Whether the sink may want an entry for what it holds, although not by its path: then more of it is read ahead.
    func looksInside(_ path: EntryPath) -> Bool

    /// Whether the sink wants, by its first bytes, an entry that it does not want by its path. Asked where it `looksInside` it.
    mutating func wants(_ path: EntryPath, beginning: Span<UInt8>) -> Bool

    /// Whether the sink wants a bundle that is itself a single (unpacked) file and no archive, by its first bytes.
    mutating func wantsSingleFile(_ path: EntryPath, beginning: Span<UInt8>) -> Bool

    mutating func entryBegan(_ path: EntryPath)

    /// The next bytes of the entry, unpacked. They are lent for this call only.
    mutating func take(_ bytes: Span<UInt8>)

    /// The entry is over. `whole` is false where bytes of it are missing; a note says why.
    mutating func entryEnded(whole: Bool)

    /// Tells from other threads which parts of the present entry need not be taken; nil where all must be.
    func skimmer() -> (any EntrySkimmer)?

    /// Whether bytes that need not be taken may be passed over just now.
    mutating func canPass() -> Bool

    /// Instead of `take`: the next bytes are passed over.
    mutating func pass(_ bytes: PassedBytes)

    /// A sink for one entry, which another thread feeds while this one takes the entries before it; nil where everything must come in turn.
    func branch() -> (any EntrySinkBranch)?
}

extension EntrySink {
    public var takesLogs: Bool { false }

    public func looksInside(_ path: EntryPath) -> Bool { false }

    public func wants(_ path: EntryPath, beginning: Span<UInt8>) -> Bool { false }

    public func skimmer() -> (any EntrySkimmer)? { nil }

    public func canPass() -> Bool { false }

    public func pass(_ bytes: PassedBytes) {}

    public func branch() -> (any EntrySinkBranch)? { nil }
}

/// Takes one entry before its turn, on another thread than the sink that it was taken from.
public protocol EntrySinkBranch: EntrySink, Sendable {
    /// Does in the entry's turn, on the thread of the sink that it was taken from, what the entry's calls would have done there. Ends with the entry.
    func join()

    /// Nothing that was taken is wanted, and nobody will join.
    func cancel()
}
