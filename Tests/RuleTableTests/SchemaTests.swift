import BuiltInRules
import Foundation
import Terms
import Testing

@testable import RuleTable

/// The published JSON Schemas have the same keys and values as the decoder.
@Suite struct SchemaTests {
    @Test(arguments: [
        ("product", [], MappingKeys.product), ("product", ["$defs", "source"], .source), ("product", ["$defs", "operation"], .operation),
        ("product", ["$defs", "field"], .field), ("product", ["$defs", "spelling"], .spelling),
        ("product", ["$defs", "parameter"], .parameter),
        ("product", ["$defs", "parameterText"], .parameterText), ("product", ["$defs", "parameterValue"], .parameterValue),
        ("product", ["$defs", "requirement"], .requirement), ("product", ["$defs", "reference"], .reference),
        ("product", ["$defs", "subject"], .subject), ("product", ["$defs", "machine"], .machine), ("verify", [], .policy),
        ("verify", ["$defs", "option"], .policyOption), ("verify", ["$defs", "message"], .policyMessage),
        ("verify", ["$defs", "cause"], .policyCause), ("verify", ["$defs", "check"], .policyCheck),
    ])
    func keys(schema: String, path: [String], keys: MappingKeys) throws {
        let mapping = try #require(try value(at: path, in: schema) as? [String: Any])
        #expect((mapping["properties"] as? [String: Any])?.keys.sorted() == keys.all.sorted())
        #expect((mapping["required"] as? [String] ?? []).sorted() == keys.required.sorted())
        #expect(mapping["additionalProperties"] as? Bool == false)
    }

    /// `Scripts/update-documents` writes it.
    @Test func aRulesSchemaIsThatOfItsShape() throws {
        let path = repository("Docs/Schemas/rule.schema.json")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == Rule.schema(in: RuleSet.builtIn.languages))
    }

    @Test(arguments: ["rule", "product", "verify"])
    func aTextNeedsOneLanguage(schema: String) throws {
        let text = try #require(try value(at: ["$defs", "text"], in: schema) as? [String: Any])
        let keys = MappingKeys.text(in: Language.written)
        #expect((text["properties"] as? [String: Any])?.keys.sorted() == keys.all.sorted())
        #expect((text["anyOf"] as? [[String: [String]]])?.compactMap { $0["required"]?.first } == Language.written.map(\.rawValue))
    }

    @Test func choices() throws {
        func names(_ path: String...) throws -> [String]? { try value(at: path, in: "verify") as? [String] }
        #expect(try names("$defs", "check", "properties", "check", "enum") == CheckName.allCases.map(\.rawValue))
        #expect(try names("$defs", "option", "properties", "name", "enum") == PolicyOption.Name.allCases.map(\.rawValue))
        #expect(try names("$defs", "message", "properties", "stage", "enum") == PolicyMessage.Stage.allCases.map(\.rawValue))
        #expect(try names("$defs", "check", "properties", "basis", "enum") == PolicyCheck.Basis.allCases.map(\.rawValue))
        #expect(try names("$defs", "encoding", "enum") == PolicyCheck.EncodingName.allCases.map(\.rawValue))
        #expect(try names("$defs", "usage", "enum") == PolicyCheck.KeyUsageName.allCases.map(\.rawValue))
        #expect(try names("$defs", "extendedUsage", "enum") == PolicyCheck.ExtendedUsageName.allCases.map(\.rawValue))
        #expect(try names("$defs", "check", "properties", "issuers", "enum") == PolicyCheck.IssuerPlace.allCases.map(\.rawValue))
        #expect(try names("$defs", "signature", "enum") == PolicyCheck.SignatureName.allCases.map(\.rawValue))
        #expect(try names("$defs", "check", "properties", "keyKinds", "items", "enum") == PolicyCheck.KeyKindName.allCases.map(\.rawValue))
        let extensions = try names("$defs", "check", "properties", "extensions", "items", "enum")
        #expect(extensions == PolicyCheck.ExtensionName.allCases.map(\.rawValue))
    }

    @Test(arguments: ["rule", "product", "verify"])
    func everyFieldIsExplained(schema: String) throws {
        func unexplained(_ value: Any, _ path: String) -> [String] {
            guard let object = value as? [String: Any] else { return [] }
            let own = (object["properties"] as? [String: Any] ?? [:])
                .filter { ($0.value as? [String: Any])?["description"] == nil }.map { "\(path)/\($0.key)" }
            return own + object.flatMap { unexplained($0.value, "\(path)/\($0.key)") }
        }
        #expect(unexplained(try value(at: [], in: schema), "") == [])
    }

    private func value(at path: [String], in schema: String) throws -> Any {
        let data = try Data(contentsOf: URL(filePath: repository("Docs/Schemas/\(schema).schema.json")))
        return try path.reduce(JSONSerialization.jsonObject(with: data)) { value, key in
            try #require((value as? [String: Any])?[key])
        }
    }
}
