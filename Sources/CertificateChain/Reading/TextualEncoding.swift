/// Walks over the blocks of a text (RFC 7468): `-----BEGIN label-----`, Base64, `-----END label-----`.
///
/// It forgives what readers forgive, and says where it did.
struct TextualEncoding {
    struct Block {
        var label: String
        /// The line of its BEGIN, from 1.
        var line: Int
        /// Between the boundaries; nil where no END follows before the next BEGIN.
        var body: Range<Int>
        var end: End
        var sharesLine: Bool

        enum End {
            case matching, otherLabel, missing
        }
    }

    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    /// The line of the first text outside of any block.
    private(set) var textAround: Int?
    /// Lines that hold a BEGIN without its dashes.
    private(set) var malformedBoundaries: [Int] = []

    private static let begin = Array("-----BEGIN ".utf8)
    private static let end = Array("-----END ".utf8)
    private static let dashes = Array("-----".utf8)

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether the text has a boundary anywhere, be it a malformed one.
    static func isText(_ bytes: [UInt8]) -> Bool {
        var scan = TextualEncoding(bytes)
        return scan.next() != nil || !scan.malformedBoundaries.isEmpty
    }

    mutating func next() -> Block? {
        while position < bytes.count {
            if has(Self.begin, at: position) {
                if let block = block() { return block }
            } else if has(Self.end, at: position) {
                skipBoundary()
            } else {
                noteText()
                step()
            }
        }
        return nil
    }

    private mutating func block() -> Block? {
        let start = position
        let startLine = line
        guard let label = boundaryLabel(at: position + Self.begin.count) else {
            malformedBoundaries.append(line)
            step(to: position + Self.begin.count)
            return nil
        }
        step(to: label.upperBound + Self.dashes.count)
        let bodyStart = position
        while position < bytes.count, !has(Self.end, at: position), !has(Self.begin, at: position) {
            step()
        }
        let body = bodyStart..<position
        var end = Block.End.missing
        if has(Self.end, at: position), let endLabel = boundaryLabel(at: position + Self.end.count) {
            end = bytes[endLabel] == bytes[label] ? .matching : .otherLabel
            step(to: endLabel.upperBound + Self.dashes.count)
        }
        return Block(
            label: String(decoding: bytes[label].prefix(64), as: UTF8.self),
            line: startLine,
            body: body,
            end: end,
            sharesLine: !isLineEnd(start - 1) || !isLineEnd(bodyStart) || (end != .missing && !isLineEnd(body.upperBound - 1))
        )
    }

    /// The label that starts at a place and is closed by dashes on the same line.
    private func boundaryLabel(at start: Int) -> Range<Int>? {
        var index = start
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D {
            if has(Self.dashes, at: index) { return start..<index }
            index += 1
        }
        return nil
    }

    private mutating func skipBoundary() {
        if let label = boundaryLabel(at: position + Self.end.count) {
            step(to: label.upperBound + Self.dashes.count)
        } else {
            step(to: position + Self.end.count)
        }
    }

    private mutating func noteText() {
        let byte = bytes[position]
        guard byte > 0x20 else { return }
        if textAround == nil { textAround = line }
        if byte == 0x42, malformedBoundaries.last != line, has(Array("BEGIN CERTIFICATE".utf8), at: position) {
            malformedBoundaries.append(line)
        }
    }

    private func has(_ text: [UInt8], at index: Int) -> Bool {
        guard index + text.count <= bytes.count else { return false }
        for offset in 0..<text.count where bytes[index + offset] != text[offset] { return false }
        return true
    }

    /// Whether a byte ends a line, or lies outside of the text.
    private func isLineEnd(_ index: Int) -> Bool {
        guard bytes.indices.contains(index) else { return true }
        return bytes[index] == 0x0A || bytes[index] == 0x0D
    }

    private mutating func step() {
        let isBreak = bytes[position] == 0x0A || (bytes[position] == 0x0D && !(position + 1 < bytes.count && bytes[position + 1] == 0x0A))
        if isBreak { line += 1 }
        position += 1
    }

    private mutating func step(to end: Int) {
        while position < end { step() }
    }
}
