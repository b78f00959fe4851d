public import Diagnosis
public import RuleTable

/// Writes the report of many bundles, like `ReportWriter`: the forms for people are one summary of all, the others have every bundle, and JSON both.
public struct TriageWriter: Sendable {
    private let style: ReportStyle
    private let wording: Wording
    private var bundles: ReportWriter
    private var summarizer = TriageSummarizer()

    public init(style: ReportStyle, rules: RuleSet, toolVersion: String) {
        self.style = style
        wording = Wording(rules, style.language)
        bundles = ReportWriter(style: style, rules: rules, toolVersion: toolVersion)
    }

    /// Whether only the summary is written.
    private var isSummary: Bool { (style.format == .text || style.format == .markdown) && style.detail != .quiet }

    public mutating func begin() -> String { bundles.begin() }

    public mutating func bundle(_ diagnosis: BundleDiagnosis) -> String {
        summarizer.add(diagnosis)
        return isSummary ? "" : bundles.bundle(diagnosis)
    }

    public mutating func end() -> String {
        let end = bundles.end()
        if isSummary { return style.page(TriagePage(report: report, wording: wording, detail: style.detail).blocks) }
        guard style.format == .json else { return end }
        // Before the closing brace of the document.
        let lines = jsonText(report, pretty: true).split(separator: "\n").joined(separator: "\n  ")
        return end.dropLast("\n}\n".count) + ",\n  \"summary\" : \(lines)\n}\n"
    }

    private var report: TriageReport { TriageReport(summarizer.summary(), wording) }
}
