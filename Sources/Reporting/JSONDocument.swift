import Diagnosis

/// The contract's object: the header's fields and `bundles`.
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

    mutating func bundle(_ diagnosis: BundleDiagnosis) -> String {
        let lines = jsonText(BundleReport(diagnosis, wording), pretty: true).split(separator: "\n").map { "    " + $0 }
        defer { isEmpty = false }
        return (isEmpty ? "\n" : ",\n") + lines.joined(separator: "\n")
    }

    func end() -> String { isEmpty ? "]\n}\n" : "\n  ]\n}\n" }
}

/// A line for each bundle, complete in itself.
struct NDJSONDocument: ReportDocument {
    let header: ReportHeader
    let wording: Wording

    func begin() -> String { "" }

    func bundle(_ diagnosis: BundleDiagnosis) -> String {
        jsonText(SelfContainedBundle(header: header, bundle: BundleReport(diagnosis, wording)), pretty: false) + "\n"
    }

    func end() -> String { "" }
}
