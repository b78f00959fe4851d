/// The output formats of a diagnosis.
public enum ReportFormat: String, Sendable, CaseIterable {
    case text, markdown, json, ndjson, csv, html, sarif

    /// Whether a person reads it, rather than a program.
    public var isForPeople: Bool { [.text, .markdown, .html].contains(self) }
}
