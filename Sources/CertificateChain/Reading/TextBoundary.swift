/// A BEGIN or END boundary in a line, possibly malformed.
struct TextBoundary {
    var isEnd: Bool
    /// In upper case, trimmed.
    var label: String
    /// Including its hyphens.
    var range: Range<Int>
    /// Whether there are exactly five hyphens on each side.
    var hasHyphens: Bool
    var isCapital: Bool
    /// Whether a single space separates its words.
    var hasSingleSpaces: Bool

    private static let hyphens = 5
    private static let labelLimit = 64

    /// The boundaries in a line, in order.
    static func all(in bytes: [UInt8], _ line: Range<Int>) -> [TextBoundary] {
        var found: [TextBoundary] = []
        var index = line.lowerBound
        while index < line.upperBound {
            let from = found.last?.range.upperBound ?? line.lowerBound
            guard let boundary = boundary(in: bytes, line, at: index, from: from) else {
                index += 1
                continue
            }
            found.append(boundary)
            index = boundary.range.upperBound
        }
        return found
    }

    /// The boundary with BEGIN or END at a position; its hyphens may extend back to `from`.
    private static func boundary(in bytes: [UInt8], _ line: Range<Int>, at start: Int, from: Int) -> TextBoundary? {
        let isEnd: Bool
        if has("BEGIN", in: bytes, line, at: start) {
            isEnd = false
        } else if has("END", in: bytes, line, at: start) {
            isEnd = true
        } else {
            return nil
        }
        let word: StaticString = isEnd ? "END" : "BEGIN"
        var index = start + word.utf8CodeUnitCount
        guard index < line.upperBound, isBlank(bytes[index]) else { return nil }
        let before = dashes(in: bytes, before: start, downTo: from)
        let isSpaced = bytes[index] == 0x20
        index += 1
        let labelStart = index
        while index < line.upperBound, index - labelStart < labelLimit, isLabel(bytes[index]) { index += 1 }
        let written = String(decoding: bytes[labelStart..<index], as: UTF8.self)
        let words = written.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
        let label = words.uppercased()
        let after = dashes(in: bytes, after: index, line)
        let range = before.start..<after.end
        let isTrimmed = !written.hasSuffix(" ") && !written.hasSuffix("\t")
        let hasHyphens = before.isWhole && after.isWhole && isTrimmed
        let isCapital = has(word, in: bytes, line, at: start, exactly: true) && words == label
        // A malformed boundary must at least have a label that occurs in such files.
        let isNear = isKnown(label) && (before.start < start || after.end > index || isAlone(range, in: bytes, line))
        guard (hasHyphens && isCapital && !label.isEmpty) || isNear else { return nil }
        let hasSingleSpaces = isSpaced && (written == words || !isTrimmed)
        return TextBoundary(
            isEnd: isEnd, label: label, range: range, hasHyphens: hasHyphens, isCapital: isCapital, hasSingleSpaces: hasSingleSpaces)
    }

    /// Whether certificate files have blocks with this label.
    private static func isKnown(_ label: String) -> Bool {
        ["CERTIFICATE", "PRIVATE KEY", "PKCS7", "PKCS #7 SIGNED DATA", "CERTIFICATE REQUEST"].contains { label.hasSuffix($0) }
    }

    /// Whether only a little whitespace surrounds it.
    private static func isAlone(_ range: Range<Int>, in bytes: [UInt8], _ line: Range<Int>) -> Bool {
        let (before, after) = (line.lowerBound..<range.lowerBound, range.upperBound..<line.upperBound)
        guard before.count <= labelLimit, after.count <= labelLimit else { return false }
        return bytes[before].allSatisfy { $0 <= 0x20 } && bytes[after].allSatisfy { $0 <= 0x20 }
    }

    /// The start of the hyphens (or a word processor's dashes) directly before a position, and whether there are exactly five hyphens.
    private static func dashes(in bytes: [UInt8], before place: Int, downTo limit: Int) -> (start: Int, isWhole: Bool) {
        var start = place
        // Whitespace between hyphens and word does not belong in a boundary, but sometimes occurs.
        while start > limit, bytes[start - 1] == 0x20 { start -= 1 }
        let wordStart = start > limit && bytes[start - 1] == 0x2D ? start : place
        start = wordStart
        var hasDash = false
        while start > limit {
            if bytes[start - 1] == 0x2D {
                start -= 1
            } else if start - 3 >= limit, isDash(bytes, at: start - 3) {
                start -= 3
                hasDash = true
            } else {
                break
            }
        }
        return (start, wordStart == place && place - start == hyphens && !hasDash)
    }

    /// The end of the hyphens directly after a position. Further ones may belong to the next boundary.
    private static func dashes(in bytes: [UInt8], after place: Int, _ line: Range<Int>) -> (end: Int, isWhole: Bool) {
        let limit = line.upperBound
        var end = place
        while end < limit, bytes[end] == 0x2D { end += 1 }
        if end - place > hyphens, has("BEGIN ", in: bytes, line, at: end) { end = place + hyphens }
        let count = end - place
        var hasDash = false
        while end < limit {
            if end + 3 <= limit, isDash(bytes, at: end) {
                end += 3
                hasDash = true
            } else if hasDash, bytes[end] == 0x2D {
                end += 1
            } else {
                break
            }
        }
        return (end, count == hyphens && !hasDash)
    }

    /// U+2010 to U+2015 in UTF-8.
    private static func isDash(_ bytes: [UInt8], at index: Int) -> Bool {
        bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && (0x90...0x95).contains(bytes[index + 2])
    }

    private static func isLabel(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x23, 0x2E: true
        default: isBlank(byte)
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private static func has(_ word: StaticString, in bytes: [UInt8], _ line: Range<Int>, at start: Int, exactly: Bool = false) -> Bool {
        guard start + word.utf8CodeUnitCount <= line.upperBound else { return false }
        return word.description.utf8.enumerated().allSatisfy { offset, byte in
            let found = bytes[start + offset]
            return found == byte || (!exactly && found == byte | 0x20)
        }
    }
}
