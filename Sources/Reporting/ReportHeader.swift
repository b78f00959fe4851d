import RuleTable
import Terms
import Wording

/// What a report says about itself: the contract's top-level object without the bundles.
struct ReportHeader: Hashable, Sendable, Encodable {
    let schemaVersion = "1"
    let tool: Tool
    let language: Language

    init(toolVersion: String, rules: RuleSet, language: Language) {
        tool = Tool(version: toolVersion, rules: Table(digest: rules.digest, count: rules.rules.count, folders: rules.folders))
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
        /// The folders that were laid over the built-in table.
        let folders: [RuleFolder]
    }
}

extension ReportHeader {
    /// The last line of a report for people.
    func signature(_ wording: Wording) -> Phrase {
        let table = String(tool.rules.digest.prefix(12))
        return withFolders(wording.phrases.verdicts.madeBy(version: tool.version, table: table), wording).inRole(.faint)
    }

    /// A sentence about the rule table, and which folders are part of it.
    func withFolders(_ sentence: Phrase, _ wording: Wording) -> Phrase {
        if tool.rules.folders.isEmpty { return sentence }
        let folders = tool.rules.folders.map { "\($0.path) (\($0.digest.prefix(12)))" }
        return "\(sentence) \(wording.phrases.verdicts.ownRules(folders))"
    }

    /// A JSON document: the header's fields and those of an object.
    func document(around object: some Encodable, pretty: Bool = true) -> String {
        jsonText(HeadedReport(header: self, report: object), pretty: pretty) + "\n"
    }

    private struct HeadedReport<Report: Encodable>: Encodable {
        let header: ReportHeader
        let report: Report

        func encode(to encoder: any Encoder) throws {
            try header.encode(to: encoder)
            try report.encode(to: encoder)
        }
    }

    /// A self-contained line of NDJSON: the header's fields, followed by those of each object.
    func line(around objects: any Encodable...) -> String {
        let fields = ([self] + objects).map { jsonText($0, pretty: false).dropFirst().dropLast() }
        return "{" + fields.joined(separator: ",") + "}\n"
    }
}
