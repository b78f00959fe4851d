import BundleArchive
public import Diagnosis
public import RuleTable

/// Writes the reports of one run: `begin`, then `bundle` for each bundle as it is finished, then `end`. What they return, one after the other, is the
/// whole output; after `end` it is a whole document even when the run was interrupted. Memory does not follow the number of bundles.
public struct ReportWriter: Sendable {
    private let wording: Wording
    private var document: any ReportDocument

    public init(style: ReportStyle, rules: RuleSet, toolVersion: String) {
        let wording = Wording(rules, style.language)
        self.wording = wording
        let header = ReportHeader(toolVersion: toolVersion, rules: rules, language: style.language)
        document =
            switch style.format {
            case .text, .markdown: PageDocument(style: style, wording: wording)
            case .json: JSONDocument(header: header, wording: wording)
            case .ndjson: NDJSONDocument(header: header, wording: wording)
            case .csv: CSVDocument(wording: wording)
            case .html: HTMLDocument(header: header, rules: rules)
            case .sarif: SARIFDocument(header: header, rules: rules, wording: wording)
            }
    }

    public mutating func begin() -> String { document.begin() }

    public mutating func bundle(_ diagnosis: BundleDiagnosis) -> String { document.bundle(diagnosis) }

    /// One line for standard error where a bundle was not read in full: its path, and the first reason. Nil where it was.
    public func complaint(_ diagnosis: BundleDiagnosis) -> String? {
        guard let note = diagnosis.notes.first(where: \.losesData) else { return nil }
        let words = [diagnosis.path, note.entry?.description, wording.phrases.note(note.reason).plain]
        return visible(words.compactMap(\.self).joined(separator: ": "))
    }

    public mutating func end() -> String { document.end() }
}
