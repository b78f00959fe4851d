import Diagnosis
import RuleTable
import Terms
import Wording

/// A table for spreadsheets: a row for each finding, and one for each bundle without findings. `Docs/Formats.md` describes the columns.
struct CSVDocument: ReportDocument {
    let wording: Wording
    let marksByteOrder: Bool

    /// Each column's title, which is the field's name in the contract, and its content.
    private static let columns: [(title: String, field: @Sendable (Row) -> String)] = [
        ("bundle", { $0.bundle.path }),
        ("sha256", { $0.bundle.sha256 ?? "" }),
        ("size", { String($0.bundle.size) }),
        ("products", { $0.bundle.products.joined(separator: listSeparator) }),
        ("outcome", { $0.bundle.outcome.rawValue }),
        ("complete", { String($0.bundle.complete) }),
        ("reason", \.reason),
        ("rule", { $0.finding?.rule ?? "" }),
        ("severity", { $0.finding?.severity.rawValue ?? "" }),
        ("title", { $0.finding?.title.plain ?? "" }),
        ("diagnosis", { $0.finding?.diagnosis.plain ?? "" }),
        ("causes", { list($0.finding?.causes.map(\.title)) }),
        ("decidedBy", { list($0.finding?.causes.compactMap(\.decidedBy)) }),
        ("remediation", { list($0.finding?.causes.first?.remediation) }),
        ("source", { $0.finding?.message.source ?? "" }),
        ("messageId", { $0.finding?.message.id ?? "" }),
        ("messageArgs", { $0.finding?.message.args.joined(separator: listSeparator) ?? "" }),
        ("message", { $0.finding?.message.text ?? "" }),
        ("nodes", { $0.finding?.nodes.joined(separator: listSeparator) ?? "" }),
        ("count", { $0.finding.map { String($0.count) } ?? "" }),
        ("firstSeen", { $0.finding?.firstSeen?.description ?? "" }),
        ("lastSeen", { $0.finding?.lastSeen?.description ?? "" }),
        ("entry", { $0.finding?.evidence.first?.entry ?? "" }),
        ("line", { $0.finding?.evidence.first.map { String($0.line) } ?? "" }),
        ("evidence", { $0.finding?.evidence.first?.id ?? "" }),
        ("references", { $0.finding?.references.map(\.url).joined(separator: listSeparator) ?? "" }),
        ("shape", \.shape),
        ("undecided", { row in row.finding?.rule.map { String(row.standing.undecided.contains($0)) } ?? "" }),
        ("competing", { row in row.standing.rivals(of: row.finding?.rule).joined(separator: listSeparator) }),
        ("story", { $0.standing.story?.path ?? "" }),
        ("sameAs", { $0.standing.story?.kind?.rawValue ?? "" }),
        ("redacted", { String($0.bundle.redacted) }),
        ("status", { $0.finding?.status.rawValue ?? "" }),
        (
            "alsoIn",
            { row in (row.finding?.evidence.first?.alsoIn ?? []).map { "\($0.entry):\($0.line)" }.joined(separator: listSeparator) }
        ),
        ("since", { $0.bundle.window?.since ?? "" }),
        ("until", { $0.bundle.window?.until ?? "" }),
        ("recordsOutside", { row in row.bundle.window.map { String($0.recordsOutside) } ?? "" }),
        ("seenBefore", { row in row.standing.earlier.map { String($0.count) } ?? "" }),
        ("seenBeforeLast", { $0.standing.earlier?.last ?? "" }),
    ]

    func begin() -> String {
        byteOrderMark(marksByteOrder) + csvRow(Self.columns.map(\.title))
    }

    func bundle(_ diagnosis: BundleDiagnosis, _ facts: BundleFacts, _ standing: BundleStanding) -> String {
        let report = BundleReport(diagnosis, wording)
        let reason = report.notes.filter(\.losesData).map { note in
            [note.entry, note.text.plain].compactMap(\.self).joined(separator: wording.phrases.common.colon.plain)
        }
        var row = Row(bundle: report, reason: reason.joined(separator: listSeparator), standing: standing)
        var rows = ""
        for (finding, found) in zip(report.findings, diagnosis.findings) {
            row.finding = finding
            row.shape = found.unknownShape?.text ?? ""
            rows += csvRow(Self.columns.map { $0.field(row) })
        }
        return rows.isEmpty ? csvRow(Self.columns.map { $0.field(row) }) : rows
    }

    /// Adds a last row, which belongs to no bundle, if the run was interrupted.
    func end(_ summary: TriageSummary?, interrupted: RunInterruption?) -> String {
        guard let interrupted else { return "" }
        let fields = ["outcome": "interrupted", "complete": "false", "reason": wording.phrases.triage.interrupted(interrupted).plain]
        return csvRow(Self.columns.map { fields[$0.title] ?? "" })
    }

    /// The data for one row.
    private struct Row {
        let bundle: BundleReport
        /// The reason why the bundle could not be read completely.
        let reason: String
        let standing: BundleStanding
        var finding: FindingReport?
        var shape = ""
    }
}

/// The separator between several values in one field.
let listSeparator = " | "

private func list(_ phrases: [Phrase]?) -> String {
    (phrases ?? []).map(\.plain).joined(separator: listSeparator)
}
