/// A JSON value whose keys keep their order, of which the published schema is made.
indirect enum SchemaValue: Sendable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([SchemaValue])
    case object([(key: String, value: SchemaValue)])

    /// A reference to one of the schema's definitions.
    static func reference(_ definition: String) -> SchemaValue { .object([("$ref", .text("#/$defs/\(definition)"))]) }

    /// A list of values, of which there are at least so many.
    static func list(of element: SchemaValue, atLeast count: Int) -> SchemaValue {
        .object([("type", .text("array"))] + (count > 0 ? [("minItems", .number(count))] : []) + [("items", element)])
    }

    static func texts(_ texts: [String]) -> SchemaValue { .list(texts.map(SchemaValue.text)) }

    /// The same value with a description before its other keys.
    func described(_ description: String) -> SchemaValue {
        guard case .object(let members) = self, !description.isEmpty else { return self }
        return .object([("description", .text(description))] + members.filter { $0.key != "description" })
    }

    /// As JSON, indented by two spaces for each level.
    func json(indentedBy depth: Int = 0) -> String {
        let (outer, inner) = (String(repeating: "  ", count: depth), String(repeating: "  ", count: depth + 1))
        switch self {
        case .text(let text): return Self.quoted(text)
        case .number(let number): return "\(number)"
        case .flag(let flag): return "\(flag)"
        case .list(let elements):
            if elements.isEmpty { return "[]" }
            return "[\n" + elements.map { inner + $0.json(indentedBy: depth + 1) }.joined(separator: ",\n") + "\n\(outer)]"
        case .object(let members):
            if members.isEmpty { return "{}" }
            let lines = members.map { "\(inner)\(Self.quoted($0.key)): \($0.value.json(indentedBy: depth + 1))" }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
        }
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
    }
}
