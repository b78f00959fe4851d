import CertificateChain
import Requirements
import RuleTable
import Terms
import Wording

/// A verdict as SARIF 2.1.0 (OASIS): one run with a result for each result of each check, including those that pass.
struct VerdictSARIF: Encodable {
    let version = "2.1.0"
    let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    let runs: [Run]

    private enum CodingKeys: String, CodingKey {
        case version, runs
        case schema = "$schema"
    }

    struct Run: Encodable {
        let tool: Tool
        let language: String
        let results: [Result]
    }

    struct Tool: Encodable {
        let driver: Driver
    }

    struct Driver: Encodable {
        let name: String
        let version: String
        let rules: [SARIFRule]
        let properties: [String: String]
    }

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
        let driver = Driver(
            name: header.tool.name, version: header.tool.version, rules: rules, properties: ["rulesDigest": header.tool.rules.digest])
        // A check is about the chain as a whole, whichever files it came from.
        let files = report.files.prefix(1).map { SARIFLocation(SARIFArtifact.Location(bundle: $0)) }
        let results = report.checks.map { check in
            Result(
                ruleId: check.id, kind: check.outcome.sarifKind, level: check.outcome.sarifLevel,
                message: SARIFText(text: visible(check.found.plain)),
                locations: files,
                properties: Properties(
                    requirement: check.requirement, place: check.place, certificate: check.certificate, remediation: check.remediation,
                    rule: check.rule))
        }
        runs = [Run(tool: Tool(driver: driver), language: header.language.rawValue, results: results)]
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
