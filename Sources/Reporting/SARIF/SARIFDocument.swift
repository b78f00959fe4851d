import Diagnosis
import RuleTable
import Terms
import Wording

/// SARIF 2.1.0 (OASIS): one run with a result for each finding, an artifact for each bundle and a notification for each note; the summary is a
/// property of the run.
///
/// Artifacts and notifications follow all results, and are held until then, up to a bound; results include the bundle and its digest themselves.
struct SARIFDocument: ReportDocument {
    /// The maximum size of each of the two lists, in bytes of JSON.
    static let bound = 2 << 20

    private let wording: Wording
    private let tool: SARIFTool
    private let language: Language
    private var isEmpty = true
    private var allComplete = true
    private var artifacts = BoundedList(bound: bound)
    private var notifications = BoundedList(bound: bound)

    init(header: ReportHeader, rules: RuleSet, wording: Wording) {
        self.wording = wording
        language = header.language
        let notes = ReadNote.Kind.allCases.map { SARIFRule(id: $0.rawValue, shortDescription: wording.phrases.common.noteKind($0)) }
        tool = SARIFTool(
            header, rules: SARIFRule.all(rules.rules, wording), notifications: notes, ruleFolders: header.tool.rules.folders)
    }

    func begin() -> String { tool.beginning(language) }

    mutating func bundle(_ diagnosis: BundleDiagnosis, _ facts: BundleFacts, _ standing: BundleStanding) -> String {
        let report = BundleReport(diagnosis, wording)
        if !report.complete { allComplete = false }
        artifacts.append(SARIFArtifact(report))
        for note in report.notes { notifications.append(SARIFNotification(note, in: report.path)) }
        return zip(report.findings, diagnosis.findings).map { finding, found in
            defer { isEmpty = false }
            return (isEmpty ? "\n" : ",\n") + jsonText(SARIFResult(finding, found, in: report, standing), pretty: false)
        }.joined()
    }

    mutating func end(_ summary: TriageSummary?, interrupted: RunInterruption?) -> String {
        let leftOut = artifacts.leftOut + notifications.leftOut
        var said = notifications.json
        if leftOut > 0 {
            said.append(jsonText(SARIFNotification(ofTheRun: wording.phrases.common.more(leftOut)), pretty: false))
        }
        if let interrupted {
            let notification = SARIFNotification(ofTheRun: wording.phrases.triage.interrupted(interrupted), level: "error")
            said.append(jsonText(notification, pretty: false))
        }
        return """

            ],
            "artifacts":[\(lines(artifacts.json))],
            "invocations":[{"executionSuccessful":\(allComplete && interrupted == nil),"toolExecutionNotifications":[\(lines(said))]}]\(properties(summary))
            }]}

            """
    }

    private func properties(_ summary: TriageSummary?) -> String {
        summary.map { ",\n\"properties\":{\"summary\":\(jsonText(TriageReport($0, wording), pretty: false))}" } ?? ""
    }

    private func lines(_ elements: [String]) -> String {
        elements.map { "\n" + $0 }.joined(separator: ",")
    }

    /// The first distinct elements of a list, as JSON (SARIF's lists are sets), up to a size in bytes; the others are counted.
    private struct BoundedList {
        let bound: Int
        private(set) var json: [String] = []
        private(set) var leftOut = 0
        private var bytes = 0
        private var seen: Set<String> = []

        init(bound: Int) {
            self.bound = bound
        }

        mutating func append(_ element: some Encodable) {
            let text = jsonText(element, pretty: false)
            guard !seen.contains(text) else { return }
            bytes += text.utf8.count
            if bytes > bound {
                leftOut += 1
            } else {
                json.append(text)
                seen.insert(text)
            }
        }
    }
}
