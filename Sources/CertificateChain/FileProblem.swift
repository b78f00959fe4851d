/// Something wrong or unusual in a certificate file. It never contains bytes of the file's content.
public enum FileProblem: Hashable, Sendable {
    // Nothing could be read.
    case empty
    case tooLarge(limit: Int)
    /// Neither text with boundary lines nor DER.
    case unrecognised
    /// Certificates and their private key, protected by a password (RFC 7292).
    case pkcs12

    // A part could not be read.
    case notBase64(Block, lineInBlock: Int, line: Int)
    /// The number of Base64 characters does not correspond to whole bytes: some are missing.
    case incompleteBase64(Block)
    /// The outermost length requires more bytes. `Block` is nil in DER.
    case truncated(Block?, expected: Int, found: Int)
    /// Complete, but not what it claims to be; libcrypto's reason.
    case undecodable(Block?, reason: String)
    case noCertificatesInPKCS7(Block?)
    case trailingBytes(Int)
    case certificateLimit(Int)

    // Everything could be read, but a strict reader (OpenSSL or Java, as tested) refuses the file.
    case utf16
    /// A boundary with too few or too many hyphens, or with a word processor's dashes.
    case malformedBoundary(line: Int)
    case lowerCaseBoundary(line: Int)
    /// Base64 with an END on the line `end` but no BEGIN; it starts on the line `line`.
    case missingBegin(line: Int, end: Int)
    /// `last` is the last line of the block's Base64.
    case missingEnd(Block, last: Int)
    case endLabelDiffers(Block)
    /// END and BEGIN on one line, with nothing between them.
    case gluedBoundaries(line: Int)
    /// Whitespace before the hyphens.
    case indentedBoundary(line: Int)
    /// An empty line between lines of Base64, or before END.
    case emptyLine(line: Int)
    /// Lines that end with a carriage return alone.
    case carriageReturns
    case noBreakSpace(line: Int)
    /// A line of hyphens only, between the blocks.
    case hyphens(line: Int)
    /// UTF-8's byte order mark: a strict reader does not recognise the first boundary line after it.
    case byteOrderMark
    /// A boundary on the same line as other text or another boundary.
    case boundarySharesLine(line: Int)
    /// PKCS#7 labelled as a certificate: Java reads it, OpenSSL does not.
    case mislabelledPKCS7(Block)

    // Harmless, but worth mentioning.
    /// A certificate with a label other than `CERTIFICATE`.
    case unusualLabel(Block)
    case privateKey(line: Int?)
    case textAround(line: Int)
    /// A block that no check needs, such as a CRL.
    case otherBlock(Block)

    /// The number of problems beyond the first hundred.
    case more(Int)

    /// One block of a text file, identified for people.
    public struct Block: Hashable, Sendable {
        /// Such as `CERTIFICATE`.
        public var label: String
        /// Its number among the blocks with this label, from 1.
        public var ordinal: Int
        /// The line of its BEGIN, from 1.
        public var line: Int

        public init(label: String, ordinal: Int, line: Int) {
            self.label = label
            self.ordinal = ordinal
            self.line = line
        }
    }

    /// What a problem means for a program that reads the file.
    public enum Weight: Hashable, Sendable {
        /// Something is lost.
        case damage
        /// Everything was read here, but a strict reader (OpenSSL, Java) refuses it.
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
