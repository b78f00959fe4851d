import BundlescopeKit
import Glibc

/// Has many bundles read in other processes, and reports on all of them.
struct TriageRun: ReportRun {
    var target: ReportTarget
    var corpus: CorpusRun
    /// The folders that are looked through; empty if the bundles were named otherwise.
    var folders: [String]
    /// Where the bundles come from, for people.
    var source: String
    /// The database in which everything is stored, too.
    var catalog: String?
    var resume: Bool
    /// Whether the run goes on until it is interrupted, so that its report is rewritten for each bundle.
    var isEndless: Bool
    var exitZero: Bool

    func report(in frame: RunFrame) throws -> ExitStatus {
        let interruption = try InterruptionPipe()
        let line = ProgressLine(corpus.progress, total: corpus.walk)
        // Both may be on the same terminal.
        defer { line.clear() }
        let catalog = try openCatalog()
        var run = corpus.reading(catalog: catalog, resume: resume)
        var report = try TriageReport(self, to: frame.file, line, catalog)
        let ending = try run.run(interruption: interruption.descriptor, telling: &report)
        line.clear()
        let passedOver = run.passedOver
        Anonymization.current?.learn(passedOver)
        switch ending {
        case .finished:
            try catalog?.end(.finished, lookedThrough: folders)
            try frame.file.finish(report.writer.end(passedOver: passedOver))
        case .interrupted(let interrupted):
            try catalog?.end(.interrupted)
            try frame.file.finish(report.writer.end(passedOver: passedOver, interrupted: interrupted))
            Terminal.complain(report.writer.complaint(interrupted))
            Glibc.exit(interruption.exitCode())
        }
        if report.writer.bundles == 0 {
            Terminal.complain(noBundle(besides: passedOver))
            return .incomplete
        }
        return exitZero ? .clean : report.status
    }

    /// The settings by which the bundles are read.
    fileprivate func settings(isAnonymous: Bool = false) -> AnalysisSettings {
        let triage = corpus.job.triage
        return AnalysisSettings(limits: triage.limits, window: triage.window, redacts: triage.redacts, isAnonymous: isAnonymous)
    }

    private func openCatalog() throws -> Catalog? {
        let settings = settings(isAnonymous: Anonymization.current != nil)
        let analysis = Analysis(toolVersion: Tool.version, rules: corpus.job.triage.rules, settings: settings)
        return try catalog.map {
            try Catalog($0, analysis: analysis, anonymizer: Anonymization.current?.anonymizer) {
                Anonymization.current.map { (try? $0.save()) != nil } ?? true
            }
        }
    }

    /// The message if there was no bundle at all.
    private func noBundle(besides passedOver: PassedOver) -> String {
        let files = passedOver.files
        guard let first = files.first.first else { return "no bundle: \(source)" }
        let more = files.count > 1 ? ", and \(files.count - 1) more" : ""
        let areAllOwn = passedOver.ownDocuments.count == files.count
        return (areAllOwn ? "a report or a document of bundlescope's own, and no bundle: " : "neither an archive nor a known log: ") + first
            + more
    }
}

/// Writes what a run tells.
private struct TriageReport: RunSink {
    var writer: ReportWriter
    private(set) var status = ExitStatus.clean
    private let output: ReportOutput
    private let line: ProgressLine
    private let catalog: Catalog?
    private let folders: [String]
    private var republication: Republication?

    init(_ run: TriageRun, to output: ReportOutput, _ line: ProgressLine, _ catalog: Catalog?) throws(OutputError) {
        writer = ReportWriter(
            style: run.target.style, rules: run.corpus.job.triage.rules, toolVersion: Tool.version, settings: run.settings(), isTriage: true
        )
        self.output = output
        self.line = line
        self.catalog = catalog
        folders = run.folders
        republication = run.isEndless ? Republication() : nil
        try output.write(writer.begin())
    }

    mutating func observe(_ activity: RunActivity) throws {
        line.show(activity)
        let (writer, output) = (writer, output)
        try republication?.publish {
            // Completes a copy only: the report itself continues.
            var ended = writer
            try output.publish(ended.end(passedOver: activity.passedOver))
        }
    }

    mutating func receive(_ diagnosis: BundleDiagnosis) throws {
        let text = writer.bundle(diagnosis, earlier: try catalog?.earlier(than: diagnosis, outside: folders))
        if !text.isEmpty { line.clear() }
        try output.write(text)
        status = max(status, ExitStatus(diagnosis))
        republication?.bundleCame()
        line.finished(diagnosis)
    }
}
