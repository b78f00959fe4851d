/// Data after the end of an archive or of compressed data in the same file.
enum TrailingData {
    /// The number of first bytes by which the data are judged.
    static let sample = 1024

    /// Mails and forms add less text than this after what they carry.
    private static let textBound: UInt64 = 1024

    /// The fault for trailing data. Another archive, or a long text, may contain logs; anything else belongs to nothing.
    static func fault(_ beginning: Span<UInt8>, count: UInt64) -> Fault {
        let sample = beginning.extracting(first: Self.sample)
        let holdsMore = ContentKind(beginning: sample) != .plain || count > textBound && !ContentKind.isBinary(sample)
        return .trailing(count, losesData: holdsMore)
    }
}
