import BuiltInRules
import BundlescopeKit
import Sandbox

/// The validated options of `diagnose`.
struct DiagnoseCall {
    let bundles: [String]
    /// What standard input is called.
    var name: String?
    var style = Terminal.style
    var output: String?
    var rules = RuleSet.builtIn
    var window = TimeWindow()
    var limits = ReadLimits()
    /// The files said to have been uploaded; `csr` is the CSR's file.
    var chain: [String] = []
    var csr: String?
    /// Whether secrets in the logs' texts are removed.
    var redacts = true
    /// The new folder for the lines behind the findings.
    var evidence: String?
    var exitZero = false
    /// What starts a process of its own for each bundle; nil if this process reads them.
    var worker: [String]?
    /// Whether a report on a terminal is shown through a pager.
    var pages = true

    init(_ bundles: [String]) {
        self.bundles = bundles
    }

    /// The call without any options, which is the usual one. The argument parser would take as long for it as a small bundle takes.
    ///
    /// - Throws: `CommandFailure` if one of the user's rule files is wrong.
    init?(plain arguments: [String]) throws(CommandFailure) {
        guard arguments.count > 1, arguments[0] == "diagnose",
            !arguments.contains(where: { $0.hasPrefix("-") })
        else { return nil }
        self.init(Array(arguments.dropFirst()))
        rules = try RuleOptions.load(UserRules.folders)
    }

    /// Reports on the bundles in turn, and exits with the resulting status.
    func run() throws -> Never {
        let triage = BundleTriage(
            rules: rules, limits: limits, window: window, threads: Machine.cores, redacts: redacts,
            takesDigest: style.showsDigest || evidence != nil)
        let interruption = Interruption()
        if pages, output == nil { Pager.begin() }
        let file = try ReportOutput(path: output, as: style.format)
        let saved: EvidenceOutput?
        do {
            saved = try evidence.map { try EvidenceOutput(folder: $0, rules: rules, limits: limits, redacts: redacts) }
        } catch {
            file.discard()
            throw error
        }
        // Before there is a second thread, which would not be confined. Workers are confined themselves.
        if worker == nil { Sandbox.enter(renamingIn: [file.folder, Anonymization.folder].compactMap(\.self)) }
        let supplied: SuppliedChain
        do {
            supplied = SuppliedChain(files: try ChainFiles(chain).files, csr: try ChainFiles.one(csr).file)
        } catch {
            file.discard()
            throw error
        }
        let settings = AnalysisSettings(limits: limits, window: window, redacts: redacts)
        let output = try ReportStream(ReportWriter(style: style, rules: rules, toolVersion: Tool.version, settings: settings), to: file)
        interruption.begin {
            do { try output.end(interruptedBefore: bundles.count) } catch { ExitStatus.end(for: error) }
        }
        defer { interruption.end() }

        var status = ExitStatus.clean
        for var bundle in ArgumentPath.paths(bundles).map({ LogBundle($0) }) {
            bundle.name = name
            let diagnosis = try worker.map { try read(bundle, triage, worker: $0) } ?? read(bundle, triage, supplied)
            Anonymization.current?.anonymizer.learn(diagnosis)
            try output.write(diagnosis)
            try saved?.save(diagnosis, of: bundle)
            status = max(status, ExitStatus(diagnosis))
        }
        // After an interruption there are fewer bundles than this status is about.
        try saved?.complete()
        guard try output.end() else { interruption.awaitEnd() }
        try saved?.finish()
        if status == .findings, exitZero { status = .clean }
        status.end()
    }

    /// Diagnoses a bundle in this process.
    private func read(_ bundle: LogBundle, _ triage: BundleTriage, _ supplied: SuppliedChain) -> BundleDiagnosis {
        var diagnosis: BundleDiagnosis
        do {
            diagnosis = chain.isEmpty ? try triage.diagnoseWithCertificates(bundle) : try triage.diagnose(bundle)
        } catch {
            diagnosis = triage.unreadable(bundle, because: error)
        }
        if style.format.isForPeople { diagnosis.unknownErrors = triage.unknownErrors(in: bundle, diagnosis) }
        if !chain.isEmpty { diagnosis = supplied.compared(to: diagnosis, rules: rules) }
        Anonymization.learn(bundle, by: triage)
        return diagnosis
    }

    /// Diagnoses a bundle in a process of its own.
    private func read(_ bundle: LogBundle, _ triage: BundleTriage, worker: [String]) throws -> BundleDiagnosis {
        let (diagnosis, names) = try GuardedReading(triage, worker: worker).diagnose(bundle)
        Anonymization.current?.anonymizer.learn(names)
        return diagnosis
    }
}
