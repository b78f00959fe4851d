import CertificateChain
import Wording

extension Words.Problem {
    /// What is wrong with a certificate file.
    func text(of problem: FileProblem) -> Phrase {
        switch problem {
        case .empty: empty
        case .tooLarge(let limit): tooLarge(wholeUnits(UInt64(limit)) ?? "\(limit)")
        case .unrecognised: unrecognised
        case .pkcs12: pkcs12
        case .malformedBoundary(let line): malformedBoundary(line)
        case .notBase64(let block, let lineInBlock, let line):
            notBase64(lineInBlock: lineInBlock, block: place(block), line: line)
        case .incompleteBase64(let block): incompleteBase64(block: place(block), line: block.line)
        case .missingEnd(let block, let last):
            missingEnd(block: place(block), line: block.line, label: "\(name: block.label)", last: last)
        case .endLabelDiffers(let block): endLabelDiffers(block: place(block), line: block.line)
        case .cut(let block): cut(place(block))
        case .missingStart(let end): missingStart(end)
        case .labelSpacing(let line): labelSpacing(line)
        case .strayBegin(let line): strayBegin(line)
        case .strayEnd(let line): strayEnd(line)
        case .foreignLabel(let block): foreignLabel(block: place(block), line: block.line)
        case .textBesideBoundary(let line): textBesideBoundary(line)
        case .escapedLineBreaks(let line): escapedLineBreaks(line)
        case .truncated(let block, let expected, let found): truncated(block: place(block), found: found, expected: expected)
        case .undecodable(let block, let reason): undecodable(block: place(block), reason: "\(name: reason)")
        case .noCertificatesInPKCS7(let block): noCertificatesInPkcs7(place(block))
        case .trailingBytes(let count): trailingBytes(count)
        case .certificateLimit(let limit): certificateLimit(limit)
        case .utf16: utf16
        case .byteOrderMark: byteOrderMark
        case .boundarySharesLine(let line): boundarySharesLine(line)
        case .unusualLabel(let block): unusualLabel(block: place(block), line: block.line)
        case .privateKey(let line): line.map { privateKey($0) } ?? privateKeySomewhere
        case .textAround(let line): textAround(line)
        case .otherBlock(let block): otherBlock(block: place(block), line: block.line)
        case .more(let count): more(count)
        case .missingBegin(let first, let end): missingBegin(first: first, end: end)
        case .lowerCaseBoundary(let line): lowerCaseBoundary(line)
        case .gluedBoundaries(let line): gluedBoundaries(line)
        case .indentedBoundary(let line): indentedBoundary(line)
        case .emptyLine(let line): emptyLine(line)
        case .carriageReturns: carriageReturns
        case .noBreakSpace(let line): noBreakSpace(line)
        case .hyphens(let line): hyphens(line)
        case .mislabelledPKCS7(let block): mislabelledPkcs7(block: place(block), option: "--write-fixed")
        }
    }

    /// A reference to one of several blocks with the same label, or to the data if there are no blocks.
    private func place(_ block: FileProblem.Block?) -> Phrase {
        block.map { self.block(label: "\(name: $0.label)", ordinal: $0.ordinal) } ?? data
    }
}
