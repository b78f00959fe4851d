import Terms

extension ValueKind where Value == LocalizedText {
    /// A text in the languages of the table, with its variants.
    static var localized: ValueKind {
        ValueKind(
            read: { $0.localized($1) }, tableValue: \.tableValue, yaml: yaml, schema: { _ in .reference("text") },
            definitions: { languages in
                [("text", schema(in: languages))] + ValueKind<String>.words.definitions(languages)
            })
    }

    @Sendable private static func yaml(_ text: LocalizedText) -> YamlText {
        let variants = text.variants.map { (key: $0.without, value: yaml($0.text)) }
        return .mapping(
            text.texts.map { ($0.language.rawValue, .text($0.text)) } + (variants.isEmpty ? [] : [("without", .mapping(variants))]))
    }

    private static func schema(in languages: [Language]) -> SchemaValue {
        let texts = languages.map { language in
            (key: language.rawValue, value: SchemaValue.reference("words").described("The text in the language \(language.rawValue)."))
        }
        let without = SchemaValue.object([
            (
                "description",
                .text(
                    """
                    Variants for a log that lacks what the text mentions: 'argument' (the message has no arguments), 'node' (the log names none), \
                    or the id of a parameter whose value the log does not give. Several of these joined by a plus: if all of them apply. The first \
                    variant that applies is used. A text with a parameter's value needs a variant without it, unless the parameter has an \
                    'otherwise'.
                    """)
            ), ("type", .text("object")), ("minProperties", .number(1)), ("additionalProperties", .reference("text")),
        ])
        return .object([
            (
                "description",
                .text(
                    """
                    A text in every language of the reports. A private rule may have fewer, but one that all its texts have. It may contain the \
                    product's parameters as {purpose} and {purpose.restart}.
                    """)
            ), ("type", .text("object")), ("additionalProperties", .flag(false)),
            ("anyOf", .list(languages.map { .object([("required", .texts([$0.rawValue]))]) })),
            ("properties", .object(texts + [("without", without)])),
        ])
    }
}

extension ValueKind where Value == [Rule.ScreenText] {
    /// The vendor's texts, a list for each language.
    static var screenTexts: ValueKind {
        ValueKind(
            read: { $0.screenTexts($1) },
            tableValue: {
                .list($0) { .record("Rule.ScreenText", [("language", .text($0.language.rawValue)), ("text", .text($0.text))]) }
            },
            yaml: { texts in
                var languages: [Language] = []
                for text in texts where !languages.contains(text.language) { languages.append(text.language) }
                return .mapping(
                    languages.map { language in
                        (language.rawValue, .list(texts.filter { $0.language == language }.map { .text($0.text) }))
                    })
            },
            schema: { languages in
                let properties = languages.map { language in
                    (key: language.rawValue, value: SchemaValue.reference("screenTexts").described("In the language \(language.rawValue)."))
                }
                return .object([
                    ("type", .text("object")), ("additionalProperties", .flag(false)), ("minProperties", .number(1)),
                    ("properties", .object(properties)),
                ])
            },
            definitions: { languages in
                let texts = SchemaValue.object([
                    ("description", .text("Texts in one language, without duplicates.")), ("type", .text("array")),
                    ("minItems", .number(1)),
                    ("uniqueItems", .flag(true)), ("items", .reference("words")),
                ])
                return [("screenTexts", texts)] + ValueKind<String>.words.definitions(languages)
            })
    }
}

extension ValueKind where Value == RuleMatch.Arguments {
    /// A pattern for each argument, or a star.
    static var arguments: ValueKind {
        let patterns = ValueKind<[TextPattern]>.list(of: .pattern)
        return ValueKind(
            read: { $0.arguments($1) },
            tableValue: {
                switch $0 {
                case .any: .choice("any")
                case .list(let list): .record("RuleMatch.Arguments.list", [("", patterns.tableValue(list))])
                }
            },
            yaml: {
                switch $0 {
                case .any: .text("*")
                case .list(let list): patterns.yaml(list)
                }
            },
            schema: { .object([("oneOf", .list([.object([("const", .text("*"))]), patterns.schema($0)]))]) },
            definitions: patterns.definitions)
    }
}

extension ValueKind where Value == [String] {
    /// One text, or a list of texts.
    static func oneOrMore(of element: ValueKind<String>) -> ValueKind {
        let list = ValueKind.list(of: element, atLeast: 1)
        return ValueKind(
            read: { decoder, node in
                guard case .scalar = node.content else { return list.read(&decoder, node) }
                return [element.read(&decoder, node)]
            }, tableValue: list.tableValue, yaml: { $0.count == 1 ? element.yaml($0[0]) : list.yaml($0) },
            schema: { .object([("oneOf", .list([element.schema($0), list.schema($0)]))]) }, definitions: element.definitions)
    }
}

extension ValueKind where Value == [TextPattern] {
    /// One pattern, or a list of which one must fit.
    static var alternatives: ValueKind {
        let patterns = ValueKind.list(of: .pattern, atLeast: 1)
        return ValueKind(
            read: { $0.alternatives($1) }, tableValue: patterns.tableValue,
            yaml: { $0.count == 1 ? .text($0[0].pattern) : patterns.yaml($0) },
            schema: { .object([("oneOf", .list([.reference("pattern"), patterns.schema($0)]))]) }, definitions: patterns.definitions)
    }
}
