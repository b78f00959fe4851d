import LogScanning
import RuleTable
import SwiftLiterals

/// A rule table as Swift source, with one function for each product and rule, so that each is type-checked separately.
struct SwiftSource {
    let text: String

    /// - Parameter files: The files of the table, by their paths in its folder.
    init(of table: RuleSet, files: [(path: String, text: String)]) {
        let products = table.declaredProducts.enumerated().map { (name: "product\($0)", type: "Product", value: $1.tableValue) }
        let rules = table.rules.enumerated().map { (name: "rule\($0)", type: "Rule", value: $1.tableValue) }
        let requirements = table.requirements.enumerated().map {
            (name: "requirements\($0)", type: "RequirementPolicy", value: $1.tableValue)
        }
        let functions = (products + rules + requirements).map { name, type, value in
            "private func \(name)() -> \(type) {\n    \(Self.expression(value))\n}\n"
        }
        let hints = table.declaredProducts.map { product in
            "\(swiftLiteral(product.id)): [\(RuleSet.hints(of: product, table.rules).map(swiftLiteral).joined(separator: ", "))]"
        }
        text = """
            // Written by RuleCompiler from the rule files. Changes here are lost.

            import LogScanning
            import RuleTable
            import Terms

            enum CompiledRules {
                static var table: RuleSet {
                    RuleSet(
                        products: [\(products.map { "\($0.name)()" }.joined(separator: ", "))],
                        rules: [\(rules.map { "\($0.name)()" }.joined(separator: ", "))],
                        requirements: [\(requirements.map { "\($0.name)()" }.joined(separator: ", "))],
                        digest: \(swiftLiteral(table.digest)),
                        // Worked out here, so that no run has to.
                        hints: [\(hints.joined(separator: ", "))]
                    )
                }

                static let files: [(path: String, text: String)] = [
                    \(files.map { "(\(swiftLiteral($0.path)), \(swiftLiteral($0.text)))" }.joined(separator: ",\n        "))
                ]
            }

            \(functions.joined(separator: "\n"))
            """
    }

    /// An expression that recreates the value.
    private static func expression(_ value: TableValue) -> String {
        switch value {
        case .none: "nil"
        case .flag(let flag): "\(flag)"
        case .number(let number): "\(number)"
        case .text(let text): swiftLiteral(text)
        case .choice(let name): ".\(name)"
        case .list(let elements): "[\(elements.map(expression).joined(separator: ", "))]"
        case .record("LocalizedText", let fields): localized(fields)
        case .record(let type, let fields):
            "\(type)(\(fields.map { ($0.label.isEmpty ? "" : "\($0.label): ") + expression($0.value) }.joined(separator: ", ")))"
        }
    }
    /// A text with a label for each of its languages.
    private static func localized(_ fields: [(label: String, value: TableValue)]) -> String {
        let texts = fields.filter { $0.label != "variants" }.map {
            ".init(\(swiftLiteral($0.label)), \(expression($0.value)))"
        }
        let variants = fields.filter { $0.label == "variants" }.map { ", variants: \(expression($0.value))" }
        return "LocalizedText([\(texts.joined(separator: ", "))]\(variants.joined()))"
    }
}
