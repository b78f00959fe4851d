public import RuleTable

/// Writes rules, for `rules list`, `rules show` and `explain`.
public struct RuleWriter: Sendable {
    private let style: ReportStyle
    private let wording: Wording
    private let header: ReportHeader

    public init(style: ReportStyle, rules: RuleSet, toolVersion: String) {
        self.style = style
        wording = Wording(rules, style.language)
        header = ReportHeader(toolVersion: toolVersion, rules: rules, language: style.language)
    }

    /// The rules whole, one after the other. As JSON one object with the report's header and `rules`; as NDJSON a rule a line.
    public func rules(_ rules: [Rule]) -> String {
        let reports = rules.map { RuleReport($0, wording) }
        return switch style.format {
        case .json: jsonText(RuleDocument(header: header, rules: reports), pretty: true) + "\n"
        case .ndjson: reports.map { jsonText($0, pretty: false) + "\n" }.joined()
        case .text, .markdown: reports.map { style.page(RulePage(report: $0, wording: wording).blocks) }.joined(separator: "\n")
        }
    }

    /// A line for each rule; the JSON forms say everything.
    public func list(_ rules: [Rule]) -> String {
        guard style.format == .text || style.format == .markdown else { return self.rules(rules) }
        let words = wording.phrases.words
        let rows = rules.map { rule in
            [Phrase(rule.id, .quoted), words.severity(rule.severity), wording.phrase(rule.title, of: rule.product, [:])]
        }
        let columns = wording.phrases.columns
        return style.page([.table(header: [columns.rule, columns.severity, columns.title], rows: rows)])
    }
}

/// Rules as a JSON document: the report's header and the rules.
private struct RuleDocument: Encodable {
    let header: ReportHeader
    let rules: [RuleReport]

    private enum CodingKeys: CodingKey {
        case rules
    }

    func encode(to encoder: any Encoder) throws {
        try header.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(rules, forKey: .rules)
    }
}
