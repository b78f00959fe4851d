/// Something that the reader of a report must know about how the bundle was read: damage, limits, skipped input.
///
/// A note is data, without words of any language; `Reporting` puts it into words.
public struct ReadNote: Hashable, Sendable, Codable {
    /// The kinds of note in the report's contract.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case damaged, encrypted, limit, unsupported, skipped, unreadable, ambiguous, redacted
    }

    /// What exactly happened.
    public enum Reason: Hashable, Sendable, Codable {
        // damaged
        /// The data ends too early; the first `offset` unpacked bytes of the entry were read.
        case truncated(offset: UInt64)
        /// The stored checksum does not match the data. The data was used anyway.
        case checksumMismatch
        /// The stored length does not match the data. The data was used anyway.
        case lengthMismatch
        /// The data cannot be unpacked beyond the first `offset` unpacked bytes of the entry. `detail` is the library's own text.
        case corrupt(offset: UInt64, detail: String)
        /// A zip without its central directory: entries were read in stream order.
        case directoryMissing
        /// A zip whose central directory and local headers disagree.
        case directoryDisagrees
        /// A log begins in the middle of a record whose beginning is nowhere in the bundle.
        case beginsWithinRecord
        /// A later volume of a multi-volume archive: the entry's first `missing` bytes, or whole entries, are in earlier volumes that are absent.
        case laterVolume(missing: UInt64)
        /// Bytes after the end of the compressed data that belong to nothing.
        case trailingData(bytes: UInt64)
        // encrypted
        case encrypted
        /// Encrypted in a format with a known name, such as OpenPGP.
        case encryptedBy(String)
        // limit
        case layerLimit(Int)
        /// Folders nested more deeply than this.
        case folderLimit(Int)
        case entryLimit(Int)
        case byteLimit(UInt64)
        case timeLimit(seconds: Double)
        /// No log was at its expected path, and the input is a stream, which cannot be reread to look into its files.
        case notLookedInto
        /// No log was at its expected path, and only this many files were searched for its records.
        case contentLimit(Int)
        /// There were more tries and errors than this number, which is the most that are ordered at once; order and duplicates across the
        /// resulting parts are unknown.
        case judgedInParts(Int)
        // unsupported
        /// A compression or format that is not supported, by its name or number.
        case unsupportedMethod(String)
        /// No record with the known head (its template) in a log that should have some, or in a file named like one.
        case noRecords(head: String)
        /// The number of lines that contain a searched text but belong to no record of a known form, and the first such line, from 1.
        case linesOutsideForm(Int, first: Int)
        // skipped
        /// A log that is empty or contains only line ends.
        case emptyLog
        /// A symbolic or hard link where a log was expected; links are not followed.
        case linkNotFollowed(target: String)
        /// A device, FIFO or socket where a log was expected.
        case specialFile
        /// No record in the requested time window. `outside` records, from `first` to `last`, are outside it.
        case nothingInWindow(since: String?, until: String?, outside: Int, first: LoggedTime?, last: LoggedTime?)
        /// It is unknown whether the log has records in the requested time window; nothing relevant is known to be in it.
        case windowUnknown(since: String?, until: String?)
        /// A file that this program wrote or that comes with it.
        case ownDocument(OwnDocument)
        // unreadable
        /// The operating system refused; the text of `errno`.
        case systemError(String)
        /// The process that read the bundle ended early, twice: how it ended, and the entry that it was reading.
        case readerEnded(ReaderEnding, at: EntryPath?)
        /// The bundle is empty.
        case empty
        /// The bundle contains no log that any rule needs.
        case noLog(expected: [String], seen: [String], entriesSeen: Int)
        /// A log that the product's rules depend on is missing; `expected` is where it would be.
        case neededLogMissing(expected: [String])
        /// Parts of a log that must have existed are missing, by their paths: other parts are numbered after them.
        case logPartsMissing([String])
        /// The input is neither an archive nor a log of a known form; `appearance` says what it looks like.
        case notABundle(appearance: String)
        // ambiguous
        /// No log was at its expected path, so these files were searched for its records.
        case lookedInto(PathTally)
        /// A tar without the zero blocks at its end: either cut between two entries, or written that way.
        case noEndMark
        /// The record at this line continues in another file, at `rest` and `restLine`, and was joined.
        case recordJoined(line: Int, rest: EntryPath, restLine: Int)
        /// A file at another path or with another name was recognised as this log by its records; the log's path suffix.
        case takenForLog(String)
        /// An entry's name is absolute or contains `..`. It was read; nothing is ever written.
        case unsafeName
        /// Two entries have the same name; both were read.
        case duplicateName
        /// The record at this line quotes a refusal that no record of the bundle reports.
        case quotedAlone(line: Int)
        /// The logged clock goes back at this line; the records keep the log's order.
        case clockWentBack(line: Int)
        /// The folder holds this many bundles, each of which could be read by itself.
        case severalBundles(Int, folder: String)
        /// There are several certificate chains; this file's was checked, and those of the others were not.
        case severalChains(file: String, others: PathTally)
        /// The file changed while it was being read.
        case changedWhileRead
        // redacted
        /// Secrets in the log's texts are hidden, in this many places.
        case redacted(places: Int)
    }

    /// How a process that read a bundle ended.
    public enum ReaderEnding: Hashable, Sendable, Codable {
        /// By a signal, such as 9 (killed from outside, for example when memory runs out).
        case signal(Int32)
        /// By itself, with this exit code.
        case exit(Int32)
        /// It gave no answer for this many seconds and was terminated.
        case silence(seconds: Int)
    }

    public var kind: Kind
    /// The entry concerned, or nil for the whole bundle.
    public var entry: EntryPath?
    public var reason: Reason
    /// Whether something that the rules need may be missing because of it; the bundle then does not count as complete.
    public var losesData: Bool

    public init(_ kind: Kind, _ reason: Reason, at entry: EntryPath?, losesData: Bool) {
        self.kind = kind
        self.reason = reason
        self.entry = entry
        self.losesData = losesData
    }
}

extension [ReadNote] {
    /// The number of notes kept, so that memory does not grow with the input.
    private static var bound: Int { 1_000 }

    /// Adds a note unless the bound is reached. The record that data was lost is kept even then.
    public mutating func add(_ note: ReadNote) {
        if count < Self.bound {
            append(note)
        } else if note.losesData, !contains(where: \.losesData) {
            self[Self.bound - 1] = note
        }
    }
}
