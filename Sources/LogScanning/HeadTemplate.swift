/// Parses the template of a head, and lists the forms that it stands for.
struct HeadTemplate {
    /// The number of forms that a head may have.
    static let formBound = 32
    static let tooManyForms = RecordHeadError(description: "expected at most \(formBound) forms of the head")

    private let template: String
    private var rest: Substring.UTF8View

    init(_ template: String) {
        self.template = template
        rest = template.utf8[...]
    }

    /// The forms in the order in which they are tried: with a part before without it.
    ///
    /// - Throws: `RecordHeadError` if a brace or parenthesis is not closed, a field is unknown or repeated, there is not exactly one time, or
    ///   nothing between two fields other than a time and its zone.
    consuming func forms() throws(RecordHeadError) -> [RecordHead.Form] {
        var forms: [[RecordHead.Part]] = [[]]
        while let choices = try next(inGroup: false) {
            guard forms.count * choices.count <= Self.formBound else { throw Self.tooManyForms }
            forms = forms.flatMap { form in choices.map { form + $0 } }
        }
        var checked: [RecordHead.Form] = []
        for form in forms {
            let form = RecordHead.Form(Self.withSingleBlanks(form))
            try check(form)
            if !checked.contains(form) { checked.append(form) }
        }
        return checked
    }

    /// The next part, or what may stand in the place of the next group; nil at the end, and before a `|` or `)` in a group.
    private mutating func next(inGroup: Bool) throws(RecordHeadError) -> [[RecordHead.Part]]? {
        guard let byte = rest.first, !inGroup || !"|)".utf8.contains(byte) else { return nil }
        rest.removeFirst()
        switch byte {
        case UInt8(ascii: "{"): return [[.field(try field())]]
        case UInt8(ascii: "("):
            if inGroup { throw RecordHeadError(description: "“(” is within another “(” in “\(template)”") }
            return try group()
        case UInt8(ascii: "\\"):
            guard let escaped = rest.first, "()|\\".utf8.contains(escaped) else { return [[.byte(byte)]] }
            rest.removeFirst()
            return [[.byte(escaped)]]
        case UInt8(ascii: " "), UInt8(ascii: "\t"): return [[.blank]]
        case 0xC2 where rest.first == 0xA0:
            rest.removeFirst()
            return [[.blank]]
        default: return [[.byte(byte)]]
        }
    }

    private mutating func group() throws(RecordHeadError) -> [[RecordHead.Part]] {
        var alternatives: [[RecordHead.Part]] = [[]]
        while true {
            while let part = try next(inGroup: true) { alternatives[alternatives.count - 1] += part[0] }
            switch rest.popFirst() {
            case UInt8(ascii: "|"): alternatives.append([])
            case UInt8(ascii: ")"):
                guard rest.first == UInt8(ascii: "?") else { return alternatives }
                rest.removeFirst()
                return alternatives + [[]]
            default: throw RecordHeadError(description: "“(” is not closed in “\(template)”")
            }
        }
    }

    private mutating func field() throws(RecordHeadError) -> RecordHead.Field {
        guard let close = rest.firstIndex(of: UInt8(ascii: "}")) else {
            throw RecordHeadError(description: "“{” is not closed in “\(template)”")
        }
        let name = String(Substring(rest[..<close]))
        guard let field = RecordHead.Field(rawValue: name) else {
            let known = RecordHead.Field.allCases.map { "{\($0.rawValue)}" }.joined(separator: ", ")
            throw RecordHeadError(description: "unknown field {\(name)}; known: \(known)")
        }
        rest = rest[close...].dropFirst()
        return field
    }

    private static func withSingleBlanks(_ parts: [RecordHead.Part]) -> [RecordHead.Part] {
        var single: [RecordHead.Part] = []
        for part in parts where part != .blank || single.last != .blank { single.append(part) }
        return single
    }

    private func check(_ form: RecordHead.Form) throws(RecordHeadError) {
        var before: RecordHead.Field?
        var seen: [RecordHead.Field] = []
        for part in form.parts {
            guard case .field(let field) = part else {
                before = nil
                continue
            }
            if let before, field != .zone || !before.isTime {
                throw RecordHeadError(description: "there is nothing between {\(before.rawValue)} and {\(field.rawValue)}")
            }
            if seen.contains(field) { throw RecordHeadError(description: "{\(field.rawValue)} occurs twice") }
            seen.append(field)
            before = field
        }
        guard seen.count(where: { $0.isTime || $0 == .clock }) == 1 else {
            throw RecordHeadError(description: "expected {timestamp}, or {clock} if the day is not logged, in “\(template)”")
        }
    }
}
