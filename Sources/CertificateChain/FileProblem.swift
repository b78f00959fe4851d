/// Something wrong or unusual in a certificate file. It never contains bytes of the file's content.
public enum FileProblem: Hashable, Sendable {
    // Nothing could be read.
    case empty
    case tooLarge(limit: Int)
    /// Neither text with boundary lines nor DER.
    case unrecognised
    /// PKCS#12 (RFC 7292) whose certificates are encrypted with a password.
    case pkcs12

    // A part could not be read.
    case notBase64(Block, lineInBlock: Int, line: Int)
    /// The number of Base64 characters does not correspond to whole bytes: some are missing.
    case incompleteBase64(Block)
    /// The outermost length requires more bytes. `Block` is nil in DER.
    case truncated(Block?, expected: Int, found: Int)
    /// The text ends within a block, before its outermost length.
    case cut(Block)
    /// Base64 that begins within a certificate, with an END on the line `end` but no BEGIN.
    case missingStart(end: Int)
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
    /// BEGIN, END and the label are not separated by a single space each.
    case labelSpacing(line: Int)
    /// A whole certificate with an END on the line `end` but no BEGIN; it starts on the line `line`.
    case missingBegin(line: Int, end: Int)
    /// `last` is the last line of the block's Base64.
    case missingEnd(Block, last: Int)
    case endLabelDiffers(Block)
    /// A BEGIN that is followed by another one instead of data.
    case strayBegin(line: Int)
    /// An END that ends nothing.
    case strayEnd(line: Int)
    /// A certificate with a label by which OpenSSL does not recognise it.
    case foreignLabel(Block)
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
    /// A boundary on the same line as another one, or as Base64.
    case boundarySharesLine(line: Int)
    /// A boundary on the same line as any other text.
    case textBesideBoundary(line: Int)
    /// Line breaks written as a backslash and a letter, as in JSON; the first is on the line `line`.
    case escapedLineBreaks(line: Int)
    /// A block that is not a certificate, such as a CRL or a CSR: OpenSSL skips it, and Java refuses the file.
    case otherBlock(Block)
    /// The line of its BEGIN, or nil for a private key in DER. Java refuses text that contains one.
    case privateKey(line: Int?)
    /// PKCS#7 labelled as a certificate: Java reads it, OpenSSL does not.
    case mislabelledPKCS7(Block)

    // Harmless, but worth mentioning.
    /// A certificate with a label other than `CERTIFICATE`.
    case unusualLabel(Block)
    case textAround(line: Int)

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
        case .empty, .tooLarge, .unrecognised, .pkcs12, .notBase64, .incompleteBase64, .truncated, .cut, .missingStart, .undecodable,
            .noCertificatesInPKCS7, .trailingBytes, .certificateLimit, .more:
            .damage
        case .utf16, .malformedBoundary, .lowerCaseBoundary, .labelSpacing, .missingBegin, .missingEnd, .endLabelDiffers, .strayBegin,
            .strayEnd, .foreignLabel, .gluedBoundaries, .indentedBoundary, .emptyLine, .carriageReturns, .noBreakSpace, .hyphens,
            .byteOrderMark, .boundarySharesLine, .textBesideBoundary, .escapedLineBreaks, .otherBlock, .privateKey:
            .refused
        case .mislabelledPKCS7: .risk
        case .unusualLabel, .textAround: .remark
        }
    }
}
