/// A certificate, request or key in a text: PEM (RFC 7468), or DER in Base64.
enum CertificateBlock {
    /// Shorter than any certificate or request.
    private static let leastDigits = 100
    /// More than any margin between two lines.
    private static let maximalGap = 64

    /// The end of the block that begins at an index, or nil. What stands between its lines (margins, escaped line ends) is a part of it.
    static func end(at start: Int, in bytes: [UInt8]) -> Int? {
        if bytes[start...].starts(with: "-----BEGIN ".utf8) { return pemEnd(at: start, in: bytes) }
        if bytes[start...].starts(with: "MII".utf8) {
            let end = digitsEnd(at: start, in: bytes)
            return end - start >= leastDigits ? end : nil
        }
        return nil
    }

    private static func pemEnd(at start: Int, in bytes: [UInt8]) -> Int? {
        guard let label = dashes(behind: start + 5, in: bytes) else { return nil }
        // Our own texts name the line, too; a block has lines behind it.
        let first = digits(behind: label, in: bytes)
        guard isLineEnd(bytes[label..<first]), digitsEnd(at: first, in: bytes) - first > 24 else { return nil }
        var at = first
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "-"), bytes[at...].starts(with: "-----END ".utf8) {
                return dashes(behind: at + 5, in: bytes) ?? at
            }
            if bytes[at...].starts(with: "-----BEGIN ".utf8) || bytes[at...].starts(with: "…".utf8) { break }
            at += 1
        }
        // A block without an end ends with its last line.
        return digitsEnd(at: first, in: bytes)
    }

    /// The beginning of the first line behind the label.
    private static func digits(behind label: Int, in bytes: [UInt8]) -> Int {
        var at = label
        while at < bytes.count, at - label < maximalGap, !bytes[at].isAlphanumeric || isEscapeLetter(bytes, at) { at += 1 }
        return at
    }

    /// The end of the five hyphens behind a label, which is short and on one line.
    private static func dashes(behind start: Int, in bytes: [UInt8]) -> Int? {
        let label = bytes[start...].prefix(64)
        var hyphens = 0
        for (index, byte) in zip(label.indices, label) {
            hyphens = byte == UInt8(ascii: "-") ? hyphens + 1 : 0
            if hyphens == 5 { return index + 1 }
            if byte.isLineEnd { return nil }
        }
        return nil
    }

    /// The end of the Base64 digits, which go on behind whatever separates lines of at least 60 digits.
    private static func digitsEnd(at start: Int, in bytes: [UInt8]) -> Int {
        var at = start
        var end = start
        while true {
            let line = at
            while at < bytes.count, isDigit(bytes[at]) { at += 1 }
            let isLast = at - line < 60
            // A word behind the last line is none of its digits.
            if line == start || !isLast || (at - line).isMultiple(of: 4) && !bytes[line..<at].allSatisfy(\.isLowercase) { end = at }
            if isLast, line != start { return end }
            // A line end, as itself or escaped, and the margin of the next line.
            let gap = at
            at = digits(behind: gap, in: bytes)
            guard at < bytes.count, at > gap, isLineEnd(bytes[gap..<at]) else { return end }
        }
    }

    private static func isLineEnd(_ gap: ArraySlice<UInt8>) -> Bool {
        !gap.contains { "\",<{}[]".utf8.contains($0) }
            && (gap.contains(where: \.isLineEnd)
                || zip(gap, gap.dropFirst()).contains { $0 == UInt8(ascii: "\\") && "nr".utf8.contains($1) })
    }

    private static func isEscapeLetter(_ bytes: [UInt8], _ index: Int) -> Bool {
        bytes[index - 1] == UInt8(ascii: "\\") && "nr".utf8.contains(bytes[index])
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=")
    }
}
