/// The written forms of a diagnosis. Pure: a value in, text out.
public enum ReportFormat: String, Sendable, CaseIterable {
    case text, markdown, json, ndjson, csv, html, sarif
}
