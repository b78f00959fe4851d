/// Something that is wrong, or odd, with a certificate file. It never holds bytes of the file's content.
public enum FileProblem: Hashable, Sendable {
    // Nothing could be read.
    case empty
    case tooLarge(limit: Int)
    /// Neither text with boundary lines nor DER.
    case unrecognised
    /// Holds certificates and their private key behind a password (RFC 7292).
    case pkcs12

    // A part could not be read.
    /// A line with BEGIN and too few dashes, or others (a word processor's), round it.
    case malformedBoundary(line: Int)
    case notBase64(Block, lineInBlock: Int, line: Int)
    /// The number of Base64 characters fits no whole number of bytes: some are missing.
    case incompleteBase64(Block)
    case missingEnd(Block)
    case endLabelDiffers(Block)
    /// The outermost length says that there should be more bytes. `Block` is nil in DER.
    case truncated(Block?, expected: Int, found: Int)
    /// Whole, but not what it says it is; the reason in libcrypto's words.
    case undecodable(Block?, reason: String)
    case noCertificatesInPKCS7(Block?)
    case trailingBytes(Int)
    case certificateLimit(Int)
    /// Read here, but no reader of PEM does that.
    case utf16

    // All could be read here; a strict reader may refuse it.
    /// The three bytes of UTF-8's: a strict reader does not see the first boundary line behind them.
    case byteOrderMark
    /// A boundary shares its line with other text, or with another boundary.
    case boundarySharesLine(line: Int)
    /// A certificate under another label than `CERTIFICATE`.
    case unusualLabel(Block)

    // Harmless, but worth a word.
    case privateKey(line: Int?)
    case textAround(line: Int)
    /// A block that no check needs, as a CRL.
    case otherBlock(Block)

    /// How many problems beyond the first hundred there are.
    case more(Int)

    /// One block of a text file: where a person finds it.
    public struct Block: Hashable, Sendable {
        /// As `CERTIFICATE`.
        public var label: String
        /// The how many-th block with this label, from 1.
        public var ordinal: Int
        /// The line of its BEGIN, from 1.
        public var line: Int

        public init(label: String, ordinal: Int, line: Int) {
            self.label = label
            self.ordinal = ordinal
            self.line = line
        }
    }

    /// What a problem means for whoever has to read the file.
    public enum Weight: Hashable, Sendable {
        /// Something is lost.
        case damage
        /// A strict reader may stop here.
        case risk
        case remark
    }

    public var weight: Weight {
        switch self {
        case .empty, .tooLarge, .unrecognised, .pkcs12, .malformedBoundary, .notBase64, .incompleteBase64, .missingEnd, .endLabelDiffers,
            .truncated, .undecodable, .noCertificatesInPKCS7, .trailingBytes, .certificateLimit, .utf16, .more:
            .damage
        case .byteOrderMark, .boundarySharesLine, .unusualLabel: .risk
        case .privateKey, .textAround, .otherBlock: .remark
        }
    }
}
