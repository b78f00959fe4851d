public import ArgumentParser
public import BundlescopeKit
import Glibc

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check a certificate chain before it is uploaded: every requirement at once.",
        discussion: """
            Says which of the vendor's documented requirements the files meet, with which message an upload would be refused, and what to change. \
            A private key is never needed; one in a file causes a warning, and is never shown.

            EXAMPLES
              bundlescope verify chain.pem --csr appliance.csr
              bundlescope verify leaf.pem intermediate.pem root.pem --at 2026-06-01
              bundlescope verify source.pem --peer target.pem --lang ja --format markdown
              bundlescope verify upload.p7b ca-certificates.zip --write-fixed chain.pem
              bundlescope verify tomcat.pem --csr tomcat.csr --product cisco-cucm --purpose tomcat --trust tomcat-trust

            EXIT CODES
              0  all requirements that could be checked are met
              1  a requirement is not met (by the chain that --write-fixed wrote, if it wrote one), or the chain could not be written
              2  the command line is wrong
              3  no check fails, but one could not be decided, or a file could not be read
              4  the report could not be written
            """)

    @Argument(
        help: ArgumentHelp(
            "Files with the chain's certificates in order, leaf first (PEM, DER, PKCS#7; an archive that contains such files; - for standard input).",
            valueName: "chain"),
        completion: .file())
    var chain: [String]

    @Option(help: ArgumentHelp("The CSR that the appliance made.", valueName: "file"), completion: .file())
    var csr: String?

    @Option(
        help: ArgumentHelp("The chain of the migration's other appliance: adds the connection checks.", valueName: "file"),
        completion: .file())
    var peer: String?

    @OptionGroup(title: "Requirements") var requirements: PolicyOptions

    @Option(
        help: ArgumentHelp("Check for this time (RFC 3339 or YYYY-MM-DD, UTC unless it says otherwise). Default: now.", valueName: "time"))
    var at: Instant?

    @Option(
        name: .customLong("write-fixed"),
        help: ArgumentHelp(
            "Write the chain as the appliance requires it, if that needs no new certificate: order, duplicates, PEM, CAs from further files.",
            valueName: "file"),
        completion: .file())
    var fixed: String?

    @OptionGroup(title: "Report") var report: ReportOptions
    @OptionGroup(title: "Report") var pager: PagerOptions
    @OptionGroup(title: "Report") var anonymization: AnonymizationOptions
    @OptionGroup(title: "Rules") var rules: RuleOptions

    func validate() throws {
        if (chain + [csr, peer, requirements.trust].compactMap(\.self)).filter({ $0 == "-" }).count > 1 {
            throw ValidationError("standard input (-) can be read only once")
        }
        if let fixed, fixed == report.output { throw ValidationError("--write-fixed and --output must name two files") }
        if fixed == "-" { throw ValidationError("--write-fixed needs the name of a file") }
    }

    func run() throws {
        let rules = try rules.load()
        let policy = try requirements.policy(in: rules)
        try anonymization.begin(rules, paths: chain + [csr, peer, requirements.trust, fixed, report.output])
        let choices = try requirements.choices(for: policy, peer: peer)
        try VerifyRun(
            chain: chain, csr: csr, peer: peer, trust: requirements.trust, host: requirements.host, policy: policy, choices: choices,
            time: at ?? Instant(secondsSince1970: Int64(time(nil))), rules: rules,
            target: .init(report, anonymization, pager), fixed: fixed
        ).run()
    }
}

extension Instant: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(rfc3339: argument)
    }
}
