/// Something that a reader of the report must know about how the bundle was read: damage, limits, skipped input.
///
/// A note is data, without words in any language; `Reporting` puts it into words.
public struct ReadNote: Hashable, Sendable, Codable {
    /// The contract's kinds of note.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case damaged, encrypted, limit, unsupported, skipped, unreadable, ambiguous, redacted
    }

    /// What exactly happened.
    public enum Reason: Hashable, Sendable, Codable {
        // damaged
        /// The data ends too early; everything up to `offset` bytes of the entry (unpacked) was read.
        case truncated(offset: UInt64)
        /// The stored checksum does not fit the data. The data was used all the same.
        case checksumMismatch
        /// The stored length does not fit the data. The data was used all the same.
        case lengthMismatch
        /// The data cannot be unpacked beyond `offset` bytes of the entry (unpacked). `detail` is the library's own text.
        case corrupt(offset: UInt64, detail: String)
        /// A zip without its central directory: entries were read in stream order.
        case directoryMissing
        /// A zip whose central directory and local headers disagree.
        case directoryDisagrees
        /// A log begins with the rest of a record whose beginning is nowhere in the bundle.
        case beginsWithinRecord
        /// A later volume of an archive in several: the entry's first `missing` bytes lie in earlier ones that are not there, or whole entries do.
        case laterVolume(missing: UInt64)
        /// Bytes after the end of the compressed data that belong to nothing.
        case trailingData(bytes: UInt64)
        // encrypted
        case encrypted
        /// The same, where the form has a name, such as OpenPGP.
        case encryptedBy(String)
        // limit
        case layerLimit(Int)
        /// Folders within folders beyond so many.
        case folderLimit(Int)
        case entryLimit(Int)
        case byteLimit(UInt64)
        case timeLimit(seconds: Double)
        /// No log lay in its place, and a stream cannot be read once more to look into its files.
        case notLookedInto
        /// No log lay in its place, and only so many files were looked into for its records.
        case contentLimit(Int)
        /// More tries and errors than are put in order at once, which are so many: across the parts their order and their copies are not known.
        case judgedInParts(Int)
        // unsupported
        /// A compression or format that is not read here, by its name or number.
        case unsupportedMethod(String)
        /// No record of the known form (the head's template) stands in a log that should be of it, or in a file that is named like one.
        case noRecords(head: String)
        /// So many lines name what a log is searched for, and belong to no record of a form that is known; the first of them, from 1.
        case linesOutsideForm(Int, first: Int)
        // skipped
        /// A log that holds nothing, or nothing but line ends.
        case emptyLog
        /// A symbolic or hard link where a log was expected; links are not followed.
        case linkNotFollowed(target: String)
        /// A device, FIFO or socket where a log was expected.
        case specialFile
        /// So many records, between two times, lie outside of the asked time, and none within.
        case nothingInWindow(since: String?, until: String?, outside: Int, first: LoggedTime?, last: LoggedTime?)
        /// Whether the log has records in the asked time is not known, and none that says anything lies there.
        case windowUnknown(since: String?, until: String?)
        /// This program wrote it, or it comes with it.
        case ownDocument(OwnDocument)
        // unreadable
        /// The operating system refused: the text of `errno`.
        case systemError(String)
        /// The process that read the bundle came to an end before it was done, twice: how it ended, and the entry that it was reading.
        case readerEnded(ReaderEnding, at: EntryPath?)
        /// Nothing at all in the bundle.
        case empty
        /// No log that any rule needs lies in the bundle.
        case noLog(expected: [String], seen: [String], entriesSeen: Int)
        /// A bundle without a log that its product's rules cannot do without; where it would lie.
        case neededLogMissing(expected: [String])
        /// The input is neither an archive nor a log of a known form; `appearance` says what it looks like.
        case notABundle(appearance: String)
        // ambiguous
        /// No log lay in its place, so these files were looked into for its records.
        case lookedInto(PathTally)
        /// A tar without the blocks of zeros at its end: cut between two entries, or written so.
        case noEndMark
        /// The record at this line goes on in another file, and was put together again: where it goes on.
        case recordJoined(line: Int, rest: EntryPath, restLine: Int)
        /// A file that lies elsewhere, or is called otherwise, was taken for this log by its records; the path suffix of the log.
        case takenForLog(String)
        /// An entry's name is absolute or climbs with `..`. It was read; nothing is ever written.
        case unsafeName
        /// Two entries of one name; both were read.
        case duplicateName
        /// The logged clock goes back at this line; records are kept in the log's own order.
        case clockWentBack(line: Int)
        /// The folder holds so many bundles, each of which could be read by itself.
        case severalBundles(Int, folder: String)
        /// The file changed while it was read.
        case changedWhileRead
        // redacted
        /// Secrets in the log's texts are not shown, in so many places.
        case redacted(places: Int)
    }

    /// How a process that read a bundle ended.
    public enum ReaderEnding: Hashable, Sendable, Codable {
        /// By a signal, such as 9 (killed from outside, as where memory runs out).
        case signal(Int32)
        /// By itself, with this exit code.
        case exit(Int32)
        /// It gave no answer within this many seconds, and was ended.
        case silence(seconds: Int)
    }

    public var kind: Kind
    /// The entry concerned, or nil where it is the whole bundle.
    public var entry: EntryPath?
    public var reason: Reason
    /// Whether something that the rules need may be missing because of it: the bundle is then not "complete".
    public var losesData: Bool

    public init(_ kind: Kind, _ reason: Reason, at entry: EntryPath?, losesData: Bool) {
        self.kind = kind
        self.reason = reason
        self.entry = entry
        self.losesData = losesData
    }
}

extension [ReadNote] {
    /// So many are kept, so that memory does not follow the input.
    private static var bound: Int { 1_000 }

    /// Adds a note while there are not too many. Whether anything was lost does not depend on that.
    public mutating func add(_ note: ReadNote) {
        if count < Self.bound {
            append(note)
        } else if note.losesData, !contains(where: \.losesData) {
            self[Self.bound - 1] = note
        }
    }
}
