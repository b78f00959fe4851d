extension Product {
    /// Something that the texts of rules refer to by name, such as a certificate's purpose (`{purpose}`), and texts that depend on it
    /// (`{purpose.restart}`).
    public struct Parameter: Hashable, Sendable, Codable {
        /// Such as `purpose`.
        public var id: String
        /// The text to insert if its value is not known. If nil, every text that inserts it has a variant for that case.
        public var otherwise: LocalizedText?
        /// Where a message's text contains the value, such as `/keys/{}.csr`.
        public var captures: [ParameterCapture]
        /// The id of the operation field that holds the value if the message does not.
        public var field: String?
        /// The ending of every value, such as `-trust`; added if the log omits it.
        public var ending: String?
        /// Logged texts, such as `*-trust`, that are not values unless they are listed in `values`.
        public var exceptions: [TextPattern]
        /// The dependent texts, such as `restart`, for a value that is unknown or has none of its own.
        public var texts: [Text]
        /// The known values.
        public var values: [Value]

        public init(
            id: String, otherwise: LocalizedText? = nil, captures: [ParameterCapture], field: String?, ending: String? = nil,
            exceptions: [TextPattern] = [], texts: [Text], values: [Value]
        ) {
            self.id = id
            self.otherwise = otherwise
            self.captures = captures
            self.field = field
            self.ending = ending
            self.exceptions = exceptions
            self.texts = texts
            self.values = values
        }

        /// A text that depends on the value.
        public struct Text: Hashable, Sendable, Codable {
            /// Such as `restart`.
            public var id: String
            public var text: LocalizedText

            public init(id: String, text: LocalizedText) {
                self.id = id
                self.text = text
            }
        }

        /// A known value.
        public struct Value: Hashable, Sendable, Codable {
            /// The name shown in a report: `CallManager`.
            public var name: String
            /// Other names for it in logs, such as `CallManager-trust`. These and `name` are compared without case.
            public var spellings: [String]
            public var texts: [Text]

            public init(name: String, spellings: [String], texts: [Text]) {
                self.name = name
                self.spellings = spellings
                self.texts = texts
            }
        }
    }
}

/// Where a text contains a value: `{}` between the text just before and just after it, as in `/keys/{}.csr`.
///
/// A value is a run of 1 to 64 ASCII letters, digits, `-` and `_`. Case is ignored, and several slashes count as one.
public struct ParameterCapture: Hashable, Sendable, Codable {
    /// As written in the product file.
    public let pattern: String

    public init(_ pattern: String) {
        self.pattern = pattern
    }

    /// Whether the pattern has exactly one `{}`, with a text after it to search for.
    var isUsable: Bool {
        let sides = pattern.split(separator: "{}", omittingEmptySubsequences: false)
        return sides.count == 2 && !sides[1].isEmpty
    }

    /// The first value in a text, as it is spelled there.
    func value(in text: String) -> String? {
        let sides = pattern.split(separator: "{}", omittingEmptySubsequences: false).map(Self.folded)
        guard sides.count == 2, !sides[1].isEmpty else { return nil }
        let original = Self.withoutDoubledSlashes(text)
        let bytes = original.map(\.asciiLowerCase)
        var at = 0
        while at + sides[1].count <= bytes.count {
            defer { at += 1 }
            guard bytes[at...].starts(with: sides[1]) else { continue }
            let value = original[..<at].reversed().prefix(while: Self.isOfValue).count
            let before = bytes[..<(at - value)]
            if (1...64).contains(value), before.suffix(sides[0].count).elementsEqual(sides[0]) {
                return String(decoding: original[(at - value)..<at], as: UTF8.self)
            }
        }
        return nil
    }

    private static func folded(_ text: Substring) -> [UInt8] {
        withoutDoubledSlashes(String(text)).map(\.asciiLowerCase)
    }

    private static func withoutDoubledSlashes(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for byte in text.utf8 where byte != UInt8(ascii: "/") || bytes.last != UInt8(ascii: "/") { bytes.append(byte) }
        return bytes
    }

    static func isOfValue(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte.asciiLowerCase) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
}

extension UInt8 {
    fileprivate var asciiLowerCase: UInt8 { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self }
}
