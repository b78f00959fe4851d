/// What an archive or a folder tells of one of its entries before its bytes are read.
struct EntryHeader {
    enum Kind: Hashable {
        case file, folder, special
        /// The target is nil where it is the entry's content.
        case symbolicLink(target: String?)
        case hardLink(target: String)
    }

    var kind: Kind
    /// Why the bytes cannot be had, where that is known before trying.
    var obstacle: Fault?
}

/// A stream of bytes whose reading begins, and the same bytes seekable, where they are.
struct OpenedEntry {
    var source: any ByteSource
    var seekable: (any SeekableBytes)?
}

/// An entry without any bytes to be had.
final class FailedSource: ByteSource {
    let faults: [Fault]
    let delivered: UInt64 = 0

    init(_ fault: Fault) {
        faults = [fault]
    }

    func next() -> LentBytes { .none }
}

extension EntryPath {
    /// Whether the innermost name is absolute or climbs. Backslashes separate too, as in archives made on Windows.
    var isUnsafe: Bool {
        let parts = innermost.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
        return parts.contains("..") || (parts.count > 1 && parts[0].isEmpty)
            || (parts.count > 1 && parts[0].count == 2 && parts[0].hasSuffix(":"))
    }

    /// Whether the name alone promises an archive. Content decides wherever it can be read; this is for where it cannot.
    var promisesArchive: Bool {
        let name = innermost.lowercased()
        return [".zip", ".tar", ".7z", ".gz", ".tgz", ".xz", ".txz", ".bz2", ".tbz2", ".tbz", ".zst", ".tzst"].contains {
            name.hasSuffix($0)
        }
    }
}
