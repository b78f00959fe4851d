import BuiltInRules
import BundlescopeKit
import Sandbox

/// What `diagnose` is asked to do, each option validated.
struct DiagnoseCall {
    let bundles: [String]
    var style = Terminal.style
    var output: String?
    var rules = RuleSet.builtIn
    var window = TimeWindow()
    var limits = ReadLimits()
    /// The files of what is said to have been uploaded, and of the CSR.
    var chain: [String] = []
    var csr: String?
    /// Whether secrets in the log's texts are taken out.
    var redacts = true
    var exitZero = false
    /// Whether the report is shown page by page where it goes to a terminal.
    var pages = true

    init(_ bundles: [String]) {
        self.bundles = bundles
    }

    /// The call that is made without any option, as most are. The parser would take as long for it as a small bundle takes.
    init?(plain arguments: [String]) {
        guard arguments.count > 1, arguments[0] == "diagnose",
            !arguments.contains(where: { $0.hasPrefix("-") })
        else { return nil }
        self.init(Array(arguments.dropFirst()))
    }

    /// Reports on one bundle after the other, and ends the process with what they come to.
    func run() throws -> Never {
        let triage = BundleTriage(
            rules: rules, limits: limits, window: window, threads: Machine.cores, redacts: redacts, takesDigest: style.showsDigest)
        let interruption = Interruption()
        if pages, output == nil { Pager.begin() }
        let file = try ReportOutput(path: output)
        // Before there is a second thread: it would stay outside.
        Sandbox.enter(renamingIn: [file.folder].compactMap(\.self))
        let supplied: SuppliedChain
        do {
            supplied = SuppliedChain(files: try ChainFiles(chain).files, csr: try ChainFiles.one(csr).file)
        } catch {
            file.discard()
            throw error
        }
        let output = try ReportStream(ReportWriter(style: style, rules: rules, toolVersion: Tool.version), to: file)
        interruption.begin {
            do { try output.end(interruptedBefore: bundles.count) } catch { ExitStatus.end(for: error) }
        }
        defer { interruption.end() }

        var status = ExitStatus.clean
        for bundle in ArgumentPath.paths(bundles).map({ LogBundle($0) }) {
            var diagnosis: BundleDiagnosis
            do {
                diagnosis = chain.isEmpty ? try triage.diagnoseWithCertificates(bundle) : try triage.diagnose(bundle)
            } catch {
                diagnosis = triage.unreadable(bundle, because: error)
            }
            if !chain.isEmpty { diagnosis = supplied.compared(to: diagnosis, rules: rules) }
            try output.write(diagnosis)
            status = max(status, ExitStatus(diagnosis))
        }
        // What an interruption has ended has fewer bundles than this status speaks of.
        guard try output.end() else { interruption.awaitEnd() }
        if status == .findings, exitZero { status = .clean }
        status.end()
    }
}
