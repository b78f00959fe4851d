import LogScanning

/// Where a text contains a value: a pattern with `{}` in the place of the value and `*` for any text, as in `Rollback of {}...`.
///
/// Case is ignored. Each piece is looked for at its first occurrence behind the one before; the value is what stands between the pieces beside
/// it, on one line.
public struct FieldCapture: Hashable, Sendable, Codable {
    /// As written in the product file.
    public let pattern: String

    public init(_ pattern: String) {
        self.pattern = pattern
    }

    /// The longest value, in characters.
    private static let bound = 64

    private var sides: [[Substring]] {
        pattern.split(separator: "{}", omittingEmptySubsequences: false).map { $0.split(separator: "*", omittingEmptySubsequences: false) }
    }

    /// Whether the pattern has exactly one `{}`, and texts right beside it unless the value begins or ends the record's text.
    var isUsable: Bool {
        guard sides.count == 2 else { return false }
        return (sides[0].count == 1 || sides[0].last?.isEmpty == false) && (sides[1].count == 1 || sides[1].first?.isEmpty == false)
    }

    /// The longest piece that every text with the value contains.
    var longestLiteral: String {
        sides.joined().map { String($0).trimmed }.reduce("") { $1.utf8.count > $0.utf8.count ? $1 : $0 }
    }

    /// The value in a text, as it is spelled there; nil if there is none.
    func value(in text: String) -> String? {
        let sides = sides
        guard sides.count == 2 else { return nil }
        // Both have the same length in bytes.
        let original = Array(text.utf8)
        let folded = original.map(\.inLowerCase)
        guard let start = Self.end(of: sides[0], in: folded[...]) else { return nil }
        let behind = sides[1][0].utf8.map(\.inLowerCase)
        let line = folded[start...].prefix { $0 != UInt8(ascii: "\n") }
        guard let valueEnd = behind.isEmpty ? line.endIndex : line.place(of: behind) else { return nil }
        if behind.isEmpty {
            guard sides[1].count == 1, valueEnd == folded.endIndex else { return nil }
        } else {
            guard let end = Self.end(of: sides[1], in: folded[valueEnd...]),
                sides[1].count > 1 || end == folded.endIndex
            else { return nil }
        }
        let value = String(decoding: original[start..<valueEnd], as: UTF8.self).trimmed
        return value.isEmpty || value.count > Self.bound ? nil : value
    }

    /// The index behind the pieces, each at its first occurrence; the first one is at the beginning.
    private static func end(of pieces: [Substring], in text: ArraySlice<UInt8>) -> Int? {
        var rest = text
        for (index, piece) in pieces.enumerated() {
            let bytes = piece.utf8.map(\.inLowerCase)
            if index == 0 {
                guard rest.starts(with: bytes) else { return nil }
                rest = rest.dropFirst(bytes.count)
            } else if !bytes.isEmpty {
                guard let place = rest.place(of: bytes) else { return nil }
                rest = rest[(place + bytes.count)...]
            }
        }
        return rest.startIndex
    }
}
