/// Documents of office programs, which are zips (ECMA-376, ODF 1.2): a log that was pasted into one is not read there.
enum OfficeDocument {
    /// The names of the entries that come first, and the beginning of what the second holds.
    private static let firstNames = ["[Content_Types].xml", "_rels/.rels", "mimetypeapplication/vnd.oasis.opendocument."]

    /// Whether bytes are the beginning of one.
    static func isBeginning(_ bytes: Span<UInt8>) -> Bool { firstNames.contains { bytes.starts(with: $0, at: ZipLocalHeader.fixedLength) } }
}
