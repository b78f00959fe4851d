/// What lies behind the end of an archive or of compressed data, in the same file.
enum TrailingData {
    /// So many of its first bytes tell what it is.
    static let sample = 1024

    /// A mail or a form puts less text than this behind what it carries.
    private static let textBound: UInt64 = 1024

    /// What its first bytes, and its whole length, say: another archive, or much of a text, may hold logs; all else belongs to nothing.
    static func fault(_ beginning: Span<UInt8>, count: UInt64) -> Fault {
        let sample = beginning.extracting(first: Self.sample)
        let holdsMore = ContentKind(beginning: sample) != .plain || count > textBound && !ContentKind.isBinary(sample)
        return .trailing(count, losesData: holdsMore)
    }
}
