import Terms
import Wording

/// The rows of a survey for spreadsheets: one for each shape, and one for each bundle without any. `Docs/Formats.md` describes the columns.
enum SurveyRow {
    static let titles = [
        "bundle", "sha256", "complete", "reason", "shape", "id", "level", "logger", "count", "firstSeen", "lastSeen", "messageId",
        "messageArgs",
        "rule", "evidence", "entry", "line",
    ]

    /// A last row, which belongs to no bundle.
    static func row(interrupted reason: String) -> [String] {
        ["", "", "false", reason] + [String](repeating: "", count: titles.count - 4)
    }

    static func rows(of report: SurveyReport) -> [[String]] {
        let reason = report.notes.filter(\.losesData).map { note in
            [note.entry, note.text.plain].compactMap(\.self).joined(separator: ": ")
        }
        let bundle = [report.path, report.sha256 ?? "", String(report.complete), reason.joined(separator: listSeparator)]
        if report.shapes.isEmpty { return [bundle + [String](repeating: "", count: titles.count - bundle.count)] }
        return report.shapes.map { shape in
            bundle + [
                shape.shape, shape.id, shape.level, shape.logger, String(shape.count), shape.firstSeen?.description ?? "",
                shape.lastSeen?.description ?? "", shape.messageId ?? "", shape.args.joined(separator: listSeparator), shape.rule ?? "",
                shape.evidence, shape.entry, String(shape.line),
            ]
        }
    }
}
