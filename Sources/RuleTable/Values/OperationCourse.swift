/// How a log tells of an operation from its beginning to its end: records of one thread, in one log.
public struct OperationCourse: Hashable, Sendable {
    /// A record with one of these texts begins it.
    public var begins: [TextPattern]
    /// What records between its beginning and its end say of it, each at most once.
    public var fields: [Field]
    /// A record with one of these texts ends it well.
    public var succeeds: [TextPattern]
    /// A record with one of these texts, and none of those above, ends it badly. It is a message, whether a rule knows it or not.
    public var fails: [TextPattern]

    public init(begins: [TextPattern], fields: [Field], succeeds: [TextPattern], fails: [TextPattern]) {
        self.begins = begins
        self.fields = fields
        self.succeeds = succeeds
        self.fails = fails
    }

    /// A record `label value`.
    public struct Field: Hashable, Sendable {
        /// As `unit`: what the operation's title and the product's parameters name it by.
        public var id: String
        /// What the record's text begins with, as `unit:`; case does not count.
        public var label: String
        /// Whether the value is written as in a URL (`%2F`).
        public var urlEncoded: Bool

        public init(id: String, label: String, urlEncoded: Bool) {
            self.id = id
            self.label = label
            self.urlEncoded = urlEncoded
        }
    }

    /// The fewest characters that one of its records is looked for by.
    static let markerLength = 3

    /// How a record ends an operation.
    public enum End: Hashable, Sendable {
        case succeeded, failed
    }

    public func isBegun(by text: FoldedText) -> Bool { begins.contains { $0.fits(text) } }

    /// How a record with this text ends the operation, or nil.
    public func end(by text: FoldedText) -> End? {
        if succeeds.contains(where: { $0.fits(text) }) { return .succeeded }
        return fails.contains { $0.fits(text) } ? .failed : nil
    }

    /// The field that a record with this text tells, and its value.
    public func field(in text: String) -> (id: String, value: String)? {
        for field in fields where text.count > field.label.count && text.prefix(field.label.count).lowercased() == field.label.lowercased()
        {
            let line = text.dropFirst(field.label.count).prefix { !$0.isNewline }
            return (field.id, field.urlEncoded ? decoded(url: String(line).trimmed) : String(line).trimmed)
        }
        return nil
    }

    /// The texts by which a scanner finds its records.
    var markers: [String] {
        (begins + succeeds + fails).map(\.longestLiteral) + fields.map(\.label)
    }
}

extension Product.Operation {
    var markers: [String] { course?.markers ?? [] }
}

/// A text of a URL (`application/x-www-form-urlencoded`): `%2F` is a slash, `+` a blank. What is no escape stands for itself.
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
