import RuleTable
import Wording

/// SARIF's `reportingDescriptor`: a rule, or a kind of note.
struct SARIFRule: Encodable {
    let id: String
    let shortDescription: SARIFText
    var fullDescription: SARIFText?
    var help: SARIFText?
    var helpUri: String?
    var defaultConfiguration: Configuration?
    var properties: Properties?

    struct Configuration: Encodable {
        let level: String
    }

    struct Properties: Encodable {
        let basis: Rule.Basis
        let severity: Rule.Severity
    }

    /// The rule id of results that no rule explains: consumers group by id, and null is not allowed.
    static let unknownMessage = "unknown-message"

    /// The rules of a table, and the one of what none of them explains.
    static func all(_ rules: [Rule], _ wording: Wording) -> [SARIFRule] {
        rules.map { SARIFRule($0, wording) } + [SARIFRule(id: unknownMessage, shortDescription: wording.phrases.findings.unknownDiagnosis)]
    }

    init(id: String, shortDescription: Phrase) {
        self.id = id
        self.shortDescription = SARIFText(text: shortDescription.plain)
    }

    init(_ rule: Rule, _ wording: Wording) {
        let report = RuleReport(rule, wording)
        let meaning = MeaningPage(wording: wording)
        let blocks = meaning.blocks(diagnosis: report.diagnosis, causes: report.causes) + meaning.references(report.references)
        self.init(id: rule.id, shortDescription: report.title)
        fullDescription = SARIFText(text: report.diagnosis.plain)
        help = SARIFText(text: TextLayout(width: 120, color: false).text(blocks), markdown: MarkdownLayout().text(blocks))
        helpUri = report.references.first?.url
        defaultConfiguration = Configuration(level: rule.severity.sarifLevel)
        properties = Properties(basis: rule.basis, severity: rule.severity)
    }
}

/// SARIF's `message`, and its `multiformatMessageString`.
struct SARIFText: Encodable {
    var text: String
    var markdown: String?
}

extension Rule.Severity {
    /// SARIF's `level`.
    var sarifLevel: String {
        switch self {
        case .critical: "error"
        case .warning: "warning"
        case .info: "note"
        }
    }
}
