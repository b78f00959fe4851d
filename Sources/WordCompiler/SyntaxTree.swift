import Fluent

/// A file of words as the syntax tree that Mozilla's `fluent.syntax` writes, without positions.
struct SyntaxTree {
    private let resource: FluentResource

    init(_ resource: FluentResource) {
        self.resource = resource
    }

    var json: String {
        Self.node("Resource", ["body": .list(resource.entries.map(Self.entry))]).json
    }

    private static func node(_ type: String, _ fields: [String: JSONValue]) -> JSONValue {
        .object(fields.merging(["type": .text(type)]) { first, _ in first })
    }

    private static func entry(_ entry: FluentEntry) -> JSONValue {
        switch entry {
        case .comment(let level, let text): comment(["Comment", "GroupComment", "ResourceComment"][level - 1], text)
        case .message(let message):
            node(
                message.isTerm ? "Term" : "Message",
                [
                    "id": identifier(message.id), "value": message.value.map(pattern) ?? .null,
                    "attributes": .list(
                        message.attributes.map { node("Attribute", ["id": identifier($0.id), "value": pattern($0.value)]) }),
                    "comment": message.comment.map { comment("Comment", $0) } ?? .null,
                ])
        }
    }

    private static func comment(_ type: String, _ text: String) -> JSONValue { node(type, ["content": .text(text)]) }

    private static func identifier(_ name: FluentName) -> JSONValue { node("Identifier", ["name": .text(name.text)]) }

    private static func pattern(_ pattern: FluentPattern) -> JSONValue {
        let elements = pattern.elements.map { element in
            switch element {
            case .text(let text): node("TextElement", ["value": .text(text)])
            case .placeable(let expression): placeable(expression)
            }
        }
        return node("Pattern", ["elements": .list(elements)])
    }

    private static func placeable(_ expression: FluentExpression) -> JSONValue {
        node("Placeable", ["expression": self.expression(expression)])
    }

    private static func expression(_ expression: FluentExpression) -> JSONValue {
        switch expression {
        case .string(let raw, _): node("StringLiteral", ["value": .text(raw)])
        case .number(let number): node("NumberLiteral", ["value": .text(number)])
        case .variable(let name): node("VariableReference", ["id": identifier(name)])
        case .message(let name, let attribute):
            node("MessageReference", ["id": identifier(name), "attribute": attribute.map(identifier) ?? .null])
        case .term(let name, let attribute, let arguments):
            node(
                "TermReference",
                [
                    "id": identifier(name), "attribute": attribute.map(identifier) ?? .null,
                    "arguments": arguments.map(self.arguments) ?? .null,
                ])
        case .function(let name, let arguments):
            node("FunctionReference", ["id": identifier(name), "arguments": self.arguments(arguments)])
        case .nested(let inner): placeable(inner)
        case .select(let selector, let variants):
            node("SelectExpression", ["selector": self.expression(selector), "variants": .list(variants.map(variant))])
        }
    }

    private static func arguments(_ arguments: FluentArguments) -> JSONValue {
        let named = arguments.named.map { node("NamedArgument", ["name": identifier($0.name), "value": expression($0.value)]) }
        return node("CallArguments", ["positional": .list(arguments.positional.map(expression)), "named": .list(named)])
    }

    private static func variant(_ variant: FluentVariant) -> JSONValue {
        let key = variant.isNumber ? node("NumberLiteral", ["value": .text(variant.key.text)]) : identifier(variant.key)
        return node("Variant", ["key": key, "value": pattern(variant.value), "default": .flag(variant.isDefault)])
    }
}
