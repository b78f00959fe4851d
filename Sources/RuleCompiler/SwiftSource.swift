import LogScanning
import RuleTable

/// A rule table as Swift source: one function for each product and rule, so that each is type-checked alone.
struct SwiftSource {
    let text: String

    init(of table: RuleSet) {
        let products = table.declaredProducts.enumerated().map { (name: "product\($0)", type: "Product", value: $1.tableValue) }
        let rules = table.rules.enumerated().map { (name: "rule\($0)", type: "Rule", value: $1.tableValue) }
        let requirements = table.requirements.enumerated().map {
            (name: "requirements\($0)", type: "RequirementPolicy", value: $1.tableValue)
        }
        let functions = (products + rules + requirements).map { name, type, value in
            "private func \(name)() -> \(type) {\n    \(Self.expression(value))\n}\n"
        }
        let hints = table.products.map { product in
            "\(Self.literal(product.id)): [\((product.sources.first?.hints ?? []).map(Self.literal).joined(separator: ", "))]"
        }
        text = """
            // Written by RuleCompiler from the rule files. Changes here are lost.

            import LogScanning
            import RuleTable

            enum CompiledRules {
                static var table: RuleSet {
                    RuleSet(
                        products: [\(products.map { "\($0.name)()" }.joined(separator: ", "))],
                        rules: [\(rules.map { "\($0.name)()" }.joined(separator: ", "))],
                        requirements: [\(requirements.map { "\($0.name)()" }.joined(separator: ", "))],
                        digest: \(Self.literal(table.digest)),
                        // Worked out here, so that no run has to.
                        hints: [\(hints.joined(separator: ", "))]
                    )
                }
            }

            \(functions.joined(separator: "\n"))
            """
    }

    /// An expression that makes the value again.
    private static func expression(_ value: TableValue) -> String {
        switch value {
        case .none: "nil"
        case .flag(let flag): "\(flag)"
        case .number(let number): "\(number)"
        case .text(let text): literal(text)
        case .choice(let name): ".\(name)"
        case .list(let elements): "[\(elements.map(expression).joined(separator: ", "))]"
        case .record(let type, let fields):
            "\(type)(\(fields.map { ($0.label.isEmpty ? "" : "\($0.label): ") + expression($0.value) }.joined(separator: ", ")))"
        }
    }

    /// A string literal. Characters that cannot be seen, and those that could end it, are escaped.
    static func literal(_ text: String) -> String {
        var literal = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case " ": literal += " "
            case "\\", "\"": literal += "\\\(scalar)"
            default:
                if invisible.contains(scalar.properties.generalCategory) {
                    literal += "\\u{\(String(scalar.value, radix: 16))}"
                } else {
                    literal.unicodeScalars.append(scalar)
                }
            }
        }
        return literal + "\""
    }

    private static let invisible: Set<Unicode.GeneralCategory> = [
        .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse, .unassigned,
    ]
}
