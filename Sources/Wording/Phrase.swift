/// A text of one paragraph whose parts have roles. JSON contains only its words.
///
/// Our own words are literals. Anything from a bundle is interpolated as `\(quoted: …)`, and every layout escapes it and sets it apart.
public struct Phrase: Hashable, Sendable, ExpressibleByStringInterpolation {
    package enum Role: Hashable, Sendable {
        case plain, strong, faint
        /// The customer's or product's own text, never broken at its spaces.
        case quoted
        /// The path of a file on this machine, quoted.
        case file
        /// A web address, never broken.
        case address
        case critical, warning, info, good
    }

    package struct Part: Hashable, Sendable {
        package var text: String
        package var role: Role

        package init(text: String, role: Role) {
            self.text = text
            self.role = role
        }
    }

    package var parts: [Part]

    package init(_ text: String, _ role: Role = .plain) {
        parts = text.isEmpty ? [] : [Part(text: text, role: role)]
    }

    public init(stringLiteral value: String) {
        self.init(value)
    }

    public init(stringInterpolation: StringInterpolation) {
        parts = stringInterpolation.parts
    }

    /// The words without their roles.
    public var plain: String { parts.map(\.text).joined() }

    package var isEmpty: Bool { parts.isEmpty }

    /// The same words, with all plain parts in another role.
    package func inRole(_ role: Role) -> Phrase {
        var phrase = self
        for index in parts.indices where parts[index].role == .plain { phrase.parts[index].role = role }
        return phrase
    }

    /// The words after a mark that conveys the same visually, all in one role.
    package func marked(_ mark: String, _ role: Role) -> Phrase { ("\(own: mark) \(self)" as Phrase).inRole(role) }

    public struct StringInterpolation: StringInterpolationProtocol {
        var parts: [Part] = []

        public init(literalCapacity: Int, interpolationCount: Int) {}

        public mutating func appendLiteral(_ literal: String) {
            appendInterpolation(own: literal)
        }

        public mutating func appendInterpolation(_ phrase: Phrase) {
            for part in phrase.parts { parts.add(part) }
        }

        /// Text by this program itself.
        package mutating func appendInterpolation(own text: String) {
            parts.add(Part(text: text, role: .plain))
        }

        public mutating func appendInterpolation(quoted text: String) {
            parts.add(Part(text: text, role: .quoted))
        }

        package mutating func appendInterpolation(quoted texts: [String], separator: String) {
            appendInterpolation(texts.map { Phrase($0, .quoted) }.joined(Phrase(separator)))
        }

        /// A number, with its digits in groups of three if a separator is given.
        public mutating func appendInterpolation(_ number: some BinaryInteger, groupedBy separator: String = "") {
            let digits = String(number)
            var grouped = ""
            for (index, digit) in digits.enumerated() {
                if index > 0, (digits.count - index).isMultiple(of: 3) { grouped += separator }
                grouped.append(digit)
            }
            appendInterpolation(own: grouped)
        }
    }
}

extension Phrase.Role {
    /// Whether it is the customer's or product's own text.
    package var isQuoted: Bool { self == .quoted || self == .file }
}

extension Phrase: Encodable {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(plain)
    }
}

extension [Phrase] {
    package func joined(_ separator: Phrase) -> Phrase {
        var whole: Phrase = ""
        for (index, phrase) in enumerated() {
            for part in (index == 0 ? [] : separator.parts) + phrase.parts { whole.parts.add(part) }
        }
        return whole
    }
}

extension [Phrase.Part] {
    /// Appends a part. Consecutive parts of our own words are merged, quoted texts stay separate.
    fileprivate mutating func add(_ part: Phrase.Part) {
        if part.text.isEmpty { return }
        if let last, last.role == part.role, !part.role.isQuoted, part.role != .address {
            self[count - 1].text += part.text
        } else {
            append(part)
        }
    }
}
