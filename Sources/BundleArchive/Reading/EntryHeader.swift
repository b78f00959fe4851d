/// What an archive or folder says about an entry before its bytes are read.
struct EntryHeader {
    enum Kind: Hashable {
        case file, folder, special
        /// The target is nil if it is the entry's content.
        case symbolicLink(target: String?)
        case hardLink(target: String)
    }

    var kind: Kind
    /// The reason why the bytes cannot be read, if that is known in advance.
    var obstacle: Fault?
}
