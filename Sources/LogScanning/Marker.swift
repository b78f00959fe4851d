/// Something to search for in a log, regardless of case: a logger (`sslController` is the bean of `SSLController`) or a text.
struct Marker: Hashable, Sendable {
    enum Kind {
        /// The records of this logger carry payloads or errors of their own.
        case logger
        /// A record with this text is a message.
        case text
        /// A record with this text may be a message.
        case hint
    }

    let kind: Kind
    /// In lower case.
    let bytes: [UInt8]

    init(_ kind: Kind, _ text: String) {
        self.kind = kind
        bytes = text.utf8.map(\.inLowerCase)
    }

    /// Whether the marker is at `start`.
    func stands(in text: [UInt8], at start: Int) -> Bool {
        guard start >= 0, start + bytes.count <= text.count else { return false }
        return bytes.indices.allSatisfy { text[start + $0].inLowerCase == bytes[$0] }
    }

    /// Whether the text contains the marker. Line ends may break it, unless it is a logger.
    func isHeld(by text: String) -> Bool {
        let text = Array(text.utf8)
        return text.indices.contains { kind == .logger ? stands(in: text, at: $0) : brokenEnd(in: text.span, at: $0) != nil }
    }
}

extension UInt8 {
    /// Only ASCII letters are changed.
    @inlinable package var inLowerCase: UInt8 { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self }
}

extension Sequence<UInt8> {
    /// A word of at most 15 letters as a number that no other word has, regardless of case.
    var wordKey: UInt128 { reduce(0) { $0 << 8 | UInt128($1.inLowerCase) } }
}
