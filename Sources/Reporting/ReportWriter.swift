public import Diagnosis
public import RuleTable
public import Terms
import Wording

/// Writes the reports of one run: `begin`, then `bundle` for each bundle as it is finished, then `end`. What they return, one after the other, is the
/// whole output; after `end` it is a whole document even when the run was interrupted. Memory does not follow the number of bundles.
///
/// The report of a triage also has the summary of all its bundles; in the forms for people it is nothing else.
public struct ReportWriter: Sendable {
    private let wording: Wording
    private let hasSummary: Bool
    private var summarizer = TriageSummarizer()
    /// How many bundles it has written.
    public private(set) var bundles = 0
    private var document: any ReportDocument

    public init(style: ReportStyle, rules: RuleSet, toolVersion: String, isTriage: Bool = false) {
        let wording = Wording(rules, style.language)
        self.wording = wording
        // The page for the browser sums up whatever it holds.
        hasSummary = isTriage || style.format == .html
        let header = ReportHeader(toolVersion: toolVersion, rules: rules, language: style.language)
        document =
            switch style.format {
            case .text, .markdown:
                isTriage && style.detail != .quiet && style.detail != .brief
                    ? SummaryDocument(style: style, header: header, wording: wording)
                    : PageDocument(style: style, header: header, wording: wording, isTriage: isTriage)
            case .json: JSONDocument(header: header, wording: wording)
            case .ndjson: NDJSONDocument(header: header, wording: wording)
            case .csv: CSVDocument(wording: wording)
            case .html: HTMLDocument(header: header, rules: rules)
            case .sarif: SARIFDocument(header: header, rules: rules, wording: wording)
            }
    }

    public mutating func begin() -> String { document.begin() }

    public mutating func bundle(_ diagnosis: BundleDiagnosis) -> String {
        bundles += 1
        return document.bundle(diagnosis, summarizer.add(diagnosis))
    }

    /// One line for standard error where a bundle was not read in full: its path, and the first reason. Nil where it was.
    public func complaint(_ diagnosis: BundleDiagnosis) -> String? {
        guard let note = diagnosis.notes.first(where: \.losesData) else { return nil }
        let words = [diagnosis.path, note.entry?.description, wording.phrases.note.text(of: note.reason).plain]
        return visible(words.compactMap(\.self).joined(separator: ": "))
    }

    /// One line for standard error where the run was interrupted.
    public func complaint(_ interrupted: RunInterruption) -> String { wording.phrases.triage.interrupted(interrupted).plain }

    /// - Parameters:
    ///   - passedOver: what lay beside the bundles and is none.
    ///   - interrupted: how far the run came; nil where it came to its end.
    public mutating func end(passedOver: PassedOver = PassedOver(), interrupted: RunInterruption? = nil) -> String {
        guard hasSummary else { return document.end(nil, interrupted: interrupted) }
        var summary = summarizer.summary()
        summary.passedOver = passedOver
        summary.interrupted = interrupted
        return document.end(summary, interrupted: interrupted)
    }
}
