extension OperationCourse {
    /// A value that a record of an operation gives, either behind a label or within a text.
    public struct Field: Hashable, Sendable, Codable {
        /// The name, such as `unit`, that the operation's title and the product's parameters use.
        public var id: String
        /// The beginning of the record's text, such as `unit:`, compared without case; the value is the rest of its line. Nil if the value is
        /// within a text.
        public var label: String?
        /// Where records contain the value. The first that fits counts.
        public var captures: [FieldCapture]
        /// Whether the value is URL-encoded (`%2F`).
        public var urlEncoded: Bool
        /// The other spellings of values.
        public var spellings: [Spelling]

        public init(id: String, label: String? = nil, captures: [FieldCapture] = [], urlEncoded: Bool = false, spellings: [Spelling] = []) {
            self.id = id
            self.label = label
            self.captures = captures
            self.urlEncoded = urlEncoded
            self.spellings = spellings
        }

        /// A value's name, and what else logs write for it. All are compared without case.
        public struct Spelling: Hashable, Sendable, Codable {
            public var name: String
            public var spellings: [String]

            public init(name: String, spellings: [String]) {
                self.name = name
                self.spellings = spellings
            }
        }

        /// The value in a record's text; nil if it gives none.
        func value(in text: String) -> String? {
            guard let found = labelled(in: text) ?? captures.lazy.compactMap({ $0.value(in: text) }).first else { return nil }
            let value = urlEncoded ? decoded(url: found) : found
            let known = spellings.first { spelling in
                ([spelling.name] + spelling.spellings).contains { $0.lowercased() == value.lowercased() }
            }
            return known?.name ?? value
        }

        private func labelled(in text: String) -> String? {
            guard let label, text.count > label.count, text.prefix(label.count).lowercased() == label.lowercased() else { return nil }
            return String(text.dropFirst(label.count).prefix { !$0.isNewline }).trimmed
        }

        /// The texts by which its records are searched for.
        var markers: [String] { [label].compactMap(\.self) + captures.map(\.longestLiteral) }
    }
}

/// Decodes `application/x-www-form-urlencoded`: `%2F` is a slash, `+` a space. Anything that is not a valid escape stands for itself.
private func decoded(url text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "%"), rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
            bytes.append(value)
            rest = rest.dropFirst(2)
        } else {
            bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
