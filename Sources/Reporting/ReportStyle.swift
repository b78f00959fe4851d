import RuleTable
public import Terms

/// The level of detail of a report for people; the JSON formats always contain everything.
public enum ReportDetail: Sendable {
    /// One line for each bundle.
    case quiet
    /// Only what stands, in a few lines for each bundle, or one line each if there are many.
    case brief
    case normal
    /// Everything, with all but the answer folded: for a page.
    case page
    /// With the lines of all evidence, and the state of every rule.
    case verbose
}

extension ReportDetail {
    /// The number of items to show if only `count` are shown by default.
    func atMost(_ count: Int) -> Int {
        switch self {
        case .verbose: .max
        case .page: 5 * count
        case .quiet, .brief, .normal: count
        }
    }
}

/// Whom a report is for.
public enum ReportAudience: String, Sendable, CaseIterable {
    case engineer
    /// A letter: no ids, evidence, threads or paths.
    case customer
}

/// The style of a report.
public struct ReportStyle: Sendable {
    public var format: ReportFormat
    public var language: Language
    /// The terminal's columns, or `Int.max` without one; used only for `text`, and at least 20.
    public var width: Int
    /// Whether `text` is coloured.
    public var color: Bool
    public var detail: ReportDetail
    /// The targets of links in `text`; nil if the terminal does not support links.
    public var links: TerminalLinks?
    /// Whether a CSV report begins with a byte order mark.
    public var marksByteOrder: Bool
    public var audience = ReportAudience.engineer

    /// Whether the report contains a bundle's SHA-256.
    public var showsDigest: Bool {
        switch format {
        case .text, .markdown: detail == .verbose
        default: true
        }
    }

    public init(
        format: ReportFormat = .text, language: Language = .english, width: Int = 80, color: Bool = false,
        detail: ReportDetail = .normal, links: TerminalLinks? = nil, marksByteOrder: Bool = false
    ) {
        self.format = format
        self.language = language
        self.width = max(20, width)
        self.color = color
        self.detail = detail
        self.links = links
        self.marksByteOrder = marksByteOrder
    }
}
