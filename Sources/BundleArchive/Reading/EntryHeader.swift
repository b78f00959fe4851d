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
