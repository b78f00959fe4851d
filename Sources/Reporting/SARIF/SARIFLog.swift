import RuleTable
import Terms
import Wording

/// SARIF's `sarifLog`, version 2.1.0 (OASIS), with one run.
struct SARIFLog<Run: Encodable>: Encodable {
    let version = SARIFVersion.number
    let schema = SARIFVersion.schema
    let runs: [Run]

    init(run: Run) {
        runs = [run]
    }

    private enum CodingKeys: String, CodingKey {
        case version, runs
        case schema = "$schema"
    }
}

private enum SARIFVersion {
    static let number = "2.1.0"
    static let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
}

/// SARIF's `tool`.
struct SARIFTool: Encodable {
    let driver: Driver

    /// SARIF's `toolComponent`.
    struct Driver: Encodable {
        let name: String
        let version: String
        let rules: [SARIFRule]
        let notifications: [SARIFRule]?
        let properties: Properties
    }

    struct Properties: Encodable {
        let rulesDigest: String
        let ruleFolders: [RuleFolder]?
    }

    init(_ header: ReportHeader, rules: [SARIFRule], notifications: [SARIFRule]? = nil, ruleFolders: [RuleFolder]? = nil) {
        driver = Driver(
            name: header.tool.name, version: header.tool.version, rules: rules, notifications: notifications,
            properties: Properties(rulesDigest: header.tool.rules.digest, ruleFolders: ruleFolders))
    }

    /// The beginning of a log whose results are written one by one.
    func beginning(_ language: Language) -> String {
        """
        {"$schema":"\(SARIFVersion.schema)","version":"\(SARIFVersion.number)","runs":[{
        "tool":\(jsonText(self, pretty: false)),
        "language":"\(language.rawValue)",
        "results":[
        """
    }
}

/// SARIF's `invocation`.
struct SARIFInvocation: Encodable {
    let executionSuccessful: Bool
    let toolExecutionNotifications: [SARIFNotification]
}
