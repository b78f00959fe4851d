import Terms

/// The head of a log's records, in one or several forms, each a template: `[{level}] {timestamp} [{thread}] {logger} - `.
///
/// `{timestamp}` is `yyyy-MM-dd HH:mm:ss.SSS` with a dot or comma before the milliseconds, which may be missing; `{timestamp:ms}` is the same
/// in logs that write milliseconds without leading zeros (`.16` are 16). Leading zeros of a month, day or hour may be missing. `{zone}` is
/// the zone behind it. If a log's records do not say the day, the template has `{clock}` instead, and the records have no time. `{number}`
/// consists of digits and dots. A space in the template matches one or more spaces, tabs or U+00A0, and at the end of the template also the
/// end of the line. The other fields are optional in a template; everything else is literal, except for `(…)?`, a part that may be missing,
/// and `(…|…)`, alternatives. `\(` is a parenthesis.
public struct RecordHead: Hashable, Sendable {
    /// The templates as written in the product file; empty if the form is not known.
    public let templates: [String]

    /// The forms that a head may have. The first that fits counts.
    let forms: [Form]

    /// One form, without parts that may be missing.
    struct Form: Hashable, Sendable {
        let parts: [Part]
        /// Whether a logger may contain blanks, but no brackets: what follows it in the template is a bracket or a word.
        let loggerHasBlanks: Bool
    }

    enum Part: Hashable, Sendable {
        case byte(UInt8)
        case blank
        case field(Field)
    }

    enum Field: String, Sendable, CaseIterable {
        case level, timestamp, clock, zone, number, thread, logger
        case millisecondTimestamp = "timestamp:ms"

        var isTime: Bool { self == .timestamp || self == .millisecondTimestamp }
    }

    /// A head of a form that is not known: one in any form counts in which a line shows a time.
    public static let unknown = RecordHead(templates: [], forms: [])

    /// - Throws: `RecordHeadError` if a template is malformed (`HeadTemplate`).
    public init(_ templates: [String]) throws(RecordHeadError) {
        var forms: [Form] = []
        for template in templates { forms += try HeadTemplate(template).forms() }
        guard forms.count <= HeadTemplate.formBound else { throw HeadTemplate.tooManyForms }
        self.init(templates: templates, forms: forms)
    }

    public init(_ template: String) throws(RecordHeadError) { try self.init([template]) }

    private init(templates: [String], forms: [Form]) {
        self.templates = templates
        self.forms = forms
    }

    /// Its templates, for people.
    public var text: String { isKnown ? templates.joined(separator: ", ") : "{timestamp}" }

    public var isKnown: Bool { !forms.isEmpty }

    /// Whether some form has milliseconds without leading zeros.
    var countsMilliseconds: Bool { mayName(.millisecondTimestamp) }

    /// Whether some form of it has the field.
    func mayName(_ field: Field) -> Bool { forms.contains { $0.parts.contains(.field(field)) } }

    /// Whether each of its forms has the field.
    func names(_ field: Field) -> Bool { isKnown && forms.allSatisfy { $0.parts.contains(.field(field)) } }

    /// The texts that show, in a head of one of its forms, that the record is an error, such as `ERROR]`. Empty if the head does not tell the
    /// level.
    public var errorMarkers: [String] {
        var endings: [String] = []
        for form in forms {
            guard let level = form.parts.firstIndex(of: .field(.level)) else { continue }
            let ending = form.literal(behind: level)
            if !endings.contains(ending) { endings.append(ending) }
        }
        return endings.flatMap { ending in LevelWord.errors.map { $0 + ending } }
    }
}

extension RecordHead.Form {
    init(_ parts: [RecordHead.Part]) {
        self.parts = parts
        let logger = parts.firstIndex(of: .field(.logger))
        loggerHasBlanks =
            logger.map { Self.literal(behind: $0, in: parts).utf8.contains { $0.isLetter || "[]()".utf8.contains($0) } } ?? false
    }

    /// The text between a field and the next one, without a blank at its end.
    func literal(behind field: Int) -> String { Self.literal(behind: field, in: parts) }

    private static func literal(behind field: Int, in parts: [RecordHead.Part]) -> String {
        let behind = parts[(field + 1)...].prefix { if case .field = $0 { false } else { true } }
        var literal = behind.map { if case .byte(let byte) = $0 { byte } else { UInt8(ascii: " ") } }
        if literal.last == UInt8(ascii: " ") { literal.removeLast() }
        return String(decoding: literal, as: UTF8.self)
    }
}

/// What is wrong with a head template, in words for a rule author.
public struct RecordHeadError: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String
}

extension RecordHead: Codable {
    public init(from decoder: any Decoder) throws { try self.init(decoder.singleValueContainer().decode([String].self)) }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(templates)
    }
}
