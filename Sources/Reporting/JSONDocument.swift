import Diagnosis

/// The contract's object: the header's fields, `bundles`, and `summary` where there is one.
struct JSONDocument: ReportDocument {
    let header: ReportHeader
    let wording: Wording
    private var isEmpty = true

    init(header: ReportHeader, wording: Wording) {
        self.header = header
        self.wording = wording
    }

    func begin() -> String {
        // The header without its closing brace: the bundles follow within.
        jsonText(header, pretty: true).dropLast(2) + ",\n  \"bundles\" : ["
    }

    mutating func bundle(_ diagnosis: BundleDiagnosis, _ standing: BundleStanding) -> String {
        let lines = jsonText(BundleReport(diagnosis, wording), pretty: true).split(separator: "\n").map { "    " + $0 }
        defer { isEmpty = false }
        return (isEmpty ? "\n" : ",\n") + lines.joined(separator: "\n")
    }

    func end(_ summary: TriageSummary?) -> String {
        let lines = summary.map { jsonText(TriageReport($0, wording), pretty: true).split(separator: "\n").joined(separator: "\n  ") }
        return (isEmpty ? "]" : "\n  ]") + (lines.map { ",\n  \"summary\" : \($0)" } ?? "") + "\n}\n"
    }
}

/// A line for each bundle, complete in itself.
struct NDJSONDocument: ReportDocument {
    let header: ReportHeader
    let wording: Wording

    func begin() -> String { "" }

    func bundle(_ diagnosis: BundleDiagnosis, _ standing: BundleStanding) -> String {
        jsonText(SelfContainedBundle(header: header, bundle: BundleReport(diagnosis, wording)), pretty: false) + "\n"
    }

    func end(_ summary: TriageSummary?) -> String { "" }
}
