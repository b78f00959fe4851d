import Terms

/// A kind of value in a rule file: how it is read, compiled in, written, and described in the published schema.
struct ValueKind<Value: Sendable>: Sendable {
    let read: @Sendable (inout ValueDecoder, YamlNode) -> Value
    let tableValue: @Sendable (Value) -> TableValue
    let yaml: @Sendable (Value) -> YamlText
    let schema: @Sendable ([Language]) -> SchemaValue
    /// Of a list: the fewest elements that it may have.
    var minimum = 0
    /// What the schema refers to.
    var definitions: @Sendable ([Language]) -> [(key: String, value: SchemaValue)] = { _ in [] }
}

extension ValueKind where Value == String {
    private static func text(
        _ definition: String, _ description: String = "", pattern: String,
        _ read: @escaping @Sendable (inout ValueDecoder, YamlNode) -> String
    ) -> ValueKind {
        let schema = SchemaValue.object([("type", .text("string")), ("pattern", .text(pattern))]).described(description)
        return ValueKind(
            read: read, tableValue: TableValue.text, yaml: YamlText.text, schema: { _ in .reference(definition) },
            definitions: { _ in [(definition, schema)] })
    }

    /// Any text.
    static var words: ValueKind { text("words", pattern: "\\S") { $0.text($1) } }

    /// A text whose form the schema says and the decoder checks elsewhere.
    static func words(matching pattern: String) -> ValueKind {
        let schema = SchemaValue.object([("type", .text("string")), ("pattern", .text(pattern))])
        return ValueKind(
            read: words.read, tableValue: words.tableValue, yaml: words.yaml, schema: { _ in schema }, definitions: words.definitions)
    }

    static var identifier: ValueKind {
        text("identifier", "Lower-case letters, digits and hyphens.", pattern: "^[a-z0-9-]+$") { $0.identifier($1) }
    }

    /// A logger, or a message's id.
    static var name: ValueKind { text("name", "A name without spaces or stars.", pattern: "^[^\\s*]+$") { $0.name($1) } }

    /// One of the names that the rule's product has of something.
    static func known(_ kind: String, _ base: ValueKind, _ ids: @escaping @Sendable (RuleScope) -> [String]?) -> ValueKind {
        ValueKind(
            read: { decoder, node in decoder.known(node, kind, among: decoder.scope.flatMap(ids)) }, tableValue: base.tableValue,
            yaml: base.yaml, schema: base.schema, definitions: base.definitions)
    }
}

extension ValueKind where Value: RawRepresentable<String> & CaseIterable {
    /// One of an enumeration's values.
    static func choice(else placeholder: Value) -> ValueKind {
        ValueKind(
            read: { $0.choice($1, else: placeholder) }, tableValue: { .choice("\($0)") }, yaml: { .text($0.rawValue) },
            schema: { _ in .object([("enum", .texts(Value.allCases.map(\.rawValue)))]) })
    }
}

extension ValueKind where Value == TextPattern {
    static var pattern: ValueKind {
        let schema = SchemaValue.object([("type", .text("string")), ("pattern", .text("\\S"))]).described(
            """
            A text with * for any run of characters: text equals, text* is a prefix, *text a suffix, *text* is contained. Case, whitespace and a \
            trailing full stop are ignored. \\* is a star, \\\\ a backslash.
            """)
        return ValueKind(
            read: { $0.pattern($1) }, tableValue: \.tableValue, yaml: { .text($0.pattern) }, schema: { _ in .reference("pattern") },
            definitions: { _ in [("pattern", schema)] })
    }
}

extension ValueKind {
    static func list<Element>(of element: ValueKind<Element>, atLeast count: Int = 0) -> ValueKind where Value == [Element] {
        ValueKind(
            read: { $0.list($1, atLeast: count, of: element.read) }, tableValue: { .list($0, element.tableValue) },
            yaml: { .list($0.map(element.yaml)) }, schema: { .list(of: element.schema($0), atLeast: count) }, minimum: count,
            definitions: element.definitions)
    }

    /// A list of mappings that each have an id of their own.
    static func uniqueList<Element>(of element: ValueKind<Element>, atLeast count: Int = 0) -> ValueKind where Value == [Element] {
        let list = ValueKind.list(of: element, atLeast: count)
        return ValueKind(
            read: { $0.uniqueList($1, atLeast: count, of: element.read) }, tableValue: list.tableValue, yaml: list.yaml,
            schema: list.schema, minimum: count, definitions: list.definitions)
    }

    /// A mapping of its own shape, described where it stands.
    static func mapping(
        _ shape: MappingShape<Value>, check: @escaping @Sendable (inout ValueDecoder, YamlNode, Value) -> Void = { _, _, _ in }
    ) -> ValueKind {
        ValueKind(
            read: { decoder, node in
                let value = decoder.value(of: node, as: shape)
                check(&decoder, node, value)
                return value
            }, tableValue: shape.tableValue, yaml: shape.yaml, schema: shape.schema, definitions: shape.definitions)
    }

    /// A mapping that the schema describes under a name, since it stands in several places or in a list.
    static func mapping(_ shape: MappingShape<Value>, named name: String) -> ValueKind {
        ValueKind(
            read: { $0.value(of: $1, as: shape) }, tableValue: shape.tableValue, yaml: shape.yaml, schema: { _ in .reference(name) },
            definitions: { [(name, shape.schema(in: $0))] + shape.definitions(in: $0) })
    }
}
