public import Diagnosis
import LogScanning
public import RuleTable
import Terms
import Wording

/// The list of the saved evidence: which lines of which bundle each file contains, and the command that prints them.
public struct EvidenceManifest: Sendable {
    public static let name = "manifest.json"

    private let header: ReportHeader
    private var bundles: [Bundle] = []

    public init(rules: RuleSet, toolVersion: String) {
        header = ReportHeader(toolVersion: toolVersion, rules: rules, language: .english)
    }

    private struct Bundle: Encodable, Sendable {
        var path: String
        @Nullable var sha256: String?
        var complete: Bool
        var records: [Record]
    }

    private struct Record: Encodable, Sendable {
        var file: String
        @Nullable var rule: String?
        @Nullable var messageId: String?
        var evidence: String
        var entry: String
        var line: Int
        var lines: Int
        var byteStart: UInt64
        var byteEnd: UInt64
        @Nullable var timestamp: String?
        /// Whether the file contains all lines of the record.
        var whole: Bool
        /// The number of secrets that are not shown.
        var redacted: Int
        var command: String
    }

    /// Begins a bundle, whose records follow.
    public mutating func begin(_ diagnosis: BundleDiagnosis) {
        bundles.append(Bundle(path: diagnosis.path, sha256: diagnosis.sha256, complete: diagnosis.complete, records: []))
    }

    /// Adds a record of a finding in the last bundle.
    ///
    /// - Parameters:
    ///   - redacted: The number of secrets that were removed from it.
    /// - Returns: The name and contents of its file.
    public mutating func add(_ evidence: Evidence, of finding: Finding, isWhole: Bool, redacted: Int) -> (name: String, text: String) {
        let lines = visibleLines(evidence.excerpt)
        let file = "\(bundles.count)-\(evidence.id).log"
        bundles[bundles.count - 1].records.append(
            Record(
                file: file, rule: finding.rule, messageId: finding.message.id, evidence: evidence.id, entry: evidence.entry.description,
                line: evidence.line, lines: lines.count, byteStart: evidence.byteStart, byteEnd: evidence.byteEnd,
                timestamp: evidence.timestamp?.description, whole: isWhole, redacted: redacted,
                command: showCommand(bundle: bundles[bundles.count - 1].path, evidence: evidence.id).joined(separator: " ")))
        return (file, lines.map { $0 + "\n" }.joined())
    }

    /// The manifest as JSON.
    public var text: String { jsonText(Document(header: header, bundles: bundles), pretty: true) + "\n" }

    private struct Document: Encodable {
        let header: ReportHeader
        let bundles: [Bundle]

        private enum CodingKeys: CodingKey {
            case schemaVersion, tool, bundles
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(header.schemaVersion, forKey: .schemaVersion)
            try container.encode(header.tool, forKey: .tool)
            try container.encode(bundles, forKey: .bundles)
        }
    }
}
