public import Diagnosis
public import RuleTable
public import Terms
import Wording

/// Writes the report of one run: call `begin`, then `bundle` for each bundle when it is finished, then `end`. Their concatenated results are the
/// output; after `end` it is a complete document, even if the run was interrupted. Memory does not depend on the number of bundles.
///
/// The report of a triage includes a summary of all bundles; in the formats for people it consists of nothing else.
public struct ReportWriter: Sendable {
    private let wording: Wording
    private let hasSummary: Bool
    private var summarizer = TriageSummarizer()
    /// The number of bundles written.
    public private(set) var bundles = 0
    private var document: any ReportDocument

    /// - Parameter settings: What the bundles are read with, for the rows of NDJSON.
    public init(
        style: ReportStyle, rules: RuleSet, toolVersion: String, settings: AnalysisSettings = AnalysisSettings(), isTriage: Bool = false
    ) {
        let wording = Wording(rules, style.language)
        self.wording = wording
        // The HTML page always includes a summary of its bundles.
        hasSummary = isTriage || style.format == .html && style.audience == .engineer
        let header = ReportHeader(toolVersion: toolVersion, rules: rules, language: style.language)
        if style.audience == .customer {
            document = LetterDocument(style: style, header: header, wording: wording)
            return
        }
        document =
            switch style.format {
            case .text, .markdown:
                isTriage && style.detail != .quiet && style.detail != .brief
                    ? SummaryDocument(style: style, header: header, wording: wording)
                    : PageDocument(style: style, header: header, wording: wording, isTriage: isTriage)
            case .json: JSONDocument(header: header, wording: wording)
            case .ndjson: NDJSONDocument(header: header, wording: wording, settings: settings)
            case .csv: CSVDocument(wording: wording, marksByteOrder: style.marksByteOrder)
            case .html: HTMLDocument(header: header, rules: rules)
            case .sarif: SARIFDocument(header: header, rules: rules, wording: wording)
            }
    }

    public mutating func begin() -> String { document.begin() }

    /// - Parameter earlier: The bundles of the same appliance in earlier runs.
    public mutating func bundle(_ diagnosis: BundleDiagnosis, earlier: EarlierBundles? = nil) -> String {
        bundles += 1
        let facts = BundleFacts(diagnosis)
        return document.bundle(diagnosis, facts, summarizer.add(facts, earlier: earlier))
    }

    /// Whether the report consists of nothing but the summary, for which `add` suffices.
    public var isSummary: Bool { document is SummaryDocument }

    /// Adds a bundle to the summary alone.
    public mutating func add(_ facts: BundleFacts) {
        bundles += 1
        summarizer.add(facts)
    }

    /// A line for standard error if a bundle was not read completely: its path, and the first reason. Nil if it was.
    public func complaint(_ diagnosis: BundleDiagnosis) -> String? {
        guard let note = diagnosis.notes.first(where: \.losesData) else { return nil }
        let words = [diagnosis.path, note.entry?.description, wording.phrases.note.text(of: note.reason).plain]
        return visible(words.compactMap(\.self).joined(separator: ": "))
    }

    /// A line for standard error if the run was interrupted.
    public func complaint(_ interrupted: RunInterruption) -> String { wording.phrases.triage.interrupted(interrupted).plain }

    /// - Parameters:
    ///   - passedOver: The files beside the bundles that are not bundles.
    ///   - interrupted: The progress of an interrupted run; nil if the run was completed.
    public mutating func end(passedOver: PassedOver = PassedOver(), interrupted: RunInterruption? = nil) -> String {
        guard hasSummary else { return document.end(nil, interrupted: interrupted) }
        var summary = summarizer.summary()
        summary.passedOver = passedOver
        summary.interrupted = interrupted
        return document.end(summary, interrupted: interrupted)
    }
}
