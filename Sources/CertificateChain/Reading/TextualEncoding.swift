/// Iterates over the blocks of a text (RFC 7468): `-----BEGIN label-----`, Base64, `-----END label-----`.
///
/// It accepts more than other readers, so that everything else about a file can be judged, and reports where it did.
struct TextualEncoding {
    struct Block {
        var label: String
        /// The line of its BEGIN, from 1; for a block without one, of its first Base64.
        var line: Int
        var hasBegin = true
        /// The line on which `body` begins; `lastLine` is its last line.
        var bodyLine: Int
        var lastLine: Int
        /// Between the boundaries.
        var body: Range<Int>
        var end: End

        enum End {
            case matching, otherLabel, missing
        }
    }

    private let bytes: [UInt8]
    private var position = 0
    private var line = 0
    private var waiting: [Block] = []
    private var open: Block?
    /// The start and line of Base64 without a BEGIN.
    private var loose: (start: Int, line: Int)?
    /// The oddities of boundaries and the lines between them, in order; a kind without a line occurs once.
    private(set) var problems: [FileProblem] = []
    /// The line of the first text outside any block.
    private(set) var textAround: Int?
    private var saidCarriageReturns = false

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether the text contains any boundary, even a malformed one.
    static func isText(_ bytes: [UInt8]) -> Bool {
        var position = 0
        while position < bytes.count {
            let (line, end) = TextLine.next(in: bytes, at: position, number: 1)
            if !TextBoundary.all(in: bytes, line.content).isEmpty { return true }
            position = end
        }
        return false
    }

    mutating func next() -> Block? {
        while waiting.isEmpty, position < bytes.count {
            line += 1
            let (found, end) = TextLine.next(in: bytes, at: position, number: line)
            read(found)
            position = end
        }
        if waiting.isEmpty, let block = open {
            open = nil
            finish(block, at: bytes.count, .missing)
        }
        if position >= bytes.count { dropLoose() }
        return waiting.isEmpty ? nil : waiting.removeFirst()
    }

    private mutating func read(_ line: TextLine) {
        if line.endsWithCarriageReturn, !saidCarriageReturns {
            saidCarriageReturns = true
            problems.append(.carriageReturns)
        }
        let boundaries = TextBoundary.all(in: bytes, line.content)
        var start = line.content.lowerBound
        for boundary in boundaries {
            let before = start..<boundary.range.lowerBound
            readText(before, of: line)
            read(boundary, of: line, after: before)
            start = boundary.range.upperBound
        }
        readText(start..<line.content.upperBound, of: line)
        judge(boundaries, of: line)
    }

    /// - Parameter text: What is before the boundary on its line.
    private mutating func read(_ boundary: TextBoundary, of line: TextLine, after text: Range<Int>) {
        // Other text before a boundary is not part of the block.
        let isData = bytes[text].allSatisfy(Self.isData)
        let end = isData ? boundary.range.lowerBound : text.lowerBound
        if boundary.isEnd {
            if let block = open {
                open = nil
                let isOneLine = block.line == line.number
                finish(
                    block, at: isOneLine ? boundary.range.lowerBound : end, boundary.label == block.label ? .matching : .otherLabel)
            } else if let loose, boundary.label == "CERTIFICATE" {
                let block = Block(
                    label: boundary.label, line: loose.line, hasBegin: false, bodyLine: loose.line, lastLine: line.number,
                    body: loose.start..<loose.start, end: .matching)
                finish(block, at: end, .matching)
                self.loose = nil
            } else {
                problems.append(.strayEnd(line: line.number))
            }
            dropLoose()
            return
        }
        dropLoose()
        if let block = open {
            let isEmpty = bytes[min(block.body.lowerBound, end)..<end].allSatisfy { $0 <= 0x20 }
            if isEmpty { problems.append(.strayBegin(line: block.line)) } else { finish(block, at: end, .missing) }
        }
        let start = boundary.range.upperBound
        open = Block(
            label: boundary.label, line: line.number, bodyLine: line.number, lastLine: line.number, body: start..<start, end: .missing)
    }

