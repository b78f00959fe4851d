/// How a log shows an operation from beginning to end, in records of one thread in one log.
public struct OperationCourse: Hashable, Sendable {
    /// A record that matches one of these begins the operation.
    public var begins: [TextPattern]
    /// The values that records between beginning and end give, each at most once.
    public var fields: [Field]
    /// A record that matches one of these ends the operation successfully.
    public var succeeds: [TextPattern]
    /// A record that matches one of these, and none of `succeeds`, ends it in failure. It counts as a message even if no rule knows it.
    public var fails: [TextPattern]
    /// Whether an error in between that no rule knows contradicts a success at the end. It then counts as a message.
    public var errors: Bool

    public init(begins: [TextPattern], fields: [Field], succeeds: [TextPattern], fails: [TextPattern], errors: Bool = false) {
        self.begins = begins
        self.fields = fields
        self.succeeds = succeeds
        self.fails = fails
        self.errors = errors
    }

    /// A value given by a record of the form `label value`.
    public struct Field: Hashable, Sendable {
        /// The name, such as `unit`, that the operation's title and the product's parameters use.
        public var id: String
        /// The beginning of the record's text, such as `unit:`, compared without case.
        public var label: String
        /// Whether the value is URL-encoded (`%2F`).
        public var urlEncoded: Bool

        public init(id: String, label: String, urlEncoded: Bool) {
            self.id = id
            self.label = label
            self.urlEncoded = urlEncoded
        }
    }

    /// The shortest text, in characters, by which one of its records is searched for.
    static let markerLength = 3

    /// The outcome of an operation.
    public enum End: Hashable, Sendable {
        case succeeded, failed
    }

    public func isBegun(by text: FoldedText) -> Bool { begins.contains { $0.fits(text) } }

    /// The outcome that a record with this text logs, or nil.
    public func end(by text: FoldedText) -> End? {
        if succeeds.contains(where: { $0.fits(text) }) { return .succeeded }
        return fails.contains { $0.fits(text) } ? .failed : nil
    }

    /// The field that a record with this text gives, and its value.
    public func field(in text: String) -> (id: String, value: String)? {
        for field in fields where text.count > field.label.count && text.prefix(field.label.count).lowercased() == field.label.lowercased()
        {
            let line = text.dropFirst(field.label.count).prefix { !$0.isNewline }
            return (field.id, field.urlEncoded ? decoded(url: String(line).trimmed) : String(line).trimmed)
        }
        return nil
    }

    /// The texts by which a scanner finds the operation's records.
    var markers: [String] {
        (begins + succeeds + fails).map(\.longestLiteral) + fields.map(\.label)
    }
}

extension Product.Operation {
    var markers: [String] { course?.markers ?? [] }
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
