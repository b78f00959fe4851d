import Diagnosis

/// The contract's object: the header's fields, `bundles`, and `summary` if there is one.
struct JSONDocument: ReportDocument {
    let header: ReportHeader
    let wording: Wording
    private var isEmpty = true

    init(header: ReportHeader, wording: Wording) {
        self.header = header
        self.wording = wording
    }

    func begin() -> String {
        // The header without its closing brace, since the bundles follow inside.
        jsonText(header, pretty: true).dropLast(2) + ",\n  \"bundles\" : ["
    }

    mutating func bundle(_ diagnosis: BundleDiagnosis, _ standing: BundleStanding) -> String {
        let lines = jsonText(BundleReport(diagnosis, wording), pretty: true).split(separator: "\n").map { "    " + $0 }
        defer { isEmpty = false }
        return (isEmpty ? "\n" : ",\n") + lines.joined(separator: "\n")
    }

    func end(_ summary: TriageSummary?, interrupted: RunInterruption?) -> String {
        // A summary contains the interruption itself.
        let fields =
            if let summary { field("summary", TriageReport(summary, wording)) } else { interrupted.map { field("interrupted", $0) } ?? "" }
        return (isEmpty ? "]" : "\n  ]") + fields + "\n}\n"
    }

    private func field(_ name: String, _ value: some Encodable) -> String {
        ",\n  \"\(name)\" : " + jsonText(value, pretty: true).split(separator: "\n").joined(separator: "\n  ")
    }
}

/// One line for each bundle, complete in itself, and a last line if the run was interrupted.
struct NDJSONDocument: ReportDocument {
    let header: ReportHeader
    let wording: Wording

    func begin() -> String { "" }

    func bundle(_ diagnosis: BundleDiagnosis, _ standing: BundleStanding) -> String {
        header.line(around: BundleReport(diagnosis, wording))
    }

    func end(_ summary: TriageSummary?, interrupted: RunInterruption?) -> String {
        interrupted.map { header.line(around: InterruptedLine(interrupted: $0)) } ?? ""
    }

    private struct InterruptedLine: Encodable {
        let interrupted: RunInterruption
    }
}
