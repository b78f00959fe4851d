import BundleArchive
public import Diagnosis
public import RuleTable

/// Writes the reports of one run: `begin`, then `bundle` for each bundle as it is finished, then `end`. What they return, one after the other, is the
/// whole output; after `end` it is a whole document even when the run was interrupted.
public struct ReportWriter: Sendable {
    private let style: ReportStyle
    private let wording: Wording
    private let header: ReportHeader
    private var outcomes: [BundleDiagnosis.Outcome: Int] = [:]

    public init(style: ReportStyle, rules: RuleSet, toolVersion: String) {
        self.style = style
        wording = Wording(rules, style.language)
        header = ReportHeader(toolVersion: toolVersion, rules: rules, language: style.language)
    }

    public mutating func begin() -> String {
        if style.format != .json { return "" }
        // The header without its closing brace: the bundles follow within.
        return jsonText(header, pretty: true).dropLast(2) + ",\n  \"bundles\" : ["
    }

    public mutating func bundle(_ diagnosis: BundleDiagnosis) -> String {
        let isFirst = outcomes.isEmpty
        outcomes[diagnosis.outcome, default: 0] += 1
        let report = BundleReport(diagnosis, wording)
        switch style.format {
        case .json:
            let lines = jsonText(report, pretty: true).split(separator: "\n").map { "    " + $0 }
            return (isFirst ? "\n" : ",\n") + lines.joined(separator: "\n")
        case .ndjson:
            return jsonText(SelfContainedBundle(header: header, bundle: report), pretty: false) + "\n"
        case .text, .markdown:
            let page = BundlePage(report: report, wording: wording, detail: style.detail)
            if style.detail == .quiet { return style.line(page.line) }
            return (isFirst ? "" : "\n") + style.page(page.blocks)
        }
    }

    /// One line for standard error where a bundle was not read in full: its path, and the first reason. Nil where it was.
    public func complaint(_ diagnosis: BundleDiagnosis) -> String? {
        guard let note = diagnosis.notes.first(where: \.losesData) else { return nil }
        let words = [diagnosis.path, note.entry?.description, wording.phrases.note(note.reason).plain]
        return visible(words.compactMap(\.self).joined(separator: ": "))
    }

    public mutating func end() -> String {
        switch style.format {
        case .json: return outcomes.isEmpty ? "]\n}\n" : "\n  ]\n}\n"
        case .ndjson: return ""
        case .text, .markdown:
            func count(_ outcome: BundleDiagnosis.Outcome) -> Int { outcomes[outcome] ?? 0 }
            if outcomes.values.reduce(0, +) < 2 { return "" }
            let summary = wording.phrases.verdicts.summary(count(.findings), count(.clean), count(.incomplete))
            return style.detail == .quiet ? style.line(summary) : "\n" + style.page([.paragraph(summary.inRole(.strong))])
        }
    }
}

extension ReportStyle {
    /// Blocks in a form for people.
    func page(_ blocks: [Block]) -> String {
        format == .markdown ? MarkdownLayout().text(blocks) : TextLayout(width: width, color: color).text(blocks)
    }

    /// A phrase on one line, however long.
    fileprivate func line(_ phrase: Phrase) -> String {
        format == .markdown ? MarkdownLayout().text([.bullets([phrase])]) : TextLayout(width: .max, color: color).text([.paragraph(phrase)])
    }
}
