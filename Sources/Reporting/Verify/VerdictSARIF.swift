import CertificateChain
import Requirements
import RuleTable
import Terms
import Wording

/// A verdict as SARIF's `run`, with a result for each result of each check, including those that pass.
struct VerdictSARIF: Encodable {
    let tool: SARIFTool
    let language: String
    let results: [Result]

    struct Result: Encodable {
        let ruleId: String
        /// SARIF's word for a check's outcome; only a failure has a level.
        let kind: String
        let level: String
        let message: SARIFText
        let locations: [SARIFLocation]
        let properties: Properties
    }

    struct Properties: Encodable {
        let requirement: Phrase
        let place: String?
        let certificate: Int?
        let remediation: [Phrase]
        let rule: String?
    }

    init(header: ReportHeader, report: VerdictReport, wording: Wording) {
        var rules: [SARIFRule] = []
        for check in report.checks where !rules.contains(where: { $0.id == check.id }) {
            rules.append(SARIFRule(id: check.id, shortDescription: check.requirement))
        }
        tool = SARIFTool(header, rules: rules)
        language = header.language.rawValue
        // A check is about the chain as a whole, whichever files it came from.
        let files = report.files.prefix(1).map { SARIFLocation(SARIFArtifact.Location(bundle: $0)) }
        results = report.checks.map { check in
            Result(
                ruleId: check.id, kind: check.outcome.sarifKind, level: check.outcome.sarifLevel,
                message: SARIFText(text: visible(check.found.plain)),
                locations: files,
                properties: Properties(
                    requirement: check.requirement, place: check.place, certificate: check.certificate, remediation: check.remediation,
                    rule: check.rule))
        }
    }
}

extension CheckResult.Outcome {
    fileprivate var sarifKind: String {
        switch self {
        case .pass: "pass"
        case .fail, .advice: "fail"
        case .unknown: "open"
        case .notApplicable: "notApplicable"
        }
    }

    fileprivate var sarifLevel: String {
        switch self {
        case .fail: "error"
        case .advice: "note"
        case .pass, .unknown, .notApplicable: "none"
        }
    }
}
