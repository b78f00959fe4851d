/// Data after the end of an archive or of compressed data in the same file.
enum TrailingData {
    /// The number of first bytes by which the data are judged.
    static let sample = 1024

    /// Mails and forms add less text than this after what they carry.
    private static let textBound: UInt64 = 1024

    /// A compressed log, even an empty one, has at least this many bytes.
    private static let memberBound: UInt64 = 18

    /// The fault for trailing data. Another archive, a long text, and a member whose first bytes are damaged may contain logs; anything else
    /// belongs to nothing.
    static func fault(_ beginning: Span<UInt8>, count: UInt64) -> Fault {
        let sample = beginning.extracting(first: Self.sample)
        let bound = ContentKind.isBinary(sample) ? memberBound : textBound
        let holdsMore = ContentKind(beginning: sample) != .plain || count > bound
        return .trailing(count, losesData: holdsMore)
    }
}
