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
    case notBase64(Block, lineInBlock: Int, line: Int)
    /// The number of Base64 characters fits no whole number of bytes: some are missing.
    case incompleteBase64(Block)
    /// The outermost length says that there should be more bytes. `Block` is nil in DER.
    case truncated(Block?, expected: Int, found: Int)
    /// Whole, but not what it says it is; the reason in libcrypto's words.
    case undecodable(Block?, reason: String)
    case noCertificatesInPKCS7(Block?)
    case trailingBytes(Int)
    case certificateLimit(Int)

    // All could be read here; a strict reader (OpenSSL or Java, by trial) refuses it.
    case utf16
    /// A boundary with too few or too many hyphens, or others (a word processor's).
    case malformedBoundary(line: Int)
    case lowerCaseBoundary(line: Int)
    /// Base64 with an END on the line `end`, and no BEGIN before the line `line`, where it starts.
    case missingBegin(line: Int, end: Int)
    /// `last` is the last line of its Base64.
    case missingEnd(Block, last: Int)
    case endLabelDiffers(Block)
    /// END and BEGIN on one line, with nothing between.
    case gluedBoundaries(line: Int)
    /// Blanks before the hyphens.
    case indentedBoundary(line: Int)
    /// An empty line between lines of Base64, or before END.
    case emptyLine(line: Int)
    /// Lines that end with a carriage return alone.
    case carriageReturns
    case noBreakSpace(line: Int)
    /// A line of nothing but hyphens between the blocks.
    case hyphens(line: Int)
    /// The three bytes of UTF-8's: a strict reader does not see the first boundary line behind them.
    case byteOrderMark
    /// A boundary shares its line with other text, or with another boundary.
    case boundarySharesLine(line: Int)
    /// PKCS#7 under the label of a certificate: Java reads it, OpenSSL does not.
    case mislabelledPKCS7(Block)

    // Harmless, but worth a word.
    /// A certificate under another label than `CERTIFICATE`.
    case unusualLabel(Block)
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
        /// All was read here; a strict reader (OpenSSL, Java) refuses it.
        case refused
        /// It may be refused.
        case risk
        case remark
    }

    public var weight: Weight {
        switch self {
        case .empty, .tooLarge, .unrecognised, .pkcs12, .notBase64, .incompleteBase64, .truncated, .undecodable, .noCertificatesInPKCS7,
            .trailingBytes, .certificateLimit, .more:
            .damage
        case .utf16, .malformedBoundary, .lowerCaseBoundary, .missingBegin, .missingEnd, .endLabelDiffers, .gluedBoundaries,
            .indentedBoundary,
            .emptyLine, .carriageReturns, .noBreakSpace, .hyphens, .byteOrderMark, .boundarySharesLine:
            .refused
        case .mislabelledPKCS7: .risk
        case .unusualLabel, .privateKey, .textAround, .otherBlock: .remark
        }
    }
}
