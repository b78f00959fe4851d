import Comparison
import Terms
import Wording

/// A comparison as CSV: a row for each change; one without a change, if there is none.
struct ComparisonCSV {
    let report: ComparisonReport

    private static let columns = [
        "before", "after", "sameAppliance", "status", "reason", "because", "rule", "title", "product", "operation", "unit", "node",
        "beforeBundle", "beforeLastSeen", "beforeEntry", "beforeLine", "beforeEvidence", "afterBundle", "afterLastSeen", "afterEntry",
        "afterLine", "afterEvidence", "shownBy",
    ]

    var text: String {
        let rows = report.changes.isEmpty ? [row(nil)] : report.changes.map(row)
        return ([Self.columns] + rows).map(csvRow).joined()
    }

    private func row(_ change: ChangeReport?) -> [String] {
        let paths = Side.allCases.map { report.bundles(on: $0).map(\.path).joined(separator: listSeparator) }
        let subject = change?.subject
        let words = [
            change?.status.rawValue, change?.reason.rawValue, (change?.because ?? report.because).plain, change?.rule, change?.title.plain,
            subject?.product ?? change?.finding?.product, change?.operation.plain, subject?.unit, subject?.node,
        ]
        let sides = [(change?.beforeBundle, change?.before), (change?.afterBundle, change?.after)].flatMap { path, finding in
            let evidence = finding?.evidence.first
            return [path, finding?.lastSeen?.description, evidence?.entry, evidence.map { String($0.line) }, evidence?.id]
        }
        return paths + [report.sameAppliance.rawValue] + (words + sides + [change?.shownBy?.evidence]).map { $0 ?? "" }
    }
}
