import BundleArchive
import Diagnosis
import LogScanning
import RuleTable
import Terms

/// A diagnosis in which every text that a customer can choose is the given one.
func hostileDiagnosis(_ text: String) -> BundleDiagnosis {
    let entry = EntryPath(layers: [text, text])
    // The zone is the log's own text.
    let time = LoggedTime("2024-01-25T11:10:34.735" + text)
    let message = LogMessage(
        source: text, id: text, arguments: .list([text, text]), text: text, severity: text, resolution: text)
    let cut = LogMessage(source: text, id: text, arguments: .cut([text]), text: text, complete: false)
    let malformed = LogMessage(source: text, id: nil, arguments: .malformed(text), text: text)
    let evidence = Evidence(
        id: "e-1", entry: entry, line: 1, byteStart: 0, byteEnd: 1, timestamp: time, thread: text, excerpt: text + "\n" + text)
    func finding(_ message: LogMessage, rule: String?) -> Finding {
        Finding(
            rule: rule, product: "dell-ome", severity: .critical,
            causes: rule == nil ? [] : [Finding.RankedCause(cause: "other-csr", supportedBy: [], contradictedBy: [])], message: message,
            count: 9, firstSeen: time, lastSeen: time, evidence: [evidence, evidence, evidence])
    }
    func attempt(_ number: Int, _ message: LogMessage) -> Attempt {
        Attempt(
            number: number, subject: Subject(product: "dell-ome", operation: "chain-upload"), timestamp: time, outcome: .unknown, rule: nil,
            message: message,
            evidence: "e-1")
    }
    let reasons: [ReadNote.Reason] = [
        .corrupt(offset: 1, detail: text), .unsupportedMethod(text), .linkNotFollowed(target: text), .systemError(text),
        .noLog(expected: ["tomcat/application.log"], seen: [text, text], entriesSeen: 9), .notABundle(appearance: text),
    ]
    return BundleDiagnosis(
        path: text, sha256: nil, size: 1, products: ["dell-ome"], complete: false,
        findings: [finding(message, rule: "dell-ome/csr-key-mismatch"), finding(cut, rule: nil), finding(malformed, rule: nil)],
        attempts: AttemptHistory(count: 2, kept: [attempt(1, message), attempt(2, cut)]), coverage: [],
        notes: reasons.flatMap {
            [ReadNote(.damaged, $0, at: entry, losesData: true), ReadNote(.skipped, $0, at: entry, losesData: false)]
        },
        stats: BundleDiagnosis.Stats(entriesSeen: 1, entriesRead: 1, bytesRead: 1, recordsMatched: 1))
}
