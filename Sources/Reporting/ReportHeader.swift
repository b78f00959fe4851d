import RuleTable
import Terms

/// What a report says of itself: the contract's top object without its bundles.
struct ReportHeader: Hashable, Sendable, Encodable {
    let schemaVersion = "1"
    let tool: Tool
    let language: Language

    init(toolVersion: String, rules: RuleSet, language: Language) {
        tool = Tool(version: toolVersion, rules: Table(digest: rules.digest, count: rules.rules.count))
        self.language = language
    }

    struct Tool: Hashable, Sendable, Encodable {
        let name = "bundlescope"
        let version: String
        let rules: Table
    }

    struct Table: Hashable, Sendable, Encodable {
        let digest: String
        let count: Int
    }
}

/// A line of NDJSON: a bundle with the header's fields, complete in itself.
struct SelfContainedBundle: Encodable {
    let header: ReportHeader
    let bundle: BundleReport

    func encode(to encoder: any Encoder) throws {
        try header.encode(to: encoder)
        try bundle.encode(to: encoder)
    }
}
