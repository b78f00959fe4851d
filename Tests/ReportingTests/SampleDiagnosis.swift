import BundleArchive
import Diagnosis
import LogScanning
import RuleTable
import Terms

/// Fictitious diagnoses for the tests.
enum SampleDiagnosis {
    static let log = EntryPath(layers: ["case-4711.zip", "ConsoleLogs.tar.gz", "tomcat/application.log"])

    /// Two rules, a message that no rule knows, and a truncated one; five tries; damage.
    static let findings = BundleDiagnosis(
        path: "cases/case-4711.zip", sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", size: 1_234_567,
        products: ["dell-ome"], complete: false,
        standings: [
            Standing(
                subject: chainUpload, last: tries[3], since: tries[1].timestamp, tries: 8, showsSuccess: false,
                rules: ["dell-ome/csr-key-mismatch", "dell-ome/certificate-file-invalid"]),
            Standing(subject: singleUpload, last: tries[4], since: tries[4].timestamp, tries: 1, showsSuccess: true),
        ],
        findings: [
            Finding(
                rule: "dell-ome/csr-key-mismatch", product: "dell-ome", severity: .critical,
                causes: [Finding.RankedCause(cause: "other-csr", supportedBy: [], contradictedBy: [])], message: keyMismatch,
                count: 8, firstSeen: LoggedTime("2024-01-25T10:56:54.175"), lastSeen: LoggedTime("2024-01-25T11:10:34.735"),
                evidence: (1...7).map { evidence($0, keyMismatchRecord) }, status: .standing),
            Finding(
                rule: "dell-ome/certificate-file-invalid", product: "dell-ome", severity: .warning,
                causes: [
                    Finding.RankedCause(cause: "key-encipherment", supportedBy: ["dell-ome/csr-key-mismatch"], contradictedBy: []),
                    Finding.RankedCause(cause: "encoding", supportedBy: [], contradictedBy: []),
                ], message: LogMessage(source: "SSLController", id: "CSEC9002", arguments: .list([])), count: 1,
                firstSeen: LoggedTime("2024-01-29T08:03:05.200"), lastSeen: LoggedTime("2024-01-29T08:03:05.200"),
                evidence: [evidence(10, #"[ERROR] 2024-01-29 08:03:05.200 [exec-3] SSLController - {"MessageId":"CSEC9002"}"#)],
                status: .standing),
            Finding(
                rule: nil, product: "dell-ome", severity: .warning, causes: [], message: unknown, count: 2,
                firstSeen: LoggedTime("2024-01-25T11:00:00.000"), lastSeen: LoggedTime("2024-01-25T11:00:01.000"),
                evidence: [evidence(11, "[ERROR] SSLController - a"), evidence(12, "[ERROR] SSLController - b")], status: .superseded,
                supersededBy: tries[1]),
            Finding(
                rule: nil, product: "dell-ome", severity: .warning, causes: [],
                message: LogMessage(source: "SSLController", id: "CGEN1008", arguments: .cut(["Invalid CS"]), complete: false),
                count: 1, firstSeen: nil, lastSeen: nil, evidence: [evidence(13, #"{"MessageId":"CGEN1008","MessageArgs":["Invalid CS"#)]),
        ],
        attempts: AttemptHistory(count: 9, kept: tries, runsTotal: 3, runs: runs),
        coverage: [
            BundleDiagnosis.Coverage(rule: "dell-ome/certificate-file-invalid", state: .matched, reason: .found),
            BundleDiagnosis.Coverage(rule: "dell-ome/csr-key-mismatch", state: .matched, reason: .found),
            BundleDiagnosis.Coverage(rule: "dell-ome/wildcard", state: .notEvaluable, reason: .logIncomplete),
        ],
        notes: [
            ReadNote(.damaged, .truncated(offset: 4_194_304), at: log, losesData: true),
            ReadNote(.ambiguous, .clockWentBack(line: 77), at: log, losesData: false),
        ],
        stats: BundleDiagnosis.Stats(entriesSeen: 1234, entriesRead: 3, bytesRead: 4_194_304, recordsMatched: 12))

    private static let chainUpload = Subject(product: "dell-ome", operation: "chain-upload", log: "case-4711.zip!/ConsoleLogs.tar.gz!/")
    private static let singleUpload = Subject(product: "dell-ome", operation: nil, log: "case-4711.zip!/old")

    private static let tries = [
        attempt(1, rule: nil, message: unknown), attempt(2, rule: "dell-ome/csr-key-mismatch", message: keyMismatch),
        attempt(3, rule: "dell-ome/csr-key-mismatch", message: keyMismatch),
        attempt(8, rule: "dell-ome/csr-key-mismatch", message: keyMismatch),
        attempt(
            9, rule: "dell-ome/certificate-file-invalid", message: LogMessage(source: "SSLController", id: "CSEC9002", arguments: .list([]))
        ),
    ]

    private static let runs = [tries[0], tries[1], tries[4]].map { attempt in
        var run = AttemptHistory.Run(attempt, changesCause: attempt.number == 2)
        if attempt.number == 2 { (run.lastNumber, run.lastTime, run.count) = (8, tries[3].timestamp, 7) }
        return run
    }

    static let clean = bundle(path: "clean.zip", products: ["dell-ome"], complete: true, notes: [])

    static let incomplete = bundle(
        path: "other.zip", products: [], complete: false,
        notes: [
            ReadNote(
                .unreadable,
                .noLog(expected: ["tomcat/application.log"], seen: ["readme.txt", "logs/server.log"], entriesSeen: 20), at: nil,
                losesData: true)
        ])

    static func bundle(path: String, products: [String], complete: Bool, notes: [ReadNote]) -> BundleDiagnosis {
        BundleDiagnosis(
            path: path, sha256: nil, size: 1, products: products, complete: complete, findings: [],
            attempts: AttemptHistory(count: 0, kept: []),
            coverage: SampleTable.table.rules.map {
                BundleDiagnosis.Coverage(rule: $0.id, state: complete ? .absent : .notEvaluable, reason: complete ? .notInLog : .noLog)
            },
            notes: notes, stats: BundleDiagnosis.Stats(entriesSeen: 20, entriesRead: 1, bytesRead: 1000, recordsMatched: 0))
    }

    static let keyMismatch = LogMessage(
        source: "SSLController", id: "CGEN1008", arguments: .list(["Invalid CSR key."]),
        text: "Unable to process the request because an error occurred.", severity: "Critical",
        resolution: "Retry the operation. If the issue persists, contact your system administrator.")

    static let unknown = LogMessage(
        source: "SSLController", id: "CGEN1234", arguments: .malformed(#"{"a":1}"#), text: "Something `new` | happened.",
        hasDuplicateKeys: true)

    private static let keyMismatchRecord = """
        [ERROR] 2024-01-25 11:10:34.735 [ajp-nio-0:0:0:0:0:0:0:1-8009-exec-10] SSLController - uploadNewCertificateChain():
         Error uploading certificate chain: {"error":{"code":"Base.1.0.GeneralError",
        "message":"A general error has occurred. See ExtendedInfo for more information.","@Message.ExtendedInfo":[{"MessageId":"CGEN1008","RelatedProperties":[],
        "Message":"Unable to process the request because an error occurred.",
        "MessageArgs":["Invalid CSR key."],
        "Severity":"Critical","Resolution":"Retry the operation. If the issue persists, contact your system administrator."}]}}
        """

    static func evidence(_ number: Int, _ excerpt: String) -> Evidence {
        let start = UInt64(number) * 4096
        return Evidence(
            id: "e-3f9a1c2b\(number + 10)", entry: log, line: number * 100, byteStart: start, byteEnd: start + UInt64(excerpt.utf8.count),
            timestamp: LoggedTime("2024-01-25T11:0\(number % 10):34.735"), thread: "ajp-nio-0:0:0:0:0:0:0:1-8009-exec-10", excerpt: excerpt,
            alsoIn: number == 10 ? [.init(entry: EntryPath(layers: ["case-4711.zip", "copy", "application.log"]), line: 7)] : [])
    }

    private static func attempt(_ number: Int, rule: String?, message: LogMessage) -> Attempt {
        Attempt(
            number: number, subject: number == 9 ? singleUpload : chainUpload, timestamp: LoggedTime("2024-01-25T11:0\(number):34.735"),
            outcome: .failed, rule: rule, message: message,
            evidence: "e-3f9a1c2b\(number + 10)")
    }
}
