public import RuleTable

/// The written forms of a diagnosis. Pure: a value in, text out.
public enum ReportFormat: String, Sendable, CaseIterable {
    case text, markdown, json, ndjson
}

/// How much a report for people says; the JSON forms always say everything.
public enum ReportDetail: Sendable {
    /// One line for each bundle.
    case quiet
    case normal
    /// With the lines of every evidence kept, and the state of every rule.
    case verbose
}

/// How a report is written.
public struct ReportStyle: Sendable {
    public var format: ReportFormat
    public var language: Language
    /// Columns of the terminal; counts for `text` alone, and not below 20.
    public var width: Int
    /// Whether `text` is coloured.
    public var color: Bool
    public var detail: ReportDetail

    public init(
        format: ReportFormat = .text, language: Language = .english, width: Int = 80, color: Bool = false,
        detail: ReportDetail = .normal
    ) {
        self.format = format
        self.language = language
        self.width = max(20, width)
        self.color = color
        self.detail = detail
    }
}
