import ArgumentParser
import BundlescopeKit

struct DiagnoseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diagnose",
        abstract: "Say what one bundle, or each of several, shows.",
        discussion: """
            EXAMPLES
              bundlescope diagnose case-4711.zip
              bundlescope diagnose *.tar.gz --quiet
              bundlescope diagnose case-4711.zip --lang ko --format markdown --output case-4711.md
              bundlescope diagnose case-4711.zip --for customer --lang ja
              bundlescope diagnose case-4711.zip --chain chain.pem --csr appliance.csr
              bundlescope diagnose case-4711.zip --evidence case-4711-lines
              bundlescope diagnose case-4711.zip --anonymize --token-map case-4711.map
              ssh host cat logs.tar.gz | bundlescope diagnose - --name logs.tar.gz
            """)

    @Argument(
        help: ArgumentHelp("An archive, a folder, a single log file, or - for standard input.", valueName: "bundle"),
        completion: .file())
    var bundles: [String]

    @Option(
        help: ArgumentHelp(
            "The certificate file that was supposedly uploaded: it confirms or contradicts the causes. Repeatable, leaf first.",
            valueName: "file"),
        completion: .file())
    var chain: [String] = []

    @Option(help: ArgumentHelp("The appliance's CSR, to compare the chain with.", valueName: "file"), completion: .file())
    var csr: String?

    @Option(
        help: ArgumentHelp("What standard input is called in every report, path and evidence; it need not be a path.", valueName: "name"))
    var name: String?

    @OptionGroup(title: "Report") var report: ReportOptions
    @OptionGroup(title: "Report") var audience: AudienceOptions
    @OptionGroup(title: "Report") var saving: EvidenceOption
    @OptionGroup(title: "Report") var pager: PagerOptions
    @OptionGroup(title: "Report") var redaction: RedactionOptions
    @OptionGroup(title: "Report") var anonymization: AnonymizationOptions
    @OptionGroup(title: "Rules") var rules: RuleOptions
    @OptionGroup(title: "Time") var window: WindowOptions
    @OptionGroup(title: "Limits") var limits: LimitOptions

    @Option(
        help: ArgumentHelp(
            "Read the bundles as triage does, in another process, which is ended if it asks for more than this much memory: bytes, or 2G.",
            valueName: "size"))
    var maxMemory: ByteCount?

    @Flag(help: "Exit with 0 even if there are findings.")
    var exitZero = false

    func validate() throws {
        try audience.check(report.style)
        if let maxMemory {
            try WorkerMemoryOption(maxMemory).validate()
            guard chain.isEmpty, saving.evidence == nil else {
                throw ValidationError("--max-memory excludes --chain and --evidence, for which another process reads")
            }
        }
        if csr != nil, chain.isEmpty { throw ValidationError("--csr needs --chain") }
        if name != nil, bundles != ["-"] { throw ValidationError("--name names standard input (-), and needs it as the only bundle") }
        if (bundles + chain + [csr].compactMap(\.self)).filter({ $0 == "-" }).count > 1 {
            throw ValidationError("standard input (-) can be read only once")
        }
    }

    func run() throws {
        var run = DiagnoseRun(bundles)
        run.name = name
        run.target = ReportTarget(report, anonymization, pager)
        run.target.style.audience = audience.audience
        run.rules = try rules.load()
        try anonymization.begin(run.rules, paths: bundles + chain + [name, csr, report.output, saving.evidence])
        run.window = try window.window()
        run.limits = limits.limits
        run.chain = chain
        run.csr = csr
        run.redacts = redaction.redact
        run.evidence = saving.evidence
        run.exitZero = exitZero
        run.worker = maxMemory.map { WorkerMemoryOption($0).limits }
        try run.run()
    }
}
