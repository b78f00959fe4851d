public import ArgumentParser
public import BundlescopeKit

/// The options of every command that writes a report.
typealias ReportOptions = FormattedReportOptions<ReportFormat>

/// The options of a command that writes a report, in one of the formats that it knows.
struct FormattedReportOptions<Format: OutputFormat>: ParsableArguments {
    @Option(help: "How to write the report: \(Format.list).")
    var format = Format.text

    @Option(
        help: ArgumentHelp("Write the report to this file, completely or not at all; default: standard output.", valueName: "file"),
        completion: .file())
    var output: String?

    @Option(
        name: .customLong("lang"),
        help: """
            The report's language: \(Language.list), in any usual spelling (ja-JP, es_MX.UTF-8, Korean); default from LC_ALL, LC_MESSAGES, LANG.
            """)
    var language: Language = Terminal.language

    @Option(help: "Colour the text report: auto, always or never. NO_COLOR is honoured.")
    var color: ColorChoice = .auto

    @Flag(help: "One line for each bundle.")
    var quiet = false

    @Flag(help: "Begin a csv report with a byte order mark, by which Excel recognises UTF-8.")
    var csvBom = false

    @Flag(help: "Only what stands: at most six lines for each bundle; with triage, one line for each.")
    var brief = false

    @Flag(help: "Also say which rules were looked for, and what was read.")
    var verbose = false

    func validate() throws {
        if [quiet, brief, verbose].filter(\.self).count > 1 {
            throw ValidationError("--quiet, --brief and --verbose exclude each other")
        }
        if csvBom, format.report != .csv { throw ValidationError("--csv-bom needs --format csv") }
    }

    private var detail: ReportDetail { quiet ? .quiet : brief ? .brief : verbose ? .verbose : .normal }

    /// The style of the report.
    var style: ReportStyle {
        let isColored =
            switch color {
            case .auto: output == nil && Terminal.wantsColor
            case .always: true
            case .never: false
            }
        return ReportStyle(
            format: format.report ?? .text, language: language, width: output == nil ? Terminal.width : .max, color: isColored,
            detail: detail,
            links: output == nil && isColored ? Terminal.links : nil, marksByteOrder: csvBom)
    }
}

extension ReportTarget {
    /// - Parameter pager: Nil for a report that is never shown through a pager.
    init(_ report: FormattedReportOptions<some OutputFormat>, _ anonymization: AnonymizationOptions, _ pager: PagerOptions? = nil) {
        self.init(style: anonymization.applied(to: report.style), output: report.output, pages: pager.map { !$0.noPager } ?? false)
    }
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
}

/// The formats that a command can write.
protocol OutputFormat: ExpressibleByArgument, CaseIterable, RawRepresentable<String>, Sendable {
    static var text: Self { get }
    /// The report's format; nil for one that is not a report's.
    var report: ReportFormat? { get }
}

extension OutputFormat {
    static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension ReportFormat: OutputFormat {
    public var report: ReportFormat? { self }
}

/// The formats of rules: those of a report, and the rule file's own.
enum RuleFormat: String, OutputFormat {
    case text, markdown, json, ndjson, csv, html, sarif, yaml

    var report: ReportFormat? { ReportFormat(rawValue: rawValue) }
}

extension Language: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(spelling: argument)
    }

    /// Such as `en, es, ja or ko`.
    static var list: String {
        let codes = allCases.map(\.rawValue)
        return codes.count < 2 ? codes.joined() : codes.dropLast().joined(separator: ", ") + " or " + codes[codes.count - 1]
    }
}
