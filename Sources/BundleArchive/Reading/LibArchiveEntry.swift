import CArchive

/// An entry's header, as libarchive reports it.
struct LibArchiveEntry {
    /// Nil if libarchive cannot provide one.
    let name: String?
    let header: EntryHeader

    @unsafe init(_ entry: OpaquePointer) {
        let hasData = unsafe archive_entry_size(entry) > 0
        let path = unsafe Self.text(archive_entry_pathname_utf8(entry), else: archive_entry_pathname(entry))
        let isEncrypted = unsafe archive_entry_is_encrypted(entry) != 0
        let hardLink = unsafe Self.text(archive_entry_hardlink_utf8(entry), else: archive_entry_hardlink(entry))
        let symbolicLink = unsafe Self.text(archive_entry_symlink_utf8(entry), else: archive_entry_symlink(entry))
        let kind: EntryHeader.Kind =
            if let hardLink {
                .hardLink(target: hardLink)
            } else {
                switch unsafe Int32(archive_entry_filetype(entry)) {
                // Some writers give files the type, or a name, of folders.
                case S_IFDIR: hasData ? .file : .folder
                case S_IFLNK: .symbolicLink(target: symbolicLink ?? "")
                case S_IFREG, 0: .file
                default: .special
                }
            }
        let isFolderName = path?.utf8.last == UInt8(ascii: "/") || path?.utf8.last == UInt8(ascii: "\\")
        name = kind == .file && hasData && isFolderName ? path.map { String($0.dropLast()) } : path
        header = EntryHeader(kind: kind, obstacle: isEncrypted ? .encrypted : nil)
    }

    /// The UTF-8 text, or else the raw bytes with invalid UTF-8 repaired.
    private static func text(_ utf8: UnsafePointer<CChar>?, else raw: UnsafePointer<CChar>?) -> String? {
        guard let text = unsafe utf8 ?? raw else { return nil }
        return unsafe String(cString: text)
    }
}