    private mutating func finish(_ block: Block, at end: Int, _ how: Block.End) {
        var block = block
        block.end = how
        block.body = block.body.lowerBound..<(how == .missing ? endOfBase64(of: block, before: end) : end)
        block.lastLine = max(block.bodyLine, block.lastLine)
        waiting.append(block)
    }

    /// The end of a block without END: where its lines stop being Base64.
    private func endOfBase64(of block: Block, before limit: Int) -> Int {
        var position = block.body.lowerBound
        var end = position
        while position < limit {
            let (line, next) = TextLine.next(in: bytes, at: position, number: 0)
            let content = line.content.clamped(to: position..<limit)
            guard bytes[content].allSatisfy(Base64.isDigitOrBlank) else { return end }
            end = content.upperBound
            position = next
        }
        return end
    }

    /// Reads the text beside a line's boundaries.
    private mutating func readText(_ range: Range<Int>, of line: TextLine) {
        let content = bytes[range]
        let isBlank = content.allSatisfy(Self.isBlank)
        if let block = open {
            if !isBlank { open?.lastLine = line.number }
            let isAtBegin = block.line == line.number && range.upperBound == line.content.upperBound
            if isAtBegin, !content.allSatisfy(Self.isData) { open?.body = range.upperBound..<range.upperBound }
            return
        }
        guard !isBlank else { return }
        if isBase64(content), loose != nil || content.count >= 16 {
            if loose == nil { loose = (range.lowerBound, line.number) }
            return
        }
        dropLoose()
        if textAround == nil { textAround = line.number }
        if content.allSatisfy({ $0 <= 0x20 || $0 == 0x2D }) { problems.append(.hyphens(line: line.number)) }
    }

    /// Treats what looked like a certificate without BEGIN as other text.
    private mutating func dropLoose() {
        if let loose, textAround == nil { textAround = loose.line }
        loose = nil
    }

    /// Whether a byte is whitespace or part of a no-break space.
    private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0xC2 || byte == 0xA0 }

    private static func isData(_ byte: UInt8) -> Bool { Base64.isDigitOrBlank(byte) || isBlank(byte) }

    /// Whether a line may belong to a block: it contains no whitespace except at its ends.
    private func isBase64(_ line: ArraySlice<UInt8>) -> Bool {
        let trimmed = line.drop { $0 <= 0x20 }
        guard let last = trimmed.lastIndex(where: { $0 > 0x20 }) else { return false }
        return trimmed[...last].allSatisfy { $0 > 0x20 && Base64.isDigitOrBlank($0) }
    }

    /// Reports what strict readers object to in a line with boundaries.
    private mutating func judge(_ boundaries: [TextBoundary], of line: TextLine) {
        guard let first = boundaries.first, let last = boundaries.last else { return }
        let number = line.number
        if boundaries.contains(where: { !$0.hasHyphens }) { problems.append(.malformedBoundary(line: number)) }
        if boundaries.contains(where: { !$0.isCapital }) { problems.append(.lowerCaseBoundary(line: number)) }
        if boundaries.contains(where: { !$0.hasSingleSpaces }) { problems.append(.labelSpacing(line: number)) }
        let before = bytes[line.content.lowerBound..<first.range.lowerBound]
        let after = bytes[last.range.upperBound..<line.content.upperBound]
        let isGlued = zip(boundaries, boundaries.dropFirst()).contains {
            $0.isEnd && !$1.isEnd && $0.range.upperBound == $1.range.lowerBound
        }
        let isShared = !before.allSatisfy(Self.isBlank) || !after.allSatisfy(Self.isBlank)
        if isGlued {
            problems.append(.gluedBoundaries(line: number))
        } else if boundaries.count > 1 || (isShared && before.allSatisfy(Self.isData) && after.allSatisfy(Self.isData)) {
            problems.append(.boundarySharesLine(line: number))
        } else if isShared {
            problems.append(.textBesideBoundary(line: number))
        } else {
            if !before.isEmpty { problems.append(.indentedBoundary(line: number)) }
            if after.contains(0xA0) { problems.append(.noBreakSpace(line: number)) }
        }
    }
}
