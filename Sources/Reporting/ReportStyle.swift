import RuleTable
public import Terms

/// How much a report for people says; the JSON forms always say everything.
public enum ReportDetail: Sendable {
    /// One line for each bundle.
    case quiet
    /// What stands alone, a few lines for each bundle; of many bundles one line each.
    case brief
    case normal
    /// With the lines of every evidence kept, and the state of every rule.
    case verbose
}

extension ReportDetail {
    /// How many of something to show where only `count` are shown by default.
    func atMost(_ count: Int) -> Int { self == .verbose ? .max : count }
}

/// How a report is written.
public struct ReportStyle: Sendable {
    public var format: ReportFormat
    public var language: Language
    /// Columns of the terminal, `Int.max` where there is none; counts for `text` alone, and not below 20.
    public var width: Int
    /// Whether `text` is coloured.
    public var color: Bool
    public var detail: ReportDetail
    /// Where `text` is linked to on the terminal; nil where that knows no links.
    public var links: TerminalLinks?

    /// Whether a bundle's SHA-256 stands in the report.
    public var showsDigest: Bool {
        switch format {
        case .text, .markdown: detail == .verbose
        default: true
        }
    }

    public init(
        format: ReportFormat = .text, language: Language = .english, width: Int = 80, color: Bool = false,
        detail: ReportDetail = .normal, links: TerminalLinks? = nil
    ) {
        self.format = format
        self.language = language
        self.width = max(20, width)
        self.color = color
        self.detail = detail
        self.links = links
    }
}
