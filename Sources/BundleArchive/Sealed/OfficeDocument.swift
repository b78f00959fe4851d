/// Office documents, which are zips (ECMA-376, ODF 1.2). A log pasted into one is not read.
enum OfficeDocument {
    /// The names of possible first entries; the last one is followed by the beginning of its content.
    private static let firstNames = ["[Content_Types].xml", "_rels/.rels", "mimetypeapplication/vnd.oasis.opendocument."]

    /// Whether the bytes are the beginning of an office document.
    static func isBeginning(_ bytes: Span<UInt8>) -> Bool { firstNames.contains { bytes.starts(with: $0, at: ZipLocalHeader.fixedLength) } }
}
