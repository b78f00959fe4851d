public import Terms

extension Rule {
    /// The JSON Schema of a rule file (`Docs/Schemas/rule.schema.json`).
    public static func schema(in languages: [Language]) -> String {
        guard case .object(let members) = shape.schema(in: languages) else { return "" }
        let head: [(key: String, value: SchemaValue)] = [
            ("$schema", .text("https://json-schema.org/draft/2020-12/schema")), ("title", .text("bundlescope rule")),
        ]
        return SchemaValue.object(head + members + [("$defs", .object(shape.definitions(in: languages)))]).json() + "\n"
    }

    /// The rule as a rule file.
    public var yaml: String { Self.shape.yaml(self).document }
}
