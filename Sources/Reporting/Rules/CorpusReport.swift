import RuleTable
import Terms
import Wording

/// A report on a run over many bundles in the formats of `rules impact` and `rules score`.
struct CorpusReport {
    let header: ReportHeader
    let style: ReportStyle
    let table: RuleSet

    /// - Parameters:
    ///   - report: The JSON object without its header.
    ///   - rows: The rows of the CSV table, the titles first.
    ///   - blocks: The page in one language, with a level of detail.
    func text(
        _ report: some Encodable, title: @escaping (Wording) -> Phrase, rows: [[String]],
        blocks: @escaping (Wording, ReportDetail) -> [Block]
    ) -> String {
        switch style.format {
        case .json, .sarif: return header.document(around: report)
        case .ndjson: return header.line(around: report)
        case .csv: return byteOrderMark(style.marksByteOrder) + rows.map(csvRow).joined()
        case .html:
            let wordings = Language.allCases.map { Wording(table, $0) }
            return PlainPage(header: header, wordings: wordings, title: title) { blocks($0, .verbose) }.text
        case .text, .markdown:
            let wording = Wording(table, style.language)
            return style.page([.section(title(wording), blocks(wording, style.detail))]) + "\n"
                + style.page([.paragraph(header.signature(wording))])
        }
    }
}
