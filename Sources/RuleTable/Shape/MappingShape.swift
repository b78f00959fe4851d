import Terms

/// One description of a kind of mapping in a rule file. Its keys, how it is read, written, compiled in and described in the published schema all
/// follow from it.
struct MappingShape<Value: Sendable>: Sendable {
    /// The kind of mapping, as named in messages to rule authors.
    let name: String
    /// The value's type, by its name in Swift.
    let type: String
    let description: String
    /// What a mapping without any keys is read as.
    let blank: Value
    /// In the order of the type's initializer, which is also that in which they are written.
    let fields: [Field]
    /// Further conditions of the schema.
    var conditions: [(key: String, value: SchemaValue)] = []

    /// Whether a key may be missing.
    enum Need: Sendable {
        case always
        /// A rule that is to be built in has it; a private one may lack it.
        case published
        case never
    }

    /// One key, and the property that holds its value.
    struct Field: Sendable {
        let key: String
        let need: Need
        /// Of a list: the fewest elements that it may have.
        let minimum: Int
        let description: String
        let read: @Sendable (inout ValueDecoder, YamlNode, inout Value) -> Void
        let tableValue: @Sendable (Value) -> TableValue
        /// Nil if the key is left out.
        let yaml: @Sendable (Value) -> YamlText?
        let schema: @Sendable ([Language]) -> SchemaValue
        let definitions: @Sendable ([Language]) -> [(key: String, value: SchemaValue)]

        init<Part>(
            _ key: String, _ path: any WritableKeyPath<Value, Part> & Sendable, _ kind: ValueKind<Part>, _ need: Need,
            _ description: String = ""
        ) {
            self.key = key
            self.need = need
            minimum = kind.minimum
            self.description = description
            read = { decoder, node, value in value[keyPath: path] = kind.read(&decoder, node) }
            tableValue = { kind.tableValue($0[keyPath: path]) }
            yaml = { value in
                let yaml = kind.yaml(value[keyPath: path])
                return need == .never && yaml.isEmpty ? nil : yaml
            }
            (schema, definitions) = (kind.schema, kind.definitions)
        }

        /// A key whose property is nil without it.
        init<Part>(
            _ key: String, optional path: any WritableKeyPath<Value, Part?> & Sendable, _ kind: ValueKind<Part>, _ need: Need,
            _ description: String = ""
        ) {
            self.key = key
            self.need = need
            minimum = kind.minimum
            self.description = description
            read = { decoder, node, value in value[keyPath: path] = kind.read(&decoder, node) }
            tableValue = { $0[keyPath: path].map(kind.tableValue) ?? .none }
            yaml = { $0[keyPath: path].map(kind.yaml) }
            (schema, definitions) = (kind.schema, kind.definitions)
        }
    }

    var keys: MappingKeys {
        func keys(_ need: Need) -> [String] { fields.filter { $0.need == need }.map(\.key) }
        return MappingKeys(
            name: name, required: keys(.always), published: keys(.published),
            nonEmpty: Set(fields.filter { $0.need == .published && $0.minimum > 0 }.map(\.key)), optional: keys(.never),
            order: fields.map(\.key))
    }

    func tableValue(_ value: Value) -> TableValue { .record(type, fields.map { ($0.key, $0.tableValue(value)) }) }

    func yaml(_ value: Value) -> YamlText { .mapping(fields.compactMap { field in field.yaml(value).map { (field.key, $0) } }) }

    /// The schema of the mapping, without the definitions that it refers to.
    func schema(in languages: [Language]) -> SchemaValue {
        let properties = fields.map { (key: $0.key, value: $0.schema(languages).described($0.description)) }
        let required = fields.filter { $0.need == .always }.map(\.key)
        return .object(
            [("description", .text(description)), ("type", .text("object")), ("additionalProperties", .flag(false))]
                + (required.isEmpty ? [] : [("required", .texts(required))]) + conditions + [("properties", .object(properties))])
    }

    func definitions(in languages: [Language]) -> [(key: String, value: SchemaValue)] {
        var seen: Set<String> = []
        return fields.flatMap { $0.definitions(languages) }.filter { seen.insert($0.key).inserted }
    }
}

extension ValueDecoder {
    /// The value of a mapping, read key by key. Reports unknown and missing keys.
    mutating func value<Value>(of node: YamlNode, as shape: MappingShape<Value>) -> Value {
        let values = values(of: node, as: shape.keys)
        var value = shape.blank
        for field in shape.fields {
            if let node = values[field.key] { field.read(&self, node, &value) }
        }
        return value
    }
}
