import RuleTable
import Terms
import Wording

/// What a report says about itself: the contract's top-level object without the bundles.
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

extension ReportHeader {
    /// The last line of a report for people.
    func signature(_ wording: Wording) -> Phrase {
        wording.phrases.verdicts.madeBy(version: tool.version, table: String(tool.rules.digest.prefix(12))).inRole(.faint)
    }

    /// A self-contained line of NDJSON: the header's fields, followed by those of an object.
    func line(around object: some Encodable) -> String {
        jsonText(self, pretty: false).dropLast() + "," + jsonText(object, pretty: false).dropFirst() + "\n"
    }
}
