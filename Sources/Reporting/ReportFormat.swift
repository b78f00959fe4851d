/// The output formats of a diagnosis.
public enum ReportFormat: String, Sendable, CaseIterable {
    case text, markdown, json, ndjson, csv, html, sarif
}
