public import Terms

/// Receives the entries of a bundle from its reader. Bytes are pushed, and lent for the duration of one call.
///
/// Each entry that the sink wants results in a call of `entryBegan`, any number of calls of `take`, and `entryEnded`. Entries never overlap.
public protocol EntrySink {
    /// Whether the sink wants the bytes of the entry at this path. Called once for each entry except folders, before anything is unpacked.
    mutating func wants(_ path: EntryPath) -> Bool

    /// Whether the sink takes logs, so that files which only quote logs are skipped and noted.
    var takesLogs: Bool { get }

    /// Whether the sink may want an entry for its content though not for its path, so that more of it must be read ahead.
    func looksInside(_ path: EntryPath) -> Bool

    /// Whether the sink wants an entry because of its first bytes. Called only for entries for which `looksInside` is true.
    mutating func wants(_ path: EntryPath, beginning: Span<UInt8>) -> Bool

    /// Whether the sink wants a bundle that is a single, unpacked file, judged by its first bytes.
    mutating func wantsSingleFile(_ path: EntryPath, beginning: Span<UInt8>) -> Bool

    mutating func entryBegan(_ path: EntryPath)

    /// Receives the next unpacked bytes of the entry, which are lent for this call only.
    mutating func receive(_ bytes: Span<UInt8>)

    /// Called at the end of an entry. `whole` is false if bytes of it are missing, in which case a note says why.
    mutating func entryEnded(whole: Bool)

    /// An object that decides, on other threads, which parts of the current entry need not be taken; nil if all must be.
    func skimmer() -> (any EntrySkimmer)?

    /// Whether bytes that need not be taken may be skipped at this point.
    mutating func canPass() -> Bool

    /// Called instead of `take` when the next bytes are skipped.
    mutating func pass(_ bytes: PassedBytes)

    /// A sink for one entry that another thread feeds while this one takes the entries before it; nil if everything must come in turn.
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

/// Takes one entry before its turn, on a different thread from the sink that created it.
public protocol EntrySinkBranch: EntrySink, Sendable {
    /// Replays the entry's calls in its turn, on the thread of the sink that created this branch. Returns when the entry has ended.
    func join()

    /// Discards what was taken; `join` will not be called.
    func cancel()
}
