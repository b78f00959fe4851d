import Terms

/// The head of a log's records, as a template: `[{level}] {timestamp} [{thread}] {logger} - `.
///
/// `{timestamp}` is `yyyy-MM-dd HH:mm:ss.SSS` with a dot or comma before the milliseconds, which may be missing. If a log's records do not
/// say the day, the template has `{clock}` instead, and the records have no time. `{number}` consists of digits and dots. A space in the
/// template matches one or more spaces, tabs or U+00A0, and at the end of the template also the end of the line. The other fields are
/// optional in a template; everything else is literal.
public struct RecordHead: Hashable, Sendable {
    /// The template as written in the product file.
    public let template: String

    /// The parsed template.
    let parts: [Part]

    enum Part: Hashable, Sendable {
        case byte(UInt8)
        case blank
        case field(Field)
    }

    enum Field: String, Sendable, CaseIterable {
        case level, timestamp, clock, number, thread, logger
    }

    /// - Throws: `RecordHeadError` if the template has an unclosed brace, an unknown or repeated field, not exactly one of `{timestamp}`
    ///   and `{clock}`, or two fields with no literal between them.
    public init(_ template: String) throws(RecordHeadError) {
        self.template = template
        var parts: [Part] = []
        var rest = Substring(template)
        while let character = rest.popFirst() {
            switch character {
            case "{":
                guard let close = rest.firstIndex(of: "}") else { throw RecordHeadError(description: "“{” is not closed in “\(template)”") }
                let name = rest[..<close]
                guard let field = Field(rawValue: String(name)) else {
                    let known = Field.allCases.map { "{\($0.rawValue)}" }.joined(separator: ", ")
                    throw RecordHeadError(description: "unknown field {\(name)}; known: \(known)")
                }
                if case .field(let before) = parts.last {
                    throw RecordHeadError(description: "there is nothing between {\(before.rawValue)} and {\(name)}")
                }
                guard !parts.contains(.field(field)) else { throw RecordHeadError(description: "{\(name)} occurs twice") }
                parts.append(.field(field))
                rest = rest[rest.index(after: close)...]
            case " ", "\t", "\u{A0}":
                if parts.last != .blank { parts.append(.blank) }
            default:
                parts += character.utf8.map(Part.byte)
            }
        }
        guard parts.contains(.field(.timestamp)) != parts.contains(.field(.clock)) else {
            throw RecordHeadError(description: "expected {timestamp}, or {clock} if the day is not logged, in “\(template)”")
        }
        self.parts = parts
    }

    /// Whether the template has the field.
    func names(_ field: Field) -> Bool { parts.contains(.field(field)) }

    /// The texts that show, in a head of this form, that the record is an error, such as `ERROR]`. Empty if the head does not tell the level.
    public var errorMarkers: [String] {
        guard let level = parts.firstIndex(of: .field(.level)) else { return [] }
        let behind = parts[(level + 1)...].prefix { if case .field = $0 { false } else { true } }
        var literal = behind.map { if case .byte(let byte) = $0 { byte } else { UInt8(ascii: " ") } }
        if literal.last == UInt8(ascii: " ") { literal.removeLast() }
        return LevelWord.errors.map { $0 + String(decoding: literal, as: UTF8.self) }
    }
}

/// What is wrong with a head template, in words for a rule author.
public struct RecordHeadError: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String
}
